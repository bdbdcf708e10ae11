"""What routes ask for, as annotated aliases."""

from typing import Annotated

from fastapi import Depends, Request

from documents.bootstrap import App


# A coroutine, though nothing is awaited: anything else is run in a thread of its own.
async def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]
