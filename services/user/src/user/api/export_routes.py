"""Everything the platform holds about a person, as one file."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse

from shared.clock import utc_now
from shared.http.auth import CurrentUser, Principal
from shared.http.export import JSON_FILE
from shared.http.rate_limit import personal_limit
from user.api.dependencies import TheApp
from user.api.rows import as_preferences, as_subscription
from user.api.schemas import AccountResponse, ExportResponse
from user.bootstrap import App
from user.domain.errors import UserNotFound
from user.infrastructure import queries

router = APIRouter(prefix="/api/auth/me/export", tags=["account"])

_NAMED = {"content-disposition": 'attachment; filename="penny-dreadful.json"'}
# Five services read all they have.
_seldom = Depends(personal_limit("export", limit=10))


@router.get("", response_class=Response, responses=JSON_FILE, dependencies=[_seldom])
async def export_me(user: CurrentUser, app: TheApp) -> Response:
    """Everything the platform holds about me; the PDFs are at each document's download."""
    account = await _account(app, user)
    pieces = _pieces(app, account, user.token)
    # The first piece comes when every service has begun to answer: until then we can still refuse.
    first = await anext(pieces)
    return StreamingResponse(_from(first, pieces), media_type="application/json", headers=_NAMED)


async def _pieces(app: App, account: ExportResponse, token: str) -> AsyncGenerator[bytes, None]:
    async with app.exports.opened(token) as files:
        yield account.model_dump_json().removesuffix("}").encode()
        for service, file in files.items():
            yield f',"{service}":'.encode()
            async for piece in file:
                yield piece
        yield b"}"


async def _from(first: bytes, rest: AsyncGenerator[bytes, None]) -> AsyncIterator[bytes]:
    async with aclosing(rest):
        yield first
        async for piece in rest:
            yield piece


async def _account(app: App, user: Principal) -> ExportResponse:
    sessions = app.resources.sessions
    account = await queries.account_of(sessions, user.user_id)
    if account is None:
        raise UserNotFound
    told = await queries.subscriptions_of(sessions, user.user_id)
    return ExportResponse(
        exported_at=utc_now(),
        account=AccountResponse.model_validate(dict(account) | {"is_admin": user.is_admin}),
        preferences=as_preferences(await queries.preferences_of(sessions, user.user_id)),
        subscriptions=[as_subscription(row) for row in told],
    )
