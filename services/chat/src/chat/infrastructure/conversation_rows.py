"""Conversations and their messages in Postgres, in plain SQL: they are written with every message."""

import json
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.errors import SessionNotFound
from chat.domain.message import ChatMessage, MessageStatus, Role
from chat.domain.session import ChatSession
from chat.infrastructure.plain_sql import run

_SESSION = (
    "session_id, user_id, title, created_at, updated_at, context_summary, summarised_through, "
    "next_position, version"
)
_OF_PERSON = f"""
SELECT {_SESSION} FROM chat.chat_sessions WHERE session_id = $1 AND user_id = $2 FOR UPDATE
"""  # noqa: S608 - our own columns
_OPEN = f"""
INSERT INTO chat.chat_sessions ({_SESSION}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""  # noqa: S608 - our own columns
_KEEP_SESSION = """
UPDATE chat.chat_sessions
   SET title = $2, updated_at = $3, context_summary = $4, summarised_through = $5,
       next_position = $6, version = $7
 WHERE session_id = $1
"""
_REMOVE = "DELETE FROM chat.chat_sessions WHERE session_id = $1"
_RUNNING = """
SELECT message_id FROM chat.chat_messages
 WHERE session_id = $1 AND status = 'streaming' ORDER BY position
"""
_NEW = (
    "message_id, session_id, user_id, position, role, content, status, created_at, reply_to, "
    "idempotency_key, extracted_preferences, extracted_financial_info, cards, prompt_tokens, "
    "completion_tokens"
)
_MESSAGE = f"{_NEW}, model, error_code, finished_at"
_KEEP_MESSAGE = """
UPDATE chat.chat_messages
   SET content = $2, status = $3, cards = $4, model = $5, prompt_tokens = $6,
       completion_tokens = $7, error_code = $8, finished_at = $9
 WHERE message_id = $1
"""


@cache
def _append(messages: int) -> str:
    """Keeps a conversation and `messages` new ones of it; gives the replies running before them."""
    width, first = len(_NEW.split(", ")), _KEEP_SESSION.count("$") + 1
    rows = (range(first + n * width, first + (n + 1) * width) for n in range(messages))
    values = ", ".join(f"({', '.join(f'${number}' for number in row)})" for row in rows)
    return (
        f"WITH moved AS ({_KEEP_SESSION}), "  # noqa: S608 - our own columns and numbers
        f"said AS (INSERT INTO chat.chat_messages ({_NEW}) VALUES {values}) {_RUNNING}"
    )


class SqlSessionRepository:
    """Conversations by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def locked(self, user_id: UUID, session_id: UUID) -> ChatSession:
        """The person's conversation, held for this transaction; raises SessionNotFound."""
        rows = await run(self._session, _OF_PERSON, session_id, user_id)
        if not rows:
            raise SessionNotFound
        return ChatSession(**rows[0]._mapping)

    async def add(self, session: ChatSession) -> None:
        """Keep a new one."""
        names = _SESSION.split(", ")
        await run(self._session, _OPEN, *(getattr(session, name) for name in names))

    async def keep(self, session: ChatSession) -> None:
        """Keep what changed of one that is held."""
        await run(self._session, _KEEP_SESSION, *_changing(session))

    async def append(self, session: ChatSession, *messages: ChatMessage) -> list[UUID]:
        """Keep new messages and the conversation they moved on.

        Gives the replies before them that are not finished, oldest first.
        """
        values = (value for message in messages for value in _new(message))
        rows = await run(self._session, _append(len(messages)), *_changing(session), *values)
        return [row.message_id for row in rows]

    async def running(self, session_id: UUID) -> list[UUID]:
        """Replies of the conversation that are not finished, oldest first."""
        return [row.message_id for row in await run(self._session, _RUNNING, session_id)]

    async def remove(self, session: ChatSession) -> None:
        """Delete it; the database deletes its messages."""
        await run(self._session, _REMOVE, session.session_id)


class SqlMessageRepository:
    """Messages by conversation."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def locked(self, message_id: UUID) -> ChatMessage | None:
        """One message, held for this transaction."""
        return await self._one("message_id = $1 FOR UPDATE", message_id)

    async def keep(self, reply: ChatMessage) -> None:
        """Keep what a reply that is held has become."""
        counts = (reply.prompt_tokens, reply.completion_tokens)
        ending = (reply.error_code, reply.finished_at)
        written = (reply.content, reply.status, json.dumps(reply.cards), reply.model)
        await run(self._session, _KEEP_MESSAGE, reply.message_id, *written, *counts, *ending)

    async def of_key(self, session_id: UUID, key: str) -> ChatMessage | None:
        """The person's message sent with this idempotency key."""
        return await self._one("session_id = $1 AND idempotency_key = $2", session_id, key)

    async def last_reply_to(self, question_id: UUID) -> ChatMessage | None:
        """The newest reply to a message."""
        return await self._one("reply_to = $1 ORDER BY position DESC LIMIT 1", question_id)

    async def through(self, session_id: UUID, after: int, to: int) -> list[ChatMessage]:
        """Messages with `after` < position <= `to`."""
        sought = "session_id = $1 AND position > $2 AND position <= $3 ORDER BY position"
        rows = await run(self._session, messages_where(sought), session_id, after, to)
        return [message_of(row) for row in rows]

    async def _one(self, sought: str, *values: object) -> ChatMessage | None:
        rows = await run(self._session, messages_where(sought), *values)
        return message_of(rows[0]) if rows else None


def messages_where(sought: str) -> str:
    """The statement that reads messages."""
    return f"SELECT {_MESSAGE} FROM chat.chat_messages WHERE {sought}"  # noqa: S608 - our own


def message_of(row: Row[Any]) -> ChatMessage:
    """A message from its row."""
    words = {"role": Role(row.role), "status": MessageStatus(row.status)}
    return ChatMessage(**{**row._mapping, **words})


def _changing(session: ChatSession) -> tuple[object, ...]:
    return (
        session.session_id,
        session.title,
        session.updated_at,
        session.context_summary,
        session.summarised_through,
        session.next_position,
        session.version,
    )


def _new(message: ChatMessage) -> tuple[object, ...]:
    return (
        message.message_id,
        message.session_id,
        message.user_id,
        message.position,
        message.role,
        message.content,
        message.status,
        message.created_at,
        message.reply_to,
        message.idempotency_key,
        json.dumps(message.extracted_preferences),
        json.dumps(message.extracted_financial_info),
        json.dumps(message.cards),
        message.prompt_tokens,
        message.completion_tokens,
    )
