"""Reads a pay stub: gross, deductions and net of this period, and what proves them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from documents.domain.reading.currency import likely_currency
from documents.domain.reading.dates import dates_in
from documents.domain.reading.figures import Labelled, labelled_amounts
from documents.domain.reading.labelled_dates import LabelledDate, labelled_dates
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.blocks import block_total
from documents.domain.reading.pay.columns import Heading, Pair, headings_of, pair_of
from documents.domain.reading.pay.lines import pay_lines
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
from documents.domain.reading.vocabulary.pay import BONUS, PAY_COLUMNS, PAY_DATES, PAY_FIGURES

_FLUSH = 6.0  # points between right edges in one column
_COMPANY = re.compile(
    r"\b(inc|llc|ltd|limited|plc|corp|corporation|company|co|gmbh|ag|kg|ohg|se|sa|sas|sarl|bv|b\.v|nv|n\.v|s\.?l|s\.?a|srl|spa|lda|ab|as|a/s|oy|aps|"
    r"pty|sp\. z o\.o|group|university|hospital|council|services|manufacturing)\b\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Figure:
    current: Amount | None
    ytd: Amount | None


def read_pay_stub(
    rows: Sequence[Row], style: NumberStyle, currency: str | None
) -> tuple[PayStubFigures, Reconciliation]:
    """Read the stub; figures that are not printed stay None."""
    headings = headings_of(rows, style)
    found = labelled_amounts(rows, PAY_FIGURES, style)
    lines = pay_lines(rows, style, headings)
    gross = _figure(found, "gross", headings, style)
    net = _figure(found, "net", headings, style)
    if net.current is None and net.ytd is None:
        net = _under_columns(rows, "net", headings, style)
    deductions = _figure(found, "deductions", headings, style)
    net = _settled(net, gross, deductions, rows, style)
    if deductions.current is None:
        deductions = _of_block(rows, "deductions", headings, style)
    gross = _with_year(gross, _of_block(rows, "earnings", headings, style))
    ytd = next((f.amount() for f in found if f.meaning == "ytd_gross"), None)
    only = _only_earning(lines.earnings)
    current = gross.current or only
    year = (
        ytd
        or gross.ytd
        or _year_of_only(lines.earnings, current)
        or _row_below(rows, current, style)
    )
    dates = _dates(rows, currency)
    figures = PayStubFigures(
        _employer(rows), current, net.current, dates.pay_date, dates.start, dates.end,
        deductions.current, year, lines.earnings, lines.deductions,
        _frequency(rows, dates.start, dates.end),
        any(BONUS.count(tokens(x.label), "bonus") and x.amount for x in lines.earnings),
    )  # fmt: skip
    return figures, _reconcile(figures)


def _figure(
    found: Sequence[Labelled], meaning: str, headings: Sequence[Heading], style: NumberStyle
) -> _Figure:
    """The first label of this meaning that has a figure of this period."""
    current = ytd = None
    for figure in found:
        if figure.meaning != meaning:
            continue
        pair = _pair(figure, headings, style)
        if pair.current is not None and current is None:
            current = _amount(pair.current, figure.row)
            ytd = _amount(pair.ytd, figure.row) if pair.ytd is not None else ytd
        elif ytd is None and pair.ytd is not None:
            ytd = _amount(pair.ytd, figure.row)
    return _Figure(current, ytd)


def _under_columns(
    rows: Sequence[Row], meaning: str, headings: Sequence[Heading], style: NumberStyle
) -> _Figure:
    """'NET PAY   THIS PERIOD   YTD' as one row of headings, its figures alone on the next."""
    for row, under in pairwise(rows):
        named = PAY_FIGURES.starting(row.tokens) == meaning and bool(PAY_COLUMNS.find(row.words))
        tokens = amounts_in(under, style)
        near = under.page == row.page and under.y - row.y < 3 * row.height
        if named and near and tokens and len(tokens) <= 2 and tokens[0].start == 0:
            pair = pair_of(under, tokens, headings)
            return _Figure(
                _amount(pair.current, under) if pair.current else None,
                _amount(pair.ytd, under) if pair.ytd else None,
            )
    return _Figure(None, None)


def _settled(
    net: _Figure, gross: _Figure, deductions: _Figure, rows: Sequence[Row], style: NumberStyle
) -> _Figure:
    """A net under a heading of the year to date is this period's where it adds up, or is paid out."""
    if net.current is not None or net.ytd is None:
        return net
    value = net.ytd.value
    if gross.current is not None and deductions.current is not None:
        adds_up = gross.current.value - abs(deductions.current.value) == value
        return _Figure(net.ytd, None) if adds_up else net
    printed = sum(t.value == value for row in rows for t in amounts_in(row, style))
    return _Figure(net.ytd, None) if printed > 1 else net


