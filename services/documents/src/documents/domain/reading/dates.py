"""The grammar of printed dates. Day/month order and missing years are decided elsewhere."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from documents.domain.reading.date_patterns import (
    DAY_DOT_MONTH,
    DAY_MONTH,
    DAY_MONTH_NAME,
    DIGITS_OF_FULL_DATE,
    DOTTED,
    EASTERN,
    EIGHT_DIGITS,
    HYPHENATED,
    IN_EASTERN,
    IN_ITS_ERA,
    MONTH_NAME_DAY,
    NUMERIC,
    TAIWAN,
    UNMARKED,
    YEAR_FIRST,
    YEAR_LAST,
    YEAR_MONTH_NAME,
)
from documents.domain.reading.eras import era_of, is_of_another_calendar, year_of
from documents.domain.reading.months import MONTH_TOKENS, MONTHS
from documents.domain.reading.other_calendars import in_our_calendar
from documents.domain.reading.rows import Row
from documents.domain.reading.text import flatten

_DIGIT = re.compile(r"\d")
_PARTS_GAP = 1.4  # of a row's height, between a month and a day in narrow columns
_COLUMN_GAP = 0.75  # of a row's height


class DateOrder(StrEnum):
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"  # two-digit years only: 24-05-31
    MONTH_DOT_DAY = "month_dot_day"  # 5.31 for the 31st of May, whatever full dates do


@dataclass(slots=True, unsafe_hash=True)  # not frozen: as with Word, there are many
class DateToken:
    """A date in a row: `first` and `second` in printed order, `month` when it is named."""

    first: int
    second: int
    year: int | None
    named: bool
    separator: str
    start: int
    end: int
    x0: float
    x1: float
    third: int | None = None  # the third of three two-digit numbers
    turned: bool = False  # printed as another calendar has it

    def month_day(self, order: DateOrder) -> tuple[int, int] | None:
        """(month, day) under this order, or None when that is no date."""
        if order is DateOrder.YEAR_FIRST and self.third is not None:
            month, day = self.second, self.third
        elif order is DateOrder.MONTH_DOT_DAY and self.year is None and self.separator == ".":
            month, day = self.first, self.second
        elif self.named or self.dotted or order is not DateOrder.MONTH_FIRST:
            day, month = self.first, self.second
        else:
            month, day = self.first, self.second
        return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None

    @property
    def dotted(self) -> bool:
        """31.12.: where dots are used, the day comes first, whatever slashes mean on the page."""
        return self.separator == "." and self.second <= 12

    def resolve(self, order: DateOrder) -> date | None:
        """The full date under this order, None without a year or when it does not exist."""
        pair = self.month_day(order)
        if pair is None or self.year is None:
            return None
        turned = order is DateOrder.YEAR_FIRST and self.third is not None
        year = year_of(f"{self.first:02d}") if turned else self.year
        return safe_date(year or self.year, *pair)


def safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dates_in(row: Row) -> list[DateToken]:
    """The dates of a row, from left to right; 'dd.mm' counts only in the row's first cells."""
    if "dates" not in row.memo:
        row.memo["dates"] = _find_dates(row)
    found: list[DateToken] = row.memo["dates"]
    return found


def bare_date(row: Row, x0: float, x1: float) -> DateToken | None:
    """A date that only its place tells ('0301', '01 05', '01 05 24', '31.12' after other words)."""
    for index, word in enumerate(row.words):
        if min(word.x1, x1) - max(word.x0, x0) <= 0:
            continue
        dotted = DOTTED.fullmatch(word.text)
        if dotted and _possible(int(dotted[1]), int(dotted[2])):
            first, second = int(dotted[1]), int(dotted[2])
            return DateToken(first, second, None, False, ".", index, index + 1, word.x0, word.x1)
        if not word.text.isdigit():
            continue
        end = _end_of_digits(row, index)
        digits = "".join(w.text for w in row.words[index:end])
        if len(digits) not in {4, 6, 8}:
            return None
        first, second, year = int(digits[:2]), int(digits[2:4]), digits[4:]
        if _possible(first, second) and second > 0:
            last = row.words[end - 1].x1
            return DateToken(
                first, second, year_of(year), False, "", index, end, word.x0, last,
                int(year) if len(year) == 2 else None,
            )  # fmt: skip
        return None
    return None


def _end_of_digits(row: Row, index: int) -> int:
    """Where a run of numbers ends that are only a space apart."""
    end = index + 1
    while (
        end < min(len(row.words), index + 3)
        and row.words[end].text.isdigit()
        and row.words[end].x0 - row.words[end - 1].x1 < _PARTS_GAP * row.height
    ):
        end += 1
    return end


