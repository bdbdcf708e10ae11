"""Looking around: lists, search, one item, and why it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from catalog.api.dependencies import Me, MyMeans, TheApp, TheFilters
from catalog.api.quoting import quoted_page
from catalog.api.recommendation_schemas import ExplanationResponse
from catalog.api.schemas import (
    FoundItems,
    ItemResponse,
    ListedItems,
    item_response,
)
from catalog.bootstrap import App
from catalog.domain.explaining import explain
from catalog.domain.folding import fold
from catalog.domain.person import Person
from catalog.infrastructure import queries
from catalog.infrastructure.candidate_rows import candidate_of
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.searching import LONGEST_QUERY, Found, search_items
from shared.clock import utc_now
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import PageCursor, PageLimit

router = APIRouter(prefix="/api/entertainment", tags=["entertainment"], route_class=IdempotentRoute)

SearchText = Annotated[
    str,
    Query(max_length=5000, description="Words, a title with typos, or what it is about"),
]


@router.get("", response_model=ListedItems)
async def list_entertainment(
    me: MyMeans,
    app: TheApp,
    filters: TheFilters,
    q: SearchText = "",
    limit: PageLimit = 20,
    cursor: PageCursor = None,
) -> Response:
    """What there is, most popular first; with `q`, what matches best first."""
    if fold(q):
        found, _ = await _find(me, app, filters, q, limit, cursor)
        return _found_page(found, me, filters)
    return await _list(me, app, filters, limit, cursor)


@router.get("/search", response_model=FoundItems)
async def search_entertainment(
    me: MyMeans,
    app: TheApp,
    filters: TheFilters,
    q: SearchText = "",
    limit: PageLimit = 20,
    cursor: PageCursor = None,
) -> Response:
    """Items by words, by spelling and by meaning; without `q`, the list."""
    if fold(q):
        found, by_meaning = await _find(me, app, filters, q, limit, cursor)
        return _found_page(found, me, filters, by_meaning=by_meaning)
    return await _list(me, app, filters, limit, cursor, by_meaning=False)


async def _list(
    me: Person, app: App, filters: Filters, limit: int, cursor: str | None, **beside: object
) -> Response:
    found, following, total = await app.listing.page(filters, me, limit=limit, cursor=cursor)
    return quoted_page(found, me, filters.max_price, next_cursor=following, total=total, **beside)


async def _find(
    me: Person, app: App, filters: Filters, q: str, limit: int, cursor: str | None
) -> tuple[Found, bool]:
    """What is found, and whether meaning was looked at."""
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
    return found, vector is not None


def _found_page(found: Found, me: Person, filters: Filters, **beside: object) -> Response:
    told = {"next_cursor": found.next_cursor, "total": found.total, **beside}
    return quoted_page(found.items, me, filters.max_price, **told)


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
    known = await queries.known_as(app.resources.sessions, item_id, me.user_id)
    return ExplanationResponse.of(explain(candidate_of(row), me, app.vocabulary, known), me)
