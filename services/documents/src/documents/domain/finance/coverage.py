"""Which days of which account the documents show, and which months they leave out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor

from documents.domain.finance.cadence import Rhythm
from documents.domain.finance.periods import Period
from documents.domain.finance.records import Line, Statement

Span = tuple[date, date]
# A statement that prints no period is taken to reach the month's ends when its lines nearly do.
_NEAR_THE_END = 5
_ABOUT_A_MONTH = 27
_CLOSED_AFTER_MONTHS = 6
# One that ends on a Friday is followed by one that begins on a Monday.
_NEXT_STATEMENT = timedelta(days=3)
_STAYED_AWAY = Fraction(3, 2)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Merged spans of days by account."""

    spans: dict[str, tuple[Span, ...]]

    @classmethod
    def of(cls, statements: Iterable[Statement], lines: Iterable[Line]) -> "Coverage":
        """Coverage by the printed periods, or by the lines of statements that print none."""
        found: dict[str, list[Span]] = {}
        printed: set[tuple[str, object]] = set()
        for statement in statements:
            if statement.period_start and statement.period_end:
                printed.add((statement.account, statement.document_id))
                span = (statement.period_start, statement.period_end)
                found.setdefault(statement.account, []).append(span)
        for (account, document), span in _spans_of_lines(lines).items():
            if (account, document) not in printed:
                found.setdefault(account, []).append(_reaching_month_ends(span))
        return cls({account: _merge(spans) for account, spans in found.items()})

    def last_day(self, account: str) -> date | None:
        """The latest day shown of `account`."""
        spans = self.spans.get(account)
        return spans[-1][1] if spans else None

    def around(self, account: str, day: date) -> Span | None:
        """The unbroken run of days shown of `account` that `day` is in."""
        spans = self.spans.get(account, ())
        return next((span for span in spans if span[0] <= day <= span[1]), None)

    def shows(self, account: str, first: date, last: date) -> bool:
        """Whether every day from `first` to `last` is shown of `account`."""
        return any(start <= first and last <= end for start, end in self.spans.get(account, ()))

    def covers(self, month: Period, account: str) -> bool:
        """Whether every day of `month` is shown of `account`."""
        return self.shows(account, month.start, month.end)

    def shows_end(
        self, rhythm: Rhythm, account: str, today: date, *, periods: Fraction = _STAYED_AWAY
    ) -> bool:
        """Whether `account` was seen for so many periods without what was due in them.

        Days nobody has seen prove nothing: what was due in a hole may have come.
        """
        seen, length = self.last_day(account), rhythm.cadence.days
        if seen is None:
            return False
        times = floor((min(seen, today) - rhythm.last).days / length)
        for due in range(1, times + 1):
            first = rhythm.last + timedelta(days=floor(length * (due - Fraction(1, 2))))
            last = rhythm.last + timedelta(days=floor(length * (due - 1 + periods)) + 1)
            if last <= today and self.shows(account, first, last):
                return True
        return False

    def full_months(self, accounts: Iterable[str], until: Period) -> list[Period]:
        """The months up to `until` shown in full for all `accounts`, oldest first."""
        wanted = sorted(set(accounts))
        months = {
            month
            for account in wanted
            for start, end in self.spans.get(account, ())
            for month in _months(start, end)
            if month <= until
        }
        return sorted(
            month for month in months if all(self.covers(month, account) for account in wanted)
        )

    def longest_span(self, accounts: Iterable[str]) -> Span | None:
        """The longest unbroken run of days shown of any of `accounts`."""
        spans = [span for account in sorted(set(accounts)) for span in self.spans.get(account, ())]
        return max(spans, key=lambda span: (span[1] - span[0], span[1]), default=None)

    def shows_a_month(self, accounts: Iterable[str]) -> bool:
        """Whether about a month or more was seen of any of `accounts` without a hole."""
        span = self.longest_span(accounts)
        return span is not None and (span[1] - span[0]).days + 1 >= _ABOUT_A_MONTH

    def missing_months(self, account: str, today: date) -> list[Period]:
        """The months after the first one shown of `account` and before this one that have holes.

        An account that was not shown for half a year is taken for closed where it ends.
        """
        spans = self.spans.get(account, ())
        if not spans:
            return []
        first, last, now = spans[0][0], spans[-1][1], Period.of(today)
        is_open = now.shift(-_CLOSED_AFTER_MONTHS) <= Period.of(last)
        end = max(last, now.start) if is_open else last
        return [month for month in _months(first, end)[1:-1] if not self.covers(month, account)]


def _spans_of_lines(lines: Iterable[Line]) -> dict[tuple[str, object], Span]:
    spans: dict[tuple[str, object], Span] = {}
    for line in lines:
        key = (line.account, line.document_id)
        known = spans.get(key)
        if known is None:
            spans[key] = (line.on, line.on)
        elif line.on < known[0] or line.on > known[1]:
            spans[key] = (min(known[0], line.on), max(known[1], line.on))
    return spans


def _reaching_month_ends(span: Span) -> Span:
    start, end = span
    first, last = Period.of(start), Period.of(end)
    if start.day <= 1 + _NEAR_THE_END:
        start = first.start
    if (last.end - end).days <= _NEAR_THE_END:
        end = last.end
    return start, end


def _merge(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + _NEXT_STATEMENT:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _months(start: date, end: date) -> list[Period]:
    month, last = Period.of(start), Period.of(end)
    months = [month]
    while month < last:
        month = month.shift(1)
        months.append(month)
    return months
