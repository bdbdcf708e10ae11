"""A statement's table: which columns it has and what each of them means."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from documents.domain.reading.dates import dates_in
from documents.domain.reading.lexicon import Hit
from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.groups import groups_of
from documents.domain.reading.statement.heading_words import (
    column_hits,
    heads_a_summary,
    names_a_plan,
    names_a_side,
    with_unit,
)
from documents.domain.reading.statement.titles import section_title
from documents.domain.reading.vocabulary.headings import (
    AMOUNT_ROLES,
    DATE_ROLES,
    MOVEMENT_ROLES,
)
from documents.domain.reading.words import Word

UNKNOWN = "unknown"  # the role of a column that stands under no heading we understand
_HOLD_AMOUNTS = AMOUNT_ROLES | {"fee", UNKNOWN}
_FLUSH_RIGHT, _FLUSH_LEFT = 2.5, 1.5
_FIGURE = re.compile(r"\d[.,/:-]\d|\d{3}")
_REACH = 14.0  # points that an amount may stand away from its heading


@dataclass(slots=True)
class Column:
    """A column of a table; its edges grow with the amounts that are seen in it."""

    role: str
    x0: float
    x1: float
    key: str
    seen: list[AmountToken] = field(default_factory=list)

    def distance(self, token: AmountToken) -> float:
        """How far a token's edges or middle are from this column's: 0 is perfectly aligned."""
        x0, x1, left, right = self.x0, self.x1, token.x0, token.x1
        nearest = min(abs(x1 - right), abs(x0 - left), abs((x0 + x1) - (left + right)) / 2)
        for seen in self.seen[-3:]:
            apart = abs(seen.x1 - right)
            if apart < nearest:
                nearest = apart
        return nearest

    def aligned(self, token: AmountToken) -> bool:
        """Is this token flush, right or left, with the amounts of dated rows?"""
        if not self.seen:
            return True
        return any(
            abs(t.x1 - token.x1) <= _FLUSH_RIGHT
            or abs(t.outer - token.outer) <= _FLUSH_RIGHT
            or abs(t.x0 - token.x0) <= _FLUSH_LEFT
            or abs(t.lead - token.lead) <= _FLUSH_LEFT
            for t in self.seen
        )

    def see(self, token: AmountToken) -> None:
        """Remember where an amount of a dated row stood."""
        self.seen.append(token)

    def overlaps(self, x0: float, x1: float) -> bool:
        return min(self.x1, x1) - max(self.x0, x0) > 0


@dataclass(slots=True)
class Layout:
    """The columns of one table (or of one of several groups side by side)."""

    columns: list[Column]
    left: float
    right: float

    @property
    def roles(self) -> set[str]:
        return {c.role for c in self.columns}

    @property
    def movements(self) -> bool:
        return bool(self.roles & MOVEMENT_ROLES)

    def column_of(self, token: AmountToken, *, strict: bool = False) -> Column | None:
        """The amount column that a token stands in, if any; strict: aligned with those seen."""
        found, nearest = None, float("inf")
        for column in self.columns:
            if column.role not in _HOLD_AMOUNTS:
                continue
            distance = column.distance(token)
            if distance < nearest and (distance <= _REACH or column.overlaps(token.x0, token.x1)):
                found, nearest = column, distance
        return None if found is not None and strict and not found.aligned(token) else found

    def amount_columns(self) -> list[Column]:
        return [c for c in self.columns if c.role in _HOLD_AMOUNTS]

    def date_columns(self) -> list[Column]:
        return [c for c in self.columns if c.role in DATE_ROLES]

    def same_as(self, other: "Layout") -> bool:
        """The same columns at the same places: the heading repeated on another page."""
        if len(self.columns) != len(other.columns):
            return False
        pairs = zip(self.columns, other.columns, strict=True)
        return all(
            a.key == b.key and abs(a.x0 - b.x0) < 3 and abs(a.x1 - b.x1) < 3 for a, b in pairs
        )


@dataclass(slots=True)
class Heading:
    """A heading row: one layout per group of columns side by side, and the row count it uses."""

    layouts: list[Layout]
    kind: str  # transactions | balances | other


def heading_at(rows: list[Row], index: int) -> Heading | None:
    """The heading that a row is, alone or stacked with the row above it, or None."""
    row = rows[index]
    if _FIGURE.search(row.text) or _digit_share(row) > 0.34 or _begins_with_a_day(row):
        return None
    hits = column_hits(row.words)
    above = rows[index - 1] if index else None
    if above is not None and hits and _stacked(above, row):
        stacks = [_stack(above, row), _stack_of_cells(above, row)]
        both, stack = max(((column_hits(s), s) for s in stacks), key=lambda pair: _covered(pair[0]))
        if not _twice(above, row, hits) or _reaches_over(both, stack, row):
            hits = _better(both, hits)
    if section_title(row) is not None:
        return _titled(hits)
    if not _is_heading(row, hits):
        return None
    hits = [with_unit(row, h, hits) for h in hits]
    groups = groups_of(
        [*hits, *_unknown_headings(row, hits)] if len(groups_of(hits)) == 1 else hits
    )
    layouts = [_layout(group) for group in groups]
    _bound(layouts)
    return Heading(layouts, "other" if heads_a_summary(row) else _kind(layouts[0]))


def _begins_with_a_day(row: Row) -> bool:
    """'13 May PHONE CO' is a transaction, whatever its words say."""
    return row.words[0].text[0].isdigit() and any(d.start == 0 for d in dates_in(row))


def _titled(hits: list[Hit]) -> Heading | None:
    """'Fees ... Amount': a section's title with the amount column's heading on the same row."""
    named = [h for h in hits if h.meaning == "amount"]
    return Heading([_layout(named)], "transactions") if named else None


def _digit_share(row: Row) -> float:
    texts = [w.text for w in row.words if not w.text.isalpha()]
    return sum(any(c.isdigit() for c in text) for text in texts) / len(row.words)


def _better(first: list[Hit], second: list[Hit]) -> list[Hit]:
    return first if (_worth(first), _said(first)) > (_worth(second), _said(second)) else second


def _said(hits: list[Hit]) -> int:
    """Words that name dates: 'Post' over 'Date' says more than 'Date'."""
    return sum(h.length for h in hits if h.meaning in DATE_ROLES)


def _covered(hits: list[Hit]) -> int:
    """How much of the heading's words was understood."""
    return sum(h.length for h in hits)


