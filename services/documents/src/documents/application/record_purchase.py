""" "I bought it": by a form, or by a click on a recommendation."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from documents.application.ports import Begin
from documents.domain.alert import Alert
from documents.domain.finance.category import Category
from documents.domain.finance.periods import local_date
from documents.domain.purchase import Purchase
from shared.money import Money


@dataclass(frozen=True, slots=True)
class Bought:
    """What a person says they bought; without a day it was today.

    `attempt` is the client's name for this telling: told again by it, it is the same purchase
    even when the first telling died between its commit and its answer.
    """

    title: str
    price: Money
    purchased_on: date | None = None
    item_type: str | None = None
    category: Category | None = None
    merchant: str = ""
    item_id: UUID | None = None
    recommendation_id: UUID | None = None
    attempt: str | None = None


async def record_purchase(
    begin: Begin,
    *,
    user_id: UUID,
    bought: Bought,
    now: datetime,
    message_id: str | None = None,
) -> tuple[Purchase, bool]:
    """Record and announce it; (the purchase there was, False) when it has been told before.

    Raises InvalidPurchase or PersonForgotten.
    """
    async with begin(message_id) as uow:
        profile = await uow.profiles.of(user_id)
        today = local_date(now, profile.time_zone)
        purchase, recorded = Purchase.record(
            user_id,
            title=bought.title,
            price=bought.price,
            purchased_on=bought.purchased_on or today,
            today=today,
            now=now,
            item_type=bought.item_type,
            category=bought.category,
            merchant=bought.merchant,
            item_id=bought.item_id,
            recommendation_id=bought.recommendation_id,
            attempt=bought.attempt,
        )
        known = await uow.purchases.same_as(purchase)
        if known is not None:
            return known, False
        uow.purchases.add(purchase)
        uow.outbox.add(recorded)
        profile.touch()
    return purchase, True


async def ask_what_it_cost(
    begin: Begin,
    *,
    user_id: UUID,
    recommendation_id: UUID,
    title: str,
    now: datetime,
    message_id: str | None = None,
) -> None:
    """A thing of unknown price was bought: ask, instead of counting nothing."""
    async with begin(message_id) as uow:
        profile = await uow.profiles.of(user_id)
        today = local_date(now, profile.time_zone)
        alert = Alert.of_unknown_price(user_id, recommendation_id, title, today, now)
        await uow.alerts.add(alert)


async def take_purchase_back(begin: Begin, *, user_id: UUID, purchase_id: UUID) -> None:
    """It was not bought after all; raises PurchaseNotFound."""
    async with begin() as uow:
        profile = await uow.profiles.of(user_id)
        await uow.purchases.remove(await uow.purchases.of(user_id, purchase_id))
        profile.touch()
