"""The figures of a page as evidence: each printed token can stand for one figure only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from documents.domain.reading.dates import DateToken, dates_in
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.result import Amount, Day
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.statement.calendar import date_of, decide_order
from documents.domain.reading.statement.period import find_period


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount token and the row it is printed in."""

    row: Row
    token: AmountToken

    def as_amount(self) -> Amount:
        """The figure with its sign as printed."""
        words = self.row.words[self.token.start : self.token.end]
        return Amount(self.token.signed, self.row.page, box_of(words))


class Page:
    """All rows of a document, and which of their figures are spoken for."""

    def __init__(self, rows: Sequence[Row], style: NumberStyle, currency: str | None) -> None:
        self.rows = [row for row in rows if row.words]
        self._style = style
        self._order = decide_order([t for r in self.rows for t in dates_in(r)], currency)
        self._period = find_period(self.rows, self._order.order, card=False)
        self._taken: set[tuple[int, int]] = set()

    @property
    def dates_are_certain(self) -> bool:
        """Whether the page itself says which number is the day."""
        return self._order.certain

    def amounts(self, row: Row) -> list[AmountToken]:
        """The amounts of a row outside its dates."""
        days = [(d.start, d.end) for d in dates_in(row)]
        found = amounts_in(row, self._style)
        return [t for t in found if all(t.end <= start or end <= t.start for start, end in days)]

    def take(self, value: Decimal, rows: Sequence[Row] | None = None) -> Printed | None:
        """The first unused token that prints exactly this signed value; it is used from now on."""
        return self._take(lambda token: token.signed == value, rows)

    def take_size(self, value: Decimal, rows: Sequence[Row] | None = None) -> Printed | None:
        """As `take`, whatever sign is printed: in a column of its own, a debit has none."""
        return self._take(lambda token: token.value == abs(value), rows)

    def day(self, value: date, rows: Sequence[Row] | None = None) -> Day | None:
        """Where this day is printed; a year that rows leave out comes from the period."""
        for row in rows if rows is not None else self.rows:
            for token in dates_in(row):
                if self._means(token) == value:
                    return Day(value, row.page, box_of(row.words[token.start : token.end]))
        return None

    def unclaimed(self) -> Iterator[Row]:
        """Rows with figures of which none is spoken for."""
        for row in self.rows:
            tokens = self.amounts(row)
            if tokens and not any((id(row), t.start) in self._taken for t in tokens):
                yield row

    def _means(self, token: DateToken) -> date | None:
        return date_of(token, self._order.order, self._period)

    def _take(
        self, fits: Callable[[AmountToken], bool], rows: Sequence[Row] | None
    ) -> Printed | None:
        for row in rows if rows is not None else self.rows:
            for token in self.amounts(row):
                key = (id(row), token.start)
                if key not in self._taken and fits(token):
                    self._taken.add(key)
                    return Printed(row, token)
        return None
