"""Labels and the dates that belong to them: to the right, or right below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.domain.reading.dates import DateOrder, DateToken, dates_in
from documents.domain.reading.lexicon import Hit, Lexicon
from documents.domain.reading.result import Day
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import tokens

_WORDS_BETWEEN = 4
_LINES_BELOW = 2.6
_COUNTED = re.compile(r"\d{1,2}[.)]")  # '1. Period end    2. Pay day'
_SHARING = frozenset(
    {"/", "&", "=", "and", "und", "et", "en", "e", "y"}
)  # 'Invoice / delivery date'


@dataclass(frozen=True, slots=True)
class LabelledDate:
    meaning: str
    label: str
    day: Day
    alone: bool  # no word of the same cell leads to the label


def whole_dates(rows: Sequence[Row]) -> list[DateToken]:
    """Every date with a year, or all where none has one: '31/1' may be a table and its bill."""
    every = [token for row in rows for token in dates_in(row)]
    return [token for token in every if token.year is not None] or every


def labelled_dates(rows: Sequence[Row], lexicon: Lexicon, order: DateOrder) -> list[LabelledDate]:
    """Every label of the lexicon that has a full date, in reading order."""
    found = []
    for index, row in enumerate(rows):
        hits = lexicon.find(row.words)
        for number, hit in enumerate(hits):
            until = _until(row, hits, number)
            day = _right(row, hit, until, order) or _below(rows, index, hit, order)
            if day is not None:
                label = " ".join(w.text for w in row.words[hit.start : hit.end])
                found.append(LabelledDate(hit.meaning, label, day, _begins_cell(row, hit)))
    return found


def _begins_cell(row: Row, hit: Hit) -> bool:
    if sum(len(tokens(w.text)) for w in row.words[hit.start : hit.end]) != hit.length:
        return False
    if row.begins_cell(hit.start):
        return True
    return not row.words[hit.start - 1].text[-1].isalpha()


def _until(row: Row, hits: Sequence[Hit], number: int) -> int:
    """Where the dates of a label end: at the next label, if that does not share them by a slash.

    'Pay Date/Date de paie' says it in two languages.
    """
    for before, after in pairwise(hits[number:]):
        between = " ".join(w.text for w in row.words[before.end : after.start])
        twice = before.end > after.start and before.meaning == after.meaning
        if not twice and (before.end > after.start or between not in _SHARING):
            return after.start
    return len(row.words)


def _right(row: Row, hit: Hit, until: int, order: DateOrder) -> Day | None:
    for token in dates_in(row):
        value = token.resolve(order)
        near = (
            hit.end - 1 <= token.start < max(until, hit.end)
            and token.start - hit.end <= _WORDS_BETWEEN
        )
        if value is not None and near and token.x0 >= hit.x0:
            return Day(value, row.page, box_of(row.words[token.start : token.end]))
    return None


def _below(rows: Sequence[Row], index: int, hit: Hit, order: DateOrder) -> Day | None:
    row = rows[index]
    behind = (w.text.strip("$€£-+") for w in row.words[hit.end :])
    if any(text[:1].isdigit() and not _COUNTED.fullmatch(text) for text in behind):
        return None
    for under in rows[index + 1 : index + 3]:
        if under.page != row.page or under.y - row.y > _LINES_BELOW * row.height:
            return None
        for token in dates_in(under):
            value = token.resolve(order)
            if value is not None and min(token.x1, hit.x1) - max(token.x0, hit.x0) > 0:
                return Day(value, under.page, box_of(under.words[token.start : token.end]))
    return None
