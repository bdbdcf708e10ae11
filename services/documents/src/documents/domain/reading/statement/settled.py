"""What rows turn out to be by the rows around them, once all have been read."""

from documents.domain.reading.statement.carry import carried_over
from documents.domain.reading.statement.day_titles import balances_after_their_days
from documents.domain.reading.statement.ends_by_sum import ends_called_totals
from documents.domain.reading.statement.items import Item
from documents.domain.reading.statement.page_heads import doubt_days_of_heads
from documents.domain.reading.statement.subtotals import totals_ahead


def settled(items: list[Item]) -> list[Item]:
    """The items with balances and totals that only their places and sums tell."""
    doubt_days_of_heads(items)
    return ends_called_totals(totals_ahead(carried_over(balances_after_their_days(items))))
