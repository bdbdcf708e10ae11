"""Every Protocol of the user service."""

from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from shared.events import Event
from user.domain.preferences import Preferences


class Outbox(Protocol):
    """Where a transaction puts what it announces."""

    def add(self, *events: Event) -> None:
        """Announce the events if the transaction commits."""


class PreferencesRepository(Protocol):
    """The tastes of everybody."""

    async def of(self, user_id: UUID) -> Preferences:
        """The person's tastes, locked for this transaction; none-yet when they told us nothing."""

    def add(self, preferences: Preferences) -> None:
        """Keep them."""


class UnitOfWork(Protocol):
    """One transaction; enter it once."""

    @property
    def preferences(self) -> PreferencesRepository:
        """Everybody's tastes."""

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
