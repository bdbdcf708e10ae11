"""Routes of what a person says they bought."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response

from documents.api.dependencies import TheApp
from documents.api.money import money
from documents.api.paging import older_than
from documents.api.profile_schemas import PurchaseResponse, RecordPurchaseRequest
from documents.application.record_purchase import Bought, take_purchase_back
from documents.application.record_purchase import record_purchase as record
from documents.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import HEADER, IdempotentRoute
from shared.http.pagination import Page, PageCursor, PageLimit, page_of
from shared.money import Money

router = APIRouter(
    prefix="/api/financial/purchases", tags=["purchases"], route_class=IdempotentRoute
)


@router.post(
    "",
    status_code=201,
    responses={200: {"model": PurchaseResponse, "description": "This was told before"}},
)
async def record_purchase(
    body: RecordPurchaseRequest,
    user: CurrentUser,
    app: TheApp,
    request: Request,
    response: Response,
) -> PurchaseResponse:
    """I bought it. Its receipt and its bank line, when they come, are the same purchase."""
    bought = Bought(
        title=body.title,
        price=Money(body.amount.amount, body.amount.currency),
        purchased_on=body.purchased_on,
        item_type=body.item_type,
        category=body.category,
        merchant=body.merchant,
        item_id=body.item_id,
        recommendation_id=body.recommendation_id,
        attempt=request.headers.get(HEADER),
    )
    purchase, is_new = await record(app.uow, user_id=user.user_id, bought=bought, now=utc_now())
    if is_new:
        await app.refresh_soon(user.user_id)
    else:
        response.status_code = 200
    return purchase_view(vars(purchase))


@router.get("")
async def list_purchases(
    user: CurrentUser, app: TheApp, cursor: PageCursor = None, limit: PageLimit = 50
) -> Page[PurchaseResponse]:
    """What I said I bought, newest first."""
    rows = await queries.purchases_of(
        app.resources.sessions, user.user_id, after=older_than(cursor), limit=limit
    )
    kept, next_cursor = page_of(rows, limit, lambda row: (row["recorded_at"], row["id"]))
    return Page(items=[purchase_view(row) for row in kept], next_cursor=next_cursor)


@router.delete("/{purchase_id}", status_code=204)
async def take_back_purchase(purchase_id: UUID, user: CurrentUser, app: TheApp) -> Response:
    """I did not buy it after all."""
    await take_purchase_back(app.uow, user_id=user.user_id, purchase_id=purchase_id)
    await app.refresh_soon(user.user_id)
    return Response(status_code=204)


def purchase_view(row: Mapping[Any, Any]) -> PurchaseResponse:
    """A purchase as its owner sees it."""
    return PurchaseResponse.model_validate(
        dict(row) | {"amount": money(row["amount"], row["currency"])}
    )
