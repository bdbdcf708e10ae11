"""Which amounts of a pay stub are this period's, and which the year to date."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.domain.reading.lexicon import Hit
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import PAY_COLUMNS

_FAR = 60.0
_FLUSH = 6.0  # points between left edges in one block
_ROWS_BELOW = 3
_LABELS = 3  # side by side, that make a row of headings
_SPACE = 0.25  # of the height of a row
_NEXT = 2.6  # heights of a row from a title to the row it heads


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a stub: current, ytd, deductions, noise or other, and where it stands.

    `title` says that it stands over a block of labels with their figures, not over figures.
    """

    role: str
    page: int
    y: float
    x0: float
    x1: float
    title: bool = False
    alone: bool = False  # nothing else stands in its row

    def distance(self, token: AmountToken) -> float:
        middle = abs((self.x0 + self.x1) - (token.x0 + token.x1)) / 2
        return min(abs(self.x1 - token.x1), abs(self.x0 - token.x0), middle)


@dataclass(frozen=True, slots=True)
class Pair:
    """The figures of one row: this period's and the year to date."""

    current: AmountToken | None
    ytd: AmountToken | None


def headings_of(rows: Sequence[Row], style: NumberStyle) -> list[Heading]:
    """The column headings and the titles of every block of the stub."""
    found = []
    for index, row in enumerate(rows):
        hits = [h for h in PAY_COLUMNS.find(row.words) if _is_in_cell(row, h)]
        amounts = amounts_in(row, style)
        if amounts and not _heads_before(hits, amounts[0].start):
            continue
        columns = len(hits) >= 2 or any(h.meaning == "ytd" for h in hits)
        alone = len(list(row.cells())) == 1
        below = rows[index + 1 : index + 1 + _ROWS_BELOW]
        titles = [(hit, _is_title(below, row, hit, style)) for hit in hits]
        named = [
            Heading(hit.meaning, row.page, row.y, hit.x0, hit.x1, title, alone)
            for hit, title in titles
            if columns or title
        ]
        found += named or _other_headings(row, below[:1], style)
    return found


def _other_headings(row: Row, below: Sequence[Row], style: NumberStyle) -> list[Heading]:
    """Labels side by side over figures of their own: columns from above end here."""
    cells = list(row.cells())
    if len(cells) < _LABELS or any(c.isdigit() for c in row.text):
        return []
    if not below or len(amounts_in(below[0], style)) < _LABELS:
        return []
    return [Heading("other", row.page, row.y, c[0].x0, c[-1].x1) for c in cells]


def _is_in_cell(row: Row, hit: Hit) -> bool:
    """Whether it begins a cell, or ends one: 'Tax YTD'."""
    return _is_cell(row, hit.start) or hit.end == len(row.words) or _is_cell(row, hit.end)


def _heads_before(hits: Sequence[Hit], amount: int) -> bool:
    """Columns of this period and of the year, and behind them the first figure of another block."""
    return {"current", "ytd"} <= {h.meaning for h in hits if h.end <= amount}


def _is_title(below: Sequence[Row], row: Row, hit: Hit, style: NumberStyle) -> bool:
    """Is the first thing below it a label, flush with it, that has a figure to its right?"""
    if hit.meaning not in {"current", "ytd"}:
        return False
    for under in below:
        over = [n for n, w in enumerate(under.words) if w.x0 < hit.x1 and w.x1 > hit.x0]
        if under.page != row.page or not over:
            continue
        label = under.words[over[0]]
        if not under.begins_cell(over[0]):
            return False
        flush = abs(label.x0 - hit.x0) < _FLUSH and any(c.isalpha() for c in label.text)
        return flush and any(t.x0 > label.x1 for t in amounts_in(under, style))
    return False


def title_above(row: Row, x0: float, headings: Sequence[Heading]) -> str | None:
    """What the title says of the block that a label at x0 in this row belongs to."""
    titles = [h for h in headings if h.title and h.page == row.page and h.y < row.y]
    above = [h for h in titles if abs(h.x0 - x0) < _FLUSH or _heads_row(h, row)]
    return max(above, key=lambda h: h.y).role if above else None


def _heads_row(title: Heading, row: Row) -> bool:
    """'YEAR TO DATE' by itself, over a row of labels with their figures: it speaks of them all."""
    near = row.y - title.y < _NEXT * row.height
    return title.alone and near and abs(title.x0 - row.x0) < _FLUSH


def _is_cell(row: Row, start: int) -> bool:
    """Headings of narrow columns are only a space apart."""
    return start == 0 or row.words[start].x0 - row.words[start - 1].x1 > _SPACE * row.height


def pair_of(
    row: Row, tokens: Sequence[AmountToken], headings: Sequence[Heading], own: str = "current"
) -> Pair:
    """Assign the amounts of a row by the nearest heading above, else by their order.

    `own` is a further kind of column that holds this row's figures of the period.
    """
    nearest = [_nearest(row, token, headings) for token in tokens]
    claims = list(zip(tokens, nearest, strict=True))
    current = _closest(claims, {"current", own})
    ytd = _closest(claims, {"ytd"})
    unclear = [t for t, h in claims if h is None or (h.role == "ytd" and t is not ytd)]
    if current is None and ytd is None and unclear:
        return _by_order(unclear, any(h.role == "ytd" for h in headings))
    if current is None and ytd is not None:
        return Pair(_beside(ytd, tokens, unclear), ytd)
    return Pair(current or (unclear[0] if unclear else None), ytd)


def _beside(
    year: AmountToken, tokens: Sequence[AmountToken], unclear: Sequence[AmountToken]
) -> AmountToken | None:
    """Under headings nobody knows, the period stands next to the year, and is not the larger."""
    at = tokens.index(year)
    around = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    near = [t for t in around if t in unclear]
    return next((t for t in near if abs(t.value) <= abs(year.value)), None)


def role_of(row: Row, token: AmountToken, headings: Sequence[Heading]) -> str | None:
    """What the nearest heading above says of an amount."""
    nearest = _nearest(row, token, headings)
    return nearest.role if nearest is not None else None


def _closest(
    claims: Sequence[tuple[AmountToken, Heading | None]], roles: set[str]
) -> AmountToken | None:
    """Of the amounts that stand below headings of these kinds, the one that fits best."""
    fitting = [(t, h.distance(t)) for t, h in claims if h is not None and h.role in roles]
    return min(fitting, key=lambda fit: fit[1])[0] if fitting else None


def _nearest(row: Row, token: AmountToken, headings: Sequence[Heading]) -> Heading | None:
    above = [
        h
        for h in headings
        if h.page == row.page and h.y < row.y + 1 and not h.title and h.distance(token) < _FAR
    ]
    best = min(above, key=lambda h: (round(h.distance(token) / 14), row.y - h.y), default=None)
    return None if best is not None and best.role == "other" else best


def _by_order(tokens: Sequence[AmountToken], yearly: bool) -> Pair:
    """The last two are the period and the year, where the stub has a column of the year at all."""
    if len(tokens) == 1 or not yearly:
        return Pair(tokens[-1], None)
    current, ytd = tokens[-2], tokens[-1]
    if abs(ytd.value) + Decimal("0.005") < abs(current.value):
        return Pair(tokens[-1], None)
    return Pair(current, ytd)
