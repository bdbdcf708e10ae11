"""Routes of the budget and of what was spent."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from documents.api.dependencies import TheApp
from documents.api.finance_schemas import (
    AffordabilityResponse,
    AlertResponse,
    BudgetResponse,
    SpendingResponse,
)
from documents.api.money import money
from documents.api.paging import older_than
from documents.application import ask_affordability as affordability
from documents.application.snapshot import plain_value
from documents.bootstrap import App
from documents.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.pagination import Page, PageCursor, PageLimit, page_of
from shared.http.rate_limit import personal_limit

router = APIRouter(prefix="/api/financial", tags=["budget"])

Price = Annotated[Decimal, Query(gt=0, le=10_000_000, decimal_places=4)]
_rarely = Depends(personal_limit("analyze", limit=20))


@router.get("/budget/entertainment")
async def get_entertainment_budget(user: CurrentUser, app: TheApp) -> BudgetResponse:
    """What I can spend on fun this month, and every term behind it with its source lines."""
    await app.bring_current(user.user_id)
    return await budget_of(app, user.user_id)


@router.post("/analyze", dependencies=[_rarely])
async def analyze_finances(user: CurrentUser, app: TheApp) -> BudgetResponse:
    """Work out everything anew from all my documents, purchases and settings."""
    await app.bring_current(user.user_id)
    await app.refresh(user.user_id)
    return await budget_of(app, user.user_id)


@router.get("/spending/summary")
async def get_spending_summary(user: CurrentUser, app: TheApp) -> SpendingResponse:
    """Where my money went, by category and month, and which way it is going."""
    await app.bring_current(user.user_id)
    figures = await queries.figures_of(app.resources.sessions, user.user_id)
    return SpendingResponse.model_validate(figures["snapshot"]["spending"])


@router.get("/alerts")
async def list_alerts(
    user: CurrentUser, app: TheApp, cursor: PageCursor = None, limit: PageLimit = 50
) -> Page[AlertResponse]:
    """What I should know, newest first."""
    rows = await queries.alerts_of(
        app.resources.sessions, user.user_id, after=older_than(cursor), limit=limit
    )
    kept, next_cursor = page_of(rows, limit, lambda row: (row["created_at"], row["id"]))
    return Page(items=[alert_view(row) for row in kept], next_cursor=next_cursor)


def alert_view(row: Mapping[Any, Any]) -> AlertResponse:
    """An alert as its owner sees it."""
    return AlertResponse.model_validate(
        dict(row) | {"on": row["date"], "amount": money(row["amount"], row["currency"])}
    )


@router.get("/affordability")
async def get_affordability(
    user: CurrentUser, app: TheApp, amount: Price, on: date | None = None
) -> AffordabilityResponse:
    """Can I afford this on that day? Bills and pay until then are looked ahead to."""
    await app.bring_current(user.user_id)
    answer = await affordability.ask_affordability(
        app.ledgers, user_id=user.user_id, amount=amount, on=on, now=utc_now()
    )
    return AffordabilityResponse.model_validate(plain_value(answer))


async def budget_of(app: App, user_id: UUID) -> BudgetResponse:
    """The figures kept, with every term."""
    sessions = app.resources.sessions
    figures = await queries.figures_of(sessions, user_id)
    profile = await queries.profile_of(sessions, user_id)
    snapshot = figures["snapshot"]
    return BudgetResponse.model_validate(
        snapshot["budget"]
        | {name: snapshot[name] for name in ("recurring", "excluded", "conversions")}
        | {"version": figures["version"], "last_analyzed_at": profile["last_analyzed_at"]}
    )
