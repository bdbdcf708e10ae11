"""Which amounts of a pay stub are this period's, and which the year to date."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import PAY_COLUMNS

_FAR = 60.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A column heading of a stub: current, ytd or noise, and where it stands."""

    role: str
    page: int
    y: float
    x0: float
    x1: float

    def distance(self, token: AmountToken) -> float:
        middle = abs((self.x0 + self.x1) - (token.x0 + token.x1)) / 2
        return min(abs(self.x1 - token.x1), abs(self.x0 - token.x0), middle)


@dataclass(frozen=True, slots=True)
class Pair:
    """The figures of one row: this period's and the year to date."""

    current: AmountToken | None
    ytd: AmountToken | None


def headings_of(rows: Sequence[Row], style: NumberStyle) -> list[Heading]:
    """The column headings of every block of the stub."""
    found = []
    for row in rows:
        if amounts_in(row, style):
            continue
        hits = [h for h in PAY_COLUMNS.find(row.words) if _is_cell(row, h.start)]
        if len(hits) >= 2 or any(h.meaning == "ytd" for h in hits):
            found += [Heading(h.meaning, row.page, row.y, h.x0, h.x1) for h in hits]
    return found


def _is_cell(row: Row, start: int) -> bool:
    return start == 0 or row.words[start].x0 - row.words[start - 1].x1 > 0.25 * row.height


def pair_of(row: Row, tokens: Sequence[AmountToken], headings: Sequence[Heading]) -> Pair:
    """Assign the amounts of a row by the nearest heading above, else by their order."""
    current = ytd = None
    unclear: list[AmountToken] = []
    for token in tokens:
        role = _role(row, token, headings)
        if role == "current" and current is None:
            current = token
        elif role == "ytd" and ytd is None:
            ytd = token
        elif role is None:
            unclear.append(token)
    if current is None and ytd is None and unclear:
        return _by_order(unclear)
    return Pair(current or (unclear[0] if unclear and ytd is None else None), ytd)


def _role(row: Row, token: AmountToken, headings: Sequence[Heading]) -> str | None:
    above = [
        h for h in headings if h.page == row.page and h.y < row.y + 1 and h.distance(token) < _FAR
    ]
    if not above:
        return None
    nearest = min(above, key=lambda h: (round(h.distance(token) / 14), row.y - h.y))
    return nearest.role


def _by_order(tokens: Sequence[AmountToken]) -> Pair:
    if len(tokens) == 1:
        return Pair(tokens[0], None)
    current, ytd = tokens[-2], tokens[-1]
    if abs(ytd.value) + Decimal("0.005") < abs(current.value):
        return Pair(tokens[-1], None)
    return Pair(current, ytd)
