"""Days as the calendars of Iran, of Islam and of Nepal count them, in ours."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

_ISLAMIC_FROM, _NEPALESE_FROM = 1430, 2065  # the first years of the tables
_ISLAMIC_DAY, _NEPALESE_DAY = date(2008, 12, 29), date(2008, 4, 13)  # and their first days
# Which months of a year have 30 days and not 29, the first month in the highest of twelve bits.
_ISLAMIC = (
    "655 6a9 754 b6a 56c aad 555 b29 b92 ba9 5d4 ada 55a aab 595 749 764 baa 5b5 2b6 "
    "a56 d2a e95 72a 755 35a 95d 49b a4d d26"
).split()
# How many more days than 29 each month of a year has.
_NEPALESE = (
    "232321110012 222322011002 223222101011 223321101011 232321110012 222322011011 223222101011 "
    "232321101011 232321110012 222322101011 223222101011 232321110011 232321110102 222322101011 "
    "223222101011 232321110011 232321110102 223222101011 223222101011 223221110111 232312110111 "
    "132321110111 223222101111 123312110111 132321110111 132321110111"
).split()
_IRANIAN_DAY, _IRANIAN_FROM = date(1925, 3, 21), 1304
_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # of the 33, as Iran's calendar has them


def in_our_calendar(year: int, month: int, day: int) -> date | None:
    """The day that another calendar's year tells; None when no calendar here has such a day."""
    if not 1 <= month <= 12:
        return None
    first, months = _year(year) or (date.min, ())
    if not months or not 1 <= day <= months[month - 1]:
        return None
    return first + timedelta(days=sum(months[: month - 1]) + day - 1)


@lru_cache(maxsize=64)
def _year(year: int) -> tuple[date, Sequence[int]] | None:
    """The first day of a year, and the lengths of its months."""
    if 0 <= year - _ISLAMIC_FROM < len(_ISLAMIC):
        tables = [[29 + int(bit) for bit in f"{int(y, 16):012b}"] for y in _ISLAMIC]
        return _in_table(tables, year - _ISLAMIC_FROM, _ISLAMIC_DAY)
    if 0 <= year - _NEPALESE_FROM < len(_NEPALESE):
        tables = [[29 + int(more) for more in y] for y in _NEPALESE]
        return _in_table(tables, year - _NEPALESE_FROM, _NEPALESE_DAY)
    if _IRANIAN_FROM <= year < _ISLAMIC_FROM:
        leaps = sum(y % 33 in _LEAPS for y in range(_IRANIAN_FROM, year))
        first = _IRANIAN_DAY + timedelta(days=365 * (year - _IRANIAN_FROM) + leaps)
        return first, [*[31] * 6, *[30] * 5, 29 + (year % 33 in _LEAPS)]
    return None


def _in_table(
    tables: Sequence[Sequence[int]], index: int, first: date
) -> tuple[date, Sequence[int]]:
    starts = list(accumulate(map(sum, tables), initial=0))
    return first + timedelta(days=starts[index]), tables[index]
