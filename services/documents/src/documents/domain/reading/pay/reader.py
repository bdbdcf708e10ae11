"""Reads a pay stub: gross, deductions and net of this period, and what proves them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.figures import labelled_amounts
from documents.domain.reading.labelled_dates import LabelledDate, labelled_dates, whole_dates
from documents.domain.reading.numbers import NumberStyle
from documents.domain.reading.pay.columns import headings_of
from documents.domain.reading.pay.gross_to_net import gross_to_net, paid_out
from documents.domain.reading.pay.lines import pay_lines
from documents.domain.reading.pay.year_to_date import year_below, year_in_table, year_of_only
from documents.domain.reading.result import (
    Amount,
    Check,
    Day,
    PayLine,
    PayStubFigures,
    Reconciliation,
    Text,
)
from documents.domain.reading.rows import Row, box_of, text_of
from documents.domain.reading.statement.calendar import decide_order
from documents.domain.reading.statement.period import find_period
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.pay import BONUS, PAY_DATES, PAY_FIGURES

_COMPANY = re.compile(
    r"\b(inc|llc|ltd|limited|plc|corp|corporation|company|co|gmbh|ag|kg|ohg|se|sa|sas|sarl|bv|b\.v|nv|n\.v|s\.?l|s\.?a|srl|spa|lda|ab|as|a/s|oy|aps|"
    r"pty|sp\. z o\.o|group|university|hospital|council|services|manufacturing)\b\.?",
    re.IGNORECASE,
)


def read_pay_stub(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[PayStubFigures, Reconciliation]:
    """Read the stub; figures that are not printed stay None."""
    headings = headings_of(rows, style)
    found = labelled_amounts(rows, PAY_FIGURES, style)
    lines = pay_lines(rows, style, headings)
    sums = gross_to_net(rows, headings, style)
    gross, deductions = sums.gross.current, sums.deductions.current
    net = paid_out(rows, sums.net.current, style)
    gross = gross or _only_earning(lines.earnings, net)
    year = (
        next((f.amount() for f in found if f.meaning == "ytd_gross"), None)
        or sums.gross.ytd
        or year_of_only(lines.earnings, gross)
        or year_below(rows, gross, style)
        or year_in_table(rows, style)
    )
    dates = _dates(rows, currency)
    figures = PayStubFigures(
        _employer(rows), gross, net, dates.pay_date, dates.start, dates.end, deductions, year,
        lines.earnings, lines.deductions,
        _frequency(rows, dates.start, dates.end),
        any(BONUS.count(tokens(x.label), "bonus") and x.amount for x in lines.earnings),
    )  # fmt: skip
    return figures, _reconcile(figures)


def _only_earning(earnings: Sequence[PayLine], net: Amount | None) -> Amount | None:
    """Without a gross row, a single row of earnings is the gross of the period."""
    paid = [x for x in earnings if x.amount is not None and x.amount > 0]
    if len(paid) != 1 or paid[0].amount is None:
        return None
    if net is not None and paid[0].amount < net.value:
        return None
    return Amount(paid[0].amount, paid[0].page, paid[0].box)


@dataclass(frozen=True, slots=True)
class _Dates:
    pay_date: Day | None
    start: Day | None
    end: Day | None


def _dates(rows: Sequence[Row], currency: str | None) -> _Dates:
    local = likely_currency(currency, text_of(rows))
    verdict = decide_order(whole_dates(rows), local)
    found = labelled_dates(rows, PAY_DATES, verdict.order)
    period = find_period(rows, verdict.order, card=False)
    start, end = _first(found, "period_start"), _first(found, "period_end")
    if period.start is not None and period.end is not None and (start is None or end is None):
        start, end = period.start, period.end
    paid = _first(found, "pay_date") or _first(found, "date")
    return _Dates(paid, start, end)


def _first(found: Sequence[LabelledDate], meaning: str) -> Day | None:
    return next((f.day for f in found if f.meaning == meaning), None)


def _employer(rows: Sequence[Row]) -> Text | None:
    for row in rows[:14]:
        for cell in row.cells():
            text = " ".join(w.text for w in cell)
            if _COMPANY.search(text) and not any(c.isdigit() for c in text):
                return Text(text[:120], row.page, box_of(cell))
    return None


def _frequency(rows: Sequence[Row], start: Day | None, end: Day | None) -> str | None:
    if start is not None and end is not None:
        days = (end.value - start.value).days + 1
        if days == 7:
            return "weekly"
        if days == 14:
            return "fortnightly"
        if 13 <= days <= 16:
            return "semimonthly"
        return "monthly" if 28 <= days <= 31 else None
    words = {t for r in rows for t in r.tokens}
    for name, said in (
        ("fortnightly", {"fortnightly", "biweekly"}),
        ("weekly", {"weekly"}),
        ("monthly", {"monthly"}),
    ):
        if said & words:
            return name
    return None


def _reconcile(figures: PayStubFigures) -> Reconciliation:
    """Gross less deductions is net, by the printed total or by the deduction rows."""
    if figures.gross is None or figures.net is None:
        return Reconciliation(None)
    wanted = figures.gross.value - figures.net.value
    rows = sum((abs(x.amount) for x in figures.deductions if x.amount is not None), Decimal(0))
    by_rows = Check("deduction_rows", rows == wanted, wanted, rows, figures.gross.page)
    if figures.deductions_total is None:
        return Reconciliation(
            True if by_rows.holds else None, None, [by_rows] if by_rows.holds else []
        )
    total = abs(figures.deductions_total.value)
    by_total = Check(
        "gross_less_deductions", total == wanted, figures.net.value, figures.gross.value - total
    )
    holds = by_total.holds or by_rows.holds
    return Reconciliation(
        holds, None if holds else by_total.found - by_total.expected, [by_total, by_rows]
    )
