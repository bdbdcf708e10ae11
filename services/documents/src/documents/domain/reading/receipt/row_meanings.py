"""What the words of a receipt's row say of its figure: a sum, a tax, a payment, or nothing known."""

from documents.domain.reading.figures import start_without_rate
from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.receipt import RECEIPT_FIGURES

MOST_WORDS = 4  # of a label that ends in a known word
_COLUMN_GAP = 1.2  # of the row's height
_TOTALS = frozenset({"grand", "total", "subtotal"})
_STOP = frozenset({"grand", "total", "subtotal", "tax", "payment", "tip"})


def row_meaning(row: Row) -> str:
    """What the first words of a row say: total, tax, payment ..., or '' for an item."""
    return RECEIPT_FIGURES.starting(row.tokens) or ""


def ends_in(row: Row, until: int) -> str:
    """What the last words before a figure say, where no more than three others stand before it."""
    words = row.words[: start_without_rate(row, until)]
    if not 2 <= len(words) <= MOST_WORDS or row_meaning(row):
        return ""
    hits = RECEIPT_FIGURES.find(words)
    return hits[-1].meaning if hits and hits[-1].end == len(words) else ""


def meaning_anywhere(row: Row) -> str:
    """The label of a total may stand in the middle of the row, right above the price column."""
    hits = [h for h in RECEIPT_FIGURES.find(row.words) if h.meaning in _STOP]
    for hit in hits:
        start = start_without_rate(row, hit.start)
        alone = (
            start == 0 or row.words[start].x0 - row.words[start - 1].x1 > _COLUMN_GAP * row.height
        )
        alone = alone or not any(c.isalnum() for w in row.words[:start] for c in w.text)
        only = all(not any(c.isalpha() for c in w.text) for w in row.words[:start])
        if alone and only:
            return hit.meaning
    return meaning_beside(row)


def meaning_beside(row: Row) -> str:
    """Of a total in its own column, with something else to its left: 'Ship to   Subtotal  51.99'."""
    starts = [0]
    for at in range(1, len(row.words)):
        if row.words[at].x0 - row.words[at - 1].x1 > _COLUMN_GAP * row.height:
            starts.append(at)
    hits = {h.start: h.meaning for h in RECEIPT_FIGURES.find(row.words)}
    labels = [at for at in starts[-2:] if any(c.isalpha() for c in row.words[at].text)]
    meaning = hits.get(labels[-1], "") if labels and labels[-1] else ""
    return meaning if meaning in _TOTALS else ""


def takes_off(row: Row, price: AmountToken) -> bool:
    """A discount, or a figure with a minus that nobody paid."""
    meanings = {h.meaning for h in RECEIPT_FIGURES.find(row.words[: price.start])}
    return "discount" in meanings or (price.sign == "-" and not meanings)
