"""The receipt of an erasure: what went and when, with nothing left in it of whom it was."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from shared.ids import uuid7


class Scope(StrEnum):
    """How much a person wants forgotten."""

    ACCOUNT = "account"
    FINANCES = "finances"


@dataclass(eq=False)
class ErasureReceipt:
    """Proof for the person, who alone knows its id.

    `erased` counts what this service deleted, `elsewhere` what each other one did, by its name.
    """

    id: UUID
    scope: Scope
    erased_at: datetime
    erased: dict[str, int]
    elsewhere: dict[str, dict[str, int]] = field(default_factory=dict)

    def note(self, service: str, erased: dict[str, int]) -> None:
        """A service says what it deleted."""
        self.elsewhere = {**self.elsewhere, service: erased}

    @classmethod
    def of_account(cls, *, subscriptions: int, tastes: int, now: datetime) -> Self:
        """Everything went: the account, its tastes and its told subscriptions."""
        erased = {"accounts": 1, "tastes": tastes, "told_subscriptions": subscriptions}
        return cls(uuid7(), Scope.ACCOUNT, now, erased)

    @classmethod
    def of_finances(cls, now: datetime) -> Self:
        """Figures went, and they lie with other services: nothing here."""
        return cls(uuid7(), Scope.FINANCES, now, {})
