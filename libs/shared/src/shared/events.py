"""What a domain announces. Plain data; `shared.outbox` turns it into a CloudEvent."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact of the past about one aggregate.

    A service subclasses it as a frozen dataclass whose other fields become the event's `data`
    (UUID, Decimal, date, aware datetime, str, int, bool, lists and dataclasses of these).
    `version` counts up per aggregate: a consumer ignores what is older than it has seen.
    """

    type: ClassVar[str]

    version: int

    @property
    def subject(self) -> str:
        """The id of the aggregate the fact is about; order is kept per subject."""
        raise TypeError(f"{type(self).__name__} must say what it is about")
