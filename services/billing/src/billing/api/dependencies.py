"""What routes ask for, as annotated aliases."""

from typing import Annotated

from fastapi import Depends, Request

from billing.bootstrap import App
from billing.infrastructure.unit_of_work import SqlUnitOfWork
from shared.http.rate_limit import personal_limit


# Coroutines, though nothing is awaited: anything else is run in a thread of its own.
async def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]


async def _uow(app: TheApp) -> SqlUnitOfWork:
    return app.uow()


Uow = Annotated[SqlUnitOfWork, Depends(_uow)]

# Each of these calls asks Stripe, which limits all of us together.
SLOWLY = Depends(personal_limit("billing", limit=30))
