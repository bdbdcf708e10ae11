"""What the user service announces: its public contract."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from shared.events import Event


@dataclass(frozen=True, kw_only=True)
class _AboutAPerson(Event):
    user_id: UUID

    @property
    def subject(self) -> str:
        """The person."""
        return str(self.user_id)


@dataclass(frozen=True, kw_only=True)
class UserRegistered(_AboutAPerson):
    """Somebody has an account. No e-mail: nobody else needs it."""

    type: ClassVar[str] = "user.registered"

    display_name: str
    time_zone: str
    currency: str


@dataclass(frozen=True, kw_only=True)
class UserUpdated(_AboutAPerson):
    """A person's name, time zone or currency changed."""

    type: ClassVar[str] = "user.updated"

    display_name: str
    time_zone: str
    currency: str


@dataclass(frozen=True, kw_only=True)
class UserDeleted(_AboutAPerson):
    """A person wants to be forgotten: everything, or their finances only."""

    type: ClassVar[str] = "user.deleted"

    scope: Literal["account", "finances"]
    receipt_id: UUID


@dataclass(frozen=True, kw_only=True)
class SessionEnded(_AboutAPerson):
    """A person signed out of one session, or (without an id) of all that began before a moment.

    Access tokens of it that have not expired are good no more.
    """

    type: ClassVar[str] = "session.ended"

    session_id: str | None
    issued_before: datetime

    @property
    def subject(self) -> str:
        """The session, or the person all of whose sessions ended."""
        return self.session_id or str(self.user_id)


@dataclass(frozen=True)
class Price:
    """An exact amount; on the wire a decimal string with its currency."""

    amount: str
    currency: str


@dataclass(frozen=True)
class SubscriptionFact:
    """A streaming or other service somebody pays for, as they told us."""

    service: str
    price: Price | None
    cadence: str
    active: bool
    source: str


@dataclass(frozen=True, kw_only=True)
class PreferencesUpdated(_AboutAPerson):
    """A person's tastes and told subscriptions changed; the whole of them, as they are now."""

    type: ClassVar[str] = "preferences.updated"

    preferred_genres: list[str]
    disliked_genres: list[str]
    preferred_activities: list[str]
    price_sensitivity: str
    subscriptions: list[SubscriptionFact]
