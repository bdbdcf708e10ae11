"""The port to the catalogue, asked on a person's behalf."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from chat.domain.facts import Candidate


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the catalogue on a person's behalf."""

    token: str = field(repr=False)
    query: str | None = None
    types: tuple[str, ...] = ()
    mood: str | None = None
    max_price: Decimal | None = None
    limit: int = 8


class Catalogue(Protocol):
    """The catalogue, asked with the person's own token. Raises Unavailable."""

    async def recommend(self, wanted: Wanted) -> list[Candidate]:
        """What fits this person and their budget, best first."""

    async def search(self, wanted: Wanted) -> list[Candidate]:
        """What matches the words, whether it fits or not."""
