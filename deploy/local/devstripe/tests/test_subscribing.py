from pathlib import Path

import pytest

from deploy.local.devstripe.tests.harness import PRICE, SHOP, Double, Shop


def test_a_paid_checkout_makes_an_active_subscription(double: Double, shop: Shop) -> None:
    customer = double.customer()
    session = double.checkout(
        customer, client_reference_id="user-1", subscription_data={"metadata": {"user_id": "u1"}}
    )
    answer = double.pay(session.url, "4242 4242 4242 4242")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{SHOP}/thanks?session_id={session.id}"
    done = double.client.v1.checkout.sessions.retrieve(session.id, {"expand": ["subscription"]})
    assert (done.status, done.payment_status) == ("complete", "paid")
    subscription = done.subscription
    assert not isinstance(subscription, str)
    assert subscription
    assert subscription.status == "active"
    assert subscription.metadata["user_id"] == "u1"
    item = subscription["items"].data[0]
    assert item.price.id == PRICE
    assert item.current_period_end - item.current_period_start >= 28 * 86400
    completed = shop.wait_for("checkout.session.completed")
    assert completed["data"]["object"]["client_reference_id"] == "user-1"


def test_webhooks_of_a_purchase_come_in_the_order_things_happened(
    double: Double, shop: Shop
) -> None:
    double.subscribe()
    shop.wait_for("checkout.session.completed")
    assert shop.types() == [
        "customer.created",
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
        "payment_method.attached",
        "customer.subscription.created",
        "invoice.created",
        "invoice.finalized",
        "invoice.paid",
        "invoice.payment_succeeded",
        "checkout.session.completed",
    ]


def test_the_invoice_names_its_subscription_in_the_newer_place_only(double: Double) -> None:
    subscription = double.subscribe()
    invoice = double.latest_invoice(subscription)
    assert invoice.parent
    assert invoice.parent.subscription_details
    assert invoice.parent.subscription_details.subscription == subscription.id
    assert (invoice.status, invoice.amount_paid, invoice.currency) == ("paid", 999, "aud")
    assert "subscription" not in invoice.to_dict()
    assert "current_period_end" not in subscription.to_dict()
    links = double.client.v1.invoice_payments.list({"invoice": invoice.id})
    intent = double.client.v1.payment_intents.retrieve(str(links.data[0].payment.payment_intent))
    assert (intent.status, intent.amount_received) == ("succeeded", 999)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("4000 0000 0000 0002", "Your card was declined."),
        ("4000 0000 0000 9995", "insufficient funds"),
        ("4111 1111 1111 1111", "non test card"),
        ("4242 4242 4242 4241", "number is incorrect"),
    ],
)
def test_a_refused_card_leaves_no_subscription_and_can_be_tried_again(
    double: Double, number: str, reason: str
) -> None:
    customer = double.customer()
    session = double.checkout(customer)
    refused = double.pay(session.url, number)
    assert refused.status_code == 402
    assert reason in refused.text
    assert double.client.v1.subscriptions.list({"customer": customer, "status": "all"}).data == []
    assert double.pay(session.url, "4242424242424242").status_code == 303
    assert len(double.client.v1.subscriptions.list({"customer": customer}).data) == 1


def test_a_second_submit_of_a_paid_checkout_buys_nothing_more(double: Double) -> None:
    customer = double.customer()
    session = double.checkout(customer)
    double.pay(session.url, "4242424242424242")
    again = double.pay(session.url, "4242424242424242")
    assert "already paid" in again.text
    assert len(double.client.v1.charges.list({"customer": customer}).data) == 1


def test_three_d_secure_is_asked_and_its_approval_pays(double: Double, shop: Shop) -> None:
    session = double.checkout(double.customer())
    bank = double.pay(session.url, "4000 0025 0000 3155").headers["location"]
    assert "Approve" in double.browser.get(bank).text
    answer = double.browser.post(bank, data={"decision": "approve"})
    assert answer.headers["location"] == f"{SHOP}/thanks?session_id={session.id}"
    shop.wait_for("payment_intent.requires_action")
    paid = double.client.v1.checkout.sessions.retrieve(session.id)
    assert paid.payment_status == "paid"


def test_three_d_secure_refused_returns_to_the_page_with_the_reason(double: Double) -> None:
    customer = double.customer()
    session = double.checkout(customer)
    bank = double.pay(session.url, "4000 0025 0000 3155").headers["location"]
    back = double.browser.post(bank, data={"decision": "refuse"}).headers["location"]
    assert "unable to authenticate" in double.browser.get(back).text
    assert double.client.v1.subscriptions.list({"customer": customer, "status": "all"}).data == []


def test_a_trial_takes_no_money_until_it_ends(double: Double, shop: Shop) -> None:
    subscription = double.subscribe(subscription_data={"trial_period_days": 7})
    assert subscription.status == "trialing"
    assert double.client.v1.charges.list().data == []
    double.advance(days=5)
    shop.wait_for("customer.subscription.trial_will_end")
    double.advance(days=2.1)
    assert double.subscription(subscription.id).status == "active"
    assert [charge.amount for charge in double.client.v1.charges.list().data] == [999]


def test_a_checkout_without_a_customer_makes_one_from_the_email(double: Double) -> None:
    session = double.checkout(None)
    double.pay(session.url, "4242424242424242", email="new@example.org")
    done = double.client.v1.checkout.sessions.retrieve(session.id, {"expand": ["customer"]})
    assert done.customer
    assert not isinstance(done.customer, str)
    assert done.customer.email == "new@example.org"


def test_what_a_shop_writes_is_escaped_on_the_page(double: Double) -> None:
    customer = double.customer('"><script>alert(1)</script>@example.org')
    page = double.browser.get(str(double.checkout(customer).url))
    assert "<script>" not in page.text
    assert "&lt;script&gt;" in page.text
    assert "TEST" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_no_card_number_is_kept_anywhere(double: Double, tmp_path: Path) -> None:
    double.subscribe()
    double.pay(double.checkout(double.customer()).url, "4000 0000 0000 0002")
    method = double.client.v1.payment_methods.create(
        {
            "type": "card",
            "card": {"number": "5555555555554444", "exp_month": 12, "exp_year": 2034, "cvc": "123"},
        }
    )
    assert method.card
    assert method.card.last4 == "4444"
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for number in (b"4242424242424242", b"4000000000000002", b"5555555555554444"):
        assert number not in kept
    assert b"4242 4242" not in kept
