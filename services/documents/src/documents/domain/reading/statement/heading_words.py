"""The words of a heading row that name its columns, and those that only say their unit."""

from dataclasses import replace
from itertools import zip_longest

from documents.domain.reading.currency import is_currency
from documents.domain.reading.lexicon import Hit
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.balances import BALANCES
from documents.domain.reading.vocabulary.headings import (
    DATE_ROLES,
    HEADINGS,
    MOVEMENT_ROLES,
    OWN_DAYS,
    PLANS,
)
from documents.domain.reading.words import Word

_SMALL = frozenset({"in", "out", "by"})
_OF_A_PLAN = 2  # headings: one alone may stand beside the amounts of a month


def column_hits(words: list[Word]) -> list[Hit]:
    """The headings in these words, from left to right."""
    hits = [hit for hit in HEADINGS.find(words) if not _is_unit(words, hit)]
    hits = [h for h, after in zip_longest(hits, hits[1:]) if not _qualifies(h, after)]
    hits = [h for h in hits if not _ends_a_cell(words, h)]
    dated = any(h.meaning in DATE_ROLES and not _says_transaction(words, h) for h in hits)
    return [
        replace(h, meaning="description") if dated and _says_transaction(words, h) else h
        for h in hits
    ]


def _is_unit(words: list[Word], hit: Hit) -> bool:
    """'(in Rs.)' after 'Amount' is no column of its own, nor is 'in EUR' below it."""
    first = words[hit.start]
    for after in words[hit.end : hit.end + 1]:
        near = 0 <= after.x0 - words[hit.end - 1].x1 < 0.9 * first.height
        if near and first.text.lower() == "in" and _is_money(after.text):
            return True
    if hit.start == 0 or not first.text.startswith("("):
        return False
    return 0 <= first.x0 - words[hit.start - 1].x1 < 0.9 * first.height


def _is_money(text: str) -> bool:
    """A currency, "euro's" too."""
    return is_currency(text.strip("().").replace("\u2019", "'").partition("'")[0])


def _qualifies(hit: Hit, after: Hit | None) -> bool:
    """The 'credit' of 'credit interest rate' is no column."""
    if after is None or after.meaning != "foreign" or hit.meaning not in MOVEMENT_ROLES:
        return False
    return hit.end == after.start and after.x0 - hit.x1 < 0.5 * (hit.x1 - hit.x0)


def _ends_a_cell(words: list[Word], hit: Hit) -> bool:
    """The 'in' of 'Card ending in' is no column."""
    if hit.start == 0 or hit.length > 1 or words[hit.start].text.lower() not in _SMALL:
        return False
    return 0 <= hit.x0 - words[hit.start - 1].x1 < 0.5 * words[hit.start].height


def _says_transaction(words: list[Word], hit: Hit) -> bool:
    """'Transaction' alone is the description where another column is headed 'Date'."""
    return hit.meaning == "date" and [w.text.lower() for w in words[hit.start : hit.end]] == [
        "transaction"
    ]


def with_unit(row: Row, hit: Hit, hits: list[Hit]) -> Hit:
    """'Deposits ($)' reaches to the end of its unit: the amounts are flush with that."""
    x1, inside = hit.x1, False
    for word in row.words:
        if any(h.x0 <= word.x0 < h.x1 for h in hits) or not 0 <= word.x0 - x1 < 0.9 * row.height:
            continue
        plain = not any(c.isalnum() for c in word.text) or is_currency(word.text.strip("()[]"))
        if plain or inside or word.text.startswith("("):
            x1, inside = word.x1, not word.text.endswith(")") and (inside or "(" in word.text)
    return hit if x1 == hit.x1 else replace(hit, x1=x1)


def heads_a_summary(row: Row) -> bool:
    """'Old balance  New balance', or 'Statement date  Payment due date': above a statement's own figures."""
    if OWN_DAYS.find(row.words):
        return True
    return {"opening", "closing"} <= {hit.meaning for hit in BALANCES.find(row.words)}


def names_a_plan(row: Row) -> bool:
    """Whether this heading speaks of instalments, and of what is left to pay."""
    return not PLANS.is_silent_on(row.tokens) and len(PLANS.find(row.words)) >= _OF_A_PLAN


def names_a_side(row: Row) -> bool:
    """'Payments': what a row in the middle of a table speaks of, or one column of it."""
    return any(h.meaning in {"debit", "credit"} for h in HEADINGS.find(row.words))
