"""Periods that print their year once: '1 - 31 May 2024', 'May 1 to 31, 2024', '5.10.-18.10.2026'."""

import re
from bisect import bisect_right
from itertools import accumulate

from documents.domain.reading.dates import safe_date
from documents.domain.reading.months import MONTH_PATTERN, MONTH_TOKENS, MONTHS
from documents.domain.reading.result import Day
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import flatten

_NAME = f"(?P<name>{MONTH_PATTERN})"
_JOIN = r" ?(?:[-–—]|to|through|thru|until|bis|bis zum|au|al|ao|a|tot|tot en met|t/m|til|till|do|az|and) ?"
_FIRST = r"(?<![\d.,/-])(?P<a>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_SECOND = r"(?P<b>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_IN_A_YEAR = re.compile(_YEAR)  # cheaper to look for than a whole period
_NUMBERED = re.compile(
    r"(?:^|[^a-z])(?:n|nr|no|num|numero|nummer)[.º°:]? ?$"
)  # 'N. 1 al 31/03/2024'
_PATTERNS = [
    re.compile(p)
    for p in (
        rf"{_FIRST}{_JOIN}{_SECOND}[ .]{{0,2}}(?:de |of )?{_NAME}\.?,? (?:de |del )?{_YEAR}",
        rf"(?<![^\W\d_]){_NAME}\.? (?P<a>\d{{1,2}})(?:st|nd|rd|th)?{_JOIN}{_SECOND},? {_YEAR}",
        rf"{_FIRST}{_JOIN}{_SECOND}[./](?P<month>\d{{1,2}})[./]{_YEAR}",
        rf"(?<![\d.,/-])(?P<a>\d{{1,2}})\.(?P<begun>\d{{1,2}})\.{_JOIN}(?P<b>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
    )
]


def shared_month(row: Row) -> tuple[Day, Day] | None:
    """The first and the last day of such a period in this row."""
    text = flatten(row.text)
    if _IN_A_YEAR.search(text) is None or len(text) != len(row.text):
        return None
    named = not MONTH_TOKENS.isdisjoint(row.tokens)
    for pattern in _PATTERNS if named else _PATTERNS[2:]:
        found = pattern.search(text)
        if found is not None and _NUMBERED.search(text[: found.start()]) is None:
            return _days(row, found)
    return None


def _days(row: Row, found: re.Match[str]) -> tuple[Day, Day] | None:
    groups = found.groupdict()
    month = MONTHS[groups["name"]] if groups.get("name") else int(groups["month"])
    begun, year = int(groups.get("begun") or month), int(groups["year"])
    start = safe_date(year - (begun > month), begun, int(groups["a"]))
    end = safe_date(year, month, int(groups["b"]))
    if start is None or end is None or start >= end:
        return None
    offsets = [0, *accumulate(len(w.text) + 1 for w in row.words)]
    first = bisect_right(offsets, found.start()) - 1
    box = box_of(row.words[first : bisect_right(offsets, found.end() - 1)])
    return Day(start, row.page, box), Day(end, row.page, box)
