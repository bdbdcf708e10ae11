"""Every Protocol of stories, usage and their administration."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Literal, Protocol, Self
from uuid import UUID

from chat.application.conversation_ports import Outbox
from chat.application.metering import UsageMeter
from chat.domain.audit import AuditEntry
from chat.domain.moderation import Stage, Verdict
from chat.domain.stories.library import LibraryStory
from chat.domain.stories.story import UserStory
from chat.domain.usage.overrides import LimitOverride
from chat.domain.usage.periods import Metric
from chat.domain.usage.spikes import RecentUse


class Moderator(Protocol):
    """Somebody's judgement of text. Raises Unavailable: what was not checked does not pass."""

    async def check(self, text: str, stage: Stage = "prompt") -> Verdict:
        """The verdict on a prompt or on written text."""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What billing says about somebody; when not entitled, what to do about it and where."""

    entitled: bool
    reason: str | None = None
    action: Literal["checkout", "portal"] | None = None
    href: str | None = None
    access_until: datetime | None = None


class Entitlements(Protocol):
    """Billing's authoritative word, at most 30 s old. Raises Unavailable."""

    async def of(self, user_id: UUID, token: str) -> Entitlement:
        """Whether the person behind `token` may generate."""


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """One event of a story's stream: `story`, `token`, `done` or `error`."""

    kind: Literal["story", "token", "done", "error"]
    data: dict[str, object]
    id: int = 0

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after it."""
        return self.kind in {"done", "error"}


class Readers(Protocol):
    """Whoever follows a story; there may be nobody."""

    def tell(self, event: StoryEvent) -> None:
        """Show the next event. Never waits."""


class StoryRepository(Protocol):
    """Everybody's stories."""

    async def begin(self, story: UserStory) -> UserStory | None:
        """Keep a new story; or the person's earlier one of the same idempotency key."""

    async def locked(self, story_id: UUID) -> UserStory | None:
        """One story, held for this transaction."""

    async def purge_latest(self, user_id: UUID, now: datetime) -> None:
        """Remove text and prompt of the person's latest; its figures stay.

        Holds the person's turn until the transaction ends, so that two stories that finish
        together become the latest one after the other.
        """

    async def stale(self, before: datetime) -> Sequence[UserStory]:
        """Stories begun before then and still being written, held for this transaction."""


class LibraryRepository(Protocol):
    """The library's shelf."""

    async def shelve(self, stories: Sequence[LibraryStory], now: datetime) -> int:
        """Put new and changed stories on the shelf; gives how many. An approval stays as it is."""

    async def approve(self, slug: str, *, approved: bool, by: UUID, now: datetime) -> bool | None:
        """Show or hide a story; gives what it was, None when there is no such story."""


class LimitBook(Protocol):
    """Limits of plans and overrides of persons."""

    async def change(
        self, plan: str, metric: Metric, amount: int, *, by: UUID, now: datetime
    ) -> int | None:
        """Set a limit; gives the old amount, None when there is no such limit."""

    def lend(self, override: LimitOverride) -> None:
        """Keep an override."""

    async def override(self, override_id: UUID) -> LimitOverride | None:
        """One override, held for this transaction."""


class SpikeWatch(Protocol):
    """Token use of the last hour and the week before."""

    async def take_turn(self) -> None:
        """One watcher at a time, until the transaction ends."""

    async def recent_use(self, window_start: datetime, minimum: int) -> dict[UUID, RecentUse]:
        """Who used `minimum` tokens at least since `window_start` and has no spike since then."""

    async def keep(
        self, spike_id: UUID, user_id: UUID, window_start: datetime, tokens: int, baseline: int,
        now: datetime,
    ) -> None:  # fmt: skip
        """Flag the person; nothing is blocked by it."""


class AuditLog(Protocol):
    """Lines that nobody changes."""

    async def add(self, entry: AuditEntry) -> None:
        """Write a line."""


class ModerationLog(Protocol):
    """What moderation refused: categories, never text."""

    async def add(
        self, user_id: UUID, story_id: UUID, stage: Stage, categories: Sequence[str], now: datetime
    ) -> None:
        """Write a line for the moderation queue."""


class AccountCopies(Protocol):
    """Copies of what the user service announces; an older version never replaces a newer one."""

    async def keep_account(self, user_id: UUID, version: int, *, time_zone: str) -> None:
        """Keep the zone the person's day runs in."""


class StoryUnitOfWork(Protocol):
    """One transaction; enter it once."""

    @property
    def stories(self) -> StoryRepository:
        """Stories of persons."""

    @property
    def library(self) -> LibraryRepository:
        """Stories for everybody."""

    @property
    def copies(self) -> AccountCopies:
        """Copies of accounts."""

    @property
    def limits(self) -> LimitBook:
        """Limits and overrides."""

    @property
    def usage(self) -> UsageMeter:
        """Holds and real use."""

    @property
    def spikes(self) -> SpikeWatch:
        """Unusual use."""

    @property
    def audit(self) -> AuditLog:
        """Who did what."""

    @property
    def refusals(self) -> ModerationLog:
        """What moderation refused."""

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
