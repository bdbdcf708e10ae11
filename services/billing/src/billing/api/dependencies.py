"""What routes ask for, as annotated aliases."""

from typing import Annotated

from fastapi import Depends, Request

from billing.bootstrap import App
from billing.infrastructure.unit_of_work import SqlUnitOfWork


def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]


def _uow(app: TheApp) -> SqlUnitOfWork:
    return app.uow()


Uow = Annotated[SqlUnitOfWork, Depends(_uow)]