def _worth(hits: list[Hit]) -> int:
    return sum(2 if h.meaning in AMOUNT_ROLES | DATE_ROLES else 1 for h in hits)


def _stacked(above: Row, row: Row) -> bool:
    near = 0 < row.y - above.y < 1.9 * row.height and above.page == row.page
    if _is_title(row, above):
        return False
    plain = _FIGURE.search(above.text) is None
    return near and plain and section_title(above) is None and not _is_title(above, row)


def _is_title(above: Row, row: Row) -> bool:
    """One phrase beside the first columns of a whole heading names the table, not a column."""
    flush = abs(above.x0 - row.x0) < row.height
    return (
        flush
        and (len(above.words) > 1 or names_a_side(above))
        and len(list(above.cells())) == 1
        and _whole(row, column_hits(row.words))
    )


def _reaches_over(hits: list[Hit], stack: list[Word], row: Row) -> bool:
    """Several phrases begin above and end below: 'transaction' over 'date'."""
    below = set(map(id, row.words))
    sides = [{id(w) in below for w in stack[h.start : h.end]} for h in hits]
    return sum(len(side) > 1 for side in sides) > 1


def _twice(above: Row, row: Row, hits: list[Hit]) -> bool:
    """Two whole headings over one another are one heading in two languages."""
    return _whole(row, hits) and _whole(above, column_hits(above.words))


def _whole(row: Row, hits: list[Hit]) -> bool:
    roles = {h.meaning for h in hits}
    return bool(roles & DATE_ROLES and roles & AMOUNT_ROLES) and _is_heading(row, hits)


def _stack(above: Row, row: Row) -> list[Word]:
    """Words of two rows as one: each word above joins the words below it."""
    order: list[tuple[float, float, Word]] = []
    for word in row.words:
        order.append((word.x0, 1.0, word))
    for word in above.words:
        below = [w for w in row.words if min(w.x1, word.x1) - max(w.x0, word.x0) > 0]
        anchor = min((w.x0 for w in below), default=word.x0)
        order.append((anchor, 0.0, word))
    order.sort(key=lambda item: (item[0], item[1], item[2].x0))
    return [word for _, _, word in order]


def _stack_of_cells(above: Row, row: Row) -> list[Word]:
    """Words of two rows as one: each cell above joins the cell below it."""
    order: list[tuple[float, float, list[Word]]] = [(c[0].x0, 1.0, c) for c in row.cells()]
    for cell in above.cells():
        below = [
            c for _, _, c in order if min(c[-1].x1, cell[-1].x1) - max(c[0].x0, cell[0].x0) > 0
        ]
        order.append((below[0][0].x0 if below else cell[0].x0, 0.0, cell))
    order.sort(key=lambda item: (item[0], item[1], item[2][0].x0))
    return [word for _, _, cell in order for word in cell]


def _is_heading(row: Row, hits: list[Hit]) -> bool:
    roles = {h.meaning for h in hits}
    amounts = roles & AMOUNT_ROLES
    if not amounts:
        return bool(roles & DATE_ROLES) and "foreign" in roles and len(hits) >= 3
    if not (
        roles & DATE_ROLES or "description" in roles or len(amounts) >= 2 or "foreign" in roles
    ):
        return False
    covered = sum(h.end - h.start for h in hits)
    words = len([w for w in row.words if any(c.isalpha() for c in w.text)])
    return covered >= 0.45 * words or names_a_plan(row)


def _unknown_headings(row: Row, hits: list[Hit]) -> list[Hit]:
    """Headings that no word list knows, right of the first column: perhaps amounts."""
    known = {i for h in hits for i in range(h.start, h.end)}
    first = min(
        (h.x1 for h in hits if h.meaning == "description" or h.meaning in DATE_ROLES), default=0.0
    )
    found: list[Hit] = []
    for cell in row.cells():
        places = [row.words.index(w) for w in cell]
        named = any(c.isalpha() for w in cell for c in w.text)
        if named and not known & set(places) and cell[0].x0 > first:
            found.append(
                Hit(UNKNOWN, places[0], places[-1] + 1, cell[0].x0, cell[-1].x1, len(cell))
            )
    return found


def _layout(hits: list[Hit]) -> Layout:
    columns: list[Column] = []
    for hit in sorted(hits, key=lambda h: h.x0):
        twins = sum(c.role == hit.meaning for c in columns)
        columns.append(
            Column(hit.meaning, hit.x0, hit.x1, f"{hit.meaning}{twins + 1 if twins else ''}")
        )
    return Layout(columns, 0.0, float("inf"))


def _bound(layouts: list[Layout]) -> None:
    """Each group reaches from its first heading to the next group's first."""
    for this, following in pairwise(layouts):
        following.left = min(c.x0 for c in following.columns) - 4
        this.right = following.left


def _kind(layout: Layout) -> str:
    roles = layout.roles
    if "foreign" in roles and not roles & DATE_ROLES:
        return "other"
    if layout.movements or "description" in roles:
        return "transactions"
    return "other" if "foreign" in roles else "balances"