def _find_dates(row: Row) -> list[DateToken]:
    named = not MONTH_TOKENS.isdisjoint(row.tokens)
    if not named and not (_DIGIT.search(row.text) and NUMERIC.search(row.text)):
        return []
    text, offsets = _joined(row)
    if len(text) != len(row.text):
        return []
    text = HYPHENATED.sub("–", text) if "-" in text else text
    found: list[DateToken] = []
    taken: list[tuple[int, int]] = []
    eastern = EASTERN if IN_EASTERN.search(text) else []
    era = era_of(row)
    for pattern in (*([IN_ITS_ERA] if era else []), *eastern, *_worth_a_search(text, named)):
        end = offsets[3] if pattern is DAY_DOT_MONTH and len(offsets) > 3 else len(text)
        for match in pattern.finditer(text, 0, end):
            if taken and any(match.start() < e and match.end() > s for s, e in taken):
                continue
            token = _token(row, match, offsets, era if pattern is IN_ITS_ERA else None)
            if token is not None:
                found.append(token)
                taken.append(match.span())
    found.sort(key=lambda t: t.start)
    return _in_one_calendar(found)


def _in_one_calendar(found: list[DateToken]) -> list[DateToken]:
    """Of a day that is printed in two calendars, ours is the one that needs no table."""
    if any(t.turned for t in found):
        return [t for t in found if not t.turned and t.year is not None] or found
    return found


def _worth_a_search(text: str, named: bool) -> list[re.Pattern[str]]:
    """The patterns that can match, told by cheap signs: most rows hold amounts or one kind of date."""
    full = {len(digits) for digits, _ in DIGITS_OF_FULL_DATE.findall(text)}
    patterns = [TAIWAN] if 3 in full else []
    if 4 in full:
        patterns.append(YEAR_FIRST)
    if 1 in full or 2 in full:
        patterns.append(YEAR_LAST)
    if named:
        patterns += (YEAR_MONTH_NAME, DAY_MONTH_NAME, MONTH_NAME_DAY)
    if "/" in text or "-" in text:
        patterns.append(DAY_MONTH)
    if "." in text:
        patterns.append(DAY_DOT_MONTH)
    if EIGHT_DIGITS.search(text):
        patterns.append(UNMARKED)
    return patterns


def _joined(row: Row) -> tuple[str, list[int]]:
    """The row's text and where its words begin; a column gap is a tab, so no date reaches across."""
    first, gap = row.words[0], _COLUMN_GAP * row.height
    parts, offsets = [first.text], [0]
    at, edge = len(first.text) + 1, first.x1
    for word in row.words[1:]:
        parts.append("\t" if word.x0 - edge > gap else " ")
        parts.append(word.text)
        offsets.append(at)
        at, edge = at + len(word.text) + 1, word.x1
    return flatten("".join(parts)), offsets


def _token(row: Row, match: re.Match[str], offsets: list[int], era: str | None) -> DateToken | None:
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    start = bisect_right(offsets, match.start()) - 1
    end = bisect_right(offsets, match.end() - 1)
    separator = groups.get("sep") or ""
    first, second, named = _parts(groups)
    third = _third(groups)
    year = year_of(groups.get("y"), groups.get("era") or era)
    turned = is_of_another_calendar(year)
    if year is not None and turned:
        day = in_our_calendar(year, second, first)
        if day is None:
            return None
        first, second, year, named = day.day, day.month, day.year, True
    if second == 0 or (third is None and not _possible(first, second)):
        return None
    x0, x1 = _extent(row, match, offsets, start, end)
    return DateToken(
        first,
        second,
        year,
        named,
        separator,
        start,
        end,
        x0,
        x1,
        third,
        turned,
    )


def _possible(first: int, second: int) -> bool:
    return first > 0 and max(first, second) <= 31 and min(first, second) <= 12


def _third(groups: dict[str, str]) -> int | None:
    """31 in 24-05-31: whether it is a year or a day is open."""
    year = groups.get("y", "")
    return (
        int(year) if len(groups.get("a", "")) == 2 and len(year) == 2 and year.isdigit() else None
    )


def _parts(groups: dict[str, str]) -> tuple[int, int, bool]:
    """Day and month in printed order, and whether they are told apart by more than their place."""
    if month := groups.get("mon") or groups.get("mon2"):
        return int(groups.get("d") or groups["d2"]), MONTHS[month], True
    if "m" in groups:
        return int(groups["d"]), int(groups["m"]), True
    return int(groups.get("a", 0)), int(groups.get("b", 0)), False


def _extent(
    row: Row, match: re.Match[str], offsets: list[int], start: int, end: int
) -> tuple[float, float]:
    """Where the date stands, also when it is only part of a word."""
    left, right = row.words[start], row.words[end - 1]
    before = (match.start() - offsets[start]) / max(len(left.text), 1)
    after = 1 - (match.end() - offsets[end - 1]) / max(len(right.text), 1)
    return (
        left.x0 + before * (left.x1 - left.x0),
        right.x1 - max(after, 0.0) * (right.x1 - right.x0),
    )
