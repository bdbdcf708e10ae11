"""The filters of the catalogue's lists; any of them combine."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, func, or_
from sqlalchemy.dialects.postgresql import JSONB

from catalog.domain.folding import as_key, fold
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure import pricing
from catalog.infrastructure.binds import GENRES, TYPE, TYPES, of_types
from catalog.infrastructure.tables import items


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody narrows a list to; an empty field leaves it open."""

    types: tuple[ItemType, ...] = ()
    genres: tuple[str, ...] = ()
    max_price: Decimal | None = None
    price_type: PriceType | None = None
    platform: str | None = None

    @property
    def shape(self) -> tuple[object, ...]:
        """What of the conditions is there at all; the rest is values."""
        price = None if self.max_price is None else self.max_price > 0
        kinds = min(len(self.types), 2)
        return kinds, bool(self.genres), price, bool(self.price_type), bool(self.platform)

    def conditions(self, *, at_home: bool = False) -> list[ColumnElement[bool]]:
        """All filters as SQL; the price is what the item costs this person.

        `at_home` only items in the person's currency are asked about.
        """
        rules = self.conditions_but_price()
        if self.max_price is not None:
            fits = pricing.fits_at_home if at_home else pricing.fits
            rules.append(fits(self.max_price))
        return rules

    def conditions_but_price(self) -> list[ColumnElement[bool]]:
        """What is left open when the price is."""
        rules: list[ColumnElement[bool]] = []
        if self.types:
            rules.append(is_of(self.types))
        if self.genres:
            rules.append(items.c.genres.overlap(GENRES))
        if self.price_type is not None:
            rules.append(items.c.price_type == bindparam("price_type", type_=Text))
        if self.platform is not None:
            offered = items.c.platforms.contains(bindparam("offered", type_=JSONB))
            rules.append(or_(items.c.platform == bindparam("platform", type_=Text), offered))
        return rules

    def values(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """What the conditions compare with, beside what is known about the person."""
        platform = _platform_name(self.platform, vocabulary) if self.platform else None
        return {
            **of_types(self.types),
            "genres": [k for word in self.genres for k in _genre_keys(word, vocabulary)],
            "price_type": self.price_type,
            "platform": platform,
            "offered": [{"platform": platform}],
        }


def is_of(types: Sequence[ItemType]) -> ColumnElement[bool]:
    """Of one of the kinds; one alone can be looked up in the order of popularity."""
    one: ColumnElement[bool] = items.c.type.op("=")(TYPE if len(types) == 1 else func.any(TYPES))
    return one


def _genre_keys(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """An unknown genre finds nothing, rather than everything."""
    return vocabulary.genre_keys(word) or (as_key(word),)


def _platform_name(word: str, vocabulary: Vocabulary) -> str:
    said = fold(word)
    for platform in vocabulary.platforms.values():
        if said in {fold(platform.name), *platform.aliases}:
            return platform.name
    return word
