"""Section titles between the rows of a statement."""

import re

from documents.domain.reading.dates import dates_in
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.items import Section
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.sections import SECTIONS

_FIGURE = re.compile(r"\d[.,]\d")
_SENTENCE = 4  # words at least
_TITLE_WORDS = 4  # beside its days: 'Pending transactions from ... to ...'
_AGAIN = frozenset("continued cont fortsetzung suite".split())
_ASIDE = re.compile(r"\([^()]*\)")
_FILLER = frozenset(
    "amount amounts continued cont the your this period for of and other on in account indicates posting date "
    "total usd eur gbp summary details betrag fortsetzung suite montant eur chf importe cardholder number".split()
)
_PREFIXES = frozenset(
    {"your", "the", "account", "summary", "of", "detail", "details", "ihre", "vos", "sus", "uw"}
)


def section_title(row: Row) -> tuple[str, str] | None:
    """(polarity, title) when the row is nothing but the title of a section."""
    sequence = row.tokens
    if not sequence or len(sequence) > 14 or _FIGURE.search(row.text):
        return None
    start = 0
    while start < len(sequence) - 1 and sequence[start] in _PREFIXES:
        start += 1
    for begin in {0, start}:
        found = SECTIONS.starting(sequence[begin:])
        if found and (_only_title(row, begin) or (found == "end" and _of_a_period(row))):
            return found, row.text[:80]
        beside = _beside_a_sentence(row) if found else None
        if beside is not None:
            return section_title(beside)
    return None


def continues(section: Section, polarity: str, title: str) -> bool:
    """Whether this title is the section's own, printed again on another page.

    Two accounts may have 'Deposits' each: there only 'continued' tells.
    """
    if section.polarity != polarity:
        return False
    said = tokens(title)
    same = [t for t in said if t not in _AGAIN] == [
        t for t in tokens(section.title) if t not in _AGAIN
    ]
    return same and (polarity == "neutral" or not _AGAIN.isdisjoint(said))


def _beside_a_sentence(row: Row) -> Row | None:
    """'Checks and other debits      There were 12 of them': the title that a sentence stands beside."""
    cells = list(row.cells())
    if len(cells) != 2 or len(cells[0]) < 2 or len(cells[1]) < _SENTENCE:
        return None
    return Row(row.page, cells[0])


def _of_a_period(row: Row) -> bool:
    """'Pending from 1 July 2024 to 31 July 2024': the title of what is not booked, and its days."""
    dates = dates_in(row)
    dated = {n for token in dates for n in range(token.start, token.end)}
    others = [w for n, w in enumerate(row.words) if n not in dated]
    return len(dates) == 2 and len(others) <= _TITLE_WORDS


def _only_title(row: Row, begin: int) -> bool:
    """Nothing follows the phrase but filler words and an aside: no figures, no further meaning."""
    hits = [h for h in SECTIONS.find(row.words) if h.meaning]
    covered = sum(h.length for h in hits)
    said = tokens(_ASIDE.sub("", row.text)) if "(" in row.text else row.tokens
    rest = [t for t in said[begin:] if t not in _FILLER]
    digits = sum(t.isdigit() for t in rest)
    polarities = {h.meaning for h in hits} & {"credit", "debit"}
    return len(rest) - covered <= 1 + digits and digits <= 2 and len(polarities) <= 1
