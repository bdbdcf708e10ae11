"""Refunds, chargebacks and inquiries: the ledger, a hold, a notice."""

import re
from decimal import Decimal
from typing import Any

import pytest

from billing.infrastructure.tables import audit, payments
from services.billing.tests.shop import USES_STRIPE, Shop

pytestmark = USES_STRIPE


async def refund(shop: Shop, amount: int) -> None:
    params: Any = {"charge": await shop.charge_id(), "amount": amount}
    await shop.raw_stripe(shop.double.client.v1.refunds.create, params)
    await shop.settle()


async def notices(shop: Shop, action: str) -> list[dict[str, Any]]:
    answer = await shop.client.get(
        "/api/admin/payments/notices", params={"action": action}, headers=shop.admin
    )
    return list(answer.json()["items"])


async def test_a_refund_changes_the_ledger_and_not_access(shop: Shop) -> None:
    await shop.subscribe()
    await refund(shop, 400)
    (line,) = (await shop.get("payments"))["items"]
    assert (line["status"], line["refunded"]["amount"]) == ("paid", "4.00")
    await refund(shop, 599)
    (row,) = await shop.rows(payments)
    assert (row["amount_paid"], row["amount_refunded"]) == (Decimal("9.99"), Decimal("9.99"))
    assert (await shop.get("entitlement"))["entitled"] is True
    told = [notice["facts"]["refunded"] for notice in await notices(shop, "payment.refunded")]
    assert [Decimal(amount) for amount in told] == [Decimal("9.99"), Decimal("4.00")]
    assert len(await shop.news("payment.succeeded")) == 1


async def test_a_chargeback_holds_and_a_won_one_lets_go(shop: Shop) -> None:
    await shop.subscribe()
    charge = await shop.charge_id()
    await shop.dev("disputes", action="open", charge=charge)
    await shop.settle()
    held = await shop.get("entitlement")
    assert (held["entitled"], held["reason"], held["status"]) == (False, "charged-back", "active")
    await shop.dev("disputes", action="win", charge=charge)
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is True
    told = [event.data["entitled"] for event in await shop.news("subscription.updated")]
    assert told == [True, False, True]


async def test_a_lost_chargeback_holds_until_an_administrator_acts(shop: Shop) -> None:
    await shop.subscribe()
    charge = await shop.charge_id()
    for action in ("open", "lose"):
        await shop.dev("disputes", action=action, charge=charge)
        await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is False
    (hold,) = (await shop.client.get("/api/admin/payments/holds", headers=shop.admin)).json()
    assert (hold["status"], hold["blocks"]) == ("lost", True)
    path = f"/api/admin/payments/holds/{hold['dispute_id']}/release"
    for expected in (204, 404):
        answer = await shop.client.post(path, json={"reason": "settled"}, headers=shop.admin)
        assert answer.status_code == expected
    assert (await shop.get("entitlement"))["entitled"] is True


@pytest.mark.parametrize("number", ["4000 0000 0000 1976"])
async def test_an_inquiry_is_a_notice_only(shop: Shop, number: str) -> None:
    assert (await shop.subscribe(number))["entitled"] is True
    (notice,) = await notices(shop, "payment.disputed")
    assert (notice["facts"]["holds"], notice["facts"]["status"]) == (
        False,
        "warning_needs_response",
    )


async def test_a_card_that_asks_for_3d_secure_gives_access_only_when_approved(
    shop: Shop,
) -> None:
    session = await shop.checkout()
    bank = (await shop.pay(session["url"], "4000 0025 0000 3155")).headers["location"]
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is False
    await shop.browse(bank, decision="approve")
    await shop.settle()
    assert (await shop.get("entitlement"))["entitled"] is True


async def test_no_card_data_is_in_any_table(shop: Shop) -> None:
    await shop.subscribe()
    portal = (await shop.post("portal")).json()["url"]
    await shop.pay(f"{portal}/card", "5555 5555 5555 4444")
    await shop.settle()
    text = "".join([repr(await shop.rows(table)) for table in audit.metadata.sorted_tables])
    assert "visa" in text
    # Any run of 13 to 19 digits that passes the card check sum, however it is grouped.
    runs = [
        re.sub(r"[ -]", "", run) for run in re.findall(r"(?<!\w)\d(?:[ -]?\d){12,18}(?!\w)", text)
    ]
    assert [run for run in runs if passes_luhn(run)] == []
    assert re.search(r"cvc\W+\d{3}", text) is None


def passes_luhn(digits: str) -> bool:
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def test_the_scanner_finds_a_card() -> None:
    assert passes_luhn("4242424242424242")
    assert not passes_luhn("4242424242424241")
