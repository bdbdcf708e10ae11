"""Routes of a person's own account."""

from fastapi import APIRouter

from shared.clock import utc_now
from shared.http.auth import CurrentUser
from user.api.dependencies import TheApp, Uow
from user.api.schemas import AccountResponse, ChangeAccountRequest
from user.application import change_account
from user.domain.errors import UserNotFound
from user.infrastructure import queries

router = APIRouter(prefix="/api/auth/me", tags=["account"])


@router.get("")
async def get_me(user: CurrentUser, app: TheApp) -> AccountResponse:
    """My account."""
    row = await queries.account_of(app.resources.sessions, user.user_id)
    if row is None:
        raise UserNotFound
    return AccountResponse.model_validate(dict(row) | {"is_admin": user.is_admin})


@router.patch("")
async def change_me(body: ChangeAccountRequest, user: CurrentUser, uow: Uow) -> AccountResponse:
    """Change my name, time zone or currency."""
    account = await change_account.change_account(
        uow, user_id=user.user_id, now=utc_now(), **body.model_dump()
    )
    return AccountResponse.model_validate(account).model_copy(update={"is_admin": user.is_admin})
