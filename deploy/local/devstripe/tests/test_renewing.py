from pathlib import Path
from typing import Any

import stripe

from deploy.local.devstripe.tests.harness import PRICE, Double, Shop, eventually, run_devstripe


def period_end(subscription: stripe.Subscription) -> int:
    return int(subscription["items"].data[0].current_period_end)


def test_a_month_later_the_subscription_is_renewed_and_paid(double: Double, shop: Shop) -> None:
    subscription = double.subscribe()
    double.advance(days=32)
    renewed = double.subscription(subscription.id)
    assert renewed.status == "active"
    assert period_end(renewed) > period_end(subscription)
    invoice = double.latest_invoice(subscription)
    assert (invoice.billing_reason, invoice.status) == ("subscription_cycle", "paid")
    assert invoice.lines.data[0].period.end == period_end(renewed)
    updated = shop.wait_for("customer.subscription.updated")
    assert "items" in updated["data"]["previous_attributes"]
    shop.wait_for("invoice.paid", count=2)


def test_the_period_moves_before_its_invoice_is_paid(double: Double) -> None:
    subscription = double.subscribe()
    now = double.browser.get("/_dev/health").json()["now"]
    double.advance(days=(period_end(subscription) - now + 60) / 86400)
    moved = double.subscription(subscription.id)
    assert period_end(moved) > period_end(subscription)
    assert double.latest_invoice(subscription).status == "draft"
    double.advance(days=0.05)
    assert double.latest_invoice(subscription).status == "paid"


def test_a_year_has_twelve_renewals(double: Double) -> None:
    subscription = double.subscribe()
    double.advance(days=367)
    customer = str(subscription.customer)
    invoices = double.client.v1.invoices.list({"customer": customer, "limit": 100}).data
    assert len(invoices) == 13
    assert {invoice.status for invoice in invoices} == {"paid"}


def test_a_declined_renewal_is_past_due_until_the_portal_repairs_it(
    double: Double, shop: Shop
) -> None:
    subscription = double.subscribe("4000 0000 0000 0341")
    double.advance(days=32)
    assert double.subscription(subscription.id).status == "past_due"
    failed = shop.wait_for("invoice.payment_failed")["data"]["object"]
    assert failed["next_payment_attempt"] > failed["created"]
    portal = double.portal(str(subscription.customer))
    assert "Pay now" in double.browser.get(portal).text
    assert double.pay(f"{portal}/card", "4242 4242 4242 4242").status_code == 303
    paid = double.browser.post(f"{portal}/pay", data={"invoice": failed["id"]})
    assert paid.status_code == 303
    assert double.subscription(subscription.id).status == "active"
    shop.wait_for("invoice.paid", count=2)
    eventually(lambda: shop.last_status(subscription.id) == "active" or None)
    assert "Pay now" not in double.browser.get(portal).text


def test_a_retry_uses_the_card_that_is_there_by_then(double: Double) -> None:
    subscription = double.subscribe("4000 0000 0000 0341")
    double.advance(days=32)
    double.pay(double.portal(str(subscription.customer)) + "/card", "4242 4242 4242 4242")
    assert double.subscription(subscription.id).status == "past_due"
    double.advance(days=4)
    assert double.subscription(subscription.id).status == "active"
    assert double.latest_invoice(subscription).attempt_count == 2


def test_when_every_retry_fails_the_subscription_ends(double: Double, shop: Shop) -> None:
    subscription = double.subscribe("4000 0000 0000 0341")
    double.advance(days=50)
    ended = double.subscription(subscription.id)
    assert ended.status == "canceled"
    assert ended.cancellation_details
    assert ended.cancellation_details.reason == "payment_failed"
    shop.wait_for("customer.subscription.deleted")
    assert shop.types().count("invoice.payment_failed") == 4
    double.advance(days=60)
    assert double.subscription(subscription.id).latest_invoice == ended.latest_invoice


def test_dunning_can_leave_the_subscription_unpaid(tmp_path: Path) -> None:
    with run_devstripe(tmp_path, after_dunning="unpaid", retry_days=(1,)) as double:
        subscription = double.subscribe("4000 0000 0000 0341")
        double.advance(days=34)
        assert double.subscription(subscription.id).status == "unpaid"
        double.advance(days=32)
        assert double.latest_invoice(subscription).status == "draft"


