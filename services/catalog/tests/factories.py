"""Plain values for tests; every default is an ordinary one."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from catalog.application.write_items import write_items
from catalog.bootstrap import App
from catalog.domain.candidate import Candidate, Offer
from catalog.domain.item_facts import ItemFacts
from catalog.domain.kinds import ItemType, OfferKind, PriceType
from catalog.domain.person import Person
from catalog.domain.purse import Purse
from catalog.domain.services import PaidService
from shared.money import Money

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def an_offer(
    platform: str = "Apple TV Store",
    price: str = "4.99",
    kind: OfferKind = OfferKind.RENT,
    price_type: PriceType = PriceType.ONE_TIME,
) -> Offer:
    return Offer(platform, price_type, Decimal(price), kind)


def included_on(platform: str, fee: str = "18.99") -> Offer:
    return an_offer(platform, fee, OfferKind.INCLUDED, PriceType.SUBSCRIPTION)


def at_the_library() -> Offer:
    return an_offer("Public library", "0.00", OfferKind.BORROW, PriceType.FREE)


def a_candidate(slug: str = "a-film", **facts: Any) -> Candidate:
    """A film to rent for 4.99, unless told otherwise; `price` may be a string."""
    if isinstance(facts.get("price"), str):
        facts["price"] = Decimal(facts["price"])
    price = facts.get("price", Decimal("4.99"))
    usual = an_offer(price=str(price)) if price is not None else None
    ordinary: dict[str, Any] = {
        "id": uuid4(),
        "slug": slug,
        "type": ItemType.MOVIE,
        "title": slug.replace("-", " ").title(),
        "genres": ("mystery",),
        "price_type": PriceType.ONE_TIME,
        "price": price,
        "platform": "Apple TV Store",
        "offers": (usual,) if usual else (),
        "expected_hours": Decimal("2.0"),
        "rating": Decimal("7.5"),
        "popularity": Decimal("0.5"),
        "price_as_of": TODAY,
    }
    return Candidate(**ordinary | facts)


def free_thing(slug: str = "a-walk", **facts: Any) -> Candidate:
    offer = an_offer("Park or trail", "0.00", OfferKind.FREE, PriceType.FREE)
    free: dict[str, Any] = {
        "price_type": PriceType.FREE,
        "price": Decimal(0),
        "platform": "Park or trail",
    }
    return a_candidate(slug, **(free | {"type": ItemType.EVENT, "offers": (offer,)} | facts))


def a_dinner(slug: str = "a-dinner", low: str = "25.00", high: str = "45.00") -> Candidate:
    return a_candidate(
        slug,
        type=ItemType.RESTAURANT,
        genres=("dining",),
        price_type=PriceType.VARIABLE,
        price=None,
        price_low=Decimal(low),
        price_high=Decimal(high),
        platform="Neighbourhood restaurant",
        offers=(),
    )


def netflix(charged_on: date | None = date(2026, 11, 3)) -> PaidService:
    return PaidService("Netflix", Money.of("18.99", "AUD"), "monthly", charged_on)


def a_person(remaining: str | None = "162.04", budget: str = "264.46", **facts: Any) -> Person:
    purse = Purse() if remaining is None else Purse("AUD", Decimal(budget), Decimal(remaining))
    ordinary: dict[str, Any] = {"user_id": uuid4(), "today": TODAY, "purse": purse}
    return Person(**ordinary | facts)


def some_facts(slug: str = "a-film", **facts: Any) -> ItemFacts:
    """A film to rent for 4.99; a given `price` is also the usual offer's."""
    price = Decimal(facts.pop("price", "4.99"))
    usual = an_offer(price=str(price))
    ordinary: dict[str, Any] = {
        "slug": slug,
        "type": ItemType.MOVIE,
        "title": slug.replace("-", " ").title(),
        "description": "Somebody goes missing and somebody else looks for them.",
        "genres": ("mystery",),
        "moods": ("tense",),
        "price_type": PriceType.ONE_TIME,
        "price": price,
        "platform": usual.platform,
        "offers": (usual,),
        "expected_hours": Decimal("2.0"),
        "rating": Decimal("7.5"),
        "popularity": Decimal("0.5"),
    }
    return ItemFacts(**ordinary | facts)


async def on_the_shelf(app: App, *facts: ItemFacts, now: datetime = NOW) -> dict[str, str]:
    """Put items into the catalogue; their ids by slug."""
    async with app.uow() as uow:
        await write_items(uow, facts, app.vocabulary, source="seed", as_of=now.date(), now=now)
        kept = await uow.items.by_slug(one.slug for one in facts)
    return {slug: str(item.id) for slug, item in kept.items()}


def a_dinner_out(slug: str) -> ItemFacts:
    return ItemFacts(
        slug=slug,
        type=ItemType.RESTAURANT,
        title=slug.title(),
        genres=("dining",),
        price_type=PriceType.VARIABLE,
        price_low=Decimal("25.00"),
        price_high=Decimal("45.00"),
        platform="Neighbourhood restaurant",
    )
