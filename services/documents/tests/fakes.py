"""In-memory stand-ins for what the use cases reach outward to."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from documents.application.ports import LineMark
from documents.application.reading_ports import BlobMissing, OnProgress, StoredBlob
from documents.domain.alert import BUDGET, Alert
from documents.domain.budget_record import BudgetRecord
from documents.domain.document import Document
from documents.domain.errors import DocumentNotFound, PersonForgotten, PurchaseNotFound
from documents.domain.finance.category import Category
from documents.domain.profile import FinancialProfile
from documents.domain.purchase import Purchase
from documents.domain.rate_sheet import RateSheet
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.rejection import DocumentRejected
from documents.domain.reading.result import ParsedDocument
from documents.domain.statement_line import StatementLine
from shared.errors import Unavailable
from shared.events import Event


class MemoryBlobStore:
    """Objects in a dictionary; `away` makes every call fail as a lost store does."""

    def __init__(self) -> None:
        self.objects: dict[str, tuple[bytes, datetime]] = {}
        self.away = False

    def _reach(self) -> None:
        if self.away:
            raise Unavailable("object store")

    async def put(self, key: str, content: bytes) -> None:
        self._reach()
        self.objects[key] = (content, datetime.now(UTC))

    async def get(self, key: str) -> bytes:
        self._reach()
        if key not in self.objects:
            raise BlobMissing
        return self.objects[key][0]

    async def delete(self, key: str) -> None:
        self._reach()
        self.objects.pop(key, None)

    async def list(self) -> Sequence[StoredBlob]:
        self._reach()
        return [StoredBlob(key, at) for key, (_, at) in self.objects.items()]

    async def download_url(self, key: str, file_name: str, seconds: int) -> str:
        self._reach()
        return f"memory:{key}?for={seconds}"


class ScriptedReader:
    """Gives the readings and refusals it was told to, and may do something while it reads."""

    def __init__(self, *outcomes: ParsedDocument | DocumentRejected) -> None:
        self.outcomes = list(outcomes)
        self.refuses: DocumentRejected | None = None
        self.passwords: list[str | None] = []
        self.homes: list[str | None] = []
        self.meanwhile: Callable[[], Awaitable[object]] | None = None

    async def inspect(self, content: bytes) -> None:
        if self.refuses is not None:
            raise self.refuses

    async def read(
        self,
        content: bytes,
        *,
        password: str | None,
        home: str | None,
        on_progress: OnProgress,
    ) -> ParsedDocument:
        self.passwords.append(password)
        self.homes.append(home)
        await on_progress(1, 1)
        outcome = self.outcomes.pop(0)
        if self.meanwhile is not None:
            todo, self.meanwhile = self.meanwhile, None
            await todo()
        if isinstance(outcome, DocumentRejected):
            raise outcome
        return outcome

    async def text(self, content: bytes) -> str:
        return ""

    async def prove(
        self, content: bytes, proposal: Proposal, *, home: str | None
    ) -> ParsedDocument | None:
        return None

    async def picture(self, content: bytes, page: int, *, password: str | None) -> bytes:
        return b"\x89PNG"


class Board:
    """Remembers what was shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[UUID, int, int]] = []
        self.told: list[UUID] = []

    async def show(self, user_id: UUID, document_id: UUID, done: int, total: int) -> None:
        self.shown.append((document_id, done, total))

    async def changed(self, user_id: UUID) -> None:
        self.told.append(user_id)


class Memory:
    """What all transactions of one test see."""

    def __init__(self) -> None:
        self.documents: dict[UUID, Document] = {}
        self.lines: dict[UUID, StatementLine] = {}
        self.profiles: dict[UUID, FinancialProfile] = {}
        self.budgets: dict[UUID, BudgetRecord] = {}
        self.purchases: dict[UUID, Purchase] = {}
        self.alerts: dict[str, Alert] = {}
        self.merchants: dict[str, Category] = {}
        self.expenses: list[dict[str, Any]] = []
        self.discarded: list[str] = []
        self.rates: dict[date, RateSheet] = {}
        self.forgotten: set[UUID] = set()
        self.events: list[Event] = []

    def begin(self, message_id: str | None = None) -> "MemoryUnitOfWork":
        """As App.uow."""
        return MemoryUnitOfWork(self)


class _Documents:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def find(self, document_id: UUID) -> Document | None:
        return self._memory.documents.get(document_id)

    async def of(self, user_id: UUID, document_id: UUID) -> Document:
        found = self._memory.documents.get(document_id)
        if found is None or found.user_id != user_id:
            raise DocumentNotFound
        return found

    async def with_content(self, user_id: UUID, sha256: str) -> Document | None:
        mine = (d for d in self._memory.documents.values() if d.user_id == user_id)
        return next((d for d in mine if d.sha256 == sha256), None)

    async def count(self, user_id: UUID) -> int:
        return sum(d.user_id == user_id for d in self._memory.documents.values())

    def add(self, document: Document) -> None:
        self._memory.documents[document.id] = document

    async def remove(self, document: Document) -> None:
        del self._memory.documents[document.id]
        self._memory.discarded.append(document.s3_key)
        for line in [one for one in self._memory.lines.values() if one.document_id == document.id]:
            del self._memory.lines[line.id]


