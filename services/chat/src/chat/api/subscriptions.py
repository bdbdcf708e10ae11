"""What the chat service hears: its own narrow copies of other services' events."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from chat.application.copies_port import BudgetCopy, Opinion
from chat.application.erase_user import erase_user
from chat.application.keep_account import keep_account
from chat.application.keep_audit_note import keep_audit_note
from chat.application.keep_budget import keep_budget
from chat.application.keep_entitlement import keep_entitlement
from chat.application.keep_opinion import keep_opinion
from chat.application.keep_preferences import keep_preferences
from chat.bootstrap import App
from chat.domain.audit import AuditEntry
from shared.ended_sessions import hear_ended_sessions
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions

subscriptions: Subscriptions[App] = Subscriptions()
hear_ended_sessions(subscriptions)


class PaidSubscription(IncomingEvent):
    """A subscription in the ledger."""

    service: str
    price: Decimal | None = None
    cadence: str = "monthly"


class BudgetUpdated(IncomingEvent):
    """The entertainment budget of a period, as it is now."""

    user_id: UUID
    period: str
    period_end: date | None = None
    currency: str
    budget: Decimal | None = None
    committed: Decimal = Decimal(0)
    used: Decimal = Decimal(0)
    remaining: Decimal | None = None
    free_money: Decimal | None = None
    estimate: bool = False
    subscriptions: list[PaidSubscription] = Field(default=[], max_length=200)

    def copied(self) -> BudgetCopy:
        """As it is kept."""
        fields: dict[str, Any] = self.model_dump(exclude={"subscriptions"})
        paid = [service.model_dump(mode="json") for service in self.subscriptions]
        return BudgetCopy(**fields, subscriptions=paid)


@subscriptions.on("budget.updated", BudgetUpdated)
async def on_budget_updated(event: BudgetUpdated, delivery: Delivery, app: App) -> None:
    """Keep the figures that replies speak of."""
    await keep_budget(app.uow(delivery.message_id), event.copied(), version=delivery.version)


class PreferencesUpdated(IncomingEvent):
    """Somebody's tastes, as they are now."""

    user_id: UUID
    preferred_genres: list[str] = Field(default=[], max_length=200)
    disliked_genres: list[str] = Field(default=[], max_length=200)
    preferred_activities: list[str] = Field(default=[], max_length=200)
    price_sensitivity: str = "moderate"


@subscriptions.on("preferences.updated", PreferencesUpdated)
async def on_preferences_updated(event: PreferencesUpdated, delivery: Delivery, app: App) -> None:
    """Keep the tastes that replies respect."""
    await keep_preferences(
        app.uow(delivery.message_id),
        version=delivery.version,
        announced_at=delivery.envelope.time,
        **event.model_dump(),
    )


class SubscriptionUpdated(IncomingEvent):
    """What somebody's plan allows, as it is now."""

    user_id: UUID
    plan: str | None = None
    status: str
    entitled: bool
    access_until: datetime | None = None
    reason: str | None = None


@subscriptions.on("subscription.updated", SubscriptionUpdated)
async def on_subscription_updated(event: SubscriptionUpdated, delivery: Delivery, app: App) -> None:
    """Keep what the plan allows."""
    await keep_entitlement(
        app.uow(delivery.message_id), version=delivery.version, **event.model_dump()
    )


class AccountAnnounced(IncomingEvent):
    """Somebody's account, as it is now."""

    user_id: UUID
    time_zone: str = Field(max_length=64)


@subscriptions.on("user.registered", AccountAnnounced)
async def on_user_registered(event: AccountAnnounced, delivery: Delivery, app: App) -> None:
    """Keep the zone that the person's day runs in."""
    await keep_account(app.uow(delivery.message_id), version=delivery.version, **event.model_dump())


@subscriptions.on("user.updated", AccountAnnounced)
async def on_user_updated(event: AccountAnnounced, delivery: Delivery, app: App) -> None:
    """Keep the zone that the person's day runs in from now on."""
    await keep_account(app.uow(delivery.message_id), version=delivery.version, **event.model_dump())


class ItemRated(IncomingEvent):
    """Somebody rated an item."""

    user_id: UUID
    item_id: UUID
    rating: int


@subscriptions.on("item.rated", ItemRated)
async def on_item_rated(event: ItemRated, delivery: Delivery, app: App) -> None:
    """Keep the rating."""
    opinion = Opinion(
        event.user_id, event.item_id, None, "rated", event.rating, delivery.envelope.time
    )
    await keep_opinion(app.uow(delivery.message_id), opinion)


class RecommendationAnswered(IncomingEvent):
    """Somebody answered a recommendation."""

    user_id: UUID
    item_id: UUID
    title: str | None = None
    response: str


@subscriptions.on("recommendation.answered", RecommendationAnswered)
async def on_recommendation_answered(
    event: RecommendationAnswered, delivery: Delivery, app: App
) -> None:
    """Keep the answer."""
    opinion = Opinion(
        event.user_id, event.item_id, event.title, event.response, None, delivery.envelope.time
    )
    await keep_opinion(app.uow(delivery.message_id), opinion)


class PurchaseRecorded(IncomingEvent):
    """Somebody bought something; outside of the catalogue it has no item."""

    user_id: UUID
    item_id: UUID | None = None
    title: str


@subscriptions.on("purchase.recorded", PurchaseRecorded)
async def on_purchase_recorded(event: PurchaseRecorded, delivery: Delivery, app: App) -> None:
    """A purchase is an opinion too."""
    if event.item_id is None:
        return
    opinion = Opinion(
        event.user_id, event.item_id, event.title, "purchased", None, delivery.envelope.time
    )
    await keep_opinion(app.uow(delivery.message_id), opinion)


class AuditNoted(IncomingEvent):
    """A line for the audit log."""

    entry_id: UUID
    actor: str = Field(max_length=64)
    action: str = Field(max_length=60)
    about: str = Field(max_length=100)
    user_id: UUID | None = None
    old: dict[str, str] | None = Field(default=None, max_length=300)
    new: dict[str, str] | None = Field(default=None, max_length=300)


@subscriptions.on("audit.noted", AuditNoted)
async def on_audit_noted(event: AuditNoted, delivery: Delivery, app: App) -> None:
    """Keep what another service did where administrators look."""
    entry = AuditEntry(
        at=delivery.envelope.time,
        subject=event.about,
        **event.model_dump(exclude={"about"}),
    )
    await keep_audit_note(app.uow(delivery.message_id), entry)


class UserDeleted(IncomingEvent):
    """Somebody asked to be forgotten."""

    user_id: UUID
    scope: Literal["account", "finances"] = "account"
    receipt_id: UUID | None = None


@subscriptions.on("user.deleted", UserDeleted)
async def on_user_deleted(event: UserDeleted, delivery: Delivery, app: App) -> None:
    """Forget them."""
    await erase_user(
        app.uow(delivery.message_id),
        app.log,
        user_id=event.user_id,
        scope=event.scope,
        receipt_id=event.receipt_id,
    )