def _of_block(
    rows: Sequence[Row], block: str, headings: Sequence[Heading], style: NumberStyle
) -> _Figure:
    """The figures of the row that is only called 'Total', by the block it closes."""
    found = block_total(rows, block, headings, style)
    if found is None:
        return _Figure(None, None)
    row, pair = found
    return _Figure(
        _amount(pair.current, row) if pair.current else None,
        _amount(pair.ytd, row) if pair.ytd else None,
    )


def _with_year(gross: _Figure, total: _Figure) -> _Figure:
    """The year to date that stands beside the same gross in the block of earnings."""
    if gross.current is None:
        return total if gross.ytd is None else gross
    same = total.current is not None and total.current.value == gross.current.value
    return _Figure(gross.current, total.ytd) if same and gross.ytd is None else gross


def _pair(figure: Labelled, headings: Sequence[Heading], style: NumberStyle) -> Pair:
    if figure.below:
        return Pair(figure.token, None)
    tokens = [t for t in amounts_in(figure.row, style) if t.start >= figure.token.start]
    near = [tokens[0]]
    for token in tokens[1:]:
        words = [
            w
            for w in figure.row.words[near[-1].end : token.start]
            if any(c.isalpha() for c in w.text)
        ]
        if words:
            break
        near.append(token)
    pair = pair_of(figure.row, near, headings)
    lost = figure.meaning == "net" and pair.current is None and pair.ytd is None
    return Pair(near[0], None) if lost and len(tokens) == 1 else pair


def _amount(token: AmountToken, row: Row) -> Amount:
    return Amount(token.signed, row.page, box_of(row.words[token.start : token.end]))


def _only_earning(earnings: Sequence[PayLine]) -> Amount | None:
    """Without a gross row, a single row of earnings is the gross of the period."""
    paid = [x for x in earnings if x.amount is not None and x.amount > 0]
    if len(paid) != 1 or paid[0].amount is None:
        return None
    return Amount(paid[0].amount, paid[0].page, paid[0].box)


def _year_of_only(earnings: Sequence[PayLine], gross: Amount | None) -> Amount | None:
    """The year to date beside the single row of earnings, where that row is the gross."""
    paid = [x for x in earnings if x.amount is not None and x.amount > 0]
    if len(paid) != 1 or gross is None or paid[0].amount != gross.value:
        return None
    year = paid[0].year_to_date
    return Amount(year, paid[0].page, paid[0].box) if year else None


def _row_below(rows: Sequence[Row], gross: Amount | None, style: NumberStyle) -> Amount | None:
    """The figure under the gross on a row that is headed 'YTD', where periods are rows."""
    for row in rows:
        if gross is None or row.page != gross.page or PAY_COLUMNS.starting(row.tokens) != "ytd":
            continue
        near = 0 < row.box[3] - gross.box[3] < 4 * row.height
        for token in amounts_in(row, style) if near else ():
            if abs(token.x1 - gross.box[2]) < _FLUSH:
                return _amount(token, row)
    return None


@dataclass(frozen=True, slots=True)
class _Dates:
    pay_date: Day | None
    start: Day | None
    end: Day | None


def _dates(rows: Sequence[Row], currency: str | None) -> _Dates:
    local = likely_currency(currency, text_of(rows))
    verdict = decide_order([t for r in rows for t in dates_in(r)], local)
    found = labelled_dates(rows, PAY_DATES, verdict.order)
    period = find_period(rows, verdict.order, card=False)
    start, end = _first(found, "period_start"), _first(found, "period_end")
    if period.start is not None and period.end is not None and start is None:
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
