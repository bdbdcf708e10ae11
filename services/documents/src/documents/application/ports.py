"""Repositories, the transaction around them, and what is read past them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Any, Protocol, Self
from uuid import UUID

from documents.domain.alert import Alert
from documents.domain.budget_record import BudgetRecord
from documents.domain.document import Document
from documents.domain.finance.category import Category
from documents.domain.finance.currency import ExchangeRates
from documents.domain.finance.records import Ledger
from documents.domain.profile import FinancialProfile
from documents.domain.purchase import Purchase
from documents.domain.rate_sheet import RateSheet
from documents.domain.statement_line import Counting, StatementLine
from shared.events import Event


@dataclass(frozen=True, slots=True)
class LineMark:
    """What the finance rules make of a line."""

    counting: Counting
    category: Category | None = None
    confidence: float | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class LedgerState:
    """A person's ledger, the version it had, how its lines are marked, and what converts it."""

    ledger: Ledger
    version: int
    marks: Mapping[UUID, LineMark]
    rates: ExchangeRates


class LedgerReader(Protocol):
    """Reads what a person's finances are worked out from."""

    async def read(self, user_id: UUID) -> LedgerState | None:
        """The ledger as committed, or None for somebody nothing is known of."""


class Outbox(Protocol):
    """Where a transaction puts what it announces."""

    def add(self, *events: Event) -> None:
        """Announce the events if the transaction commits."""


class DocumentRepository(Protocol):
    """Everybody's documents. What is found is locked for this transaction."""

    async def find(self, document_id: UUID) -> Document | None:
        """A document, whoever owns it."""

    async def of(self, user_id: UUID, document_id: UUID) -> Document:
        """A document of this person; raises DocumentNotFound."""

    async def with_content(self, user_id: UUID, sha256: str) -> Document | None:
        """The person's document with exactly these bytes."""

    async def count(self, user_id: UUID) -> int:
        """How many documents the person keeps."""

    def add(self, document: Document) -> None:
        """Keep a new document."""

    async def remove(self, document: Document) -> None:
        """Delete it with its lines, and have its object discarded."""


class LineRepository(Protocol):
    """The lines of statements."""

    async def add_all(self, lines: Sequence[StatementLine]) -> None:
        """Keep new lines."""

    async def of_document(self, document_id: UUID) -> Sequence[StatementLine]:
        """All lines of a document, in their order."""

    async def mark(self, marks: Mapping[UUID, LineMark]) -> None:
        """Keep what the finance rules made of these lines."""

    async def remember_merchant(self, user_id: UUID, merchant_key: str, category: Category) -> None:
        """The person's word on everything from this merchant."""


class ProfileRepository(Protocol):
    """Everybody's financial profiles."""

    async def of(self, user_id: UUID) -> FinancialProfile:
        """The profile, made when missing, locked; raises PersonForgotten."""

    async def known(self, user_id: UUID) -> FinancialProfile | None:
        """The profile, locked, or None for somebody unknown or forgotten."""

    async def currency_of(self, user_id: UUID) -> str | None:
        """What the person counts in, not locked; None while their account is unknown."""

    async def forget(self, user_id: UUID, *, account: bool) -> dict[str, int]:
        """Delete everything about the person's money; with `account` for ever, copies too.

        Gives the rows deleted, by table.
        """

    async def outdate_mixed(self) -> None:
        """The figures of everybody with amounts in more than one currency are due again."""


class BudgetRepository(Protocol):
    """The figures kept."""

    async def of(self, user_id: UUID) -> BudgetRecord:
        """The person's figures, made when missing."""

    async def keep_expenses(self, user_id: UUID, expenses: Sequence[dict[str, Any]]) -> None:
        """These are the person's monthly expenses now, by category."""


class PurchaseRepository(Protocol):
    """What people say they bought."""

    async def of(self, user_id: UUID, purchase_id: UUID) -> Purchase:
        """A purchase of this person; raises PurchaseNotFound."""

    async def same_as(self, purchase: Purchase) -> Purchase | None:
        """The purchase that this one tells again: by attempt, recommendation, or item and day."""

    def add(self, purchase: Purchase) -> None:
        """Keep it."""

    async def remove(self, purchase: Purchase) -> None:
        """Take it back."""


class AlertRepository(Protocol):
    """What people should hear about."""

    async def add(self, alert: Alert) -> None:
        """Keep it, unless one with its key is there."""

    async def keep_budget_alerts(self, user_id: UUID, period: str, reached: Sequence[int]) -> None:
        """Of the period's budget alerts, drop those whose threshold is no longer reached."""

    async def keep_notices(self, user_id: UUID, notices: Sequence[Alert]) -> None:
        """These are the notices now: add the new ones, drop those no longer found."""


class RateRepository(Protocol):
    """The exchange rates that administrators stated."""

    async def keep(self, sheet: RateSheet) -> None:
        """In place of what was stated for that day before."""

    async def facts_of(self, on: date) -> dict[str, str] | None:
        """What is stated for a day."""

    async def remove(self, on: date) -> None:
        """Forget a day's table."""


class UnitOfWork(Protocol):
    """One transaction; enter it once. Lock a profile before a document of its owner."""

    @property
    def documents(self) -> DocumentRepository:
        """Everybody's documents."""

    @property
    def lines(self) -> LineRepository:
        """Lines of statements."""

    @property
    def profiles(self) -> ProfileRepository:
        """Financial profiles."""

    @property
    def budgets(self) -> BudgetRepository:
        """Figures kept."""

    @property
    def purchases(self) -> PurchaseRepository:
        """What people say they bought."""

    @property
    def alerts(self) -> AlertRepository:
        """What people should hear about."""

    @property
    def rates(self) -> RateRepository:
        """Exchange rates."""

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


class Begin(Protocol):
    """Makes the transactions of a use case that needs more than one."""

    def __call__(self, message_id: str | None = None) -> UnitOfWork:
        """A fresh transaction; with a message id it claims the inbox row first."""


class Upkeep(Protocol):
    """What the jobs of the worker look for."""

    async def stuck_documents(self, now: datetime, limit: int) -> Sequence[UUID]:
        """Documents whose reader is lost, or that nobody has started to read."""

    async def discarded_objects(self, limit: int) -> Sequence[str]:
        """Keys of objects whose document is gone."""

    async def forget_objects(self, keys: Sequence[str]) -> None:
        """These objects are gone."""

    async def unowned(self, keys: Sequence[str]) -> Sequence[str]:
        """Those of the keys that no document has."""

    async def outdated_people(self, now: datetime, limit: int) -> Sequence[UUID]:
        """People whose figures are not those of today's ledger."""
