"""My list, my ratings, and what I know already."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from catalog.api.dependencies import MyMeans, TheApp, Uow
from catalog.api.quoting import quoted_page
from catalog.api.schemas import SavedItems
from catalog.application import give_opinion
from catalog.infrastructure import queries
from catalog.infrastructure.candidate_rows import candidate_of
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import PageCursor, PageLimit

router = APIRouter(prefix="/api/entertainment", tags=["opinions"], route_class=IdempotentRoute)


class RateRequest(BaseModel):
    """One to five."""

    model_config = ConfigDict(extra="forbid")

    rating: Annotated[int, Field(ge=1, le=5, strict=True)]


class RatingResponse(BaseModel):
    """My rating as it is kept."""

    item_id: UUID
    rating: int


class SaveResponse(BaseModel):
    """Whether the item is on my list."""

    item_id: UUID
    saved: bool


@router.get("/saved", response_model=SavedItems)
async def list_saved(
    me: MyMeans, app: TheApp, limit: PageLimit = 20, cursor: PageCursor = None
) -> Response:
    """My list, newest first."""
    rows, following = await queries.saved_items(
        app.resources.sessions, me.user_id, limit=limit, cursor=cursor
    )
    return quoted_page(map(candidate_of, rows), me, next_cursor=following)


@router.post("/{item_id}/save")
async def save_entertainment(item_id: UUID, user: CurrentUser, uow: Uow) -> SaveResponse:
    """Put it on my list."""
    await give_opinion.save_item(
        uow, user_id=user.user_id, item_id=item_id, saved=True, now=utc_now()
    )
    return SaveResponse(item_id=item_id, saved=True)


@router.delete("/{item_id}/save", status_code=204)
async def unsave_entertainment(item_id: UUID, user: CurrentUser, uow: Uow) -> None:
    """Take it off my list."""
    await give_opinion.save_item(
        uow, user_id=user.user_id, item_id=item_id, saved=False, now=utc_now()
    )


@router.post("/{item_id}/rate")
async def rate_entertainment(
    item_id: UUID, body: RateRequest, user: CurrentUser, uow: Uow
) -> RatingResponse:
    """Rate what I know; it is not recommended to me again."""
    await give_opinion.rate_item(
        uow, user_id=user.user_id, item_id=item_id, rating=body.rating, now=utc_now()
    )
    return RatingResponse(item_id=item_id, rating=body.rating)


@router.post("/{item_id}/seen", status_code=204)
async def mark_entertainment_seen(item_id: UUID, user: CurrentUser, uow: Uow) -> None:
    """I know it already: do not recommend it."""
    await give_opinion.mark_seen(
        uow, user_id=user.user_id, item_id=item_id, seen=True, now=utc_now()
    )


@router.delete("/{item_id}/seen", status_code=204)
async def mark_entertainment_unseen(item_id: UUID, user: CurrentUser, uow: Uow) -> None:
    """I do not know it after all."""
    await give_opinion.mark_seen(
        uow, user_id=user.user_id, item_id=item_id, seen=False, now=utc_now()
    )
