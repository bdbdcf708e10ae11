"""The month a stub pays for, where its period is printed as a month: 'für Juni 2024', '06/2024'."""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from documents.domain.reading.dates import dates_in
from documents.domain.reading.months import MONTH_PATTERN, MONTHS
from documents.domain.reading.result import Day
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import flatten
from documents.domain.reading.vocabulary.pay import PAY_MONTHS
from documents.domain.reading.words import Word

_HEAD, _TITLE = 30, 3  # rows
_LEAD = 2  # words between a label and its month
_BELOW = 2.6  # heights of a row from a label to its month
_YEAR = r"(?P<year>20\d\d|(?<=[-/'])\d\d)(?!\d|[.,/-]\d)"
_ERA = r"(?P<era>令和|r) ?(?P<reign>\d{1,2})"
_NAMED = re.compile(
    rf"(?<![^\W\d_])(?P<name>{MONTH_PATTERN})[ .,/'-]{{1,3}}(?:de |del |of )?{_YEAR}"
    rf"|(?<!\d)(?P<before>20\d\d)[ ./-]{{1,2}}(?:m\. )?(?P<after>{MONTH_PATTERN})(?![^\W\d_])"
    rf"|(?:{_ERA}|(?<!\d)(?P<eastern>20\d\d)) ?[年년] ?(?P<month>\d{{1,2}}) ?[月월](?! ?\d)"
)
_NUMBERED = re.compile(
    r"(?<![\d.,/$€£¥₹-])(?:(?P<month>0?[1-9]|1[0-2]) ?[/.-] ?(?P<year>20\d\d)"
    r"|(?P<before>20\d\d)[/.-]?(?P<later>0[1-9]|1[0-2]))(?!\d|[.,/-]\d)"
)
_REIWA = 2018  # the year before the first of this emperor


def month_of(rows: Sequence[Row]) -> tuple[Day, Day] | None:
    """The first and the last day of the month that the head names, a labelled one before others."""
    head = rows[:_HEAD]
    named = list(_mentions(head, _NAMED))
    said = [m for m in (*named, *_mentions(head, _NUMBERED)) if _is_labelled(head, *m[:2])]
    plain = named if len({first for _, _, first, _ in named}) == 1 else []
    title = _mentions(head[:_TITLE], _NUMBERED)
    for index, at, first, words in (*said, *plain, *title):
        last = first.replace(day=monthrange(first.year, first.month)[1])
        page, box = head[index].page, box_of(head[index].words[at : at + words])
        return Day(first, page, box), Day(last, page, box)
    return None


def _mentions(
    rows: Sequence[Row], pattern: re.Pattern[str]
) -> Iterator[tuple[int, int, date, int]]:
    """Row, first word, first day and number of words of every month that is no part of a date."""
    for index, row in enumerate(rows):
        text = flatten(row.text)
        if len(text) != len(row.text):
            continue
        dated = {n for t in dates_in(row) if t.year for n in range(t.start, t.end)}
        offsets = _offsets(row.words)
        for match in pattern.finditer(text):
            start = bisect_right(offsets, match.start()) - 1
            end = bisect_right(offsets, match.end() - 1)
            first = _first_day(match.groupdict())
            if first is not None and dated.isdisjoint(range(start, end)):
                yield index, start, first, end - start


def _offsets(words: Sequence[Word]) -> list[int]:
    offsets, at = [], 0
    for word in words:
        offsets.append(at)
        at += len(word.text) + 1
    return offsets


def _first_day(groups: dict[str, str | None]) -> date | None:
    name = groups.get("name") or groups.get("after")
    month = MONTHS[name] if name else int(groups.get("month") or groups.get("later") or 0)
    said = groups.get("year") or groups.get("before") or groups.get("eastern")
    year = int(said) if said else _REIWA + int(groups.get("reign") or 0)
    year += 2000 if year < 100 else 0
    return date(year, month, 1) if 1 <= month <= 12 else None


def _is_labelled(rows: Sequence[Row], index: int, at: int) -> bool:
    """A word for a period of pay stands before the month, or in the cell over it."""
    row = rows[index]
    said = PAY_MONTHS.find(row.words[:at])
    if said and said[-1].end >= at - _LEAD:
        return True
    above = rows[index - 1] if index else row
    if above.page != row.page or not 0 < row.y - above.y < _BELOW * row.height:
        return False
    return any(
        h.x0 < row.words[at].x1 and h.x1 > row.words[at].x0 for h in PAY_MONTHS.find(above.words)
    )
