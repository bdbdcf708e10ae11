"""Reads a pay stub: gross, deductions and net of this period, and what proves them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.domain.reading.figures import labelled_amounts
from documents.domain.reading.numbers import NumberStyle
from documents.domain.reading.pay.columns import headings_of
from documents.domain.reading.pay.dates import pay_dates
from documents.domain.reading.pay.glued import apart
from documents.domain.reading.pay.gross_to_net import gross_to_net, paid_out
from documents.domain.reading.pay.lines import pay_lines
from documents.domain.reading.pay.proof import reconcile
from documents.domain.reading.pay.year_to_date import year_below, year_in_table, year_of_only
from documents.domain.reading.result import (
    Amount,
    Day,
    PayLine,
    PayStubFigures,
    Reconciliation,
    Text,
)
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.pay import BONUS, PAY_FIGURES

_COMPANY = re.compile(
    r"\b(inc|llc|ltd|limited|plc|corp|corporation|company|co|gmbh|ag|kg|ohg|se|sa|sas|sarl|bv|b\.v|nv|n\.v|s\.?l|s\.?a|srl|spa|lda|ab|as|a/s|oy|aps|"
    r"pty|sp\. z o\.o|group|university|hospital|council|services|manufacturing)\b\.?",
    re.IGNORECASE,
)


def read_pay_stub(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[PayStubFigures, Reconciliation]:
    """Read the stub; figures that are not printed stay None.

    Hours and rates may have decimals where pay is printed in whole units: then that is
    taken where it proves itself, or names what nothing else does.
    """
    rows = [apart(row) for row in rows]
    read = _read(rows, style, currency)
    if style.places == 0 or (read[0].gross is not None and read[0].net is not None):
        return read
    whole = _read(rows, replace(style, places=0), currency)
    nothing = read[0].gross is None and read[0].net is None
    named = nothing and whole[0].gross is not None and whole[0].net is not None
    return whole if named or whole[1].reconciles else read


def _read(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[PayStubFigures, Reconciliation]:
    headings = headings_of(rows, style)
    found = labelled_amounts(rows, PAY_FIGURES, style)
    lines = pay_lines(rows, style, headings)
    earned = _only_earning(lines.earnings)
    sums = gross_to_net(rows, headings, style, earned)
    gross, deductions = sums.gross.current, sums.deductions.current
    net = paid_out(rows, sums.net.current, style)
    gross = gross or (earned if _may_leave(earned, deductions, net) else None)
    year = (
        next((f.amount() for f in found if f.meaning == "ytd_gross"), None)
        or sums.gross.ytd
        or year_of_only(lines.earnings, gross)
        or year_below(rows, gross, style)
        or year_in_table(rows, style)
    )
    if gross is not None and gross == year_in_table(rows, style):
        gross = None  # only the gross of the year is printed
    dates = pay_dates(rows, currency)
    figures = PayStubFigures(
        _employer(rows), gross, net, dates.pay_date, dates.start, dates.end, deductions, year,
        lines.earnings, lines.deductions,
        _frequency(rows, dates.start, dates.end),
        any(BONUS.count(tokens(x.label), "bonus") and x.amount for x in lines.earnings),
    )  # fmt: skip
    proof = reconcile(figures, rows, headings, style)
    for other in sums.grosses if proof.reconciles is None else ():
        instead = replace(figures, gross=other.current, ytd_gross=other.ytd or year)
        proven = reconcile(instead, rows, headings, style)
        if proven.reconciles:
            return instead, proven
    return figures, proof


def _only_earning(earnings: Sequence[PayLine]) -> Amount | None:
    """Without a gross row, a single row of earnings is the gross of the period."""
    paid = [x for x in earnings if x.amount is not None and x.amount > 0]
    if len(paid) != 1 or paid[0].amount is None:
        return None
    return Amount(paid[0].amount, paid[0].page, paid[0].box)


def _may_leave(earned: Amount | None, less: Amount | None, net: Amount | None) -> bool:
    """Whether nothing printed says that more, or less, was earned."""
    if earned is None or net is None:
        return earned is not None
    return earned.value >= net.value and (
        less is None or earned.value - abs(less.value) == net.value
    )


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
