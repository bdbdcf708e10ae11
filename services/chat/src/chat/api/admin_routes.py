"""Limits, overrides, usage, refusals and the audit log, for administrators."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from chat.api.admin_schemas import (
    ApproveRequest,
    AuditResponse,
    ChangeLimitsRequest,
    DayUsageResponse,
    GrantOverrideRequest,
    LimitResponse,
    OverrideResponse,
    PersonUsageResponse,
    RefusalResponse,
    ShelfResponse,
    UsageReportResponse,
)
from chat.api.dependencies import TheApp, Uow
from chat.api.story_schemas import QuotaResponse, UsageResponse
from chat.application.change_limits import LimitChange
from chat.application.change_limits import change_limits as set_limits
from chat.application.lend_limit import grant_override as lend
from chat.application.lend_limit import withdraw_override as take_back
from chat.application.shelve_library import approve_library_story as decide
from chat.domain.usage.overrides import LimitOverride
from chat.infrastructure import admin_queries, story_queries
from shared.clock import utc_now
from shared.http.auth import AdminUser
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import (
    InvalidCursor,
    Page,
    PageCursor,
    PageLimit,
    decode_cursor,
    page_of,
)

router = APIRouter(prefix="/api/admin", tags=["admin"], route_class=IdempotentRoute)

Days = Annotated[int, Query(ge=1, le=366)]
Person = Annotated[UUID | None, Query(description="Only this person")]


@router.get("/limits")
async def list_limits(_: AdminUser, app: TheApp) -> list[LimitResponse]:
    """What every plan allows."""
    rows = await admin_queries.limits_in_force(app.resources.sessions)
    return [LimitResponse.model_validate(dict(row)) for row in rows]


@router.put("/limits")
async def change_limits(
    body: ChangeLimitsRequest, admin: AdminUser, app: TheApp, uow: Uow
) -> list[LimitResponse]:
    """Set limits of plans; they count from the next request on."""
    changes = [LimitChange(limit.plan, limit.metric, limit.amount) for limit in body.limits]
    await set_limits(uow, changes, by=admin.user_id, now=utc_now())
    return await list_limits(admin, app)


@router.get("/overrides")
async def list_overrides(
    _: AdminUser, app: TheApp, user_id: Person = None, limit: PageLimit = 100
) -> list[OverrideResponse]:
    """Overrides in force, the newest first."""
    rows = await admin_queries.overrides_in_force(
        app.resources.sessions, utc_now(), user_id=user_id, limit=limit
    )
    return [OverrideResponse.model_validate(dict(row)) for row in rows]


@router.post("/overrides", status_code=201)
async def grant_override(
    body: GrantOverrideRequest, admin: AdminUser, uow: Uow, response: Response
) -> OverrideResponse:
    """Lend one person another limit for a while."""
    override = LimitOverride.grant(
        body.user_id,
        body.metric,
        body.amount,
        expires_at=body.expires_at,
        reason=body.reason,
        by=admin.user_id,
        now=utc_now(),
    )
    await lend(uow, override)
    response.headers["Location"] = f"/api/admin/overrides/{override.override_id}"
    return OverrideResponse.model_validate(override)


@router.delete("/overrides/{override_id}", status_code=204)
async def withdraw_override(override_id: UUID, admin: AdminUser, uow: Uow) -> None:
    """End an override now."""
    await take_back(uow, override_id, by=admin.user_id, now=utc_now())


@router.get("/usage")
async def get_usage_report(
    _: AdminUser, app: TheApp, days: Days = 30, user_id: Person = None, limit: PageLimit = 50
) -> UsageReportResponse:
    """Who used how much, and how much was used each day."""
    sessions, now = app.resources.sessions, utc_now()
    people = await admin_queries.usage_by_person(
        sessions, now, days=days, user_id=user_id, limit=limit
    )
    by_day = await admin_queries.usage_by_day(sessions, now, days=days, user_id=user_id)
    return UsageReportResponse(
        people=[PersonUsageResponse.model_validate(dict(row)) for row in people],
        days=[DayUsageResponse.model_validate(dict(row)) for row in by_day],
    )


@router.get("/usage/{user_id}")
async def get_usage_of_user(user_id: UUID, _: AdminUser, app: TheApp) -> UsageResponse:
    """One person's limits and what is left of them."""
    standing, quotas = await story_queries.usage_of(app.resources.sessions, user_id, utc_now())
    limits = [QuotaResponse.of(quota) for quota in quotas]
    return UsageResponse(plan=standing.plan, time_zone=standing.time_zone, limits=limits)


@router.get("/moderation")
async def list_refusals(
    _: AdminUser,
    app: TheApp,
    user_id: Person = None,
    limit: PageLimit = 50,
    cursor: PageCursor = None,
) -> Page[RefusalResponse]:
    """What moderation refused, newest first; categories, never text."""
    rows = await admin_queries.refusals(
        app.resources.sessions, user_id=user_id, before=_position(cursor), limit=limit
    )
    shown, next_cursor = page_of(rows, limit, lambda row: (row["at"].isoformat(), row["event_id"]))
    items = [RefusalResponse.model_validate(dict(row)) for row in shown]
    return Page[RefusalResponse](items=items, next_cursor=next_cursor)


@router.get("/moderation/library")
async def list_shelf(_: AdminUser, app: TheApp) -> list[ShelfResponse]:
    """Every library story, shown or hidden."""
    rows = await admin_queries.shelf(app.resources.sessions)
    return [ShelfResponse.model_validate(dict(row)) for row in rows]


@router.put("/moderation/library/{slug}", status_code=204)
async def approve_library_story(
    slug: Annotated[str, Path(max_length=100)], body: ApproveRequest, admin: AdminUser, uow: Uow
) -> None:
    """Show a library story to readers, or hide it."""
    await decide(uow, slug, approved=body.approved, by=admin.user_id, now=utc_now())


@router.get("/audit")
async def list_audit_lines(
    _: AdminUser,
    app: TheApp,
    user_id: Person = None,
    action: Annotated[str | None, Query(max_length=60)] = None,
    limit: PageLimit = 50,
    cursor: PageCursor = None,
) -> Page[AuditResponse]:
    """Who did what, newest first."""
    rows = await admin_queries.audit_lines(
        app.resources.sessions,
        user_id=user_id,
        action=action,
        before=_position(cursor),
        limit=limit,
    )
    shown, next_cursor = page_of(rows, limit, lambda row: (row["at"].isoformat(), row["entry_id"]))
    items = [AuditResponse.model_validate(dict(row)) for row in shown]
    return Page[AuditResponse](items=items, next_cursor=next_cursor)


def _position(cursor: str | None) -> tuple[datetime, UUID] | None:
    if cursor is None:
        return None
    at, row_id = decode_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(at), UUID(row_id)
    except ValueError as error:
        raise InvalidCursor from error
