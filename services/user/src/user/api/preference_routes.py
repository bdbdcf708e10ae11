"""Routes of a person's tastes and told subscriptions."""

from uuid import UUID

from fastapi import APIRouter, Response

from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute
from shared.money import Money
from user.api.dependencies import TheApp, Uow
from user.api.schemas import (
    MoneyBody,
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
    row = await queries.preferences_of(app.resources.sessions, user.user_id)
    return PreferencesResponse.model_validate(dict(row) if row else {})


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
    return [
        SubscriptionResponse.model_validate(
            dict(row) | {"price": _price(row["price_amount"], row["price_currency"])}
        )
        for row in rows
    ]


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
        price=_price(told.price_amount, told.price_currency),
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


def _price(amount: object, currency: object) -> MoneyBody | None:
    if amount is None:
        return None
    return MoneyBody.model_validate({"amount": amount, "currency": currency})
