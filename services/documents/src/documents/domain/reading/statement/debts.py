"""The balances of a card as what its holder owes."""

from dataclasses import replace

from documents.domain.reading.statement.search import Reading


def as_debt(reading: Reading) -> Reading:
    """A card's balances as the amount owed, where the page prints a debt with a minus."""
    if reading.hypothesis is None or reading.hypothesis.owed:
        return reading
    ends = (e and replace(e, value=-e.value) for e in (reading.opening, reading.closing))
    opening, closing = ends
    return replace(reading, opening=opening, closing=closing)
