"""Labels and the figures that belong to them: to the right, or right below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.domain.reading.currency import ISO_CODES, is_currency
from documents.domain.reading.lexicon import Hit, Lexicon
from documents.domain.reading.months import MONTHS
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.result import Amount, Box
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import FROM_THE_RIGHT

_WORDS_BETWEEN = 9
_SPOKEN_BETWEEN = 3  # more words than these between a label and a figure make a sentence
_LINES_BELOW, _LINE_ABOVE = 3.4, 2.2  # heights of a row
_SEVERAL = 3
LEADING = frozenset(
    "your ihr ihre votre su uw = + - el the dein deine tu ton je jouw din ditt dit seu twoje vase ваш".split()
)
_RATE = re.compile(r"\(?@?\d{1,2}(?:[.,]\d{1,3})?%?\)?|%")
_COUNT = re.compile(r"\d{1,4}|\(?[-+=]\)?")
_STATE = re.compile(r"[A-Z]{2}")  # 'FL 7.0% TAX'
_MARK = re.compile(r"[A-Z]{1,2}|[=*]")  # 'T = MN TAX', '* VAT'
_ENDS = (":", "|", "•", "*")
_PARENTHESES = re.compile(r"\([^()]*\)")  # 'Net pay (total earnings less total deductions)'
_PLUS = frozenset(
    "zzgl inkl incl plus davon dont add inc including includes + incluye inclusief inclusive inklusive waarvan hiervan darin enthalten enthaltene varav heraf herav incluido compreso".split()
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure with its label: what the label means, its words, and where the figure stands."""

    meaning: str
    label: str
    token: AmountToken
    row: Row
    below: bool

    @property
    def box(self) -> Box:
        return box_of(self.row.words[self.token.start : self.token.end])

    def amount(self, *, negate: bool = False) -> Amount:
        """The signed figure with its evidence."""
        value = -self.token.signed if negate else self.token.signed
        return Amount(value, self.row.page, self.box)


def amount_of(token: AmountToken, row: Row) -> Amount:
    """The signed figure with its place."""
    return Amount(token.signed, row.page, box_of(row.words[token.start : token.end]))


def labelled_amounts(
    rows: Sequence[Row], lexicon: Lexicon, style: NumberStyle, *, above: bool = False
) -> list[Labelled]:
    """Every label of the lexicon that starts a cell and has a figure, in reading order.

    `above` takes figures printed over their labels too, each as a candidate of its own.
    """
    found: list[Labelled] = []
    for index, row in enumerate(rows):
        if lexicon.is_silent_on(row.tokens):
            continue
        amounts = amounts_in(row, style)
        hits = _without_translations(row, lexicon.find(row.words), amounts)
        hits = [h for h in hits if _starts_cell(row, h, amounts)]
        for number, hit in enumerate(hits):
            until = hits[number + 1].start if number + 1 < len(hits) else len(row.words)
            label = " ".join(w.text for w in row.words[hit.start : hit.end])
            token = _to_the_right(row, hit, until, amounts) or _to_the_left(row, hit, amounts)
            if token is not None:
                found.append(Labelled(hit.meaning, label, token, row, below=False))
                continue
            under = _below(rows, index, hit, lexicon, style)
            if under is not None:
                found.append(Labelled(hit.meaning, label, under[0], under[1], below=True))
            over = _above(rows, index, hit, lexicon, style) if above else None
            if over is not None:
                found.append(Labelled(hit.meaning, label, *over, below=True))
    return found


def _without_translations(row: Row, hits: list[Hit], amounts: list[AmountToken]) -> list[Hit]:
    """Of 'Subtotal / المجموع 785.00' one label: both name the one figure behind them."""
    kept = hits[:1]
    for before, hit in pairwise(hits):
        between = "".join(w.text for w in row.words[before.end : hit.start])
        joined = between == "/" or (not between and "/" in row.words[hit.start].text)
        if not joined or sum(t.start >= hit.end for t in amounts) != 1:
            kept.append(hit)
        elif row.words[hit.start].text.isascii():  # what most vocabularies say best
            kept[-1] = replace(kept[-1], meaning=hit.meaning, end=hit.end, x1=hit.x1)
    return kept


