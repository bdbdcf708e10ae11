"""Routes of a person's tastes and told subscriptions."""

from uuid import UUID

from fastapi import APIRouter, Response

from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute
from shared.money import Money
from user.api.dependencies import TheApp, Uow
from user.api.rows import as_preferences, as_price, as_subscription
from user.api.schemas import (
    PreferencesResponse,
    SubscriptionResponse,
    TellSubscriptionRequest,
    UpdatePreferencesRequest,
)
from user.application import tell_subscription as subscriptions
from user.application import update_preferences
from user.infrastructure import queries

router = APIRouter(prefix="/api/preferences", tags=["preferences"], route_class=IdempotentRoute)


@router.get("")
async def get_preferences(user: CurrentUser, app: TheApp) -> PreferencesResponse:
    """My tastes; empty when I have told nothing."""
    return as_preferences(await queries.preferences_of(app.resources.sessions, user.user_id))


@router.put("")
async def put_preferences(
    body: UpdatePreferencesRequest, user: CurrentUser, uow: Uow
) -> PreferencesResponse:
    """Replace my tastes."""
    preferences = await update_preferences.update_preferences(
        uow, user_id=user.user_id, now=utc_now(), **body.model_dump()
    )
    return PreferencesResponse.model_validate(preferences)


@router.get("/subscriptions")
async def list_subscriptions(user: CurrentUser, app: TheApp) -> list[SubscriptionResponse]:
    """What I said I pay for."""
    rows = await queries.subscriptions_of(app.resources.sessions, user.user_id)
    return [as_subscription(row) for row in rows]


@router.post("/subscriptions", status_code=201)
async def tell_subscription(
    body: TellSubscriptionRequest, user: CurrentUser, uow: Uow
) -> SubscriptionResponse:
    """Tell a service I pay for, or correct what I told."""
    price = Money(body.price.amount, body.price.currency) if body.price else None
    told = await subscriptions.tell_subscription(
        uow,
        user_id=user.user_id,
        service=body.service,
        price=price,
        cadence=body.cadence,
        now=utc_now(),
    )
    return SubscriptionResponse(
        id=told.id,
        service=told.service,
        price=as_price(told.price_amount, told.price_currency),
        cadence=told.cadence,
        source=told.source,
        active=told.active,
    )


@router.delete("/subscriptions/{subscription_id}", status_code=204)
async def cancel_subscription(subscription_id: UUID, user: CurrentUser, uow: Uow) -> Response:
    """Take a told subscription back."""
    await subscriptions.cancel_subscription(
        uow, user_id=user.user_id, subscription_id=subscription_id, now=utc_now()
    )
    return Response(status_code=204)
