from pathlib import Path

import pytest
import stripe

from deploy.local.devstripe.tests.harness import (
    SECRET,
    Double,
    Shop,
    eventually,
    open_shop,
    run_devstripe,
)


def test_a_signature_holds_for_its_own_body_and_secret_only(double: Double, shop: Shop) -> None:
    double.customer()
    shop.wait_for("customer.created")
    body, signature = shop.raw[0]
    stripe.Webhook.construct_event(body, signature, SECRET)
    for bad_body, bad_secret in ((body + b" ", SECRET), (body, "whsec_other")):
        with pytest.raises(stripe.SignatureVerificationError):
            stripe.Webhook.construct_event(bad_body, signature, bad_secret)


def test_a_signature_is_fresh_even_when_the_account_lives_in_the_future(
    double: Double, shop: Shop
) -> None:
    double.advance(days=400)
    double.customer()
    event = shop.wait_for("customer.created")
    assert event["created"] > int(shop.raw[0][1].split(",")[0].removeprefix("t=")) + 86400


def test_a_failed_delivery_is_tried_again(double: Double, shop: Shop) -> None:
    shop.failures = 2
    double.customer()
    event = shop.wait_for("customer.created")
    double.wait_until_sent()
    read = double.client.v1.events.retrieve(event["id"])
    assert read.pending_webhooks == 0


def test_the_duplicate_switch_sends_the_same_event_twice(double: Double, shop: Shop) -> None:
    double.dev("delivery", duplicate=True)
    double.customer()
    shop.wait_for("customer.created", count=2)
    assert len({event["id"] for event in shop.events}) == 1


def test_the_twin_switch_makes_two_events_of_one_fact(double: Double, shop: Shop) -> None:
    double.dev("delivery", twin=True)
    double.customer()
    shop.wait_for("customer.created", count=2)
    assert len({event["id"] for event in shop.events}) == 2
    assert len({event["data"]["object"]["id"] for event in shop.events}) == 1


def test_the_reorder_switch_turns_a_burst_around(double: Double, shop: Shop) -> None:
    session = double.checkout(double.customer())
    shop.wait_for("customer.created")
    double.dev("delivery", reorder=True)
    double.pay(session.url, "4242424242424242")
    shop.wait_for("payment_intent.created")
    types = shop.types()
    assert types.index("checkout.session.completed") < types.index("invoice.paid")
    assert types.index("invoice.paid") < types.index("customer.subscription.created")


def test_dropped_events_are_listed_as_undelivered_and_can_be_sent_later(
    double: Double, shop: Shop
) -> None:
    double.dev("delivery", drop=["invoice.paid"])
    double.subscribe()
    shop.wait_for("checkout.session.completed")
    double.wait_until_sent()
    assert "invoice.paid" not in shop.types()
    missed = double.client.v1.events.list({"delivery_success": False}).data
    assert [event.type for event in missed] == ["invoice.paid"]
    double.dev("delivery", drop=False)
    double.dev("resend", undelivered=True)
    assert shop.wait_for("invoice.paid")["id"] == missed[0].id


def test_the_delay_switch_holds_events_back(double: Double, shop: Shop) -> None:
    double.dev("delivery", delay_seconds=0.6)
    double.customer()
    assert double.browser.get("/_dev/health").json()["deliveries"]["waiting"] == 1
    shop.wait_for("customer.created")


def test_the_concurrent_switch_still_delivers_everything(double: Double, shop: Shop) -> None:
    double.dev("delivery", concurrent=True)
    double.subscribe()
    eventually(lambda: len(shop.events) == 11 or None)
    assert len({event["id"] for event in shop.events}) == 11


def test_what_was_not_delivered_before_a_restart_is_delivered_after_it(tmp_path: Path) -> None:
    with run_devstripe(tmp_path, "http://127.0.0.1:9/nobody-listens") as double:
        customer = double.customer()
    with open_shop() as shop, run_devstripe(tmp_path, shop.url) as double:
        assert shop.wait_for("customer.created")["data"]["object"]["id"] == customer


def test_the_same_switch_with_nonsense_is_refused(double: Double) -> None:
    for body in ({"duplicate": "many"}, {"drop": 3}, {"unknown": True}, {"twin": 1}):
        assert double.browser.post("/_dev/delivery", json=body).status_code == 400