class _Lines:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def add_all(self, lines: Sequence[StatementLine]) -> None:
        self._memory.lines.update({line.id: line for line in lines})

    async def of_document(self, document_id: UUID) -> Sequence[StatementLine]:
        found = [one for one in self._memory.lines.values() if one.document_id == document_id]
        return sorted(found, key=lambda line: line.position)

    async def mark(self, marks: Mapping[UUID, LineMark]) -> None:
        for line_id, mark in marks.items():
            self._memory.lines[line_id].counting = mark.counting

    async def remember_merchant(self, user_id: UUID, merchant_key: str, category: Category) -> None:
        self._memory.merchants[merchant_key] = category


class _Profiles:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def of(self, user_id: UUID) -> FinancialProfile:
        if user_id in self._memory.forgotten:
            raise PersonForgotten
        return self._memory.profiles.setdefault(user_id, FinancialProfile.of(user_id))

    async def known(self, user_id: UUID) -> FinancialProfile | None:
        return self._memory.profiles.get(user_id)

    async def currency_of(self, user_id: UUID) -> str | None:
        profile = self._memory.profiles.get(user_id)
        return profile.currency if profile and profile.account_version else None

    async def forget(self, user_id: UUID, *, account: bool) -> dict[str, int]:
        theirs = [d for d in self._memory.documents.values() if d.user_id == user_id]
        for document in theirs:
            await _Documents(self._memory).remove(document)
        if account:
            self._memory.profiles.pop(user_id, None)
            self._memory.forgotten.add(user_id)
        return {"financial_documents": len(theirs)}

    async def outdate_mixed(self) -> None:
        for profile in self._memory.profiles.values():
            profile.touch()


class _Rates:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def keep(self, sheet: RateSheet) -> None:
        self._memory.rates[sheet.on] = sheet

    async def facts_of(self, on: date) -> dict[str, str] | None:
        stated = self._memory.rates.get(on)
        return stated.facts if stated else None

    async def remove(self, on: date) -> None:
        self._memory.rates.pop(on, None)


class _Budgets:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def of(self, user_id: UUID) -> BudgetRecord:
        return self._memory.budgets.setdefault(user_id, BudgetRecord.of(user_id))

    async def keep_expenses(self, user_id: UUID, expenses: Sequence[dict[str, Any]]) -> None:
        self._memory.expenses = list(expenses)


class _Purchases:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def of(self, user_id: UUID, purchase_id: UUID) -> Purchase:
        if purchase_id not in self._memory.purchases:
            raise PurchaseNotFound
        return self._memory.purchases[purchase_id]

    async def same_as(self, purchase: Purchase) -> Purchase | None:
        known = self._memory.purchases.values()
        wanted = purchase.recommendation_id
        return next((one for one in known if wanted and one.recommendation_id == wanted), None)

    def add(self, purchase: Purchase) -> None:
        self._memory.purchases[purchase.id] = purchase

    async def remove(self, purchase: Purchase) -> None:
        del self._memory.purchases[purchase.id]


class _Alerts:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def add(self, alert: Alert) -> None:
        self._memory.alerts.setdefault(alert.key, alert)

    async def keep_budget_alerts(self, user_id: UUID, period: str, reached: Sequence[int]) -> None:
        for key, alert in list(self._memory.alerts.items()):
            if key.startswith(f"{BUDGET}:{period}:") and alert.threshold not in reached:
                del self._memory.alerts[key]

    async def keep_notices(self, user_id: UUID, notices: Sequence[Alert]) -> None:
        for notice in notices:
            await self.add(notice)


class _Outbox:
    def __init__(self) -> None:
        self.events: list[Event] = []

    def add(self, *events: Event) -> None:
        self.events += events


class MemoryUnitOfWork:
    """Announces on a clean exit only; one at a time, as the locks of a profile make them."""

    _turn = asyncio.Lock()

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self.documents = _Documents(memory)
        self.lines = _Lines(memory)
        self.profiles = _Profiles(memory)
        self.budgets = _Budgets(memory)
        self.purchases = _Purchases(memory)
        self.alerts = _Alerts(memory)
        self.rates = _Rates(memory)
        self.outbox = _Outbox()

    async def __aenter__(self) -> Self:
        await self._turn.acquire()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._memory.events += self.outbox.events
        self._turn.release()
