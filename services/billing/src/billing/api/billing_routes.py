"""Routes of plans, checkout, portal and a person's own subscription."""

from typing import Annotated

from fastapi import APIRouter, Query

from billing.api.dependencies import SLOWLY, TheApp, Uow
from billing.api.schemas import (
    CheckoutResponse,
    CheckoutReturnResponse,
    EntitlementResponse,
    PaymentResponse,
    PlanResponse,
    PortalResponse,
    SessionId,
    SubscriptionResponse,
)
from billing.application.derive_access import read_access
from billing.application.finish_checkout import return_from_checkout
from billing.application.open_portal import open_portal, portal_page
from billing.application.refresh_plan import refresh_plan
from billing.application.start_checkout import start_checkout
from billing.bootstrap import App
from billing.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import PUBLIC, CurrentUser, Principal
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import Page, PageCursor, PageLimit, decode_cursor, page_of

router = APIRouter(prefix="/api/billing", tags=["billing"], route_class=IdempotentRoute)


@router.get("/plans", dependencies=[PUBLIC])
async def list_plans(app: TheApp) -> list[PlanResponse]:
    """What can be subscribed to, and what it costs."""
    terms, sessions = app.billing.terms, app.resources.sessions
    row = await queries.plan_of(sessions, terms.price_id)
    if row is None:
        await refresh_plan(app.billing, now=utc_now())
        row = await queries.plan_of(sessions, terms.price_id)
    return [PlanResponse.of(row)] if row else []


@router.post("/checkout", dependencies=[SLOWLY])
async def create_checkout(user: CurrentUser, app: TheApp) -> CheckoutResponse:
    """Start subscribing, or go on where I was; 409 with the portal when I subscribe already."""
    session = await start_checkout(app.billing, user_id=user.user_id, now=utc_now())
    return CheckoutResponse(url=session.url or "", session_id=session.stripe_id)


@router.get("/return", dependencies=[SLOWLY])
async def return_from_payment(
    session_id: Annotated[SessionId, Query()], user: CurrentUser, app: TheApp
) -> CheckoutReturnResponse:
    """I am back from the payment page: what is true now, without waiting for a webhook."""
    session = await return_from_checkout(
        app.billing, session_id, user_id=user.user_id, now=utc_now()
    )
    return CheckoutReturnResponse.model_validate(
        {"checkout": session.status, "subscription": await _subscription(app, user)}
    )


@router.post("/portal", dependencies=[SLOWLY])
async def create_portal(user: CurrentUser, app: TheApp) -> PortalResponse:
    """Change my card, pay what is open, or cancel."""
    return PortalResponse(url=await open_portal(app.billing, user_id=user.user_id))


@router.get("/subscription")
async def get_subscription(user: CurrentUser, app: TheApp) -> SubscriptionResponse:
    """My subscription: what it gives, until when, and what to do when it does not."""
    return await _subscription(app, user)


@router.get("/entitlement")
async def get_entitlement(user: CurrentUser, app: TheApp, uow: Uow) -> EntitlementResponse:
    """Whether I may use what needs a subscription. An error means no."""
    terms = app.billing.terms
    derived = await read_access(uow, user.user_id, terms, now=utc_now())
    return EntitlementResponse.of(derived, plan=terms.plan, page=portal_page(terms))


@router.get("/payments")
async def list_payments(
    user: CurrentUser, app: TheApp, cursor: PageCursor = None, limit: PageLimit = 20
) -> Page[PaymentResponse]:
    """What I paid and what is open, newest first."""
    key = decode_cursor(cursor, 2) if cursor else None
    rows = await queries.find_payments(
        app.resources.sessions,
        user_id=user.user_id,
        status=None,
        after=(key[0], key[1]) if key else None,
        limit=limit,
    )
    shown, next_cursor = page_of(rows, limit, lambda row: (row["created_at"], row["id"]))
    return Page(items=[PaymentResponse.of(row) for row in shown], next_cursor=next_cursor)


async def _subscription(app: App, user: Principal) -> SubscriptionResponse:
    terms = app.billing.terms
    derived = await read_access(app.uow(), user.user_id, terms, now=utc_now())
    pay_url = None
    if derived.subscription is not None:
        pay_url = await queries.open_invoice_url(
            app.resources.sessions, derived.subscription.stripe_id
        )
    return SubscriptionResponse.told(
        derived, plan=terms.plan, page=portal_page(terms), pay_url=pay_url
    )
