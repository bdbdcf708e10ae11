"""Who sold it: the most prominent name at the top that is not the title or the customer."""

import re
from collections.abc import Sequence
from itertools import takewhile, zip_longest

from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.receipt.seller import (
    COMPANY,
    named_seller,
    said_to_be_from,
    sender_of,
)
from documents.domain.reading.result import Text
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.receipt import (
    CUSTOMERS,
    ITEM_COLUMNS,
    NOT_A_MERCHANT,
    SELLERS,
)
from documents.domain.reading.words import Word

_SITE = re.compile(r"(?:www\.|@|https?://)([a-z0-9-]+)\.[a-z]", re.IGNORECASE)
_HEAD, _FIRST_ROWS, _LAST_ROWS, _CUSTOMER_ROWS = 2, 16, 6, 6
_LONG_NAME, _SENTENCE = 2, 4
_LONGEST_TITLE = 3  # words, or signs of a script without spaces
_LEAST_PRICE = 100  # where amounts have no decimals
_FLUSH, _NEXT_LINE = 12.0, 2.0  # points; heights of a row
_BRANCH = re.compile(r"[#A-Z]{0,2}\d{1,4}")  # 'Store A64': its number is not an address
_HONOURED = ("御中", "様", "殿")  # behind whom a paper is for
_Cell = list[Word]


def find_merchant(rows: Sequence[Row], style: NumberStyle) -> Text | None:
    """The best name among the first rows of the first page."""
    top = [r for r in rows if r.page == rows[0].page][:_FIRST_ROWS] if rows else []
    seller = named_seller(top)
    if seller is not None:
        return seller
    sites = {s.lower().replace("-", "") for r in rows for s in _SITE.findall(r.text)}
    above = list(takewhile(lambda row: not _sells(row, style), top))
    named = _candidates(above, sites)
    if not named and (sender := said_to_be_from(above)) is not None:
        return sender
    named = named or _candidates(_unpriced(rows, style), sites)
    if not named:
        return None
    _, cell, row = max(named, key=lambda one: one[0])
    words = _without_title([*_line_above(cell, row, named), *cell])
    name = " ".join(w.text for w in words)
    if all(len(w.text) == 1 for w in words):
        name = "".join(w.text for w in words)
    return Text(name[:120].strip(" *-=,"), row.page, box_of(words))