def test_a_card_that_always_asks_is_repaired_on_the_hosted_invoice_page(
    double: Double, shop: Shop
) -> None:
    session = double.checkout(double.customer())
    bank = double.pay(session.url, "4000 0027 6000 3184").headers["location"]
    double.browser.post(bank, data={"decision": "approve"})
    subscription = double.client.v1.subscriptions.list().data[0]
    double.advance(days=32)
    shop.wait_for("invoice.payment_action_required")
    assert double.subscription(subscription.id).status == "past_due"
    invoice = double.latest_invoice(subscription)
    bank = double.browser.post(str(invoice.hosted_invoice_url)).headers["location"]
    double.browser.post(bank, data={"decision": "approve"})
    assert double.latest_invoice(subscription).status == "paid"
    assert double.subscription(subscription.id).status == "active"


def test_canceling_in_the_portal_ends_at_the_period_and_sets_no_flag(
    double: Double, shop: Shop
) -> None:
    subscription = double.subscribe()
    portal = double.portal(str(subscription.customer))
    double.browser.post(f"{portal}/cancel", data={"subscription": subscription.id})
    planned = double.subscription(subscription.id)
    assert planned.status == "active"
    assert planned.cancel_at == period_end(subscription)
    assert planned.cancel_at_period_end is False
    double.advance(days=32)
    assert double.subscription(subscription.id).status == "canceled"
    shop.wait_for("customer.subscription.deleted")


def test_a_planned_end_can_be_taken_back(double: Double) -> None:
    subscription = double.subscribe()
    double.client.v1.subscriptions.update(subscription.id, {"cancel_at_period_end": True})
    planned = double.subscription(subscription.id)
    assert (planned.cancel_at_period_end, planned.cancel_at) == (True, period_end(subscription))
    portal = double.portal(str(subscription.customer))
    double.browser.post(f"{portal}/keep", data={"subscription": subscription.id})
    double.advance(days=32)
    assert double.subscription(subscription.id).status == "active"


def test_canceling_now_ends_now(double: Double) -> None:
    subscription = double.subscribe()
    canceled = double.client.v1.subscriptions.cancel(subscription.id)
    assert canceled.status == "canceled"
    assert canceled.ended_at
    assert double.client.v1.subscriptions.list().data == []
    everything = double.client.v1.subscriptions.list({"status": "all"}).data
    assert [found.id for found in everything] == [subscription.id]


def test_a_portal_touches_only_its_own_customer(double: Double) -> None:
    mine, other = double.subscribe(), double.subscribe()
    portal = double.portal(str(mine.customer))
    answer = double.browser.post(f"{portal}/cancel", data={"subscription": other.id})
    assert answer.status_code == 404
    assert double.subscription(other.id).cancel_at is None


def test_a_portal_link_expires(double: Double) -> None:
    portal = double.portal(double.customer())
    double.advance(days=0.1)
    assert double.browser.get(portal).status_code == 410


def test_paused_collection_voids_the_invoice_and_keeps_the_status(double: Double) -> None:
    subscription = double.subscribe()
    double.client.v1.subscriptions.update(
        subscription.id, {"pause_collection": {"behavior": "void"}}
    )
    double.advance(days=32)
    assert double.subscription(subscription.id).status == "active"
    assert double.latest_invoice(subscription).status == "void"


def test_an_unpaid_checkout_expires_after_a_day(double: Double, shop: Shop) -> None:
    session = double.checkout(double.customer())
    double.advance(days=1.01)
    shop.wait_for("checkout.session.expired")
    assert double.pay(session.url or f"/pay/{session.id}", "4242424242424242").status_code == 410


def test_a_trial_without_a_card_pauses_and_can_be_resumed(double: Double, shop: Shop) -> None:
    params: Any = {
        "customer": double.customer(),
        "items": [{"price": PRICE}],
        "trial_period_days": 7,
        "trial_settings": {"end_behavior": {"missing_payment_method": "pause"}},
    }
    subscription = double.client.v1.subscriptions.create(params)
    double.advance(days=8)
    assert double.subscription(subscription.id).status == "paused"
    shop.wait_for("customer.subscription.paused")
    double.pay(double.portal(str(subscription.customer)) + "/card", "4242 4242 4242 4242")
    resumed = double.client.v1.subscriptions.resume(subscription.id)
    assert resumed.status == "active"
    assert double.latest_invoice(subscription).status == "paid"
    double.advance(days=32)
    assert double.subscription(subscription.id).status == "active"


def test_forty_days_pass_for_many_readers(double: Double) -> None:
    for _ in range(20):
        double.subscribe()
    double.advance(days=40)
    charges = double.client.v1.charges.list({"limit": 100}).data
    assert len(charges) == 40
