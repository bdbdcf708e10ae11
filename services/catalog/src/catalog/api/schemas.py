"""What the API gives: items as they stand for one person, and what was recommended."""

from datetime import date
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel

from catalog.domain.kinds import ItemType, OfferKind, PriceType
from catalog.domain.person import Person
from catalog.domain.recommending import Quote, quote
from catalog.domain.services import PaidService
from catalog.domain.ways import Way, WayKind, ways_to_get
from catalog.infrastructure.candidate_rows import candidate_of
from catalog.infrastructure.reads import Row
from shared.money import Money, round_money

_PRICE_TYPES = {
    WayKind.PAID_ALREADY: PriceType.SUBSCRIPTION,
    WayKind.A_MONTH: PriceType.SUBSCRIPTION,
    WayKind.FREE: PriceType.FREE,
    WayKind.ONE_TIME: PriceType.ONE_TIME,
    WayKind.RANGE: PriceType.VARIABLE,
}


class MoneyResponse(BaseModel):
    """An exact amount as a decimal string, and its currency."""

    amount: str
    currency: str

    @classmethod
    def of(cls, money: Money | None) -> Self | None:
        """Rounded to the currency's coin; None when there is none."""
        if money is None:
            return None
        rounded = money.rounded()
        return cls(amount=str(rounded.amount), currency=rounded.currency)


class EvidenceResponse(BaseModel):
    """The bank line that shows a subscription is paid for; open it in the document."""

    service: str
    price: MoneyResponse | None
    document_id: UUID | None
    line_id: UUID | None
    charged_on: date | None


class QuotedItem(BaseModel):
    """An item and what it would take from the person who asks.

    `cost` is null when it is not known, never zero; `price_type` and `platform` say which way of
    getting it the cost is for, and `offer` what one gets. `cost_low` is the lower end of a price
    that varies, which counts at its upper end. `fits` is null while the budget is not known.
    """

    item_id: UUID
    title: str
    type: ItemType
    genres: list[str]
    description: str
    cost: MoneyResponse | None
    cost_low: MoneyResponse | None
    price_type: PriceType
    offer: OfferKind | None
    platform: str | None
    left_after: MoneyResponse | None
    over_by: MoneyResponse | None
    fits: bool | None
    free: bool
    budget_reason: str
    rating: float | None
    expected_hours: Decimal | None
    year: int | None
    saved: bool
    price_as_of: date | None
    price_is_old: bool
    evidence: EvidenceResponse | None


class ListedItems(BaseModel):
    """One page; `total` counts everything that passes the filters."""

    items: list[QuotedItem]
    next_cursor: str | None
    total: int


class FoundItems(ListedItems):
    """One page of a search; `by_meaning` is false while embeddings are away."""

    by_meaning: bool


class SavedItems(BaseModel):
    """One page of the list of saved items."""

    items: list[QuotedItem]
    next_cursor: str | None


class WayResponse(BaseModel):
    """One way to get an item. A null cost is an unknown one."""

    platform: str | None
    price_type: PriceType
    kind: OfferKind | None
    cost: MoneyResponse | None
    free: bool


class ItemResponse(QuotedItem):
    """Everything about one item."""

    slug: str
    moods: list[str]
    price_low: MoneyResponse | None
    price_high: MoneyResponse | None
    ways: list[WayResponse]
    external_url: str | None
    image_url: str | None
    popularity: Decimal
    age_rating: str | None
    adult: bool
    metadata: dict[str, Any]
    version: int


def quoted(made: Quote, person: Person) -> QuotedItem:
    """A quote as it travels."""
    return QuotedItem(**quoted_fields(made, person))


def item_response(row: Row, person: Person) -> ItemResponse:
    """Everything about the item in `row`."""
    item = candidate_of(row)
    low, high = item.price_low, item.price_high
    return ItemResponse(
        **quoted_fields(quote(item, person), person),
        slug=item.slug,
        moods=list(item.moods),
        price_low=MoneyResponse.of(item.money(low) if low is not None else None),
        price_high=MoneyResponse.of(item.money(high) if high is not None else None),
        ways=[_way(way, item.price_type) for way in ways_to_get(item, person.means)],
        popularity=item.popularity,
        **{name: row[name] for name in _AS_STORED},
    )


_AS_STORED = ("external_url", "image_url", "age_rating", "adult", "metadata", "version")


def quoted_fields(made: Quote, person: Person) -> dict[str, Any]:
    """The fields of a `QuotedItem` for the person."""
    item, way = made.item, made.way
    return {
        "item_id": item.id,
        "title": item.title,
        "type": item.type,
        "genres": list(item.genres),
        "description": item.description,
        "cost": _money(way.cost),
        "cost_low": _money(way.low),
        "offer": way.offer,
        "price_type": _PRICE_TYPES.get(way.kind, item.price_type),
        "platform": way.platform,
        "left_after": _money(made.left_after),
        "over_by": _money(made.over_by),
        "fits": made.fits,
        "free": way.free,
        "budget_reason": made.budget_reason,
        "rating": float(item.rating) if item.rating is not None else None,
        "expected_hours": item.expected_hours,
        "year": item.year,
        "saved": item.saved,
        "price_as_of": item.price_as_of,
        "price_is_old": item.price_is_old(person.today),
        "evidence": evidence_of(way.service),
    }


def _money(money: Money | None) -> dict[str, str] | None:
    """The fields of a `MoneyResponse`; they are checked with the item they belong to."""
    if money is None:
        return None
    return {"amount": str(round_money(money.amount, money.currency)), "currency": money.currency}


def evidence_of(paid: PaidService | None) -> EvidenceResponse | None:
    """The bank line behind a subscription; None when there is none."""
    if paid is None or paid.charged_on is None:
        return None
    return EvidenceResponse(
        service=paid.service,
        price=MoneyResponse.of(paid.price),
        document_id=paid.document_id,
        line_id=paid.line_id,
        charged_on=paid.charged_on,
    )


def _way(way: Way, price_type: PriceType) -> WayResponse:
    return WayResponse(
        platform=way.platform,
        price_type=_PRICE_TYPES.get(way.kind, price_type),
        kind=way.offer,
        cost=MoneyResponse.of(way.cost),
        free=way.free,
    )
