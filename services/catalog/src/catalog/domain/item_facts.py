"""What is said about one item, whole: by the seed files, an import or an administrator."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from catalog.domain.candidate import Offer
from catalog.domain.errors import InvalidItem
from catalog.domain.kinds import ItemType, OfferKind, PriceType
from catalog.domain.vocabulary import Vocabulary

MAX_GENRES = 6
MAX_OFFERS = 20
MAX_PRICE = Decimal(100_000)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """All facts of one item; the first offer is the usual one, as `price` and `platform` say."""

    slug: str
    type: ItemType
    title: str
    description: str = ""
    genres: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    price_type: PriceType
    price: Decimal | None = None
    price_low: Decimal | None = None
    price_high: Decimal | None = None
    currency: str = "AUD"
    prices: Mapping[str, Decimal] = field(default_factory=dict)
    platform: str | None = None
    offers: tuple[Offer, ...] = ()
    external_url: str | None = None
    image_url: str | None = None
    expected_hours: Decimal | None = None
    rating: Decimal | None = None
    year: int | None = None
    popularity: Decimal = Decimal(0)
    age_rating: str | None = None
    adult: bool = False
    metadata: Mapping[str, Any] = field(default_factory=dict)

    def check(self, vocabulary: Vocabulary) -> None:
        """Raise InvalidItem, naming the first thing that is wrong."""
        for problem in (
            self._wrong_name(),
            self._wrong_words(vocabulary),
            self._wrong_price(),
            self._wrong_link(),
        ):
            if problem:
                raise InvalidItem(problem)

    def _wrong_name(self) -> str | None:
        if len(self.slug) > 80 or not _SLUG.fullmatch(self.slug):
            return "A slug has at most 80 lower-case letters, digits and single hyphens."
        if not 0 < len(self.title.strip()) <= 200:
            return "A title has 1 to 200 characters."
        return (
            "A description has at most 2000 characters." if len(self.description) > 2000 else None
        )

    def _wrong_words(self, vocabulary: Vocabulary) -> str | None:
        unknown = [g for g in self.genres if g not in vocabulary.genres]
        unknown += [m for m in self.moods if m not in vocabulary.moods]
        if unknown:
            return f"Unknown genre or mood: {', '.join(unknown)}."
        if not 0 < len(self.genres) <= MAX_GENRES or len(self.offers) > MAX_OFFERS:
            return f"An item has 1 to {MAX_GENRES} genres and at most {MAX_OFFERS} offers."
        return None

    def _wrong_price(self) -> str | None:
        amounts = [self.price, self.price_low, self.price_high, *self.prices.values()]
        amounts += [offer.price for offer in self.offers]
        if any(a is not None and not (a.is_finite() and 0 <= a <= MAX_PRICE) for a in amounts):
            return f"A price is between 0 and {MAX_PRICE}."
        if self.price_type is PriceType.FREE and self.price != 0:
            return "A free item has the price 0."
        if self.price_type is PriceType.VARIABLE:
            return self._wrong_range()
        # A library story is part of a plan and free to read for everybody who is signed in.
        may_be_zero = self.price_type is PriceType.FREE or self.type is ItemType.STORY
        if self.price == 0 and not may_be_zero:
            return "A price of 0 means free; leave an unknown price empty."
        return None

    def _wrong_range(self) -> str | None:
        if self.price is not None or self.price_low is None or self.price_high is None:
            return "A varying price has a lower and an upper end, and no single price."
        return None if self.price_low <= self.price_high else "The range is upside down."

    def _wrong_link(self) -> str | None:
        for link in (self.external_url, self.image_url):
            if link is not None and (len(link) > 500 or not _is_web_page(link)):
                return "A link is an http or https address."
        return None

    @property
    def usual_cost(self) -> Decimal | None:
        """What the usual way counts as: 0 when free, the upper end of a range, None if unknown."""
        return self.price_high if self.price_type is PriceType.VARIABLE else self.price

    @property
    def lowest_other_cost(self) -> Decimal | None:
        """The cheapest of the other ways; a subscription counts as a month of it."""
        return min((offer.price for offer in self.offers[1:]), default=None)

    @property
    def included_on(self) -> list[str]:
        """The subscriptions this is part of."""
        names = [o.platform for o in self.offers if o.kind is OfferKind.INCLUDED]
        return list(dict.fromkeys(names))


def _is_web_page(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
