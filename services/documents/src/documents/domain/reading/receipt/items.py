"""The items of a receipt: priced rows above the totals, in the column where prices stand."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.receipt.price_columns import (
    UNIT_AND_SUM,
    inner_edges,
    loose_label,
    names_below,
    price_at,
    price_edges,
)
from documents.domain.reading.receipt.row_meanings import (
    MOST_WORDS,
    ends_in,
    meaning_anywhere,
    meaning_beside,
    row_meaning,
)
from documents.domain.reading.receipt.tax_table import HIGHEST_RATE
from documents.domain.reading.receipt.totals import Totals
from documents.domain.reading.result import Amount, ReceiptItem
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES
from documents.domain.reading.words import Word

_SOLD = frozenset({"", "fee"})
_ALSO_NAMES = frozenset({"payment", "tip", "discount", "part"})
_NOT_SOLD = frozenset({"tax", "levy", "shipping", "subtotal"})
_LEFT_OUT = 5  # rows with prices above and below the items that no word tells from them
_ADDED = frozenset({"tip", "shipping"})
_TIMES = re.compile(r"\d\S*(?: ?[^\W\d_]{1,5}\.?)? ?[x×*@à] ?(?:\S{1,3} ?)?\d", re.IGNORECASE)


Entry = ReceiptItem | Decimal  # something sold, or what is taken off for it


def possible_items(
    rows: Sequence[Row], style: NumberStyle, totals: Totals, extras: Sequence[Decimal] = ()
) -> Iterator[tuple[list[ReceiptItem], list[Decimal]]]:
    """The items, and the reductions printed between them, by each place where prices may stand.

    The likeliest place comes first; the last reading takes prices wherever they are.
    """
    total = totals.total.value if totals.total else None
    listed = rows[: _end_of_items(rows, style, totals)]
    edges = price_edges(listed, style)
    if not edges:
        yield [], []
    columns = [_entries_at(listed, style, total, edge) for edge in edges]
    for edge, entries in zip(edges, columns, strict=True):
        yield _apart(entries)
        more = _entries_at(listed, style, total, edge, named=True)
        if len(_apart(more)[0]) > len(_apart(entries)[0]):
            yield _apart(more)
        items, reductions = _apart(entries)
        if (bare := _without_sums(items)) != items:
            yield bare, reductions
    inner = inner_edges(listed, style, edges)
    for place in [None, *inner] if edges else inner:
        yield _apart(_entries_at(listed, style, total, place))
    for entries in columns:
        yield from _parts_of(entries, _sums_of_items(totals, extras))


def _parts_of(
    entries: Sequence[Entry], sums: AbstractSet[Decimal]
) -> Iterator[tuple[list[ReceiptItem], list[Decimal]]]:
    """Without rows at the head and the foot, or without the heads of several groups."""
    yield from _runs(entries, sums)
    items, reductions = _apart(entries)
    if parts := _without_heads(items):
        yield parts, reductions


def _apart(entries: Sequence[Entry]) -> tuple[list[ReceiptItem], list[Decimal]]:
    items = [e for e in entries if isinstance(e, ReceiptItem)]
    return items, [e for e in entries if isinstance(e, Decimal)]


def _sums_of_items(totals: Totals, extras: Sequence[Decimal]) -> set[Decimal]:
    """What the items may come to: the total or subtotal, before tax or one thing that is added."""
    printed = {a.value for a in (totals.total, totals.subtotal) if a is not None}
    added = [*extras, *(a.value for a in (totals.tax,) if a is not None)]
    before = {totals.total.value - more for more in added} if totals.total else set()
    return printed | before


def _runs(
    entries: Sequence[Entry], sums: AbstractSet[Decimal]
) -> Iterator[tuple[list[ReceiptItem], list[Decimal]]]:
    """Without some rows at the head and the foot, where the rest comes to one of the sums."""
    for left_out in range(1, min(_LEFT_OUT, len(entries) // 2) + 1):
        for head in range(left_out + 1):
            items, reductions = _apart(entries[head : len(entries) - left_out + head])
            if items and sum((i.amount for i in items), sum(reductions, Decimal(0))) in sums:
                yield items, reductions


def _without_heads(items: Sequence[ReceiptItem]) -> list[ReceiptItem]:
    """The parts alone, where each head is printed before the parts that it is the sum of."""
    parts: list[ReceiptItem] = []
    missing = Decimal(0)
    for item in items:
        if not missing:
            missing = item.amount
            continue
        missing -= item.amount
        if missing < 0:
            return []
        parts.append(item)
    return parts if not missing else []


def _without_sums(items: list[ReceiptItem]) -> list[ReceiptItem]:
    """Without the rows that only say what those before them come to."""
    kept: list[ReceiptItem] = []
    sold = Decimal(0)
    for item in items:
        if len(kept) < 2 or item.amount != sold:
            kept.append(item)
            sold += item.amount
    return kept


def _entries_at(
    rows: Sequence[Row],
    style: NumberStyle,
    total: Decimal | None,
    edge: float | None,
    *,
    named: bool = False,
) -> list[Entry]:
    """The priced rows; `named` takes those too that begin with a word of payment: 'Card holder'."""
    given = total is not None and total < 0  # a credit note: what is given back are its items
    entries: list[Entry] = []
    held: list[Word] = []
    below = names_below(rows, style)
    for index, row in enumerate(rows):
        price = price_at(row, style, edge)
        if price is None:
            held = held if held and _counts(row) else loose_label(row, style)
            continue
        meaning = _meaning_at(row, price, total, named=named)
        meaning = "" if meaning == "shipping" and _is_listed(row, price, style) else meaning
        if not meaning and _is_rated_tip(row, price):
            entries.append(price.charged)
        elif meaning == "discount" or (price.sign == "-" and not given):
            entries.append(-abs(price.value))
        elif _sells(row, meaning) and (label := _label(row, price, below.get(index) or held)):
            quantity = _quantity(row, price)
            entries.append(ReceiptItem(label, price.charged, quantity, row.page, row.box))
        held = []
    return entries


def _meaning_at(row: Row, price: AmountToken, total: Decimal | None, *, named: bool) -> str:
    """What a priced row says of its figure; '' for something sold."""
    meaning, said = row_meaning(row), ends_in(row, price.start)
    if meaning == "tax" and total is not None and price.value * 100 > abs(total) * HIGHEST_RATE:
        meaning = ""  # 'Cuota mensual': a fee that is named as some tax is
    if said in _NOT_SOLD:
        return said
    bought = price.start > 1 and price.sign != "-"
    return "" if named and meaning in _ALSO_NAMES and bought else meaning


def _sells(row: Row, meaning: str) -> bool:
    """Neither a sum, nor one beside something else, nor paid: 'Ship to Ann   Order total  47.93'."""
    return meaning in _SOLD and (bool(meaning) or not meaning_beside(row))


def _is_listed(row: Row, price: AmountToken, style: NumberStyle) -> bool:
    """'Delivery  1  6.00  6.00': with a count and a price of one, like all that is sold."""
    amounts = amounts_in(row, style)
    if len(amounts) < UNIT_AND_SUM or amounts[0] is price or not amounts[0].start:
        return False
    return row.words[amounts[0].start - 1].text.isdigit()


def _is_rated_tip(row: Row, price: AmountToken) -> bool:
    """'Optional service 12.5%': a share of what was sold, whatever word stands before it."""
    words = row.words[: price.start]
    rated = len(words) <= MOST_WORDS and any("%" in w.text for w in words)
    return rated and any(h.meaning in _ADDED for h in RECEIPT_FIGURES.find(words))


def _end_of_items(rows: Sequence[Row], style: NumberStyle, totals: Totals) -> int:
    """The first total after which no more subtotals of a section follow with items between."""
    last, priced, sold = len(rows), False, Decimal(0)
    given = totals.total is not None and totals.total.value < 0
    once = sum(row_meaning(row) == "subtotal" for row in rows) == 1
    for index, row in enumerate(rows):
        if not amounts_in(row, style):
            continue
        meaning, price = meaning_anywhere(row), amounts_in(row, style)[-1]
        known = meaning or row_meaning(row) or ends_in(row, price.start)
        priced = priced or not (known or (price.sign == "-" and not given))
        if not priced:  # a figure of the summary, above everything that was bought
            continue
        made_up = once and meaning == "subtotal" and price.value == sold
        settled = meaning in {"subtotal", "tax"} and _settles(rows, index, style)
        if meaning in {"grand", "total"} or made_up or settled or _holds(row, totals.total):
            return index
        sold += Decimal(0) if row_meaning(row) else price.charged
    return last


def _holds(row: Row, total: Amount | None) -> bool:
    """It is the row that the total was read from, whatever it begins with: '2 items  TOTAL'."""
    if total is None or row.page != total.page:
        return False
    return row.box[1] <= total.box[1] and total.box[3] <= row.box[3]


def _settles(rows: Sequence[Row], index: int, style: NumberStyle) -> bool:
    """A subtotal ends the items when a total follows before any further item."""
    sum_of_items = amounts_in(rows[index], style)[-1].value
    for row in rows[index + 1 : index + 6]:
        tokens = amounts_in(row, style)
        if not tokens:
            continue
        meaning = meaning_anywhere(row)
        if meaning in {"grand", "total", "tax"} or tokens[-1].value == sum_of_items:
            return True
        if meaning == "" and row_meaning(row) == "":
            return False
    return True


def _counts(row: Row) -> bool:
    """'38,92 l x 1,789 EUR/l': how much of what is named above, whose price follows below."""
    return _TIMES.search(row.text) is not None


def _label(row: Row, price: AmountToken, held: list[Word]) -> str:
    words = [w for w in row.words[: price.start] if any(c.isalpha() for c in w.text)]
    if not words and held:
        words = held
    letters = sum(c.isalpha() for w in words for c in w.text)
    text = " ".join(w.text for w in (row.words[: price.start] if words and not held else words))
    return text[:200] if letters >= 2 or (held and words) else ""


def _quantity(row: Row, price: AmountToken) -> Decimal | None:
    first = row.words[0].text
    if first.isdigit() and len(first) <= 3 and price.start > 1:
        return Decimal(first)
    return None
