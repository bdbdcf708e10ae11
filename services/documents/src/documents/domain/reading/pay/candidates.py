"""Gross, deductions and net: every choice among the figures that a stub prints."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from documents.domain.reading.figures import amount_of, labelled_amounts
from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.pay.blocks import untitled_totals
from documents.domain.reading.pay.columns import Heading
from documents.domain.reading.pay.printed import Figure, first_of
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import TOTALS

_MOST_TOTALS = 4  # in one row of totals
_BARE = Lexicon(
    {
        "gross": "income|earnings|payments|gains|bezuge|devengos|percepciones|competenze|vencimentos|proventos|remuneracoes",
        "deductions": "deductions|retenues|abzuge|descontos|deducciones|trattenute|inhoudingen|fradrag|trekk|avdrag|potracenia|srazky|kesintiler",
    }
)


@dataclass(frozen=True, slots=True)
class GrossToNet:
    """The three figures; None for what is not printed."""

    gross: Figure
    deductions: Figure
    net: Figure
    grosses: tuple[Figure, ...] = ()  # every other figure that is called the gross


def adds_up(one: GrossToNet) -> bool:
    gross, less, net = one.gross.current, one.deductions.current, one.net.current
    if gross is None or less is None or net is None:
        return False
    return gross.value - abs(less.value) == net.value


def choices(
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
    briefly = _named_briefly(rows, style)
    if not printed["gross"]:
        grosses = [*grosses, *(f for f in briefly if f.label == "gross")]
    less = [*(f for f in briefly if f.label != "gross"), *_only_totals(rows, headings, style)]
    for deductions in less:
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


def _named_briefly(rows: Sequence[Row], style: NumberStyle) -> list[Figure]:
    """Rows that only say 'Deductions', or 'Income'."""
    found = labelled_amounts(rows, _BARE, style)
    return [Figure(one.amount(), None, one.meaning) for one in found]


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
