"""The days of a pay stub: when it was paid, and for which period."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.dates import DateOrder, dates_in
from documents.domain.reading.labelled_dates import LabelledDate, labelled_dates, whole_dates
from documents.domain.reading.pay.month import month_of
from documents.domain.reading.result import Day
from documents.domain.reading.rows import Row, box_of, text_of
from documents.domain.reading.statement.calendar import decide_order
from documents.domain.reading.statement.period import find_period
from documents.domain.reading.vocabulary.pay import PAY_DATES
from documents.domain.reading.words import Word

_BEFORE, _AFTER = timedelta(days=45), timedelta(days=100)  # of a pay around its period
_PLACE = 3  # words before the date of a letter: 'Biel/Bienne, 24.10.2024'


@dataclass(frozen=True, slots=True)
class PayDates:
    """The day of the pay and its period; None for what is not printed."""

    pay_date: Day | None
    start: Day | None
    end: Day | None


def pay_dates(rows: Sequence[Row], currency: str | None) -> PayDates:
    """What labels say, then a period of two dates or of a month, then the date of the letter."""
    verdict = decide_order(whole_dates(rows), likely_currency(currency, text_of(rows)))
    found = labelled_dates(rows, PAY_DATES, verdict.order)
    start, end = _period(rows, found, verdict.order)
    days = [f.day for f in found if f.meaning == "pay_date"]
    days += [f.day for f in found if f.meaning == "date" and f.alone]
    told = {f.day.value for f in found}
    days += [d for d in _letter_dates(rows, verdict.order) if d.value not in told]
    return PayDates(next((d for d in days if _is_near(d, start, end)), None), start, end)


def _period(
    rows: Sequence[Row], found: Sequence[LabelledDate], order: DateOrder
) -> tuple[Day | None, Day | None]:
    start, end = _first(found, "period_start"), _first(found, "period_end")
    if start is not None and end is not None:
        return start, end
    period = find_period(rows, order, card=False)
    if period.start is not None and period.end is not None:
        return period.start, period.end
    if start is None and end is None:
        return month_of(rows) or (None, None)
    return start, end


def _first(found: Sequence[LabelledDate], meaning: str) -> Day | None:
    return next((f.day for f in found if f.meaning == meaning), None)


def _is_near(day: Day, start: Day | None, end: Day | None) -> bool:
    """People are paid around the period, not when they were born or hired."""
    first, last = start or end, end or start
    if first is None or last is None:
        return True
    return first.value - _BEFORE <= day.value <= last.value + _AFTER


def _letter_dates(rows: Sequence[Row], order: DateOrder) -> Iterator[Day]:
    """'Barcelona, 31 de octubre de 2024': a place and a day, and nothing else in the cell."""
    for row in rows:
        for token in dates_in(row):
            value = token.resolve(order)
            cell = _cell(row, token.start)
            ends = row.words[token.end - 1] is cell[-1]
            place = cell[: cell.index(row.words[token.start])]
            if value and ends and 0 < len(place) <= _PLACE and place[-1].text.endswith(","):
                yield Day(value, row.page, box_of(row.words[token.start : token.end]))


def _cell(row: Row, at: int) -> list[Word]:
    return next(c for c in row.cells() if any(w is row.words[at] for w in c))
