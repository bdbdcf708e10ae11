"""A row of a table with what was found in it."""

from dataclasses import dataclass

from documents.domain.reading.dates import DateToken
from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.layout import Layout


@dataclass(slots=True)
class GridRow:
    """A row with its layout: the amounts by column key, loose amounts, and its own date."""

    row: Row
    layout: Layout | None
    kind: str  # heading | title | transactions | balances | other | outside
    cells: dict[str, AmountToken]
    amounts: list[AmountToken]
    dates: list[DateToken]
    date: DateToken | None = None
    title: tuple[str, str] | None = None
    booked: bool = False  # dated, or the first amounts below a dated row that has none
