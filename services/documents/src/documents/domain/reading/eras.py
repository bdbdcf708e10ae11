"""Years and days as other calendars count them, in ours."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from documents.domain.reading.rows import Row
from documents.domain.reading.text import flatten

JAPAN = {"r": 2018, "令和": 2018, "h": 1988, "平成": 1988}  # the years before an emperor's first
_TAIWAN, _BUDDHIST = 1911, 543
_LATEST = 2050  # later years are of a calendar that is not known here: Nepal's is in its 2080s
_COUNTED = "era"  # the memo of rows whose years count from there
_NAMED = re.compile(r"(令和|平成) ?(?:\d{1,2}|元) ?年")
_SHARED = date(1925, 3, 21), 1304  # the first day of that year of Iran
_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # of the 33, as Iran's calendar has them


def year_of(text: str | None, era: str | None = None) -> int | None:
    """The year that is printed so: '24', '2567' or '67' in Thailand, '113' in Taiwan, '6' of Reiwa."""
    if not text:
        return None
    digits = text.strip("'")
    year = int(digits)
    if era:
        return JAPAN[era] + year
    if len(digits) == 3:
        return _TAIWAN + year
    if len(digits) == 4:
        return year - _BUDDHIST if year > 2500 else year
    if year < _LATEST % 100:
        return 2000 + year
    return (2500 - _BUDDHIST if year < 80 else 1900) + year


def is_unknown(year: int | None) -> bool:
    """Whether this is no year of a calendar that we can count in."""
    return year is not None and year > _LATEST


def from_jalali(year: int, month: int, day: int) -> date | None:
    """The day of a date of Iran's calendar; None when there is no such month or day."""
    leap = year % 33 in _LEAPS
    days = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    if not (1 <= month <= 12 and 1 <= day <= days):
        return None
    first, begun = _SHARED
    leaps = sum(y % 33 in _LEAPS for y in range(begun, year))
    passed = 31 * (month - 1) - max(0, month - 7) + day - 1
    return first + timedelta(days=365 * (year - begun) + leaps + passed)


def count_by_era(rows: Iterable[Row]) -> None:
    """Where a page names an emperor's year, '6.4.30' on a row of it is a day of that era."""
    listed = list(rows)
    named = [era for row in listed if not row.text.isascii() for era in _NAMED.findall(row.text)]
    for row in listed if named else ():
        row.memo[_COUNTED] = named[0]


def era_of(row: Row) -> str | None:
    """The era whose years this row leaves unnamed."""
    era: str | None = row.memo.get(_COUNTED)
    return flatten(era) if era else None
