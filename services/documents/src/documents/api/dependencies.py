"""What routes ask for, as annotated aliases."""

from typing import Annotated

from fastapi import Depends, Request

from documents.bootstrap import App


def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]
