"""Sums printed above what they add up: 'Total in 80.00', then the 50.00 and the 30.00."""

from collections.abc import Sequence
from decimal import Decimal

from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.statement.items import Entry, Item, Section, TotalRow
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.figures import SUMMARY

_POLARITY = {"credits": "credit", "debits": "debit"}
_ABOVE = 100_000  # numbers of these sections, out of the way of those with a title


def polarity_of_total(entry: Entry) -> str:
    """'credit' or 'debit' when the description begins like a figure of the summary, else ''."""
    said = tuple(t for w in entry.words for t in tokens(w.text))
    return _POLARITY.get(SUMMARY.starting(said) or "", "") if len(said) > 1 else ""


def totals_ahead(items: list[Item]) -> list[Item]:
    """Entries that add up the undated ones below them become totals, those below a section."""
    found: list[Item] = []
    for at, item in enumerate(items):
        if isinstance(item, Entry) and len(item.cells) == 1:
            polarity = polarity_of_total(item)
            below = _undated_below(items, at) if polarity else []
            token = next(iter(item.cells.values()))
            if below and sum((t.value for _, t in below), Decimal(0)) == token.value:
                section = Section(polarity, item.row.text[:80], _ABOVE + at)
                for entry, _ in below:
                    entry.section, entry.dated, entry.date = section, True, item.date
                found.append(TotalRow(item.cells, item.row, section, token))
                continue
        found.append(item)
    return found


def _undated_below(items: Sequence[Item], at: int) -> list[tuple[Entry, AmountToken]]:
    below = []
    for item in items[at + 1 :]:
        if not isinstance(item, Entry) or item.dated or polarity_of_total(item):
            break
        if len(item.cells) != 1:
            break
        below.append((item, next(iter(item.cells.values()))))
    return below