def labels_after(rows: Sequence[Row], lexicon: Lexicon, style: NumberStyle) -> list[Labelled]:
    """Labels that end a cell of figures: '22,050.00  2,450.00  Total gross', the first figure each."""
    found: list[Labelled] = []
    for row in rows:
        if lexicon.is_silent_on(row.tokens) or not amounts_in(row, style):
            continue
        for hit in lexicon.find(row.words):
            before = [t for t in amounts_in(row, style) if t.end <= hit.start]
            near: list[AmountToken] = []
            end = hit.start
            for token in reversed(before):
                if token.end != end:
                    break
                near.append(token)
                end = token.start
            if near:
                label = " ".join(w.text for w in row.words[hit.start : hit.end])
                found.append(Labelled(hit.meaning, label, near[-1], row, below=False))
    return found


def _above(
    rows: Sequence[Row], index: int, hit: Hit, lexicon: Lexicon, style: NumberStyle
) -> tuple[AmountToken, Row] | None:
    """A figure that stands over its label and has no words of its own."""
    over, row = rows[index - 1] if index else rows[index], rows[index]
    if over.page != row.page or not 0 < row.y - over.y < _LINE_ABOVE * over.height:
        return None
    for token in amounts_in(over, style):
        first = over.words[token.start]
        beside = min(over.words[token.end - 1].x1, hit.x1) - max(first.x0, hit.x0)
        if over.begins_cell(token.start) and beside > 0 and not lexicon.find(over.words):
            return token, over
    return None


def _starts_cell(row: Row, hit: Hit, amounts: list[AmountToken]) -> bool:
    if row.begins_cell(hit.start):
        return True
    before = _without_count(row, start_without_rate(row, hit.start))
    lead = row.words[before - 1].text if before else ""
    if lead.lower() in LEADING or lead in ISO_CODES or lead.lower().strip(".") in _PLUS:
        before -= 1
    if before == 0 or any(t.end == before for t in amounts):
        return True
    last = row.words[before - 1]
    if hit.length > 1 and any(c.isdigit() for c in last.text):  # 'Tax code 1257L Total deductions'
        return True
    return row.words[before].x0 - last.x1 > 0.7 * row.height or last.text.endswith(_ENDS)


def _without_count(row: Row, start: int) -> int:
    """Where a label begins that has '(+)' or a number of items before it: '(-) 7 Withdrawals'."""
    at = start
    while at and _COUNT.fullmatch(row.words[at - 1].text):
        at -= 1
    return at if at == 0 else start


def start_without_rate(row: Row, start: int) -> int:
    """Where a label begins that has '19 %' or 'zzgl. 19 %' before its word."""
    at = start
    while at and _RATE.fullmatch(row.words[at - 1].text.lower()):
        at -= 1
    if at != start and at and row.words[at - 1].text.lower().strip(".:") in _PLUS:
        at -= 1
    if at != start and at == 1 and _STATE.fullmatch(row.words[0].text):
        at = 0
    short = all(_MARK.fullmatch(w.text) for w in row.words[:at])
    return 0 if short else at


def _to_the_right(row: Row, hit: Hit, until: int, amounts: list[AmountToken]) -> AmountToken | None:
    for token in amounts:
        shared = hit.start < token.start < hit.end < token.end  # 'Total GBP' and 'GBP 174.00'
        after = hit.end <= token.start < until and token.start - hit.end <= _WORDS_BETWEEN
        if shared or after:
            between = _PARENTHESES.sub(
                "", " ".join(w.text for w in row.words[hit.end : token.start])
            )
            spoken = sum(w.isalpha() and w not in MONTHS for w in between.lower().split())
            return token if spoken <= _SPOKEN_BETWEEN else None
    return None


