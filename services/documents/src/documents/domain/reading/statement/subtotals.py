"""Sums printed above what they add up: 'Total in 80.00', then the 50.00 and the 30.00."""

from collections.abc import Sequence
from decimal import Decimal

from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.statement.items import BalanceRow, Entry, Item, Section, TotalRow
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.balances import TOTALS
from documents.domain.reading.vocabulary.figures import SUMMARY

_POLARITY = {"credits": "credit", "debits": "debit"}
_ZERO = Decimal(0)
_ABOVE = 100_000  # numbers of these sections, out of the way of those with a title


def totals_ahead(items: list[Item]) -> list[Item]:
    """Rows that add up the undated ones below them become totals, those below a section."""
    found: list[Item] = []
    for at, item in enumerate(items):
        token = _figure_of(item)
        polarity = _polarity_of(item) if token is not None else ""
        below = _undated_below(items, at) if polarity else []
        if token is None or not below or sum((t.value for _, t in below), _ZERO) != token.value:
            if isinstance(item, Entry) and below and TOTALS.starting(_said(item)):
                item.date_unread = True  # a sum of what follows, or of what was not understood
            found.append(item)
            continue
        section = Section(polarity, item.row.text[:80], _ABOVE + at)
        for entry, _ in below:
            entry.section, entry.dated = section, True
            entry.date = item.date if isinstance(item, Entry) else entry.date
        found.append(TotalRow(item.cells, item.row, section, token))
    return _without_summary(found)


def _figure_of(item: Item) -> AmountToken | None:
    """The one figure of an entry or of a total."""
    if isinstance(item, BalanceRow) or len(item.cells) != 1:
        return None
    return next(iter(item.cells.values()))


def _polarity_of(item: Item) -> str:
    """'credit' or 'debit' when a row begins, but for its day, like a figure of the summary, else ''."""
    if isinstance(item, Entry):
        said = _said(item)
        return _POLARITY.get(SUMMARY.starting(said) or "", "") if len(said) > 1 else ""
    if not isinstance(item, TotalRow) or item.section is not None:
        return ""
    hits = SUMMARY.find(item.row.words)
    return _POLARITY.get(hits[0].meaning, "") if hits else ""


def _said(entry: Entry) -> tuple[str, ...]:
    return tuple(t for w in entry.words for t in tokens(w.text))


def _undated_below(items: Sequence[Item], at: int) -> list[tuple[Entry, AmountToken]]:
    below = []
    for item in items[at + 1 :]:
        token = _figure_of(item)
        if not isinstance(item, Entry) or item.dated or token is None or _polarity_of(item):
            break
        below.append((item, token))
    return below


def _without_summary(items: list[Item]) -> list[Item]:
    """Without rows that print no day between both balances, where all that was booked follows."""
    ends = [i for i in items if isinstance(i, BalanceRow)][:2]
    if [end.meaning for end in ends] != ["opening", "closing"]:
        return items
    first, last = (items.index(end) for end in ends)
    between = [i for i in items[first:last] if isinstance(i, Entry)]
    if any(e.dated for e in between) or not any(isinstance(i, Entry) for i in items[last:]):
        return items
    return [i for n, i in enumerate(items) if not (first < n < last and isinstance(i, Entry))]
