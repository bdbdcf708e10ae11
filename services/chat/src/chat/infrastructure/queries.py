"""Reads: SQL straight to what the API answers and what replies need."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.engine import RowMapping

from chat.domain.errors import SessionNotFound
from chat.domain.message import MessageStatus
from chat.infrastructure.tables import chat_messages, chat_sessions, learned_preferences
from shared.database import Sessions

_SESSION_COLUMNS = (
    chat_sessions.c.session_id,
    chat_sessions.c.title,
    chat_sessions.c.context_summary,
    chat_sessions.c.summarised_through,
    chat_sessions.c.created_at,
    chat_sessions.c.updated_at,
)


async def sessions_of(
    sessions: Sessions, user_id: UUID, *, limit: int, before: tuple[datetime, UUID] | None
) -> Sequence[RowMapping]:
    """A person's conversations, last used first; `limit` + 1 rows tell whether more follow."""
    table = chat_sessions.c
    conditions: list[ColumnElement[bool]] = [table.user_id == user_id]
    if before is not None:
        at, session_id = before
        older = and_(table.updated_at == at, table.session_id < session_id)
        conditions.append(or_(table.updated_at < at, older))
    statement = (
        select(*_SESSION_COLUMNS)
        .where(*conditions)
        .order_by(table.updated_at.desc(), table.session_id.desc())
        .limit(limit + 1)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def session_of(sessions: Sessions, user_id: UUID, session_id: UUID) -> RowMapping:
    """One conversation of a person; raises SessionNotFound."""
    table = chat_sessions.c
    statement = select(*_SESSION_COLUMNS).where(
        table.session_id == session_id, table.user_id == user_id
    )
    async with sessions() as session:
        row = (await session.execute(statement)).mappings().one_or_none()
    if row is None:
        raise SessionNotFound
    return row


async def messages_of(
    sessions: Sessions, session_id: UUID, *, limit: int, before: int | None
) -> Sequence[RowMapping]:
    """The newest messages of a conversation, oldest first."""
    table = chat_messages.c
    conditions: list[ColumnElement[bool]] = [table.session_id == session_id]
    if before is not None:
        conditions.append(table.position < before)
    statement = (
        select(chat_messages).where(*conditions).order_by(table.position.desc()).limit(limit + 1)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def reply_of(
    sessions: Sessions, user_id: UUID, session_id: UUID, message_id: UUID
) -> RowMapping | None:
    """A reply in a person's conversation, or None."""
    table = chat_messages.c
    statement = select(chat_messages).where(
        table.message_id == message_id,
        table.session_id == session_id,
        table.user_id == user_id,
        table.reply_to.is_not(None),
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().one_or_none()


async def session_of_answer(sessions: Sessions, user_id: UUID, answer: str) -> UUID | None:
    """The person's latest conversation in which the assistant said exactly this last."""
    table = chat_messages.c
    statement = (
        select(table.session_id)
        .join(chat_sessions, chat_sessions.c.session_id == table.session_id)
        .where(
            table.user_id == user_id,
            table.reply_to.is_not(None),
            table.content == answer,
            table.position == chat_sessions.c.next_position - 1,
        )
        .order_by(table.created_at.desc())
        .limit(1)
    )
    async with sessions() as session:
        return (await session.execute(statement)).scalar_one_or_none()


async def memory_of(sessions: Sessions, user_id: UUID) -> Sequence[RowMapping]:
    """What is held about a person's taste, newest first."""
    table = learned_preferences.c
    statement = (
        select(learned_preferences)
        .where(table.user_id == user_id, table.forgotten_at.is_(None))
        .order_by(table.learned_at.desc(), table.learned_id)
        .limit(500)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def claims_of(sessions: Sessions, user_id: UUID) -> Sequence[RowMapping]:
    """Messages in which a person claimed a figure, newest first."""
    table = chat_messages.c
    columns: tuple[Any, ...] = (
        table.message_id,
        table.session_id,
        table.created_at,
        table.extracted_financial_info,
    )
    statement = (
        select(*columns)
        .where(table.user_id == user_id, table.extracted_financial_info != [])
        .order_by(table.created_at.desc())
        .limit(100)
    )
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def long_running_replies(sessions: Sessions, now: datetime) -> list[UUID]:
    """Replies that stream for a while already: their writers may be dead."""
    table = chat_messages.c
    statement = (
        select(table.message_id)
        .where(
            table.status == MessageStatus.STREAMING,
            table.created_at < now - timedelta(seconds=5),
        )
        .order_by(table.created_at)
        .limit(500)
    )
    async with sessions() as session:
        return list((await session.execute(statement)).scalars())