def _candidates(top: Sequence[Row], sites: set[str]) -> list[tuple[float, _Cell, Row]]:
    """The cells above the items that may be a name, and what each is worth."""
    heights = sorted(r.height for r in top)
    usual = heights[len(heights) // 2] if heights else 1.0
    named: list[tuple[float, _Cell, Row]] = []
    customers: list[Word] = []
    for row, under in zip_longest(top, top[1:]):
        if named and len({h.meaning for h in ITEM_COLUMNS.find(row.words)}) > 2:
            break
        addressed = False
        for whole in row.cells():
            cell = sender_of(whole)
            if _addresses(whole):
                customers.append(cell[0])
                addressed = under is None or not _goes_on_below(cell, under)
            worth = _worth(cell, sites, usual)
            labelled = cell[0] is not whole[0]
            if worth is not None and not addressed and not _is_customers(cell, labelled, customers):
                named.append((worth - 0.45 * len(named), cell, row))
    return named


def _unpriced(rows: Sequence[Row], style: NumberStyle) -> list[Row]:
    """Lines of the head and the foot of the first page that say no price; of the first also others."""
    first = [r for r in rows if r.page == rows[0].page]
    ends = first[_HEAD:_FIRST_ROWS] + first[_FIRST_ROWS:][-_LAST_ROWS:]
    return [*first[:_HEAD], *(r for r in ends if not amounts_in(r, style))]


def _without_title(words: _Cell) -> _Cell:
    """'Sample Web Services Invoice': the name, without what the paper is."""
    last = NOT_A_MERCHANT.starting(tokens(words[-1].text)) if len(words) > _LONG_NAME else None
    return words[:-1] if last is not None else words


def _sells(row: Row, style: NumberStyle) -> bool:
    """Words and a price at their end: something sold, and not who sells it."""
    amounts = amounts_in(row, style)
    if not amounts or amounts[-1].end != len(row.words) or amounts[0].start == 0:
        return False
    return bool(style.places or amounts[-1].currency or amounts[-1].value >= _LEAST_PRICE)


def _addresses(cell: _Cell) -> bool:
    """'Bill to', 'Herrn': what stands here and below is the customer; '御中' follows the name."""
    if cell[-1].text.endswith(_HONOURED):
        return True
    return CUSTOMERS.starting(tokens(" ".join(w.text for w in cell))) is not None


def _goes_on_below(label: _Cell, under: Row) -> bool:
    """The customer's name stands below the label, and not beside it."""
    below = [cell for cell in under.cells() if abs(cell[0].x0 - label[0].x0) < _FLUSH]
    return any(cell[-1].text[-1] != ":" and not CUSTOMERS.find(cell) for cell in below)


def _is_customers(cell: _Cell, labelled: bool, labels: Sequence[Word]) -> bool:
    """It stands below 'Bill to'; 'Company: Sample Ltd' does so in any column."""
    first = cell[0]
    return any(
        (labelled or abs(first.x0 - label.x0) < _FLUSH)
        and 0 < first.y0 - label.y0 < _CUSTOMER_ROWS * 1.5 * label.height
        for label in labels
    )


def _line_above(cell: _Cell, row: Row, named: Sequence[tuple[float, _Cell, Row]]) -> _Cell:
    """The first line of a name in two: 'Sample Parking' over 'Operations GmbH'."""
    _, first, line = named[0]
    if not COMPANY.search(" ".join(w.text for w in cell)) or line is row:
        return []
    if any(c.isdigit() for w in first for c in w.text) or row.y - line.y > _NEXT_LINE * row.height:
        return []
    centred = abs(first[0].x0 + first[-1].x1 - cell[0].x0 - cell[-1].x1) < 2 * _FLUSH
    return first if centred or abs(first[0].x0 - cell[0].x0) < _FLUSH else []


def _worth(cell: list[Word], sites: set[str], usual: float) -> float | None:
    text = " ".join(w.text for w in cell)
    sequence = tokens(text)
    letters = sum(c.isalpha() for c in text)
    if (
        letters < 3
        or (len(sequence) > 9 and text.isascii())
        or len(text) > 60
        or ":" in text
        or "@" in text
        or "www." in text.lower()
    ):
        return None
    if (NOT_A_MERCHANT.starting(sequence) or _speaks(cell)) and not COMPANY.search(text):
        return None
    worth = 3.0 if COMPANY.search(text.strip(" *")) else 0.0
    worth -= _numbered(cell) + _titled(cell)
    worth += min(2.0, 2.0 * (max(w.height for w in cell) / usual - 1))
    joined = "".join(sequence)
    worth += 2.0 if any(s in joined or (len(joined) >= 4 and joined in s) for s in sites) else 0.0
    return worth


def _speaks(cell: _Cell) -> bool:
    """A sentence, or the name of a column: 'We hope you enjoyed it.', 'Seller'."""
    last = cell[-1].text
    if len(cell) >= _SENTENCE and last[-1] in ".!?" and last[:-1].islower() and len(last) > 3:
        return True
    return any(h.start == 0 and h.end == len(cell) for h in SELLERS.find(cell))


def _numbered(cell: _Cell) -> float:
    """What digits take from a name: an address has them, and some branches."""
    if not any(c.isdigit() for w in cell for c in w.text):
        return 0.0
    bare = not any(c.isdigit() for w in cell[:-1] for c in w.text)
    return 0.4 if len(cell) > 1 and bare and _BRANCH.fullmatch(cell[-1].text) else 1.5


def _titled(cell: _Cell) -> float:
    """What it takes from a name when its last word says what the paper is: 'Taxi receipt'."""
    sequence = tokens(" ".join(w.text for w in cell))
    ends = range(max(1, len(sequence) - _LONGEST_TITLE), len(sequence))
    if not any(NOT_A_MERCHANT.starting(sequence[at:]) for at in ends):
        return 0.0
    return 1.0 if len(cell) > _LONG_NAME else 2.0
