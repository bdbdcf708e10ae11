"""What the documents service hears: its own narrow copies of others' events."""

from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from documents.application import keep_copies
from documents.application.forget_person import forget_person
from documents.application.record_purchase import Bought, ask_what_it_cost, record_purchase
from documents.bootstrap import App
from documents.domain.errors import PersonForgotten
from shared.clock import utc_now
from shared.ended_sessions import hear_ended_sessions
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions
from shared.money import Money

subscriptions: Subscriptions[App] = Subscriptions()
hear_ended_sessions(subscriptions)
PLAN_NAME = "Penny Dreadful"


class Price(BaseModel):
    """An exact amount."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    amount: Decimal
    currency: str

    def plain(self) -> dict[str, str]:
        """As it is kept."""
        return {"amount": f"{self.amount:f}", "currency": self.currency}


class DocumentUploaded(IncomingEvent):
    """Our own announcement: a file waits to be read."""

    document_id: UUID


class AccountOf(IncomingEvent):
    """Somebody's time zone and currency."""

    user_id: UUID
    time_zone: str
    currency: str


class UserDeleted(IncomingEvent):
    """Somebody wants to be forgotten."""

    user_id: UUID
    scope: Literal["account", "finances"]
    receipt_id: UUID | None = None


class ToldSubscription(IncomingEvent):
    """A service somebody pays for."""

    service: str
    price: Price | None = None
    cadence: str = "monthly"
    active: bool = True
    source: str = "told"


class PreferencesUpdated(IncomingEvent):
    """Everything somebody told about their tastes; the subscriptions are what matters here."""

    user_id: UUID
    subscriptions: list[ToldSubscription]


class SubscriptionUpdated(IncomingEvent):
    """The state of somebody's plan with us."""

    user_id: UUID
    entitled: bool
    price: Price | None = None
    cadence: str | None = None


class RecommendationAnswered(IncomingEvent):
    """What somebody thinks of a recommendation, or that they bought it."""

    user_id: UUID
    recommendation_id: UUID
    item_id: UUID
    title: str
    response: str
    price: Price | None = None
    item_type: str | None = None


@subscriptions.on("document.uploaded", DocumentUploaded)
async def read_document(event: DocumentUploaded, delivery: Delivery, app: App) -> None:
    """Read it in the sandbox."""
    await app.process(event.document_id, delivery.message_id)


async def _keep_account(event: AccountOf, delivery: Delivery, app: App) -> None:
    try:
        await keep_copies.keep_account(
            app.uow,
            user_id=event.user_id,
            currency=event.currency,
            time_zone=event.time_zone,
            version=delivery.version,
            message_id=delivery.message_id,
        )
    except PersonForgotten:
        return  # a late message about somebody who left
    await app.refresh_soon(event.user_id)


@subscriptions.on("user.registered", AccountOf)
async def meet_new_person(event: AccountOf, delivery: Delivery, app: App) -> None:
    """Their months end at their own midnight."""
    await _keep_account(event, delivery, app)


@subscriptions.on("user.updated", AccountOf)
async def keep_changed_account(event: AccountOf, delivery: Delivery, app: App) -> None:
    """They moved, or count in another currency."""
    await _keep_account(event, delivery, app)


@subscriptions.on("user.deleted", UserDeleted)
async def forget(event: UserDeleted, delivery: Delivery, app: App) -> None:
    """Rows go now; objects as soon as the store lets go of them."""
    account = event.scope == "account"
    await forget_person(
        app.uow,
        user_id=event.user_id,
        account=account,
        receipt_id=event.receipt_id,
        message_id=delivery.message_id,
    )
    if not account:
        await app.refresh_soon(event.user_id)


@subscriptions.on("preferences.updated", PreferencesUpdated)
async def keep_told_subscriptions(event: PreferencesUpdated, delivery: Delivery, app: App) -> None:
    """What they pay for elsewhere is committed inside the budget."""
    told = [
        {
            "service": one.service,
            "price": one.price.plain() if one.price else None,
            "cadence": one.cadence,
            "active": one.active,
        }
        for one in event.subscriptions
        if one.source == "told"
    ]
    try:
        await keep_copies.keep_told_subscriptions(
            app.uow,
            user_id=event.user_id,
            told=told,
            version=delivery.version,
            now=utc_now(),
            message_id=delivery.message_id,
        )
    except PersonForgotten:
        return
    await app.refresh_soon(event.user_id)


@subscriptions.on("subscription.updated", SubscriptionUpdated)
async def keep_plan(event: SubscriptionUpdated, delivery: Delivery, app: App) -> None:
    """Our own fee counts as entertainment while it is paid."""
    paid = event.entitled and event.price is not None
    plan = {
        "name": PLAN_NAME,
        "price": event.price.plain() if event.price else None,
        "cadence": event.cadence or "monthly",
    }
    try:
        await keep_copies.keep_plan(
            app.uow,
            user_id=event.user_id,
            plan=plan if paid else None,
            version=delivery.version,
            message_id=delivery.message_id,
        )
    except PersonForgotten:
        return
    await app.refresh_soon(event.user_id)


@subscriptions.on("recommendation.answered", RecommendationAnswered)
async def record_bought_recommendation(
    event: RecommendationAnswered, delivery: Delivery, app: App
) -> None:
    """Bought: it counts once, however often it is told."""
    if event.response != "purchased":
        return
    try:
        await _record(event, delivery, app)
    except PersonForgotten:
        return
    await app.refresh_soon(event.user_id)


async def _record(event: RecommendationAnswered, delivery: Delivery, app: App) -> None:
    now = utc_now()
    if event.price is None:
        await ask_what_it_cost(
            app.uow,
            user_id=event.user_id,
            recommendation_id=event.recommendation_id,
            title=event.title,
            now=now,
            message_id=delivery.message_id,
        )
        return
    bought = Bought(
        title=event.title,
        price=Money(event.price.amount, event.price.currency),
        item_type=event.item_type,
        item_id=event.item_id,
        recommendation_id=event.recommendation_id,
    )
    await record_purchase(
        app.uow, user_id=event.user_id, bought=bought, now=now, message_id=delivery.message_id
    )
