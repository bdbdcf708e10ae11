"""Forty days of one reader's subscription, a day at a time, with the ledger checked every evening."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any

from billing.infrastructure.tables import payments, subscriptions
from services.billing.tests.shop import FAILS_LATER_CARD, USES_STRIPE, Shop

pytestmark = USES_STRIPE

DAYS = 40


async def take_a_part_back(shop: Shop) -> None:
    params: Any = {"charge": await shop.charge_id(), "amount": 400}
    await shop.raw_stripe(shop.double.client.v1.refunds.create, params)


async def cancel(shop: Shop) -> None:
    await press(shop, "cancel")


async def think_again(shop: Shop) -> None:
    await press(shop, "keep")


async def press(shop: Shop, button: str) -> None:
    portal = (await shop.post("portal")).json()["url"]
    (mine,) = await shop.rows(subscriptions)
    answer = await shop.browse(f"{portal}/{button}", subscription=mine["stripe_id"])
    assert answer.status_code == 303


async def charge_it_back(shop: Shop) -> None:
    await shop.dev("disputes", action="open", charge=await shop.charge_id())


async def lose_the_dispute_at_the_bank(shop: Shop) -> None:
    await shop.dev("disputes", action="win", charge=await shop.charge_id())


async def take_a_part_back_while_the_post_is_lost(shop: Shop) -> None:
    await shop.dev("delivery", drop=True)
    await take_a_part_back(shop)
    compared = await shop.client.post(
        "/api/admin/reconcile", json={"user_id": str(shop.user_id)}, headers=shop.admin
    )
    assert compared.json()["changed"] == 1
    await shop.dev("delivery", drop=False)


async def pay_with_a_better_card(shop: Shop) -> None:
    portal = (await shop.post("portal")).json()["url"]
    invoice = (await shop.get("subscription"))["pay_url"].rpartition("/")[2]
    assert (await shop.pay(f"{portal}/card")).status_code == 303
    assert (await shop.browse(f"{portal}/pay", invoice=invoice)).status_code == 303


STORY: dict[int, Callable[[Shop], Awaitable[None]]] = {
    3: take_a_part_back,
    8: cancel,
    9: think_again,
    14: charge_it_back,
    17: lose_the_dispute_at_the_bank,
    35: pay_with_a_better_card,
    38: take_a_part_back_while_the_post_is_lost,
}


async def test_forty_days_pass_and_ledger_and_access_are_right_on_every_one(shop: Shop) -> None:
    assert (await shop.subscribe(FAILS_LATER_CARD))["entitled"] is True
    without_access = []
    for day in range(1, DAYS + 1):
        await shop.advance(days=1)
        if day in STORY:
            await STORY[day](shop)
            await shop.settle()
        assert await held_here(shop) == await held_at_stripe(shop), f"day {day}"
        if not (await shop.get("entitlement"))["entitled"]:
            without_access.append(day)
    unpaid = [day for day in without_access if day > 17]
    # Held while the bank disputes; and from the renewal that fails until it is paid after all.
    assert without_access == [14, 15, 16, *range(unpaid[0], 35)]
    assert 28 <= unpaid[0] <= 32
    assert [row["amount_paid"] for row in await shop.rows(payments)] == [Decimal("9.99")] * 2
    assert [event.data["entitled"] for event in await shop.news("subscription.updated")][-1] is True
    assert len(await shop.news("payment.succeeded")) == 2


async def held_here(shop: Shop) -> Decimal:
    """What was paid and not given back, as the ledger has it."""
    rows = await shop.rows(payments)
    return sum((row["amount_paid"] - row["amount_refunded"] for row in rows), Decimal())


async def held_at_stripe(shop: Shop) -> Decimal:
    """The same, as Stripe has it."""
    charges = (await shop.raw_stripe(shop.double.client.v1.charges.list)).data
    cents = sum(charge.amount_captured - charge.amount_refunded for charge in charges)
    return Decimal(cents) / 100
