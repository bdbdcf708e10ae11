"""What administrators send: whole items, parts of one, or rows to import."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from catalog.api.schemas import MoneyResponse
from catalog.application.edit_items import RowError
from catalog.domain.candidate import Offer
from catalog.domain.item_facts import ItemFacts
from catalog.domain.kinds import ItemType, OfferKind, PriceType
from catalog.domain.lookups import Outcome

Price = Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=4)]
Hours = Annotated[Decimal, Field(gt=0, le=9999, decimal_places=2)]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]
Key = Annotated[str, Field(max_length=40)]

MAX_ROWS = 1000


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class OfferRequest(_Body):
    """One way to get an item."""

    platform: Annotated[str, Field(min_length=1, max_length=60)]
    price_type: PriceType
    price: Price
    kind: OfferKind


class EditItemRequest(_Body):
    """The facts to change; what is left out stays. Offers are replaced as a whole."""

    title: Annotated[str, Field(max_length=200)] = ""
    description: Annotated[str, Field(max_length=2000)] = ""
    genres: Annotated[list[Key], Field(max_length=6)] = Field(default_factory=list)
    moods: Annotated[list[Key], Field(max_length=6)] = Field(default_factory=list)
    price_type: PriceType = PriceType.ONE_TIME
    price: Price | None = None
    price_low: Price | None = None
    price_high: Price | None = None
    currency: Currency = "AUD"
    prices: Annotated[dict[Currency, Price], Field(max_length=40)] = Field(default_factory=dict)
    platform: Annotated[str, Field(max_length=60)] | None = None
    platforms: Annotated[list[OfferRequest], Field(max_length=20)] = Field(default_factory=list)
    external_url: Annotated[str, Field(max_length=500)] | None = None
    image_url: Annotated[str, Field(max_length=500)] | None = None
    expected_hours: Hours | None = None
    rating: Annotated[Decimal, Field(ge=0, le=10, decimal_places=1)] | None = None
    year: Annotated[int, Field(ge=-3000, le=2200)] | None = None
    popularity: Annotated[Decimal, Field(ge=0, le=1, decimal_places=3)] = Decimal(0)
    age_rating: Annotated[str, Field(max_length=10)] | None = None
    adult: bool = False
    metadata: Annotated[dict[str, Any], Field(max_length=40)] = Field(default_factory=dict)

    def changes(self) -> dict[str, Any]:
        """What was sent, by the names the domain uses."""
        sent = {name: getattr(self, name) for name in self.model_fields_set}
        for name in ("genres", "moods"):
            if name in sent:
                sent[name] = tuple(sent[name])
        if "platforms" in sent:
            sent["offers"] = tuple(Offer(**offer.model_dump()) for offer in sent.pop("platforms"))
        return sent


class CreateItemRequest(EditItemRequest):
    """A whole new item."""

    slug: Annotated[str, Field(max_length=80)]
    type: ItemType
    title: Annotated[str, Field(min_length=1, max_length=200)]
    genres: Annotated[list[Key], Field(min_length=1, max_length=6)]
    price_type: PriceType

    def facts(self) -> ItemFacts:
        """The facts as the domain takes them."""
        return ItemFacts(**self.changes())


class ImportRequest(_Body):
    """Rows in the form of a new item; each is judged on its own."""

    rows: Annotated[list[dict[str, Any]], Field(min_length=1, max_length=MAX_ROWS)]


def read_rows(
    rows: Iterable[Mapping[str, Any]],
) -> tuple[list[tuple[int, ItemFacts]], list[RowError]]:
    """The rows that can be read, with their numbers from 1, and the ones that cannot."""
    good: list[tuple[int, ItemFacts]] = []
    errors: list[RowError] = []
    for number, row in enumerate(rows, 1):
        try:
            good.append((number, CreateItemRequest.model_validate(row).facts()))
        except ValidationError as error:
            slug = row.get("slug")
            errors.append(RowError(number, slug if isinstance(slug, str) else None, _said(error)))
    return good, errors


def _said(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"[:200]


class RowErrorResponse(BaseModel):
    """A row that was refused, and why."""

    model_config = ConfigDict(from_attributes=True)

    row: int
    slug: str | None
    error: str


class ImportResponse(BaseModel):
    """What came of an import."""

    created: int
    updated: int
    unchanged: int
    errors: list[RowErrorResponse]


class PriceSeen(BaseModel):
    """What the price was seen to be; null means it was not known, and `outcome` why."""

    price: MoneyResponse | None
    source: str
    outcome: Outcome
    url: str | None
    observed_on: date


class PricesSeen(BaseModel):
    """The last observations, newest first."""

    items: list[PriceSeen]
