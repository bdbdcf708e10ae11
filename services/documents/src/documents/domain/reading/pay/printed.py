"""The figures of a stub that have a label: of this period, and of the year to date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.domain.reading.currency import is_currency
from documents.domain.reading.figures import Labelled, amount_of
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.blocks import block_total
from documents.domain.reading.pay.columns import Heading, Pair, pair_of, role_of, title_above
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import PAY_COLUMNS, PAY_FIGURES

_NOTE = re.compile(r"\([^()]*\)")  # 'Net pay (total earnings less total deductions)'


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure: this period's and the year to date, either of which may be missing."""

    current: Amount | None
    ytd: Amount | None
    label: str = ""
    every: tuple[Amount, ...] = ()  # behind its label, but for those headed as the year's


def figures_of(
    found: Sequence[Labelled], meaning: str, headings: Sequence[Heading], style: NumberStyle
) -> list[Figure]:
    """Every figure of this meaning in reading order, the surest labels first."""
    said = sorted((f for f in found if f.meaning == meaning), key=_doubt)
    return [_figure(f, headings, style) for f in said]


def _doubt(figure: Labelled) -> int:
    """'Bruto voordeel GSM  4,00' is a part of 'Bruto  3.416,50', and 'Bruto' may head a column."""
    if figure.below:
        return 2
    row, at = figure.row, _label_at(figure) + figure.label.count(" ") + 1
    between = " ".join(w.text for w in row.words[at : figure.token.start])
    said = _NOTE.sub("", between).split()
    return any(len(word) > 1 and word.isalpha() and not is_currency(word) for word in said)


def first_of(figures: Sequence[Figure]) -> Figure:
    """The first of this period, and the year to date beside it or else the first."""
    current = next((f for f in figures if f.current is not None), None)
    if current is not None and current.ytd is not None:
        return current
    year = next((f.ytd for f in figures if f.ytd is not None), None)
    return Figure(current.current if current else None, year)


def under_columns(
    rows: Sequence[Row], meaning: str, headings: Sequence[Heading], style: NumberStyle
) -> Figure:
    """'NET PAY   THIS PERIOD   YTD' as one row of headings, its figures alone on the next."""
    for row, under in pairwise(rows):
        named = PAY_FIGURES.starting(row.tokens) == meaning and bool(PAY_COLUMNS.find(row.words))
        tokens = amounts_in(under, style)
        near = under.page == row.page and under.y - row.y < 3 * row.height
        if named and near and tokens and len(tokens) <= 2 and tokens[0].start == 0:
            pair = pair_of(under, tokens, headings)
            return Figure(
                amount_of(pair.current, under) if pair.current else None,
                amount_of(pair.ytd, under) if pair.ytd else None,
            )
    return Figure(None, None)


def of_block(
    rows: Sequence[Row], block: str, headings: Sequence[Heading], style: NumberStyle
) -> Figure:
    """The figures of the row that is only called 'Total', by the block it closes."""
    found = block_total(rows, block, headings, style)
    if found is None:
        return Figure(None, None)
    row, pair = found
    return Figure(
        amount_of(pair.current, row) if pair.current else None,
        amount_of(pair.ytd, row) if pair.ytd else None,
    )


def _figure(figure: Labelled, headings: Sequence[Heading], style: NumberStyle) -> Figure:
    pair = _pair(figure, headings, style)
    return Figure(
        amount_of(pair.current, figure.row) if pair.current else None,
        amount_of(pair.ytd, figure.row) if pair.ytd else None,
        figure.label,
        tuple(
            amount_of(t, figure.row)
            for t in _behind(figure, style)
            if role_of(figure.row, t, headings) != "ytd"
        ),
    )


def _behind(figure: Labelled, style: NumberStyle) -> list[AmountToken]:
    """The figure and those that follow it up to the next word."""
    row, near = figure.row, [figure.token]
    for token in amounts_in(row, style):
        between = row.words[near[-1].end : token.start]
        if token.start <= near[-1].start:
            continue
        if any(c.isalpha() for w in between for c in w.text):
            break
        near.append(token)
    return near


def _pair(figure: Labelled, headings: Sequence[Heading], style: NumberStyle) -> Pair:
    if figure.below:
        return Pair(figure.token, None)
    if title_above(
        figure.row, figure.row.words[_label_at(figure)].x0, headings
    ) == "ytd" or _names_year(figure):
        return Pair(None, figure.token)
    near = _behind(figure, style)
    if len(near) == 1 and _is_told(figure):
        return Pair(near[0], None)
    pair = pair_of(figure.row, near, headings, figure.meaning)
    if pair.current is None and pair.ytd is None and len(near) == 1:
        return Pair(near[0], None)
    return pair


def _is_told(figure: Labelled) -> bool:
    """'Net pay: 1,504.15' alone is no cell of the columns it happens to stand under."""
    before = figure.row.words[figure.token.start - 1]
    return before.text.endswith(":") and figure.token.end == len(figure.row.words)


def _names_year(figure: Labelled) -> bool:
    """'Gross, year to date: 4,975.00', or 'Totals this year:   Tax 900.00   Gross 4,975.00'."""
    row = figure.row
    words = row.words[: figure.token.start]
    said = [h for h in PAY_COLUMNS.find(words) if h.meaning == "ytd"]
    if not said or said[0].start == 0:
        return bool(said)
    heads = not any(c.isdigit() for w in next(row.cells()) for c in w.text)
    return said[-1].end == len(words) or (heads and said[0].end <= len(next(row.cells())))


def _label_at(figure: Labelled) -> int:
    """The first word of the label, which stands before its figure in the row."""
    words, length = figure.row.words, figure.label.count(" ") + 1
    for at in range(figure.token.start - length, -1, -1):
        if " ".join(w.text for w in words[at : at + length]) == figure.label:
            return at
    return 0
