"""Blocks of a pay stub, side by side or over one another, each with a row that is only 'Total'."""

from collections.abc import Iterator, Sequence

from documents.domain.reading.lexicon import Hit, Lexicon
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.columns import Heading, Pair, pair_of
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import TOTALS

_TITLES = Lexicon(
    {
        "earnings": "earnings|entitlements|pay|payments|salary and wages|employee gross earnings|gross earnings|wages|allowances|income|hours and earnings|"
        "earnings and hours|bezuge|gains|devengos|competenze|vencimentos|percepciones|ingresos|haberes",
        "deductions": "deductions|withholdings|employee deductions|deductions and taxes|taxes and deductions|total withholdings|employee taxes and deductions|"
        "abzuge|retenues|deducciones|trattenute|descontos|inhoudingen|avdrag",
        "taxes": "tax|taxes|employee taxes|employee taxes withheld|taxes withheld|statutory deductions",
        "other": "employer|employer taxes|employer contributions|company contributions|superannuation|super|leave|net pay|reimbursements|benefits|summary|"
        "direct deposit|distribution|payment details|pre tax deductions|post tax deductions|after tax deductions|before tax deductions",
    }
)
_FLUSH, _NEAR = 8.0, 24.0  # points between left edges in one block


def block_total(
    rows: Sequence[Row], block: str, headings: Sequence[Heading], style: NumberStyle
) -> tuple[Row, Pair] | None:
    """The 'Total' row of the only block of this kind; None where another block shares its meaning."""
    titles = [(row, hit) for row in rows for hit in _titles(row, style)]
    kinds = {hit.meaning for _, hit in titles}
    if block == "deductions" and "taxes" in kinds:
        return None
    found = [
        (row, pair) for row, pair, kind in _totals(rows, titles, headings, style) if kind == block
    ]
    return found[0] if len(found) == 1 else None


def untitled_totals(
    rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> list[tuple[Row, Pair]]:
    """The 'Total' rows that close a block whose title does not stand above them."""
    titles = [(row, hit) for row in rows for hit in _titles(row, style)]
    return [(r, pair) for r, pair, kind in _totals(rows, titles, headings, style) if kind is None]


def _totals(
    rows: Sequence[Row],
    titles: Sequence[tuple[Row, Hit]],
    headings: Sequence[Heading],
    style: NumberStyle,
) -> Iterator[tuple[Row, Pair, str | None]]:
    for row in rows:
        for hit in TOTALS.find(row.words):
            if not row.begins_cell(hit.start) or not _alone(row, hit):
                continue
            pair = _figures(row, hit, headings, style)
            if pair is not None:
                yield row, pair, _kind_above(row, hit, titles)


def _titles(row: Row, style: NumberStyle) -> list[Hit]:
    if amounts_in(row, style):
        return []
    return [h for h in _TITLES.find(row.words) if row.begins_cell(h.start)]


def _alone(row: Row, hit: Hit) -> bool:
    """Nothing but figures follows in its cell."""
    after = row.words[hit.end : hit.end + 1]
    return bool(after) and (row.begins_cell(hit.end) or any(c.isdigit() for c in after[0].text))


def _kind_above(row: Row, hit: Hit, titles: Sequence[tuple[Row, Hit]]) -> str | None:
    above = [
        (r.y, h.meaning, abs(h.x0 - hit.x0))
        for r, h in titles
        if r.page == row.page and r.y < row.y and abs(h.x0 - hit.x0) < _NEAR
    ]
    flush = [one for one in above if one[2] < _FLUSH]
    return max(flush or above)[1] if above else None


def _figures(row: Row, hit: Hit, headings: Sequence[Heading], style: NumberStyle) -> Pair | None:
    tokens = [t for t in amounts_in(row, style) if t.start >= hit.end]
    near: list[AmountToken] = []
    for token in tokens:
        between = row.words[near[-1].end : token.start] if near else ()
        if any(c.isalpha() for w in between for c in w.text):
            break
        near.append(token)
    return pair_of(row, near, headings) if near else None
