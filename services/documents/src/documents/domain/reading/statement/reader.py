"""Reads a bank or card statement: rows in, proven lines and figures out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from documents.domain.reading.dates import DateToken
from documents.domain.reading.numbers import NumberStyle
from documents.domain.reading.panels import BESIDE
from documents.domain.reading.result import (
    Account,
    Check,
    Line,
    Reconciliation,
    StatementFigures,
    Warning,
)
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.account_names import name_accounts
from documents.domain.reading.statement.calendar import (
    NO_YEAR,
    OrderVerdict,
    disorder,
    newest_first,
    out_of_turn,
    over_years,
)
from documents.domain.reading.statement.currency_accounts import near_segment, split_by_currency
from documents.domain.reading.statement.currency_columns import split_by_columns
from documents.domain.reading.statement.days import read_calendar
from documents.domain.reading.statement.debts import as_debt
from documents.domain.reading.statement.items import Entry, Item
from documents.domain.reading.statement.passed_over import passes_over_rows
from documents.domain.reading.statement.period import Period
from documents.domain.reading.statement.proof import reconcile
from documents.domain.reading.statement.search import Evidence, Reading
from documents.domain.reading.statement.segments import Segment, split, split_at_ends
from documents.domain.reading.statement.summary import Summary, choose_total, read_summary
from documents.domain.reading.statement.tables import dated_amounts, search_tables

_ZERO = Decimal(0)
_BALANCE = frozenset({"balance"})


@dataclass(frozen=True, slots=True)
class StatementReading:
    """Everything a statement says, proven as far as its figures allow."""

    lines: list[Line]
    accounts: list[Account]
    figures: StatementFigures
    reconciliation: Reconciliation
    warnings: list[Warning]

    @property
    def amounts(self) -> list[Decimal]:
        return [line.amount for line in self.lines]


def read_statement(
    rows: Sequence[Row], items: list[Item], style: NumberStyle, currency: str | None, *, card: bool
) -> StatementReading:
    """Read the rows of all pages, already sorted into items, as one statement."""
    entries = [i for i in items if isinstance(i, Entry)]
    outside = _outside(rows, entries)
    verdict, period, dates = read_calendar(rows, outside, entries, currency, card=card)
    summary = read_summary(outside, style, card=card)
    segments = split_by_columns(split_by_currency(split(items)), rows, currency)
    name_accounts(segments, rows, currency)
    readings = _read_segments(segments, summary, dates, card=card)
    parts = split_at_ends(segments[0]) if len(segments) == 1 and not readings[0].complete else []
    if len(parts) > 1:
        apart = _read_segments(parts, summary, dates, card=card)
        if all(r.proven for r in apart):
            segments, readings = parts, apart
    readings = [
        as_debt(r) if _owes(s, card) else r for r, s in zip(readings, segments, strict=True)
    ]
    whole = not passes_over_rows(rows, readings, style)
    context = _Context(items, summary, period, dates, verdict, currency, whole)
    return _assemble(readings, segments, context)


def _owes(segment: Segment, card: bool) -> bool:
    """Whether the balances of this account are debts: its own title says more than the document's."""
    return card if segment.card is None else segment.card


@dataclass(frozen=True, slots=True)
class _Context:
    items: list[Item]
    summary: Summary
    period: Period
    dates: dict[int, date | None]
    verdict: OrderVerdict
    currency: str | None
    whole: bool  # no row was passed over that looks booked


def _outside(rows: Sequence[Row], entries: Sequence[Entry]) -> list[Row]:
    inside = {id(r) for e in entries for r in (e.row, *e.following, *e.spans)}
    positions = {(e.page, round(e.row.y, 1)) for e in entries}
    return [
        r
        for r in rows
        if id(r) not in inside and (r.memo.get(BESIDE) or (r.page, round(r.y, 1)) not in positions)
    ]


def _summary_of(summary: Summary, segments: Sequence[Segment], number: int) -> Summary:
    """What the summary says of one of several accounts."""
    if len(segments) == 1:
        return summary
    return replace(
        summary,
        opening=near_segment(summary.opening, segments, number, before=True),
        closing=near_segment(summary.closing, segments, number, before=False),
    )


def _read_segments(
    segments: Sequence[Segment], summary: Summary, dates: dict[int, date | None], *, card: bool
) -> list[Reading]:
    return [
        _read_segment(segments, n, summary, dates, card=_owes(s, card))
        for n, s in enumerate(segments)
    ]


