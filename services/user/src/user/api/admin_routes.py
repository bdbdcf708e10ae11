"""Routes for administrators."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from shared.http.auth import AdminUser
from shared.http.pagination import (
    InvalidCursor,
    Page,
    PageCursor,
    PageLimit,
    decode_cursor,
    page_of,
)
from user.api.dependencies import TheApp
from user.api.schemas import AccountResponse
from user.domain.errors import UserNotFound
from user.infrastructure import queries

router = APIRouter(prefix="/api/admin/users", tags=["admin"])


@router.get("")
async def list_users(
    _: AdminUser,
    app: TheApp,
    q: Annotated[str | None, Query(max_length=100)] = None,
    cursor: PageCursor = None,
    limit: PageLimit = 50,
) -> Page[AccountResponse]:
    """Accounts, newest first, by a part of the e-mail or the name."""
    after = _position(cursor) if cursor else None
    rows = await queries.find_accounts(app.resources.sessions, q=q, after=after, limit=limit)
    shown, next_cursor = page_of(rows, limit, lambda row: (row["created_at"], row["id"]))
    items = [AccountResponse.model_validate(dict(row)) for row in shown]
    return Page(items=items, next_cursor=next_cursor)


@router.get("/{user_id}")
async def get_user(user_id: UUID, _: AdminUser, app: TheApp) -> AccountResponse:
    """One account."""
    row = await queries.account_of(app.resources.sessions, user_id)
    if row is None:
        raise UserNotFound
    return AccountResponse.model_validate(dict(row))


def _position(cursor: str) -> tuple[datetime, UUID]:
    created_at, user_id = decode_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(created_at), UUID(user_id)
    except ValueError as error:
        raise InvalidCursor from error
