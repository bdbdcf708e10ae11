"""What routes ask for, as annotated aliases."""

from typing import Annotated

from fastapi import Depends, Request, Response

from billing.bootstrap import App
from billing.infrastructure.unit_of_work import SqlUnitOfWork
from shared.http.auth import CurrentUser
from shared.http.rate_limit import rate_limit


# Coroutines, though nothing is awaited: anything else is run in a thread of its own.
async def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]


async def _uow(app: TheApp) -> SqlUnitOfWork:
    return app.uow()


Uow = Annotated[SqlUnitOfWork, Depends(_uow)]

# Each of these calls asks Stripe, which limits all of us together.
_limit = rate_limit("billing", limit=30)


async def _slowly(_: CurrentUser, request: Request, response: Response) -> None:
    """Known first, then counted: the limit is a person's, not the gateway's address's."""
    await _limit(request, response)


SLOWLY = Depends(_slowly)
