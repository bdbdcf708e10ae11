"""Looking around: lists, search, one item, and why it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from catalog.api.dependencies import Me, MyMeans, TheApp, TheFilters
from catalog.api.quoting import quoted_rows
from catalog.api.recommendation_schemas import ExplanationResponse
from catalog.api.schemas import (
    FoundItems,
    ItemResponse,
    ListedItems,
    item_response,
)
from catalog.domain.explaining import explain
from catalog.domain.folding import fold
from catalog.infrastructure import queries
from catalog.infrastructure.candidate_rows import candidate_of
from catalog.infrastructure.searching import LONGEST_QUERY, search_items
from shared.clock import utc_now
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import PageCursor, PageLimit

router = APIRouter(prefix="/api/entertainment", tags=["entertainment"], route_class=IdempotentRoute)

SearchText = Annotated[
    str,
    Query(max_length=5000, description="Words, a title with typos, or what it is about"),
]


@router.get("")
async def list_entertainment(
    me: MyMeans,
    app: TheApp,
    filters: TheFilters,
    q: SearchText = "",
    limit: PageLimit = 20,
    cursor: PageCursor = None,
) -> ListedItems:
    """What there is, most popular first; with `q`, what matches best first."""
    if fold(q):
        return await search_entertainment(me, app, filters, q, limit, cursor)
    rows, following, total = await app.listing.page(filters, me, limit=limit, cursor=cursor)
    shown = quoted_rows(rows, me, filters.max_price)
    return ListedItems(items=shown, next_cursor=following, total=total)


@router.get("/search")
async def search_entertainment(
    me: MyMeans,
    app: TheApp,
    filters: TheFilters,
    q: SearchText = "",
    limit: PageLimit = 20,
    cursor: PageCursor = None,
) -> FoundItems:
    """Items by words, by spelling and by meaning; without `q`, the list."""
    if not fold(q):
        listed = await list_entertainment(me, app, filters, "", limit, cursor)
        return FoundItems(**dict(listed), by_meaning=False)
    text = q[:LONGEST_QUERY]
    vector = await app.embedder.embed_query(text)
    found = await search_items(
        app.reads,
        text=text,
        vector=vector,
        model=app.embedder.model,
        filters=filters,
        person=me,
        vocabulary=app.vocabulary,
        limit=limit,
        cursor=cursor,
        now=utc_now(),
    )
    return FoundItems(
        items=quoted_rows(found.rows, me, filters.max_price),
        next_cursor=found.next_cursor,
        total=found.total,
        by_meaning=vector is not None,
    )


item_router = APIRouter(
    prefix="/api/entertainment", tags=["entertainment"], route_class=IdempotentRoute
)


@item_router.get("/{item_id}")
async def get_entertainment(item_id: UUID, me: Me, app: TheApp) -> ItemResponse:
    """One item, every way to get it, and what it would take from me."""
    row = await queries.item_for(app.resources.sessions, item_id, me, app.embedder.model)
    return item_response(row, me)


@item_router.get("/{item_id}/explanation")
async def explain_entertainment(item_id: UUID, me: Me, app: TheApp) -> ExplanationResponse:
    """Why this, for me: only claims that a stored fact stands behind."""
    row = await queries.item_for(app.resources.sessions, item_id, me, app.embedder.model)
    return ExplanationResponse.of(explain(candidate_of(row), me, app.vocabulary), me)
