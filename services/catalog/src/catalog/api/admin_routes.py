"""Administrators keep the catalogue: create, edit, import, see what prices were."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from catalog.api.admin_csv import rows_of_csv
from catalog.api.admin_schemas import (
    MAX_ROWS,
    CreateItemRequest,
    EditItemRequest,
    ImportRequest,
    ImportResponse,
    PriceSeen,
    PricesSeen,
    RowErrorResponse,
    read_rows,
)
from catalog.api.dependencies import Me, TheApp, Uow
from catalog.api.schemas import ItemResponse, MoneyResponse, item_response
from catalog.application.edit_items import create_item, edit_item, import_items
from catalog.infrastructure import queries
from shared.clock import utc_now
from shared.errors import UnsupportedMediaType
from shared.http.auth import require_admin
from shared.http.idempotency import IdempotentRoute
from shared.money import Money

PREFIX = "/api/admin/entertainment"
IMPORT_PATHS = (f"{PREFIX}/import", f"{PREFIX}/import-csv")
MAX_IMPORT_BYTES = 5 * 1024 * 1024

router = APIRouter(
    prefix=PREFIX,
    tags=["admin"],
    route_class=IdempotentRoute,
    dependencies=[Depends(require_admin)],
)


# What browsers and spreadsheets call a file of rows.
_ALSO_CSV = ("application/csv", "application/vnd.ms-excel", "text/plain")


def _sent_as(expected: str, *also: str) -> Callable[[Request], Awaitable[None]]:
    async def check(request: Request) -> None:
        """Raises UnsupportedMediaType."""
        kind = request.headers.get("content-type", expected).partition(";")[0].strip().lower()
        if kind not in {expected, *also}:
            raise UnsupportedMediaType(f"Send the file itself as {expected}, not as {kind[:100]}.")

    return check


@router.post("", status_code=201)
async def create_entertainment(
    body: CreateItemRequest, me: Me, app: TheApp, uow: Uow
) -> ItemResponse:
    """Put a new item into the catalogue."""
    item = await create_item(uow, body.facts(), app.vocabulary, utc_now())
    row = await queries.item_for(app.resources.sessions, item.id, me, app.embedder.model)
    return item_response(row, me)


@router.patch("/{item_id}")
async def edit_entertainment(
    item_id: UUID, body: EditItemRequest, me: Me, app: TheApp, uow: Uow
) -> ItemResponse:
    """Change some facts of an item; a seed release will not undo it."""
    await edit_item(uow, app.vocabulary, item_id=item_id, changes=body.changes(), now=utc_now())
    row = await queries.item_for(app.resources.sessions, item_id, me, app.embedder.model)
    return item_response(row, me)


@router.post("/import", dependencies=[Depends(_sent_as("application/json"))])
async def import_entertainment(body: ImportRequest, app: TheApp, uow: Uow) -> ImportResponse:
    """Create or revise many items by slug; a wrong row is named and stops no other."""
    return await _imported(body.rows, app, uow)


@router.post(
    "/import-csv",
    dependencies=[Depends(_sent_as("text/csv", *_ALSO_CSV))],
    openapi_extra={"requestBody": {"content": {"text/csv": {"schema": {"type": "string"}}}}},
)
async def import_entertainment_csv(request: Request, app: TheApp, uow: Uow) -> ImportResponse:
    """The same from a CSV file with a heading; lists are joined by `|`, row 1 follows it."""
    return await _imported(rows_of_csv(await request.body(), most=MAX_ROWS), app, uow)


async def _imported(rows: Sequence[Mapping[str, Any]], app: TheApp, uow: Uow) -> ImportResponse:
    readable, unreadable = read_rows(rows)
    written, refused = await import_items(uow, readable, app.vocabulary, utc_now())
    errors = sorted([*unreadable, *refused], key=lambda error: error.row)
    return ImportResponse(
        created=written.created,
        updated=written.updated,
        unchanged=written.unchanged,
        errors=[RowErrorResponse.model_validate(error) for error in errors],
    )


@router.get("/{item_id}/prices")
async def list_prices_seen(item_id: UUID, app: TheApp) -> PricesSeen:
    """What an item's price was seen to be, and by whom."""
    rows = await queries.prices_seen(app.resources.sessions, item_id)
    return PricesSeen(
        items=[
            PriceSeen(
                price=MoneyResponse.of(
                    None if row["price"] is None else Money(row["price"], row["currency"])
                ),
                source=row["source"],
                outcome=row["outcome"],
                url=row["url"],
                observed_on=row["observed_on"],
            )
            for row in rows
        ]
    )
