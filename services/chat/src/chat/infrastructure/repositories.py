"""The collections of the chat service, in Postgres."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.errors import SessionNotFound
from chat.domain.learned import LearnedPreference
from chat.domain.message import ChatMessage
from chat.domain.session import ChatSession
from chat.infrastructure.plain_sql import run
from chat.infrastructure.tables import chat_messages, chat_sessions, learned_preferences

_RUNNING = """
SELECT message_id FROM chat.chat_messages
 WHERE session_id = $1 AND status = 'streaming' ORDER BY position
"""


class SqlSessionRepository:
    """Conversations by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def locked(self, user_id: UUID, session_id: UUID) -> ChatSession:
        """The person's conversation, held for this transaction; raises SessionNotFound."""
        statement = (
            select(ChatSession)
            .where(chat_sessions.c.session_id == session_id, chat_sessions.c.user_id == user_id)
            .with_for_update()
        )
        found = (await self._session.execute(statement)).scalar_one_or_none()
        if found is None:
            raise SessionNotFound
        return found

    def add(self, session: ChatSession) -> None:
        """Keep it."""
        self._session.add(session)

    async def remove(self, session: ChatSession) -> None:
        """Delete it; the database deletes its messages."""
        await self._session.delete(session)


class SqlMessageRepository:
    """Messages by conversation."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, *messages: ChatMessage) -> None:
        """Keep them."""
        self._session.add_all(messages)

    async def locked(self, message_id: UUID) -> ChatMessage | None:
        """One message, held for this transaction."""
        return await self._session.get(ChatMessage, message_id, with_for_update=True)

    async def of_key(self, session_id: UUID, key: str) -> ChatMessage | None:
        """The person's message sent with this idempotency key."""
        statement = select(ChatMessage).where(
            chat_messages.c.session_id == session_id, chat_messages.c.idempotency_key == key
        )
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def last_reply_to(self, question_id: UUID) -> ChatMessage | None:
        """The newest reply to a message."""
        statement = (
            select(ChatMessage)
            .where(chat_messages.c.reply_to == question_id)
            .order_by(chat_messages.c.position.desc())
            .limit(1)
        )
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def running(self, session_id: UUID) -> list[UUID]:
        """Replies of the conversation that are not finished, oldest first."""
        return [row.message_id for row in await run(self._session, _RUNNING, session_id)]

    async def through(self, session_id: UUID, after: int, to: int) -> list[ChatMessage]:
        """Messages with `after` < position <= `to`."""
        statement = (
            select(ChatMessage)
            .where(
                chat_messages.c.session_id == session_id,
                chat_messages.c.position > after,
                chat_messages.c.position <= to,
            )
            .order_by(chat_messages.c.position)
        )
        return list((await self._session.execute(statement)).scalars())


class SqlLearnedRepository:
    """Learned tastes by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, learned: LearnedPreference) -> None:
        """Keep it."""
        self._session.add(learned)

    async def flush(self) -> None:
        """Write what changed so far, inside the transaction."""
        await self._session.flush()

    async def held(self, user_id: UUID, kind: str, value: str) -> LearnedPreference | None:
        """What is held about this value, locked."""
        table = learned_preferences.c
        statement = select(LearnedPreference).where(
            table.user_id == user_id,
            table.kind == kind,
            table.value == value,
            table.forgotten_at.is_(None),
        )
        return (await self._session.execute(statement.with_for_update())).scalar_one_or_none()

    async def held_by_id(self, user_id: UUID, learned_id: UUID) -> LearnedPreference | None:
        """One thing held about the person, locked."""
        table = learned_preferences.c
        statement = select(LearnedPreference).where(
            table.user_id == user_id, table.learned_id == learned_id, table.forgotten_at.is_(None)
        )
        return (await self._session.execute(statement.with_for_update())).scalar_one_or_none()
