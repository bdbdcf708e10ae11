"""What the catalog service hears: its own narrow reading of other services' events."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator

from catalog.application import hear
from catalog.application.copies import (
    BudgetCopy,
    EntitlementCopy,
    PreferencesCopy,
    ProfileCopy,
    Purchase,
)
from catalog.application.look_up import look_up_price, look_up_reviews
from catalog.bootstrap import App
from catalog.domain.kinds import Sensitivity
from catalog.domain.lookups import LookupKind
from shared.clock import utc_now, zone_named
from shared.ended_sessions import hear_ended_sessions
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions

subscriptions: Subscriptions[App] = Subscriptions()
hear_ended_sessions(subscriptions)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class LedgerSubscription(_Part):
    """A subscription the ledger found or was told of."""

    service: str
    price: Decimal | None = None
    cadence: str = "monthly"
    charged_on: date | None = None
    document_id: UUID | None = None
    line_id: UUID | None = None


class Amount(_Part):
    """Money as it travels."""

    amount: Decimal
    currency: str = Field(min_length=3, max_length=3)


class ToldSubscription(_Part):
    """A subscription a person told us of."""

    service: str
    price: Amount | None = None
    cadence: str = "monthly"
    active: bool = True


class BudgetUpdated(IncomingEvent):
    """What a person can spend on entertainment."""

    user_id: UUID
    period: str
    period_end: date | None = None
    currency: str = Field(min_length=3, max_length=3)
    budget: Decimal | None = None
    remaining: Decimal | None = None
    subscriptions: list[LedgerSubscription] = Field(default_factory=list)


class PreferencesUpdated(IncomingEvent):
    """What a person likes."""

    user_id: UUID
    preferred_genres: list[str] = Field(default_factory=list)
    disliked_genres: list[str] = Field(default_factory=list)
    preferred_activities: list[str] = Field(default_factory=list)
    price_sensitivity: Sensitivity = Sensitivity.MODERATE
    subscriptions: list[ToldSubscription] = Field(default_factory=list)


class UserProfile(IncomingEvent):
    """Where somebody lives; told when they come and when they change it."""

    user_id: UUID
    currency: str = Field(min_length=3, max_length=3)
    time_zone: str

    @field_validator("time_zone")
    @classmethod
    def _is_known(cls, time_zone: str) -> str:
        """A zone this machine does not know is no reason to lose the currency."""
        return time_zone if zone_named(time_zone) else "UTC"


class PurchaseRecorded(IncomingEvent):
    """What a person bought."""

    purchase_id: UUID
    user_id: UUID
    item_id: UUID | None = None
    title: str
    amount: Amount | None = None
    purchased_on: date | None = None


class SubscriptionUpdated(IncomingEvent):
    """Whether the story plan is paid for."""

    user_id: UUID
    entitled: bool
    access_until: datetime | None = None


class UserDeleted(IncomingEvent):
    """Somebody's account, or their finances, are to be forgotten."""

    user_id: UUID
    scope: Literal["account", "finances"] = "account"
    receipt_id: UUID | None = None


class LookupRequested(IncomingEvent):
    """This service's own request to look an item up."""

    lookup_id: UUID
    item_id: UUID
    kind: LookupKind


def _stored(parts: list[LedgerSubscription] | list[ToldSubscription]) -> list[dict[str, Any]]:
    return [part.model_dump(mode="json") for part in parts]


@subscriptions.on("budget.updated", BudgetUpdated)
async def keep_budget(event: BudgetUpdated, delivery: Delivery, app: App) -> None:
    """The hard limit of every recommendation."""
    copy = BudgetCopy(
        user_id=event.user_id,
        period=event.period,
        period_end=event.period_end,
        currency=event.currency,
        budget=event.budget,
        remaining=event.remaining,
        subscriptions=_stored(event.subscriptions),
        version=delivery.version,
    )
    await hear.keep_budget(app.uow(delivery.message_id), copy, at=delivery.envelope.time)


@subscriptions.on("preferences.updated", PreferencesUpdated)
async def keep_preferences(event: PreferencesUpdated, delivery: Delivery, app: App) -> None:
    """What is offered first, and what never."""
    copy = PreferencesCopy(
        user_id=event.user_id,
        preferred_genres=event.preferred_genres,
        disliked_genres=event.disliked_genres,
        preferred_activities=event.preferred_activities,
        price_sensitivity=event.price_sensitivity,
        subscriptions=_stored(event.subscriptions),
        version=delivery.version,
    )
    await hear.keep_preferences(app.uow(delivery.message_id), copy, at=delivery.envelope.time)


@subscriptions.on("user.registered", UserProfile)
@subscriptions.on("user.updated", UserProfile)
async def keep_profile(event: UserProfile, delivery: Delivery, app: App) -> None:
    """In which currency to count before there is a budget, and when the day begins."""
    copy = ProfileCopy(
        user_id=event.user_id,
        currency=event.currency,
        time_zone=event.time_zone,
        version=delivery.version,
    )
    await hear.keep_profile(app.uow(delivery.message_id), copy, at=delivery.envelope.time)


@subscriptions.on("purchase.recorded", PurchaseRecorded)
async def record_purchase(event: PurchaseRecorded, delivery: Delivery, app: App) -> None:
    """What was bought is not offered again."""
    purchase = Purchase(
        purchase_id=event.purchase_id,
        user_id=event.user_id,
        item_id=event.item_id,
        title=event.title,
        amount=event.amount.amount if event.amount else None,
        currency=event.amount.currency if event.amount else None,
        purchased_on=event.purchased_on,
    )
    await hear.record_purchase(app.uow(delivery.message_id), purchase, at=delivery.envelope.time)


@subscriptions.on("subscription.updated", SubscriptionUpdated)
async def keep_entitlement(event: SubscriptionUpdated, delivery: Delivery, app: App) -> None:
    """Stories are part of a plan that is paid for."""
    copy = EntitlementCopy(
        user_id=event.user_id,
        entitled=event.entitled,
        access_until=event.access_until,
        version=delivery.version,
    )
    await hear.keep_entitlement(app.uow(delivery.message_id), copy, at=delivery.envelope.time)


@subscriptions.on("user.deleted", UserDeleted)
async def erase_person(event: UserDeleted, delivery: Delivery, app: App) -> None:
    """Forget them, and do not be reminded by older events."""
    await hear.erase_person(
        app.uow(delivery.message_id),
        user_id=event.user_id,
        scope=event.scope,
        receipt_id=event.receipt_id,
        at=delivery.envelope.time,
    )


@subscriptions.on("lookup.requested", LookupRequested)
async def look_up(event: LookupRequested, delivery: Delivery, app: App) -> None:
    """Fetch and keep, here and not on the path of a request."""
    reading, writing = app.uow(), app.uow(delivery.message_id)
    wanted: dict[str, Any] = {
        "lookup_id": event.lookup_id,
        "item_id": event.item_id,
        "now": utc_now(),
    }
    if event.kind is LookupKind.PRICE:
        await look_up_price(reading, writing, app.shop, app.vocabulary, **wanted)
    else:
        await look_up_reviews(reading, writing, app.reviews, **wanted)
