"""Routes for administrators: who subscribes, what was paid, and what is wrong."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from billing.api.admin_schemas import (
    AdminPaymentResponse,
    AdminSubscriptionResponse,
    GrantOverrideRequest,
    HoldResponse,
    NoticeResponse,
    OverrideResponse,
    ReleaseHoldRequest,
)
from billing.api.dependencies import TheApp, Uow
from billing.application import grant_override as overrides
from billing.application import release_hold as holds
from billing.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import AdminUser
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import Page, PageCursor, PageLimit, decode_cursor, page_of

router = APIRouter(prefix="/api/admin", tags=["admin"], route_class=IdempotentRoute)

Word = Annotated[str | None, Query(max_length=40)]


def _after(cursor: str | None) -> queries.After:
    key = decode_cursor(cursor, 2) if cursor else None
    return (key[0], key[1]) if key else None


@router.get("/subscriptions")
async def list_all_subscriptions(
    _: AdminUser,
    app: TheApp,
    user_id: UUID | None = None,
    status: Word = None,
    cursor: PageCursor = None,
    limit: PageLimit = 50,
) -> Page[AdminSubscriptionResponse]:
    """Everybody's subscriptions, newest first."""
    rows = await queries.find_subscriptions(
        app.resources.sessions, user_id=user_id, status=status, after=_after(cursor), limit=limit
    )
    shown, next_cursor = page_of(rows, limit, lambda row: (row["created_at"], row["stripe_id"]))
    items = [AdminSubscriptionResponse.of(row) for row in shown]
    return Page(items=items, next_cursor=next_cursor)


@router.get("/payments")
async def list_all_payments(
    _: AdminUser,
    app: TheApp,
    user_id: UUID | None = None,
    status: Word = None,
    cursor: PageCursor = None,
    limit: PageLimit = 50,
) -> Page[AdminPaymentResponse]:
    """Everybody's payments, newest first."""
    rows = await queries.find_payments(
        app.resources.sessions, user_id=user_id, status=status, after=_after(cursor), limit=limit
    )
    shown, next_cursor = page_of(rows, limit, lambda row: (row["created_at"], row["id"]))
    return Page(items=[AdminPaymentResponse.of(row) for row in shown], next_cursor=next_cursor)


@router.get("/payments/notices")
async def list_billing_notices(
    _: AdminUser,
    app: TheApp,
    action: Word = None,
    cursor: PageCursor = None,
    limit: PageLimit = 50,
) -> Page[NoticeResponse]:
    """Refunds, disputes, second subscriptions, drift, and what administrators did."""
    rows = await queries.find_notices(
        app.resources.sessions, action=action, after=_after(cursor), limit=limit
    )
    shown, next_cursor = page_of(rows, limit, lambda row: (row["at"], row["id"]))
    items = [NoticeResponse.model_validate(dict(row)) for row in shown]
    return Page(items=items, next_cursor=next_cursor)


@router.get("/payments/holds")
async def list_holds(_: AdminUser, app: TheApp) -> list[HoldResponse]:
    """Disputes that nobody has released."""
    return [HoldResponse.of(row) for row in await queries.find_holds(app.resources.sessions)]


@router.post("/payments/holds/{dispute_id}/release", status_code=204)
async def release_hold(
    dispute_id: str, body: ReleaseHoldRequest, admin: AdminUser, app: TheApp, uow: Uow
) -> Response:
    """Let the person generate again."""
    await holds.release_hold(
        uow,
        app.billing.terms,
        dispute_id=dispute_id,
        by=admin.user_id,
        reason=body.reason,
        now=utc_now(),
    )
    return Response(status_code=204)


@router.get("/subscriptions/overrides")
async def list_access_overrides(_: AdminUser, app: TheApp) -> list[OverrideResponse]:
    """Access given by administrators."""
    rows = await queries.find_overrides(app.resources.sessions)
    return [OverrideResponse.model_validate(dict(row)) for row in rows]


@router.post("/subscriptions/overrides", status_code=201)
async def grant_access_override(
    body: GrantOverrideRequest, admin: AdminUser, app: TheApp, uow: Uow
) -> OverrideResponse:
    """Entitle a person until a moment, whatever was paid."""
    granted = await overrides.grant_override(
        uow,
        app.billing.terms,
        user_id=body.user_id,
        until=body.until,
        by=admin.user_id,
        reason=body.reason,
        now=utc_now(),
    )
    return OverrideResponse.model_validate(granted)


@router.delete("/subscriptions/overrides/{user_id}", status_code=204)
async def revoke_access_override(
    user_id: UUID, admin: AdminUser, app: TheApp, uow: Uow
) -> Response:
    """Take it back."""
    await overrides.revoke_override(
        uow, app.billing.terms, user_id=user_id, by=admin.user_id, now=utc_now()
    )
    return Response(status_code=204)
