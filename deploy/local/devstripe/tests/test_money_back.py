from typing import Any

import pytest
import stripe

from deploy.local.devstripe.tests.harness import Double, Shop


def charge_of(double: Double, subscription: stripe.Subscription) -> stripe.Charge:
    return double.client.v1.charges.list({"customer": str(subscription.customer)}).data[0]


def test_a_refund_adds_up_and_leaves_the_subscription_alone(double: Double, shop: Shop) -> None:
    subscription = double.subscribe()
    charge = charge_of(double, subscription)
    double.client.v1.refunds.create({"charge": charge.id, "amount": 400})
    assert shop.wait_for("charge.refunded")["data"]["object"]["amount_refunded"] == 400
    double.client.v1.refunds.create({"payment_intent": str(charge.payment_intent)})
    whole = shop.wait_for("charge.refunded", count=2)["data"]["object"]
    assert (whole["amount_refunded"], whole["refunded"]) == (999, True)
    assert double.subscription(subscription.id).status == "active"
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        double.client.v1.refunds.create({"charge": charge.id})
    assert refusal.value.code == "charge_already_refunded"


def test_more_than_was_paid_cannot_be_refunded(double: Double) -> None:
    charge = charge_of(double, double.subscribe())
    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded"):
        double.client.v1.refunds.create({"charge": charge.id, "amount": 1000})


def test_a_refund_can_be_traced_to_its_invoice(double: Double) -> None:
    subscription = double.subscribe()
    charge = charge_of(double, subscription)
    params: Any = {
        "payment": {"type": "payment_intent", "payment_intent": str(charge.payment_intent)}
    }
    links = double.client.v1.invoice_payments.list(params)
    assert [link.invoice for link in links.data] == [subscription.latest_invoice]


@pytest.mark.parametrize(("action", "status"), [("win", "won"), ("lose", "lost")])
def test_a_chargeback_is_opened_and_decided(
    double: Double, shop: Shop, action: str, status: str
) -> None:
    charge = charge_of(double, double.subscribe())
    opened = double.dev("disputes", action="open", charge=charge.id)
    assert opened["status"] == "needs_response"
    shop.wait_for("charge.dispute.funds_withdrawn")
    with pytest.raises(stripe.InvalidRequestError, match="charged back"):
        double.client.v1.refunds.create({"charge": charge.id})
    double.dev("disputes", action=action, charge=charge.id)
    assert shop.wait_for("charge.dispute.closed")["data"]["object"]["status"] == status
    assert double.client.v1.disputes.retrieve(opened["id"]).status == status


def test_an_inquiry_takes_no_money(double: Double, shop: Shop) -> None:
    charge = charge_of(double, double.subscribe())
    double.dev("disputes", action="open", charge=charge.id, inquiry=True)
    created = shop.wait_for("charge.dispute.created")["data"]["object"]
    assert created["status"] == "warning_needs_response"
    double.dev("disputes", action="win", charge=charge.id)
    assert shop.wait_for("charge.dispute.closed")["data"]["object"]["status"] == "warning_closed"
    assert "charge.dispute.funds_withdrawn" not in shop.types()


def test_winning_evidence_wins(double: Double) -> None:
    charge = charge_of(double, double.subscribe())
    opened = double.dev("disputes", charge=charge.id)
    params: Any = {"evidence": {"uncategorized_text": "winning_evidence"}}
    assert double.client.v1.disputes.update(opened["id"], params).status == "won"


@pytest.mark.parametrize(
    ("number", "status"),
    [("4000 0000 0000 0259", "needs_response"), ("4000 0000 0000 1976", "warning_needs_response")],
)
def test_a_card_can_bring_its_own_dispute(
    double: Double, shop: Shop, number: str, status: str
) -> None:
    charge = charge_of(double, double.subscribe(number))
    assert charge.disputed
    assert shop.wait_for("charge.dispute.created")["data"]["object"]["status"] == status
