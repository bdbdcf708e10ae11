"""Gross, deductions and net of a stub: of the figures that are printed, those that add up."""

from collections.abc import Sequence
from dataclasses import replace

from documents.domain.reading.figures import (
    Labelled,
    amount_of,
    labelled_amounts,
    labels_after,
)
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.candidates import GrossToNet, adds_up, choices
from documents.domain.reading.pay.columns import Heading, pair_of
from documents.domain.reading.pay.printed import (
    Figure,
    figures_of,
    first_of,
    of_block,
    under_columns,
)
from documents.domain.reading.pay.sums import sums_of
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import PAID_OUT, PAY_FIGURES, TOTALS


def gross_to_net(
    rows: Sequence[Row],
    headings: Sequence[Heading],
    style: NumberStyle,
    earned: Amount | None = None,
) -> GrossToNet:
    """The first printed figure of each kind, or the first three that add up; then their year.

    `earned` is the gross where none is called so.
    """
    found = _first_or_adding_up(rows, headings, style, earned)
    gross = found.gross if found.gross.current else _over_its_label(rows, found.net, style)
    year = gross.ytd or _year_beside(gross.current, rows, headings, style)
    return GrossToNet(Figure(gross.current, year), found.deductions, found.net, found.grosses)


def _over_its_label(rows: Sequence[Row], net: Figure, style: NumberStyle) -> Figure:
    """A gross that is printed over its label, as all figures of its row are."""
    found = labelled_amounts(rows, PAY_FIGURES, style, above=True)
    over = [f.amount() for f in found if f.meaning == "gross" and f.below]
    paid = net.current.value if net.current is not None else None
    return Figure(next((a for a in over if paid is not None and a.value > paid), None), None)


def _first_or_adding_up(
    rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle, earned: Amount | None
) -> GrossToNet:
    first = _of_labels(labelled_amounts(rows, PAY_FIGURES, style), rows, headings, style, earned)
    if adds_up(first):
        return first
    turned = _of_labels(labels_after(rows, PAY_FIGURES, style), rows, headings, style)
    return turned if adds_up(turned) else _by_sums(first, rows, headings, style)


def _by_sums(
    first: GrossToNet, rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> GrossToNet:
    """What adds up without labels, where no label says otherwise."""
    gross, net = first.gross.current, first.net.current
    if gross is not None and net is not None and gross.value <= net.value:
        gross = None  # a label of something else
    for sums in sums_of(rows, headings, style):
        same_net = net.value == sums.net.value if net else sums.deductions is not None
        if same_net and (gross is None or gross.value == sums.gross.value or sums.deductions):
            less = Figure(sums.deductions.amount, None) if sums.deductions else first.deductions
            earned = Figure(gross or sums.gross.amount, first.gross.ytd)
            return GrossToNet(earned, less, Figure(sums.net.amount, None))
    return first


def _year_beside(
    gross: Amount | None, rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> Amount | None:
    """The figure behind it, or behind the same gross in a row of totals, that is headed as the year's."""
    if gross is None:
        return None
    for row in rows:
        tokens = amounts_in(row, style)
        at = next((n for n, t in enumerate(tokens) if t.value == gross.value), None)
        if at is None or not (amount_of(tokens[at], row) == gross or _is_total(row)):
            continue
        year = pair_of(row, _unbroken(row, tokens[at : at + 2]), headings).ytd
        if year is not None and year is not tokens[at]:
            return amount_of(year, row)
    return None


def _unbroken(row: Row, tokens: Sequence[AmountToken]) -> Sequence[AmountToken]:
    """Two figures, or the first of them where a label stands before the second."""
    between = row.words[tokens[0].end : tokens[-1].start]
    return tokens[:1] if any(c.isalpha() for w in between for c in w.text) else tokens


def _is_total(row: Row) -> bool:
    """Its first words say 'Total', or there are none."""
    spoken = [n for n, w in enumerate(row.words) if any(c.isalpha() for c in w.text)]
    return not spoken or any(hit.start == spoken[0] for hit in TOTALS.find(row.words))


def _of_labels(
    found: Sequence[Labelled],
    rows: Sequence[Row],
    headings: Sequence[Heading],
    style: NumberStyle,
    earned: Amount | None = None,
) -> GrossToNet:
    printed = {
        kind: figures_of(found, kind, headings, style) for kind in ("gross", "net", "deductions")
    }
    gross, net = first_of(printed["gross"]), first_of(printed["net"])
    if net.current is None and net.ytd is None:
        net = under_columns(rows, "net", headings, style)
    if net.current is None and net.ytd is None:  # a check of 0.00 is what deposits have left
        checks = figures_of(found, "net_check", headings, style)
        net = first_of([c for c in checks if c.current is not None and c.current.value])
    deductions = first_of(printed["deductions"])
    net = _settled(net, gross, deductions, rows, style)
    year = gross.ytd or next((f.amount() for f in found if f.meaning == "ytd_gross"), None)
    if net.current is None and _is_of_a_period(net.ytd, gross.current, year):
        net = Figure(net.ytd, None)
    if deductions.current is None:
        deductions = of_block(rows, "deductions", headings, style)
    gross = _with_year(gross, of_block(rows, "earnings", headings, style))
    called = [f for f in printed["gross"] if f.current and f.current != gross.current]
    first = GrossToNet(gross, deductions, net, tuple(called))
    if adds_up(first):
        return first
    if gross.current is None and not printed["gross"]:
        gross = Figure(earned, gross.ytd)
    several = choices(replace(first, gross=gross), printed, rows, headings, style)
    return next((one for one in several if adds_up(one)), first)


def paid_out(rows: Sequence[Row], net: Amount | None, style: NumberStyle) -> Amount | None:
    """What goes to the bank, where that is printed once and differs from the net."""
    found = labelled_amounts(rows, PAID_OUT, style)
    found = [f for f in found if f.meaning == "paid" and f.token.value]
    values = {f.token.value for f in found}
    if net is None or len(values) != 1 or values == {net.value}:
        return net
    (value,) = values
    return found[0].amount() if abs(value - net.value) < net.value / 4 else net


def _settled(
    net: Figure, gross: Figure, deductions: Figure, rows: Sequence[Row], style: NumberStyle
) -> Figure:
    """A net under a heading of the year to date is this period's where it adds up, or is paid out."""
    if net.current is not None or net.ytd is None:
        return net
    value = net.ytd.value
    if gross.current is not None and deductions.current is not None:
        holds = gross.current.value - abs(deductions.current.value) == value
        return Figure(net.ytd, None) if holds else net
    printed = sum(t.value == value for row in rows for t in amounts_in(row, style))
    return Figure(net.ytd, None) if printed > 1 else net


def _is_of_a_period(net: Amount | None, gross: Amount | None, year: Amount | None) -> bool:
    """Less than the gross of one period, where the year has had several: no net of the year."""
    if net is None or gross is None or year is None:
        return False
    return net.value < gross.value and 2 * gross.value < year.value


def _with_year(gross: Figure, total: Figure) -> Figure:
    """The year to date that stands beside the same gross in the block of earnings."""
    if gross.current is None:
        return total if gross.ytd is None else gross
    same = total.current is not None and total.current.value == gross.current.value
    return Figure(gross.current, total.ytd) if same and gross.ytd is None else gross
