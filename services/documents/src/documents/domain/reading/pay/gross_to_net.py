"""Gross, deductions and net of a stub: of the figures that are printed, those that add up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from documents.domain.reading.figures import (
    Labelled,
    amount_of,
    labelled_amounts,
    labels_after,
)
from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.blocks import untitled_totals
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

_MOST_TOTALS = 4  # in one row of totals
_BARE = Lexicon(
    {
        "deductions": "deductions|retenues|abzuge|descontos|deducciones|trattenute|inhoudingen|fradrag|trekk|avdrag|potracenia|srazky|kesintiler",
    }
)


@dataclass(frozen=True, slots=True)
class GrossToNet:
    """The three figures; None for what is not printed."""

    gross: Figure
    deductions: Figure
    net: Figure


def gross_to_net(
    rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> GrossToNet:
    """The first printed figure of each kind, or the first three that add up; then their year."""
    found = _first_or_adding_up(rows, headings, style)
    gross = found.gross if found.gross.current else _over_its_label(rows, found.net, style)
    year = gross.ytd or _year_beside(gross.current, rows, headings, style)
    return GrossToNet(Figure(gross.current, year), found.deductions, found.net)


def _over_its_label(rows: Sequence[Row], net: Figure, style: NumberStyle) -> Figure:
    """A gross that is printed over its label, as all figures of its row are."""
    found = labelled_amounts(rows, PAY_FIGURES, style, above=True)
    over = [f.amount() for f in found if f.meaning == "gross" and f.below]
    paid = net.current.value if net.current is not None else None
    return Figure(next((a for a in over if paid is not None and a.value > paid), None), None)


def _first_or_adding_up(
    rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> GrossToNet:
    first = _of_labels(labelled_amounts(rows, PAY_FIGURES, style), rows, headings, style)
    if _adds_up(first):
        return first
    turned = _of_labels(labels_after(rows, PAY_FIGURES, style), rows, headings, style)
    return turned if _adds_up(turned) else _by_sums(first, rows, headings, style)


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
    found: Sequence[Labelled], rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
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
    first = GrossToNet(gross, deductions, net)
    if _adds_up(first):
        return first
    several = _several(first, printed, rows, headings, style)
    return next((one for one in several if _adds_up(one)), first)


def paid_out(rows: Sequence[Row], net: Amount | None, style: NumberStyle) -> Amount | None:
    """What goes to the bank, where that is printed once and differs from the net."""
    found = labelled_amounts(rows, PAID_OUT, style)
    found = [f for f in found if f.meaning == "paid" and f.token.value]
    values = {f.token.value for f in found}
    if net is None or len(values) != 1 or values == {net.value}:
        return net
    (value,) = values
    return found[0].amount() if abs(value - net.value) < net.value / 4 else net


def _adds_up(one: GrossToNet) -> bool:
    gross, less, net = one.gross.current, one.deductions.current, one.net.current
    if gross is None or less is None or net is None:
        return False
    return gross.value - abs(less.value) == net.value


def _several(
    first: GrossToNet,
    printed: dict[str, list[Figure]],
    rows: Sequence[Row],
    headings: Sequence[Heading],
    style: NumberStyle,
) -> Iterator[GrossToNet]:
    """Every choice among the printed figures, then what rows without a full label offer."""
    yield from _of_printed(first, printed)
    yield from _of_any_column(first, printed, any(h.role == "ytd" for h in headings))
    grosses = printed["gross"] or [first.gross]
    if first.net.current is None:
        return
    for deductions in (*_named_briefly(rows, style), *_only_totals(rows, headings, style)):
        for gross in grosses:
            yield GrossToNet(_with_first_year(gross, grosses), deductions, first.net)
    if printed["gross"] or printed["deductions"]:
        return
    for total, deductions in _totals_side_by_side(rows, style):
        yield GrossToNet(Figure(total.current, first.gross.ytd), deductions, first.net)


def _of_printed(first: GrossToNet, printed: dict[str, list[Figure]]) -> Iterator[GrossToNet]:
    grosses, nets = printed["gross"] or [first.gross], printed["net"] or [first.net]
    less = printed["deductions"] or [first.deductions]
    for gross, deductions, net in product(grosses, less, nets):
        yield GrossToNet(_with_first_year(gross, grosses), deductions, net)
    for gross, deductions, net in product(_either(grosses), _either(less), _either(nets)):
        if any(one in every for one, every in ((gross, grosses), (deductions, less), (net, nets))):
            yield GrossToNet(_with_first_year(gross, grosses), deductions, net)


def _of_any_column(
    first: GrossToNet, printed: dict[str, list[Figure]], yearly: bool
) -> Iterator[GrossToNet]:
    """The smallest figures that add up, whatever the columns are called: a month before its year."""
    less = printed["deductions"] or [first.deductions]
    nets = {a.value: a for f in printed["net"] or [first.net] for a in (f.current, *f.every) if a}
    found = []
    for gross, deductions in product(printed["gross"], less):
        for earned, taken in product(gross.every, deductions.every):
            net = nets.get(earned.value - abs(taken.value))
            if net is not None and net.value > 0:
                year = gross.ytd or (_larger(earned, gross.every) if yearly else None)
                found.append(
                    GrossToNet(Figure(earned, year), Figure(taken, None), Figure(net, None))
                )
    yield from sorted(found, key=lambda one: one.gross.current.value if one.gross.current else 0)


def _larger(amount: Amount, every: Sequence[Amount]) -> Amount | None:
    top = max(every, key=lambda one: one.value)
    return top if top.value > amount.value else None


def _either(figures: Sequence[Figure]) -> list[Figure]:
    """Also as figures of the period, where a title far above says that they are the year's."""
    turned = [Figure(f.ytd, None, f.label) for f in figures if f.current is None and f.ytd]
    return [*figures, *turned]


def _named_briefly(rows: Sequence[Row], style: NumberStyle) -> Iterator[Figure]:
    """A row that only says 'Deductions'."""
    for found in labelled_amounts(rows, _BARE, style):
        yield Figure(found.amount(), None)


def _only_totals(
    rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> Iterator[Figure]:
    """Rows that only say 'Total': of the deductions, if they are what gross and net leave."""
    for row, pair in untitled_totals(rows, headings, style):
        if pair.current is not None:
            yield Figure(amount_of(pair.current, row), None)


def _totals_side_by_side(
    rows: Sequence[Row], style: NumberStyle
) -> Iterator[tuple[Figure, Figure]]:
    """'Totals  1,507.70  298.38': what was earned and what was deducted, in either order."""
    for row in rows:
        tokens = amounts_in(row, style)
        if len(tokens) < 2 or not TOTALS.find(row.words):
            continue
        for earned, less in permutations(tokens[:_MOST_TOTALS], 2):
            yield Figure(amount_of(earned, row), None), Figure(amount_of(less, row), None)


def _with_first_year(gross: Figure, every: Sequence[Figure]) -> Figure:
    return Figure(gross.current, gross.ytd or first_of(every).ytd)


def _settled(
    net: Figure, gross: Figure, deductions: Figure, rows: Sequence[Row], style: NumberStyle
) -> Figure:
    """A net under a heading of the year to date is this period's where it adds up, or is paid out."""
    if net.current is not None or net.ytd is None:
        return net
    value = net.ytd.value
    if gross.current is not None and deductions.current is not None:
        adds_up = gross.current.value - abs(deductions.current.value) == value
        return Figure(net.ytd, None) if adds_up else net
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
