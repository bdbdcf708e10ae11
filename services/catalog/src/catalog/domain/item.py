"""An item of the catalogue, as it is kept."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from catalog.domain.candidate import Offer
from catalog.domain.events import ItemPriceChanged, money_or_none
from catalog.domain.folding import fold
from catalog.domain.item_facts import ItemFacts
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.lookups import Product
from catalog.domain.vocabulary import Vocabulary
from shared.events import Event
from shared.ids import uuid7
from shared.money import Money

_MAKERS = ("director", "creator", "author", "developer", "designer", "series")
_TEXT_FIELDS = ("title", "description", "genres", "moods", "metadata")


@dataclass(eq=False, kw_only=True)
class Item:
    """One thing to watch, read, play or do. `source` says who wrote it last: seed or admin."""

    id: UUID
    slug: str
    type: ItemType
    title: str
    description: str
    genres: list[str]
    moods: list[str]
    price_type: PriceType
    price: Decimal | None
    price_low: Decimal | None
    price_high: Decimal | None
    currency: str
    prices: dict[str, str]
    platform: str | None
    offers: list[dict[str, str]]
    external_url: str | None
    image_url: str | None
    expected_hours: Decimal | None
    rating: Decimal | None
    year: int | None
    popularity: Decimal
    age_rating: str | None
    adult: bool
    metadata: dict[str, Any]
    usual_cost: Decimal | None
    lowest_other_cost: Decimal | None
    included_on: list[str]
    folded_title: str
    folded_text: str
    price_as_of: date | None
    source: str
    created_at: datetime
    updated_at: datetime
    embed_model: str | None = None
    version: int = field(default=1)

    @classmethod
    def create(
        cls, facts: ItemFacts, vocabulary: Vocabulary, *, source: str, as_of: date, now: datetime
    ) -> Self:
        """A new item; raises InvalidItem."""
        facts.check(vocabulary)
        return cls(
            id=uuid7(),
            **_columns(facts, vocabulary),
            price_as_of=as_of,
            source=source,
            created_at=now,
            updated_at=now,
        )

    def revise(
        self, facts: ItemFacts, vocabulary: Vocabulary, *, source: str, as_of: date, now: datetime
    ) -> list[Event] | None:
        """State the facts anew; None when nothing differs, else what to announce.

        Changed text takes the embedding away, so that the item is embedded again.
        """
        facts.check(vocabulary)
        new = _columns(facts, vocabulary)
        changed = {name for name, value in new.items() if getattr(self, name) != value}
        if not changed:
            return None
        old_cost, old_currency = self.usual_cost, self.currency
        for name in sorted(changed):
            setattr(self, name, new[name])
        if changed & set(_TEXT_FIELDS):
            self.embed_model = None
        self.source, self.price_as_of, self.updated_at = source, as_of, now
        self.version += 1
        return self._announced(old_cost, old_currency)

    def see_price(
        self, price: Money, vocabulary: Vocabulary, *, on: date, now: datetime
    ) -> list[Event]:
        """A shop asks this price for the usual offer; gives what to announce.

        A price in another currency is kept beside the usual one. Who wrote the item last stays.
        """
        facts = self.facts()
        if price.currency != self.currency:
            facts = replace(facts, prices={**facts.prices, price.currency: price.amount})
        else:
            usual = [replace(offer, price=price.amount) for offer in facts.offers[:1]]
            facts = replace(facts, price=price.amount, offers=(*usual, *facts.offers[1:]))
        self.price_as_of = on
        return self.revise(facts, vocabulary, source=self.source, as_of=on, now=now) or []

    def _announced(self, old_cost: Decimal | None, old_currency: str) -> list[Event]:
        if (old_cost, old_currency) == (self.usual_cost, self.currency):
            return []
        return [
            ItemPriceChanged(
                item_id=self.id,
                old_price=money_or_none(old_cost, old_currency),
                new_price=money_or_none(self.usual_cost, self.currency),
                version=self.version,
            )
        ]

    def as_product(self) -> Product:
        """The item as it is looked up outside; a varying price is none to compare with."""
        known = money_or_none(self.price, self.currency)
        return Product(self.id, self.slug, self.type, self.title, known, self.external_url)

    def facts(self) -> ItemFacts:
        """The facts as they stand, to be changed in part."""
        return ItemFacts(
            slug=self.slug,
            type=self.type,
            title=self.title,
            description=self.description,
            genres=tuple(self.genres),
            moods=tuple(self.moods),
            price_type=self.price_type,
            price=self.price,
            price_low=self.price_low,
            price_high=self.price_high,
            currency=self.currency,
            prices={currency: Decimal(price) for currency, price in self.prices.items()},
            platform=self.platform,
            offers=tuple(Offer.read(stored) for stored in self.offers),
            external_url=self.external_url,
            image_url=self.image_url,
            expected_hours=self.expected_hours,
            rating=self.rating,
            year=self.year,
            popularity=self.popularity,
            age_rating=self.age_rating,
            adult=self.adult,
            metadata=self.metadata,
        )


def _columns(facts: ItemFacts, vocabulary: Vocabulary) -> dict[str, Any]:
    makers = [str(facts.metadata[name]) for name in _MAKERS if facts.metadata.get(name)]
    labels = [vocabulary.label(genre) for genre in facts.genres]
    words = [*makers, *labels, *facts.moods, facts.description, facts.type.replace("_", " ")]
    return {
        "slug": facts.slug,
        "type": facts.type,
        "title": facts.title,
        "description": facts.description,
        "genres": list(facts.genres),
        "moods": list(facts.moods),
        "price_type": facts.price_type,
        "price": facts.price,
        "price_low": facts.price_low,
        "price_high": facts.price_high,
        "currency": facts.currency,
        "prices": {currency: str(price) for currency, price in facts.prices.items()},
        "platform": facts.platform,
        "offers": [_stored(offer) for offer in facts.offers],
        "external_url": facts.external_url,
        "image_url": facts.image_url,
        "expected_hours": facts.expected_hours,
        "rating": facts.rating,
        "year": facts.year,
        "popularity": facts.popularity,
        "age_rating": facts.age_rating,
        "adult": facts.adult,
        "metadata": dict(facts.metadata),
        "usual_cost": facts.usual_cost,
        "lowest_other_cost": facts.lowest_other_cost,
        "included_on": facts.included_on,
        "folded_title": fold(facts.title),
        "folded_text": fold(" ".join(words)),
    }


def _stored(offer: Offer) -> dict[str, str]:
    return {
        "platform": offer.platform,
        "price_type": offer.price_type.value,
        "price": str(offer.price),
        "kind": offer.kind.value,
    }
