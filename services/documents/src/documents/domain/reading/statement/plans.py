"""Tables of what is paid in instalments: the plan of a purchase books nothing by itself."""

from collections.abc import Sequence

from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.heading_words import names_a_plan


def demote_plans(grid: Sequence[GridRow]) -> None:
    """A table of plans lists no transactions, in a document that has another table of them."""
    headings = [g for g in grid if g.kind == "heading" and g.layout is not None]
    plans = {id(h.layout) for h in headings if names_a_plan(h.row)}
    others = {id(h.layout) for h in headings if _lists(h)} - plans
    if plans and any(id(g.layout) in others and g.dates and g.amounts for g in grid):
        for g in grid:
            if id(g.layout) in plans and g.kind == "transactions":
                g.kind = "other"


def _lists(heading: GridRow) -> bool:
    layout = heading.layout
    return layout is not None and layout.movements and bool(layout.date_columns())
