"""Years as Thailand, Taiwan and the emperors of Japan count them, in ours."""

import re
from collections.abc import Iterable

from documents.domain.reading.rows import Row
from documents.domain.reading.text import flatten

JAPAN = {"r": 2018, "令和": 2018, "h": 1988, "平成": 1988}  # the years before an emperor's first
_TAIWAN, _BUDDHIST = 1911, 543
_EARLIEST, _LATEST = 1900, 2050  # years beyond are of another calendar: Nepal's is in its 2080s
_COUNTED = "era"  # the memo of rows whose years count from there
_NAMED = re.compile(r"(令和|平成) ?(?:\d{1,2}|元) ?年")


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


def is_of_another_calendar(year: int | None) -> bool:
    """Whether not only the year is counted otherwise, but its months and days as well."""
    return year is not None and not _EARLIEST <= year <= _LATEST


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
