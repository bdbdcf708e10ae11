"""Conversations: open, list, read, rename, delete."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from chat.api.dependencies import TheApp, Uow
from chat.api.schemas import (
    CreateSessionRequest,
    MessageResponse,
    RenameSessionRequest,
    SessionDetailResponse,
    SessionResponse,
)
from chat.application.create_session import create_session as open_session
from chat.application.delete_session import delete_session as remove_session
from chat.application.rename_session import rename_session as give_title
from chat.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import (
    InvalidCursor,
    Page,
    PageCursor,
    PageLimit,
    decode_cursor,
    page_of,
)

router = APIRouter(prefix="/api/chat/sessions", tags=["chat"], route_class=IdempotentRoute)


@router.post("", status_code=201)
async def create_session(
    body: CreateSessionRequest, user: CurrentUser, uow: Uow, response: Response
) -> SessionResponse:
    """Open a conversation."""
    session = await open_session(uow, user_id=user.user_id, title=body.title, now=utc_now())
    response.headers["Location"] = f"/api/chat/sessions/{session.session_id}"
    return SessionResponse.model_validate(session)


@router.get("")
async def list_sessions(
    user: CurrentUser, app: TheApp, limit: PageLimit = 20, cursor: PageCursor = None
) -> Page[SessionResponse]:
    """My conversations, the last used first."""
    before = _position(cursor) if cursor else None
    rows = await queries.sessions_of(
        app.resources.sessions, user.user_id, limit=limit, before=before
    )
    shown, next_cursor = page_of(
        rows, limit, lambda row: (row["updated_at"].isoformat(), row["session_id"])
    )
    items = [SessionResponse.model_validate(dict(row)) for row in shown]
    return Page[SessionResponse](items=items, next_cursor=next_cursor)


def _position(cursor: str) -> tuple[datetime, UUID]:
    at, session_id = decode_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(at), UUID(session_id)
    except ValueError as error:
        raise InvalidCursor from error


@router.get("/{session_id}")
async def get_session(
    session_id: UUID,
    user: CurrentUser,
    app: TheApp,
    limit: PageLimit = 50,
    before: Annotated[int | None, Query(ge=1, description="Messages before this position")] = None,
) -> SessionDetailResponse:
    """One conversation with its newest messages."""
    sessions = app.resources.sessions
    session = await queries.session_of(sessions, user.user_id, session_id)
    rows = await queries.messages_of(sessions, session_id, limit=limit, before=before)
    shown = [MessageResponse.model_validate(dict(row)) for row in rows[:limit]][::-1]
    return SessionDetailResponse.model_validate(
        {**session, "messages": shown, "has_earlier": len(rows) > limit}
    )


@router.patch("/{session_id}")
async def rename_session(
    session_id: UUID, body: RenameSessionRequest, user: CurrentUser, uow: Uow
) -> SessionResponse:
    """Give a conversation another title."""
    session = await give_title(
        uow, user_id=user.user_id, session_id=session_id, title=body.title, now=utc_now()
    )
    return SessionResponse.model_validate(session)


@router.delete("/{session_id}", status_code=204)
async def delete_session(session_id: UUID, user: CurrentUser, app: TheApp, uow: Uow) -> None:
    """Delete a conversation; a reply being written in it stops."""
    await remove_session(uow, app.log, user_id=user.user_id, session_id=session_id)
