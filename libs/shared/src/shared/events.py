"""What a domain announces. Plain data; `shared.outbox` turns it into a CloudEvent."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID


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


@dataclass(frozen=True, kw_only=True)
class PersonErased(Event):
    """A service has deleted what it held of somebody. It names the receipt, and not the person.

    Every service that hears `user.deleted` announces it. `erased` counts rows by their table.
    """

    type: ClassVar[str] = "person.erased"

    receipt_id: UUID
    erased: dict[str, int]

    @property
    def subject(self) -> str:
        """The receipt."""
        return str(self.receipt_id)

    @classmethod
    def told(cls, receipt_id: UUID | None, erased: dict[str, int]) -> "list[PersonErased]":
        """What to announce: nothing for an erasure without a receipt, which is an old one."""
        return [] if receipt_id is None else [cls(receipt_id=receipt_id, erased=erased, version=1)]
