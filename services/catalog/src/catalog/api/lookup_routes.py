"""Prices and reviews from outside: administrators have them looked up, everybody reads them."""

from datetime import datetime
from decimal import Decimal
from typing import Self
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict

from catalog.api.admin_routes import PREFIX
from catalog.api.dependencies import TheApp, Uow
from catalog.application.look_up import ask_lookup
from catalog.domain.lookups import LookupKind, Outcome
from catalog.domain.reviews import ReviewSummary, summarised
from catalog.infrastructure import queries
from catalog.infrastructure.lookup_repository import reviews_of
from shared.clock import utc_now
from shared.http.auth import CurrentUser, require_admin
from shared.http.idempotency import IdempotentRoute

router = APIRouter(prefix="/api/entertainment", tags=["reviews"], route_class=IdempotentRoute)
admin_router = APIRouter(
    prefix=PREFIX,
    tags=["admin"],
    route_class=IdempotentRoute,
    dependencies=[Depends(require_admin)],
)


class LookupResponse(BaseModel):
    """One request to look an item up; the outcome is null until it is done."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    item_id: UUID
    kind: LookupKind
    requested_at: datetime
    outcome: Outcome | None
    detail: str
    url: str | None
    finished_at: datetime | None


class LookupsResponse(BaseModel):
    """The last hundred lookups of an item, newest first."""

    items: list[LookupResponse]


class QuoteResponse(BaseModel):
    """A sentence of somebody else's, and where it stands."""

    model_config = ConfigDict(from_attributes=True)

    text: str
    url: str
    site: str


class SourceResponse(BaseModel):
    """One page that was read; its rating is out of ten."""

    model_config = ConfigDict(from_attributes=True)

    url: str
    site: str
    title: str
    rating: Decimal | None
    read_at: datetime


class ReviewsResponse(BaseModel):
    """What others say, in short. Nothing here is ours: each quotation names its source."""

    rating: Decimal | None
    rated_by: int
    praised: list[QuoteResponse]
    faulted: list[QuoteResponse]
    sources: list[SourceResponse]

    @classmethod
    def of(cls, summary: ReviewSummary, sources: list[SourceResponse]) -> Self:
        """A summary as it travels."""
        return cls(
            rating=summary.rating,
            rated_by=summary.rated_by,
            praised=[QuoteResponse.model_validate(quote) for quote in summary.praised],
            faulted=[QuoteResponse.model_validate(quote) for quote in summary.faulted],
            sources=sources,
        )


@admin_router.post("/{item_id}/refresh-price", status_code=202)
async def refresh_price(item_id: UUID, user: CurrentUser, uow: Uow) -> LookupResponse:
    """Have a shop's page read by the worker."""
    return await _asked(uow, item_id, LookupKind.PRICE, user)


@admin_router.post("/{item_id}/refresh-reviews", status_code=202)
async def refresh_reviews(item_id: UUID, user: CurrentUser, uow: Uow) -> LookupResponse:
    """Have a few pages about it read by the worker."""
    return await _asked(uow, item_id, LookupKind.REVIEWS, user)


async def _asked(uow: Uow, item_id: UUID, kind: LookupKind, user: CurrentUser) -> LookupResponse:
    lookup = await ask_lookup(
        uow, item_id=item_id, kind=kind, requested_by=user.user_id, now=utc_now()
    )
    return LookupResponse.model_validate(lookup)


@admin_router.get("/{item_id}/lookups")
async def list_lookups(item_id: UUID, app: TheApp) -> LookupsResponse:
    """What was looked up of an item, and what came of it."""
    rows = await queries.lookups_of(app.resources.sessions, item_id)
    return LookupsResponse(items=[LookupResponse.model_validate(dict(row)) for row in rows])


@router.get("/{item_id}/reviews")
async def list_reviews(item_id: UUID, _: CurrentUser, app: TheApp) -> ReviewsResponse:
    """What others say of an item, each quotation with its source."""
    sessions = app.resources.sessions
    await queries.require_item(sessions, item_id)
    found = await reviews_of(sessions, item_id)
    sources = [SourceResponse.model_validate(review) for review in found]
    return ReviewsResponse.of(summarised(found), sources)
