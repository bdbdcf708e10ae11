"""The day of every entry: day/month order, period and missing years, decided together."""

from collections.abc import Sequence
from datetime import date

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.dates import DateOrder, DateToken, dates_in
from documents.domain.reading.rows import Row, text_of
from documents.domain.reading.statement.calendar import (
    OrderVerdict,
    date_of,
    decide_order,
    misfit,
)
from documents.domain.reading.statement.end_charges import charged_at_end
from documents.domain.reading.statement.items import Entry
from documents.domain.reading.statement.period import Period, find_period

_MONTH, _SCATTERED = 35, 90  # days between the first row and the last
_ORDERS = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.YEAR_FIRST)


def read_calendar(
    rows: Sequence[Row],
    outside: list[Row],
    entries: list[Entry],
    currency: str | None,
    *,
    card: bool,
) -> tuple[OrderVerdict, Period, dict[int, date | None]]:
    """Day/month order, period and dates; an open order is decided by what fits the period."""
    local = likely_currency(currency, text_of(rows))
    verdict = decide_order(_date_tokens(rows, entries), local)
    others = [] if verdict.certain else [o for o in _ORDERS if o is not verdict.order]
    if any(e.date is not None and e.date.separator == "." and e.date.year is None for e in entries):
        others.append(DateOrder.MONTH_DOT_DAY)
    read = []
    for order in (verdict.order, *others):
        period = find_period(outside, order, card=card, every=rows)
        dates = {id(e): _day_of(e, order, period) for e in entries}
        read.append((misfit(list(dates.values()), period), order, period, dates))
    worst, best = max(r[0] for r in read), min(read, key=lambda r: r[0])
    certain = verdict.certain or best[0] < worst or _named(entries)
    certain = certain or _only_a_month([list(r[3].values()) for r in read])
    return OrderVerdict(best[1], certain), best[2], best[3]


def _only_a_month(orders: Sequence[Sequence[date | None]]) -> bool:
    """The usual order puts several rows into one month, every other scatters them over a year."""
    usual, others = orders[0], [dates for dates in orders if dates != orders[0]]
    together = len(set(usual)) > 2 and _span(usual) <= _MONTH
    return together and all(_span(dates) > _SCATTERED for dates in others)


def _span(dates: Sequence[date | None]) -> int:
    """Days between the first and the last; endless where one is no date."""
    known = [d for d in dates if d is not None]
    return (max(known) - min(known)).days if known and len(known) == len(dates) else 10_000


def _day_of(entry: Entry, order: DateOrder, period: Period) -> date | None:
    """The day of an entry; interest and fees that print none are charged on the last day."""
    if entry.date is not None:
        return date_of(entry.date, order, period)
    return period.end.value if period.end is not None and charged_at_end(entry) else None


def _named(entries: Sequence[Entry]) -> bool:
    """Months printed by name leave nothing open."""
    return bool(entries) and all(e.date is not None and e.date.named for e in entries)


def _date_tokens(rows: Sequence[Row], entries: Sequence[Entry]) -> list[DateToken]:
    """The dates that decide day/month order: those of the entries, and full ones elsewhere."""
    own = [e.date for e in entries if e.date is not None]
    return own + [t for r in rows for t in dates_in(r) if t.year is not None]
