"""Every Protocol of the chat service."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import TracebackType
from typing import Any, Protocol, Self
from uuid import UUID

from chat.application.metering import UsageMeter
from chat.application.prompts import Completion, Piece, Prompt, Turn
from chat.domain.facts import Budget, Candidate, Tastes
from chat.domain.language.intents import Intent
from chat.domain.learned import LearnedPreference
from chat.domain.message import ChatMessage
from chat.domain.session import ChatSession
from shared.events import Event


class LanguageModel(Protocol):
    """Someone else's slow system. Every method raises Unavailable when it is away or too slow."""

    @property
    def name(self) -> str:
        """The model, as the provider calls it."""

    @property
    def calls_tools(self) -> bool:
        """Whether it makes native tool calls."""

    @property
    def context_tokens(self) -> int:
        """How many tokens prompt and answer may have together."""

    async def generate(self, prompt: Prompt) -> Completion:
        """A whole answer."""

    def stream(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """An answer piece by piece, ending with Finished. Closing it ends the model's work."""

    async def structured(self, prompt: Prompt, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """An answer that is a JSON object of `schema`."""

    async def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One L2-normalised vector per text."""

    async def ping(self) -> None:
        """Return when the provider answers."""

    async def close(self) -> None:
        """Close the connections."""


class IntentRouter(Protocol):
    """Tells the intent of a message that grammar cannot."""

    async def nearest(self, text: str) -> Intent | None:
        """The nearest exemplar's intent; None when unsure or when the embedder does not answer."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the catalogue on a person's behalf."""

    token: str = field(repr=False)
    query: str | None = None
    types: tuple[str, ...] = ()
    mood: str | None = None
    max_price: Decimal | None = None
    limit: int = 8


class Catalogue(Protocol):
    """The catalogue, asked with the person's own token. Raises Unavailable."""

    async def recommend(self, wanted: Wanted) -> list[Candidate]:
        """What fits this person and their budget, best first."""

    async def search(self, wanted: Wanted) -> list[Candidate]:
        """What matches the words, whether it fits or not."""


@dataclass(frozen=True, slots=True)
class ReplyEvent:
    """One event of a reply's log: `message`, `token`, `card`, `tool`, `error` or `done`."""

    kind: str
    data: Mapping[str, Any]
    id: int = 0

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after it."""
        return self.kind in {"done", "error"}


class OwnershipLost(Exception):
    """Somebody else has ended this reply: what is written now has no effect."""


class ReplyLog(Protocol):
    """The log of running replies, shared by all processes. Raises Unavailable."""

    async def append(self, reply_id: UUID, first_id: int, events: Sequence[ReplyEvent]) -> None:
        """Write events numbered from `first_id`; raises OwnershipLost when a number is taken."""

    async def read(self, reply_id: UUID, after: int) -> list[ReplyEvent]:
        """The events after number `after`, in order."""

    async def wait(self, reply_id: UUID, seconds: float) -> None:
        """Return at news about the reply, or after `seconds`."""

    async def own(self, reply_id: UUID) -> None:
        """Say that this process writes the reply; must be said again every second."""

    async def disown(self, reply_id: UUID) -> None:
        """The reply has ended here."""

    async def is_owned(self, reply_id: UUID) -> bool:
        """Whether a living process writes it."""

    async def request_stop(self, reply_id: UUID) -> None:
        """Ask the owner, wherever it is, to stop."""

    async def forget(self, reply_ids: Sequence[UUID]) -> None:
        """Remove logs for good."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a reply is written."""

    turns: tuple[Turn, ...]
    summary: str | None
    budget: Budget | None
    tastes: Tastes
    previous: tuple[Candidate, ...]
    focus: Candidate | None = None


class Conversations(Protocol):
    """Reads of a conversation; no transaction outlives a call."""

    async def context(self, user_id: UUID, session_id: UUID, position: int) -> Context:
        """What a reply at `position` may know."""

    async def earlier_running(self, session_id: UUID, position: int) -> list[UUID]:
        """Replies before `position` that are not finished, oldest first."""

    async def reply(self, reply_id: UUID) -> ChatMessage | None:
        """The reply as stored, detached."""


class SessionRepository(Protocol):
    """Everybody's conversations."""

    async def locked(self, user_id: UUID, session_id: UUID) -> ChatSession:
        """The person's conversation, held for this transaction; raises SessionNotFound."""

    def add(self, session: ChatSession) -> None:
        """Keep it."""

    async def remove(self, session: ChatSession) -> None:
        """Delete it with its messages."""


class MessageRepository(Protocol):
    """The messages of conversations."""

    def add(self, *messages: ChatMessage) -> None:
        """Keep them."""

    async def locked(self, message_id: UUID) -> ChatMessage | None:
        """One message, held for this transaction."""

    async def of_key(self, session_id: UUID, key: str) -> ChatMessage | None:
        """The person's message sent with this idempotency key."""

    async def last_reply_to(self, question_id: UUID) -> ChatMessage | None:
        """The newest reply to a message."""

    async def running(self, session_id: UUID) -> list[ChatMessage]:
        """Replies of the conversation that are not finished."""

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


@dataclass(frozen=True, slots=True)
class BudgetCopy:
    """The fields of budget.updated that replies need."""

    user_id: UUID
    period: str
    period_end: date | None
    currency: str
    budget: Decimal | None
    committed: Decimal
    used: Decimal
    remaining: Decimal | None
    free_money: Decimal | None
    estimate: bool
    subscriptions: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody thought of an item."""

    user_id: UUID
    item_id: UUID
    title: str | None
    opinion: str
    rating: int | None
    at: datetime


class Copies(Protocol):
    """Copies of other services' facts; an older version never replaces a newer one."""

    async def keep_budget(self, copy: BudgetCopy, version: int) -> None:
        """Keep the budget as announced."""

    async def keep_preferences(self, user_id: UUID, version: int, **fields: Any) -> None:
        """Keep the tastes as announced."""

    async def keep_entitlement(self, user_id: UUID, version: int, **fields: Any) -> None:
        """Keep what the person's subscription allows."""

    async def keep_opinion(self, opinion: Opinion) -> None:
        """Keep the newest opinion about an item."""

    async def erase_everything(self, user_id: UUID) -> list[UUID]:
        """Remove the person and keep them removed; gives the ids of their replies."""

    async def erase_finances(self, user_id: UUID) -> None:
        """Remove figures and claims; tastes stay."""


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
