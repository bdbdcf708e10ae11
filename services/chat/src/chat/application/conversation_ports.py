"""What is read and kept of conversations, and the transaction around it."""

from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from chat.application.copies_port import Copies
from chat.application.metering import UsageMeter
from chat.application.prompts import Turn
from chat.domain.facts import Budget, Candidate, Tastes
from chat.domain.learned import LearnedPreference
from chat.domain.message import ChatMessage
from chat.domain.session import ChatSession
from shared.events import Event


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a reply is written."""

    turns: tuple[Turn, ...]
    summary: str | None
    budget: Budget | None
    tastes: Tastes
    previous: tuple[Candidate, ...]
    focus: Candidate | None = None
    seen: frozenset[UUID] = frozenset()


class Conversations(Protocol):
    """Reads of a conversation; no transaction outlives a call."""

    async def context(self, user_id: UUID, session_id: UUID, position: int) -> Context:
        """What a reply at `position` may know."""

    async def reply(self, reply_id: UUID) -> ChatMessage | None:
        """The reply as stored, detached."""


class SessionRepository(Protocol):
    """Everybody's conversations."""

    async def locked(self, user_id: UUID, session_id: UUID) -> ChatSession:
        """The person's conversation, held for this transaction; raises SessionNotFound."""

    async def add(self, session: ChatSession) -> None:
        """Keep a new one."""

    async def keep(self, session: ChatSession) -> None:
        """Keep what changed of one that is held."""

    async def append(self, session: ChatSession, *messages: ChatMessage) -> list[UUID]:
        """Keep new messages and the conversation they moved on.

        Gives the replies before them that are not finished, oldest first.
        """

    async def running(self, session_id: UUID) -> list[UUID]:
        """Replies of the conversation that are not finished, oldest first."""

    async def remove(self, session: ChatSession) -> None:
        """Delete it with its messages."""


class MessageRepository(Protocol):
    """The messages of conversations."""

    async def locked(self, message_id: UUID) -> ChatMessage | None:
        """One message, held for this transaction."""

    async def keep(self, reply: ChatMessage) -> None:
        """Keep what a reply that is held has become."""

    async def of_key(self, session_id: UUID, key: str) -> ChatMessage | None:
        """The person's message sent with this idempotency key."""

    async def last_reply_to(self, question_id: UUID) -> ChatMessage | None:
        """The newest reply to a message."""

    async def through(self, session_id: UUID, after: int, to: int) -> list[ChatMessage]:
        """Messages with `after` < position <= `to`."""


class LearnedRepository(Protocol):
    """What was learned about people."""

    def add(self, learned: LearnedPreference) -> None:
        """Keep it."""

    async def flush(self) -> None:
        """Write what changed so far, inside the transaction."""

    async def held(self, user_id: UUID, kind: str, value: str) -> LearnedPreference | None:
        """What is held about this value, locked."""

    async def held_by_id(self, user_id: UUID, learned_id: UUID) -> LearnedPreference | None:
        """One thing held about the person, locked."""


class Outbox(Protocol):
    """Where a transaction puts what it announces."""

    def add(self, *events: Event) -> None:
        """Announce the events if the transaction commits."""


class UnitOfWork(Protocol):
    """One transaction; enter it once."""

    @property
    def sessions(self) -> SessionRepository:
        """Conversations."""

    @property
    def messages(self) -> MessageRepository:
        """Messages."""

    @property
    def learned(self) -> LearnedRepository:
        """What was learned."""

    @property
    def copies(self) -> Copies:
        """Copies of other services' facts."""

    @property
    def usage(self) -> UsageMeter:
        """Holds and real use."""

    @property
    def outbox(self) -> Outbox:
        """What is announced here is committed with the rows."""

    async def __aenter__(self) -> Self:
        """Begin."""

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit, or roll back when an error passes."""