def _to_the_left(row: Row, hit: Hit, amounts: list[AmountToken]) -> AmountToken | None:
    """Hebrew and Arabic go on leftwards, to the figure that ends nearest before the label."""
    if row.words[hit.start].text.isascii() or not FROM_THE_RIGHT.search(row.words[hit.start].text):
        return None
    before = [t for t in amounts if t.end <= hit.start and hit.start - t.end <= _WORDS_BETWEEN]
    return before[-1] if before else None


def _below(
    rows: Sequence[Row], index: int, hit: Hit, lexicon: Lexicon, style: NumberStyle
) -> tuple[AmountToken, Row] | None:
    row = rows[index]
    label, hit = hit, _with_unit(row, hit)
    for under in rows[index + 1 : index + 4]:
        if under.page != row.page or under.y - row.y > _LINES_BELOW * row.height:
            return None
        cells = _only_amounts(under, style)
        cell = _at_place(cells, row, label) if cells else None
        if cell is not None:
            return cell, under
        first_label = min((h.end for h in lexicon.find(under.words)), default=len(under.words) + 1)
        near = [
            t
            for t in amounts_in(under, style)
            if t.start < first_label and (_stands_under(t, hit) or _led_by_unit(under, t, hit))
        ]
        if near:
            return min(near, key=lambda token: _shift(token, hit)), under
    return None


def _place_of(row: Row, hit: Hit) -> tuple[int, int] | None:
    """Which label of a row of labels this is, of how many; a title may stand before them."""
    starts = [cell[0].x0 for cell in row.cells()]
    at = next((n for n, x0 in enumerate(starts) if abs(x0 - hit.x0) < 1), None)
    return (at, len(starts)) if at is not None and len(starts) >= _SEVERAL else None


def _at_place(cells: list[AmountToken], row: Row, label: Hit) -> AmountToken | None:
    """The figure at the same place, where every label has one, or all but the title before them."""
    at, labels = _place_of(row, label) or (0, 0)
    if not labels or not labels - 1 <= len(cells) <= labels:
        return None
    titled = len(cells) < labels
    if titled and (at == 0 or next(row.cells())[-1].x1 > cells[0].lead):
        return None
    return cells[at - titled]


def _only_amounts(row: Row, style: NumberStyle) -> list[AmountToken] | None:
    """The amounts of a row that holds nothing else, each a cell of its own."""
    amounts = amounts_in(row, style)
    whole = sum(t.end - t.start for t in amounts) == len(row.words)
    return amounts if whole and len(amounts) == len(list(row.cells())) else None


def _with_unit(row: Row, hit: Hit) -> Hit:
    """The label with what follows it in parentheses: 'Total paid (EUR)'."""
    after = row.words[hit.end : hit.end + 1]
    if not after or row.begins_cell(hit.end) or not after[0].text.startswith("("):
        return hit
    return replace(hit, x1=after[0].x1)


def _stands_under(token: AmountToken, hit: Hit) -> bool:
    overlap = min(token.x1, hit.x1) - max(token.x0, hit.x0)
    return overlap > 0 or abs(token.x1 - hit.x1) < 8 or abs(token.x0 - hit.x0) < 8


def _led_by_unit(row: Row, token: AmountToken, hit: Hit) -> bool:
    """'EUR' stands below the label, and its figure at the other edge of the same cell."""
    unit = row.words[token.start - 1] if token.start else None
    return unit is not None and abs(unit.x0 - hit.x0) < 8 and is_currency(unit.text)


def _shift(token: AmountToken, hit: Hit) -> float:
    """How far a figure stands from being flush with, or centred under, its label."""
    middle = abs((token.x0 + token.x1) - (hit.x0 + hit.x1)) / 2
    return min(abs(token.x0 - hit.x0), abs(token.x1 - hit.x1), middle)
