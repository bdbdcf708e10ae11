"""The filters of the catalogue's lists; any of them combine."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, or_

from catalog.domain.folding import as_key, fold
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.person import Person
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure import pricing
from catalog.infrastructure.tables import items


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody narrows a list to; an empty field leaves it open."""

    types: tuple[ItemType, ...] = ()
    genres: tuple[str, ...] = ()
    max_price: Decimal | None = None
    price_type: PriceType | None = None
    platform: str | None = None

    def conditions(self, person: Person, vocabulary: Vocabulary) -> list[ColumnElement[bool]]:
        """All filters as SQL; the price is what the item costs this person."""
        rules: list[ColumnElement[bool]] = []
        if self.types:
            rules.append(items.c.type.in_(self.types))
        if self.genres:
            keys = [k for word in self.genres for k in _genre_keys(word, vocabulary)]
            rules.append(items.c.genres.overlap(keys))
        if self.price_type is not None:
            rules.append(items.c.price_type == self.price_type)
        if self.max_price is not None:
            rules.append(pricing.fits(person, self.max_price))
        if self.platform is not None:
            rules.append(_is_on(_platform_name(self.platform, vocabulary)))
        return rules


def _genre_keys(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """An unknown genre finds nothing, rather than everything."""
    return vocabulary.genre_keys(word) or (as_key(word),)


def _platform_name(word: str, vocabulary: Vocabulary) -> str:
    said = fold(word)
    for platform in vocabulary.platforms.values():
        if said in {fold(platform.name), *platform.aliases}:
            return platform.name
    return word


def _is_on(platform: str) -> ColumnElement[bool]:
    offered: ColumnElement[Any] = items.c.platforms.contains([{"platform": platform}])
    return or_(items.c.platform == platform, offered)
