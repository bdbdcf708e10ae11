"""Days that a scan shows unclearly: no sum proves a day, so with such a one nothing is proven."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from documents.domain.reading.result import Box, DocumentType, Line, ParsedDocument, Reconciliation
from documents.domain.reading.words import PageText, Word

_NUMBER = re.compile(r"\d+")
_Place = tuple[int, Box]


def doubted(reading: ParsedDocument, pages: Sequence[PageText]) -> ParsedDocument:
    """The reading, unproven where a day that it rests on was not read clearly."""
    unclear = {page.number: page for page in pages if page.unclear}
    if not unclear or reading.reconciliation.reconciles is not True:
        return reading
    lines = [_is_unclear(line.date, (line.page, line.box), unclear) for line in reading.lines]
    days = (_is_unclear(day, place, unclear) for day, place in _days(reading))
    if not any(days) and not any(_unconfirmed(reading.lines, lines)):
        return reading
    open_again = Reconciliation(None, None, reading.reconciliation.checks)
    return replace(reading, reconciliation=open_again)


def _days(reading: ParsedDocument) -> Iterator[tuple[date, _Place]]:
    """The day that a receipt or a pay stub counts on."""
    kind = reading.document_type
    day = reading.receipt.date if kind is DocumentType.RECEIPT else reading.pay_stub.pay_date
    if day is not None:
        yield day.value, (day.page, day.box)


def _unconfirmed(lines: Sequence[Line], unclear: Sequence[bool]) -> Iterator[bool]:
    """Which unclear days do not stand on a clear row above or below too."""
    for at, doubtful in enumerate(unclear):
        beside = [n for n in (at - 1, at + 1) if 0 <= n < len(lines)]
        yield doubtful and not any(
            not unclear[n] and lines[n].date == lines[at].date for n in beside
        )


def _is_unclear(day: date, place: _Place, pages: dict[int, PageText]) -> bool:
    """Is it read unclearly there, and not a second time, as the day of valuation?"""
    page, box = pages.get(place[0]), place[1]
    if page is None:
        return False
    doubtful = [w for w in page.unclear if _holds(box, w) and _says(w, day)]
    if not doubtful:
        return False
    said = sum(w.text == doubtful[0].text and _holds(box, w) for w in page.words)
    return said <= len(doubtful)


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _says(word: Word, day: date) -> bool:
    """Does the word give the day, and if it gives more, the month or the year?"""
    said = {int(number) for number in _NUMBER.findall(word.text)}
    return day.day in said and (
        len(said) == 1 or bool(said & {day.month, day.year, day.year % 100})
    )
