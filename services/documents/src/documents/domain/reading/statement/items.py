"""What the rows of a statement turn out to be: entries, balances, totals."""

from dataclasses import dataclass, field

from documents.domain.reading.dates import DateToken
from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.result import Box
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.words import Word


@dataclass(slots=True)
class Section:
    """A titled group of entries: its polarity is credit, debit or neutral."""

    polarity: str
    title: str
    number: int


@dataclass(slots=True)
class Entry:
    """A row that may be a transaction: its amounts by column key, its date, its words."""

    cells: dict[str, AmountToken]
    date: DateToken | None
    dated: bool  # the date is printed on the entry itself, not taken over from the one before
    words: list[Word]
    row: Row
    section: Section | None
    direction: str = ""  # "" | "in" | "out": said by a word beside the amount
    following: list[Row] = field(default_factory=list)
    spans: list[Row] = field(default_factory=list)
    label: str = ""  # a balance or total word at the start of the description, not decisive
    date_unread: bool = False  # something stands where the date should, and it is no date
    day_above: bool = False  # its day is that of a row above it which has no amount
    table: int = 0  # the number of the table that it stands in

    @property
    def page(self) -> int:
        return self.row.page

    @property
    def box(self) -> Box:
        rows = [r for r in [*self.spans, self.row, *self.following] if r.page == self.row.page]
        return box_of([w for r in rows for w in r.words])

    @property
    def description(self) -> str:
        words = [*self.words, *(w for r in self.following for w in r.words)]
        return " ".join(w.text for w in words)[:500]


@dataclass(slots=True)
class BalanceRow:
    """A row that states a balance: opening, closing, brought, carried or point (just 'balance')."""

    meaning: str
    cells: dict[str, AmountToken]
    row: Row
    date: DateToken | None
    token: AmountToken


@dataclass(slots=True)
class TotalRow:
    """A row that adds up the entries before it: of a section, or by column."""

    cells: dict[str, AmountToken]
    row: Row
    section: Section | None
    token: AmountToken


Item = Entry | BalanceRow | TotalRow
