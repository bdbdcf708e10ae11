"""The gross of the year to date, where it does not stand beside the gross of the period."""

from collections.abc import Sequence

from documents.domain.reading.figures import amount_of
from documents.domain.reading.lexicon import Hit
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.result import Amount, PayLine
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.pay import PAY_COLUMNS, PAY_FIGURES

_FLUSH = 6.0  # points between right edges in one column
_ROWS_BELOW, _WORDS = 4, 4


def year_of_only(earnings: Sequence[PayLine], gross: Amount | None) -> Amount | None:
    """The year to date beside the single row of earnings, where that row is the gross."""
    paid = [x for x in earnings if x.amount is not None and x.amount > 0]
    if len(paid) != 1 or gross is None or paid[0].amount != gross.value:
        return None
    year = paid[0].year_to_date
    return Amount(year, paid[0].page, paid[0].box) if year else None


def year_below(rows: Sequence[Row], gross: Amount | None, style: NumberStyle) -> Amount | None:
    """The figure under the gross on a row that is headed 'YTD', where periods are rows."""
    for row in rows:
        if gross is None or row.page != gross.page or PAY_COLUMNS.starting(row.tokens) != "ytd":
            continue
        near = 0 < row.box[3] - gross.box[3] < 4 * row.height
        for token in amounts_in(row, style) if near else ():
            if abs(token.x1 - gross.box[2]) < _FLUSH:
                return amount_of(token, row)
    return None


def year_in_table(rows: Sequence[Row], style: NumberStyle) -> Amount | None:
    """Under 'Gross' in a table whose heading, or whose row, begins with 'Year to date'."""
    for index, row in enumerate(rows):
        hits = [h for h in PAY_FIGURES.find(row.words) if h.meaning == "gross"]
        if not hits or amounts_in(row, style):
            continue
        yearly = _is_of_year(row) or (index > 0 and _titles_year(rows[index - 1], row))
        for under in rows[index + 1 : index + 1 + _ROWS_BELOW]:
            if under.page == row.page and (yearly or _is_of_year(under)):
                found = _under(under, hits[0], style)
                if found is not None:
                    return found
    return None


def _is_of_year(row: Row) -> bool:
    return PAY_COLUMNS.starting(row.tokens) == "ytd"


def _titles_year(title: Row, row: Row) -> bool:
    """'Accumulated this year' alone, right above the headings."""
    near = title.page == row.page and row.y - title.y < 3 * row.height
    return near and len(title.words) <= _WORDS and _is_of_year(title)


def _under(row: Row, hit: Hit, style: NumberStyle) -> Amount | None:
    tokens = [t for t in amounts_in(row, style) if t.x0 < hit.x1 and t.x1 > hit.x0]
    return amount_of(tokens[0], row) if len(tokens) == 1 else None