def _read_segment(
    segments: Sequence[Segment],
    number: int,
    summary: Summary,
    dates: dict[int, date | None],
    *,
    card: bool,
) -> Reading:
    segment, others = segments[number], [s for n, s in enumerate(segments) if n != number]
    known = [d for e in segment.entries if (d := dates.get(id(e))) is not None]
    near = _summary_of(summary, segments, number)
    evidence = Evidence(
        card,
        near.opening,
        tuple(reversed(near.closing)),
        dates,
        newest_first(known),
        dated_amounts([e for s in others for e in s.entries], dates),
    )
    return search_tables(segment, evidence)


def _assemble(
    readings: list[Reading], segments: list[Segment], context: _Context
) -> StatementReading:
    lines = [
        line for r, s in zip(readings, segments, strict=True) for line in _lines(r, s, context)
    ]
    accounts = [_account(r, s, context.currency) for r, s in zip(readings, segments, strict=True)]
    dated = [line.date for line in lines]
    used = [s.entry for r in readings for s in r.lines if s.entry is not None]
    trusted = context.whole and _trusted(context, used, dated)
    return StatementReading(
        lines,
        accounts,
        _figures(readings, context, lines),
        reconcile(readings, dates_trusted=trusted),
        _warnings(context, dated),
    )


def _lines(reading: Reading, segment: Segment, context: _Context) -> list[Line]:
    lines = []
    confidence = _confidence(reading)
    for step in reading.lines:
        entry = step.entry
        day = context.dates.get(id(entry))
        if entry is None or day is None:
            continue
        lines.append(
            Line(
                day, entry.description, step.moved, step.balance, segment.currency or context.currency,
                segment.label, entry.page, entry.box, confidence,
            )
        )  # fmt: skip
    return lines


def _confidence(reading: Reading) -> float:
    """The share of arithmetic that held; without any arithmetic a reading is a guess."""
    checks: list[Check] = [*reading.chain.checks, *reading.sections]
    if not checks:
        return 0.5
    share = sum(c.holds for c in checks) / len(checks)
    return round(0.99 if reading.complete and share == 1 else 0.3 + 0.6 * share, 2)


def _account(reading: Reading, segment: Segment, currency: str | None) -> Account:
    return Account(segment.label, segment.currency or currency, reading.opening, reading.closing)


def _figures(readings: list[Reading], context: _Context, lines: list[Line]) -> StatementFigures:
    one = readings[0] if len(readings) == 1 else None
    credit = sum((x.amount for x in lines if x.amount > 0), _ZERO)
    debit = -sum((x.amount for x in lines if x.amount < 0), _ZERO)
    return StatementFigures(
        context.period.start,
        context.period.end,
        one.opening if one else None,
        one.closing if one else None,
        choose_total(context.summary.credits, context.items, "credit", credit, proven=one.complete)
        if one
        else None,
        choose_total(context.summary.debits, context.items, "debit", debit, proven=one.complete)
        if one
        else None,
    )


def _some_days_missing(used: Sequence[Entry]) -> bool:
    """A row without a day, where each row has one even if the row above has the same."""
    repeated = any(
        a.dated and b.dated and a.date and b.date and a.page == b.page and _same_day(a.date, b.date)
        for a, b in pairwise(used)
    )
    return repeated and any(not e.dated and e.cells.keys() & _BALANCE for e in used)


def _same_day(one: DateToken, other: DateToken) -> bool:
    return (one.first, one.second, one.year) == (other.first, other.second, other.year)


def _trusted(context: _Context, used: list[Entry], dates: list[date]) -> bool:
    """Dates can be wrong where sums cannot see it: order, year, or outside the period."""
    if used and not context.verdict.certain:
        return False
    if any(e.date_unread for e in used):
        return False
    taken = [(d, e.dated) for e in used if (d := context.dates.get(id(e))) is not None]
    triples = [e.date for e in used if e.date is not None and e.date.third is not None]
    if _some_days_missing(used) or out_of_turn(taken) or (triples and over_years(dates)):
        return False
    yearless = any(e.date is not None and e.date.year is None for e in used)
    if yearless and dates and not context.period.dates(max(dates)):
        return False
    if context.period.end is not None and any(
        (d - context.period.end.value).days > 12 for d in dates
    ):
        return False
    if context.period.start is not None and any(
        (context.period.start.value - d).days > 62 for d in dates
    ):
        return False
    return disorder(dates) <= max(6, 0.35 * len(dates))


def _warnings(context: _Context, dates: list[date]) -> list[Warning]:
    found = []
    if any(d.year == NO_YEAR for d in dates) and context.period.anchor is None:
        found.append(Warning("year_not_printed", sum(d.year == NO_YEAR for d in dates)))
    if not context.verdict.certain:
        found.append(Warning("date_order_uncertain"))
    undated = sum(v is None for v in context.dates.values())
    if undated:
        found.append(Warning("rows_without_date", undated))
    return found
