"""The days of a pay stub: when it was paid, and for which period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.dates import DateOrder, DateToken, dates_in
from documents.domain.reading.labelled_dates import LabelledDate, labelled_dates, whole_dates
from documents.domain.reading.pay.month import month_of
from documents.domain.reading.result import Box, Day
from documents.domain.reading.rows import Row, box_of, text_of
from documents.domain.reading.statement.calendar import decide_order
from documents.domain.reading.statement.period import find_period
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.pay import PAY_DATES

_BEFORE, _AFTER = timedelta(days=45), timedelta(days=100)  # of a pay around its period
_LONGEST = 100  # days of a period
_COUNTED = frozenset({"month", "week"})
_SHEET = frozenset(
    "blatt seite page sheet feuille pagina pag".split()
)  # beside the day of printing
_EARLY, _LATE = timedelta(days=10), timedelta(days=45)  # of a pay that only its day tells


@dataclass(frozen=True, slots=True)
class PayDates:
    """The day of the pay and its period; None for what is not printed."""

    pay_date: Day | None
    start: Day | None
    end: Day | None


def pay_dates(rows: Sequence[Row], currency: str | None) -> PayDates:
    """What labels say, then a period of two dates or of a month, then the only other day."""
    verdict = decide_order(whole_dates(rows), likely_currency(currency, text_of(rows)))
    found = labelled_dates(rows, PAY_DATES, verdict.order)
    start, end = _period(rows, found, verdict.order)
    days = [f.day for f in found if f.meaning == "pay_date"]
    days += [f.day for f in found if f.meaning == "date" and f.alone]
    paid = next((d for d in days if _is_near(d, start, end)), None)
    said = [f.day for f in found if f.meaning not in {"from", "until"}]
    explained = [*said, *(d for d in (start, end) if d is not None)]
    return PayDates(
        paid or _only_other(rows, verdict.order, explained, start or end, end), start, end
    )


def _period(
    rows: Sequence[Row], found: Sequence[LabelledDate], order: DateOrder
) -> tuple[Day | None, Day | None]:
    start, end = _first(found, "period_start"), _first(found, "period_end")
    if start is not None and end is not None:
        return start, end
    period = find_period(rows, order, card=False)
    if period.start is not None and period.end is not None and not _counted(rows, period.start):
        return period.start, period.end
    if start is None and end is None:
        return _from_until(found) or month_of(rows) or (None, None)
    return start, end


def _from_until(found: Sequence[LabelledDate]) -> tuple[Day, Day] | None:
    """'From 1 March' and, in a cell of its own, 'to 31 March'."""
    for before, after in pairwise(f for f in found if f.alone):
        if (before.meaning, after.meaning) == ("from", "until"):
            days = (after.day.value - before.day.value).days
            if 0 <= days <= _LONGEST:
                return before.day, after.day
    return None


def _counted(rows: Sequence[Row], start: Day) -> bool:
    """'Month 10 - 31/10/2024' is the tenth month, and no period from the 10th."""
    for before, word in (pair for row in rows for pair in pairwise(row.words)):
        if start.box[:2] == (round(word.x0, 2), round(word.y0, 2)):
            return not _COUNTED.isdisjoint(tokens(before.text))
    return False


def _first(found: Sequence[LabelledDate], meaning: str) -> Day | None:
    return next((f.day for f in found if f.meaning == meaning), None)


def _is_near(day: Day, start: Day | None, end: Day | None) -> bool:
    """People are paid around the period, not when they were born or hired."""
    first, last = start or end, end or start
    if first is None or last is None:
        return True
    return first.value - _BEFORE <= day.value <= last.value + _AFTER


def _only_other(
    rows: Sequence[Row],
    order: DateOrder,
    explained: Sequence[Day],
    start: Day | None,
    end: Day | None,
) -> Day | None:
    """The one day soon after the period that no label explains: of a letter, or of a transfer."""
    places = {(day.page, day.box) for day in explained}
    every = (
        Day(value, row.page, _box(row, token))
        for row in rows
        for token in dates_in(row)
        if (value := token.resolve(order)) and _stands_alone(row, token)
    )
    others = [d for d in every if (d.page, d.box) not in places]
    if start is not None and end is not None:
        first, last = start.value - _EARLY, end.value + _LATE
        others = [d for d in others if first <= d.value <= last]
    return others[0] if len({d.value for d in others}) == 1 else None


def _stands_alone(row: Row, token: DateToken) -> bool:
    """No part of '1-31 Mar 24', and not the day of printing beside the number of a sheet."""
    whole = token.x0 - row.words[token.start].x0 < 1
    return whole and _SHEET.isdisjoint(row.tokens)


def _box(row: Row, token: DateToken) -> Box:
    return box_of(row.words[token.start : token.end])
