"""What the documents service announces: its public contract."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from shared.events import Event
from shared.events import PersonErased as PersonErased


@dataclass(frozen=True)
class Amount:
    """An exact amount; on the wire a decimal string with its currency."""

    amount: str
    currency: str


@dataclass(frozen=True, kw_only=True)
class _AboutADocument(Event):
    document_id: UUID
    user_id: UUID

    @property
    def subject(self) -> str:
        """The document."""
        return str(self.document_id)


@dataclass(frozen=True, kw_only=True)
class DocumentUploaded(_AboutADocument):
    """A file has arrived and waits to be read. `document_type` is what its owner said it is."""

    type: ClassVar[str] = "document.uploaded"

    document_type: str | None
    file_size_bytes: int


@dataclass(frozen=True, kw_only=True)
class DocumentAnalyzed(_AboutADocument):
    """A document was read. `reconciled`: proven, contradicted, or (null) nothing to prove it by."""

    type: ClassVar[str] = "document.analyzed"

    document_type: str | None
    status: Literal["completed", "needs_review"]
    line_count: int
    reconciled: bool | None
    period_start: date | None
    period_end: date | None


@dataclass(frozen=True, kw_only=True)
class DocumentFailed(_AboutADocument):
    """A document cannot be read; `reason` is a stable word."""

    type: ClassVar[str] = "document.failed"

    reason: str


@dataclass(frozen=True, kw_only=True)
class DocumentDeleted(_AboutADocument):
    """A document is gone, with everything read from it."""

    type: ClassVar[str] = "document.deleted"


@dataclass(frozen=True, kw_only=True)
class _AboutAPerson(Event):
    user_id: UUID

    @property
    def subject(self) -> str:
        """The person."""
        return str(self.user_id)


@dataclass(frozen=True)
class SubscriptionCharge:
    """A subscription inside the entertainment budget, with the line that shows it."""

    service: str
    price: str | None
    cadence: str
    charged_on: date | None
    document_id: UUID | None
    line_id: UUID | None
    source: str


@dataclass(frozen=True, kw_only=True)
class BudgetUpdated(_AboutAPerson):
    """The entertainment budget of a month changed. Amounts are decimal strings in `currency`."""

    type: ClassVar[str] = "budget.updated"

    period: str
    period_start: date
    period_end: date
    currency: str
    budget: str | None
    derived: str | None
    override: str | None
    committed: str
    used: str
    remaining: str | None
    free_money: str | None
    estimate: bool
    subscriptions: list[SubscriptionCharge]


@dataclass(frozen=True, kw_only=True)
class BudgetAlertRaised(_AboutAPerson):
    """The month's use reached 80 or 100 percent of the budget."""

    type: ClassVar[str] = "budget.alert_raised"

    period: str
    threshold: int
    used: str
    budget: str
    currency: str


@dataclass(frozen=True, kw_only=True)
class PurchaseRecorded(Event):
    """A person says they bought something."""

    type: ClassVar[str] = "purchase.recorded"

    purchase_id: UUID
    user_id: UUID
    item_id: UUID | None
    title: str
    amount: Amount
    purchased_on: date

    @property
    def subject(self) -> str:
        """The purchase."""
        return str(self.purchase_id)


@dataclass(frozen=True, kw_only=True)
class AuditNoted(Event):
    """What administrators must be able to look up. `actor` is a person's id or `system`.

    `old` and `new` are plain facts, and nobody's figures.
    """

    type: ClassVar[str] = "audit.noted"

    entry_id: UUID
    actor: str
    action: str
    about: str
    user_id: UUID | None
    old: dict[str, str] | None
    new: dict[str, str] | None

    @property
    def subject(self) -> str:
        """The line of the log."""
        return str(self.entry_id)
