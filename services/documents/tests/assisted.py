"""A statement in a language that the rules do not know, and assistants of every character."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from documents.application.reading_ports import OnProgress
from documents.domain.finance.category import Category
from documents.domain.reading import ParsedDocument, read_document
from documents.domain.reading.proposed.proposal import Proposal, ProposedLine
from documents.domain.reading.proposed.reader import read_proposed
from documents.domain.reading.result import DocumentType
from documents.domain.reading.words import PageText
from services.documents.tests.unit.reading.typesetter import pages_of

STRANGE = """
ZORBLAX VESTOR                             Kalmindo 03/2026 EUR
Vulnik pranto                                             100.00

14/03/2026      QUIXMART 77                    20.00
16/03/2026      BRENDO LARIX                    5.50
27/03/2026      VOLTA PRIMO                    40.00

Vulnik zetta                                              114.50
{more}
"""
BANK = DocumentType.BANK_STATEMENT
LINES = [
    ProposedLine(date(2026, 3, 14), Decimal("-20.00")),
    ProposedLine(date(2026, 3, 16), Decimal("-5.50")),
    ProposedLine(date(2026, 3, 27), Decimal("40.00")),
]
TRUE = Proposal(BANK, LINES, opening_balance=Decimal("100.00"), closing_balance=Decimal("114.50"))


class PageReader:
    """Reads drawn pages by the real rules; the child of the real one does the same with a PDF."""

    def __init__(self, *texts: str) -> None:
        self.pages: list[PageText] = pages_of(*texts)

    async def inspect(self, content: bytes) -> None:
        """Nothing to refuse."""

    async def read(
        self,
        content: bytes,
        *,
        password: str | None,
        home: str | None,
        on_progress: OnProgress,
    ) -> ParsedDocument:
        return read_document(self.pages, home=home)

    async def text(self, content: bytes) -> str:
        return "\n".join(" ".join(w.text for w in page.words) for page in self.pages)

    async def prove(
        self, content: bytes, proposal: Proposal, *, home: str | None
    ) -> ParsedDocument | None:
        return read_proposed(self.pages, proposal, home=home)

    async def picture(self, content: bytes, page: int, *, password: str | None) -> bytes:
        return b""


class Scripted:
    """Answers what it was told to, and remembers what it was asked."""

    def __init__(
        self,
        kind: DocumentType = BANK,
        proposal: Proposal = TRUE,
        categories: Mapping[int, Category] | None = None,
        before: Callable[[], Awaitable[object]] | None = None,
    ) -> None:
        self.kind, self.proposal, self.categories = kind, proposal, categories or {}
        self.before = before
        self.asked: list[str] = []

    async def classify(self, text: str) -> DocumentType:
        await self._asked("classify")
        return self.kind

    async def propose(self, text: str, kind: DocumentType) -> Proposal:
        await self._asked("propose")
        return self.proposal

    async def categorise(self, descriptions: Sequence[str]) -> Mapping[int, Category]:
        await self._asked("categorise")
        return self.categories

    async def _asked(self, what: str) -> None:
        self.asked.append(what)
        if self.before is not None:
            await self.before()


async def for_ever() -> None:
    """As slow as can be."""
    await asyncio.Event().wait()
