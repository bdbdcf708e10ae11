from typing import Any

import pytest
import stripe

from deploy.local.devstripe.tests.harness import PRICE, Double


def test_the_same_key_and_body_give_the_same_object(double: Double) -> None:
    first = double.client.v1.customers.create(
        {"email": "a@example.org"}, {"idempotency_key": "customer:1"}
    )
    again = double.client.v1.customers.create(
        {"email": "a@example.org"}, {"idempotency_key": "customer:1"}
    )
    assert again.id == first.id
    assert len(double.client.v1.customers.list().data) == 1


def test_the_same_key_with_another_body_is_refused(double: Double) -> None:
    double.client.v1.customers.create({"email": "a@example.org"}, {"idempotency_key": "k"})
    with pytest.raises(stripe.IdempotencyError):
        double.client.v1.customers.create({"email": "b@example.org"}, {"idempotency_key": "k"})


def test_a_declined_charge_is_replayed_and_not_repeated(double: Double) -> None:
    params: Any = {
        "amount": 500,
        "currency": "aud",
        "payment_method": "pm_card_chargeDeclined",
        "confirm": True,
    }
    for _ in range(2):
        with pytest.raises(stripe.CardError) as refusal:
            double.client.v1.payment_intents.create(params, {"idempotency_key": "pay"})
        assert refusal.value.http_status == 402
        assert refusal.value.code == "card_declined"
    assert len(double.client.v1.charges.list().data) == 1


def test_error_if_incomplete_leaves_nothing_behind(double: Double) -> None:
    customer = double.client.v1.customers.create(
        {
            "payment_method": "pm_card_chargeCustomerFail",
            "invoice_settings": {"default_payment_method": "pm_card_chargeCustomerFail"},
        }
    )
    params: Any = {
        "customer": customer.id,
        "items": [{"price": PRICE}],
        "payment_behavior": "error_if_incomplete",
    }
    with pytest.raises(stripe.CardError):
        double.client.v1.subscriptions.create(params)
    assert double.client.v1.subscriptions.list({"status": "all"}).data == []


def test_a_failed_first_payment_is_incomplete_and_expires(double: Double) -> None:
    customer = double.client.v1.customers.create(
        {
            "payment_method": "pm_card_chargeCustomerFail",
            "invoice_settings": {"default_payment_method": "pm_card_chargeCustomerFail"},
        }
    )
    subscription = double.client.v1.subscriptions.create(
        {"customer": customer.id, "items": [{"price": PRICE}]}
    )
    assert subscription.status == "incomplete"
    double.advance(days=1)
    assert double.subscription(subscription.id).status == "incomplete_expired"
    assert double.latest_invoice(subscription).status == "void"


def test_a_customer_with_a_declined_card_is_not_made(double: Double) -> None:
    with pytest.raises(stripe.CardError):
        double.client.v1.customers.create({"payment_method": "pm_card_chargeDeclined"})
    assert double.client.v1.customers.list().data == []


def test_another_customers_card_cannot_pay_a_subscription(double: Double) -> None:
    other = double.client.v1.customers.create({"payment_method": "pm_card_visa"})
    card = double.client.v1.payment_methods.list({"customer": other.id}).data[0]
    params: Any = {
        "customer": double.customer(),
        "items": [{"price": PRICE}],
        "default_payment_method": card.id,
    }
    with pytest.raises(stripe.InvalidRequestError, match="does not have a payment method"):
        double.client.v1.subscriptions.create(params)


def test_what_does_not_exist_is_named_in_the_error(double: Double) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        double.client.v1.customers.retrieve("cus_none")
    assert refusal.value.http_status == 404
    assert refusal.value.code == "resource_missing"
    assert "cus_none" in str(refusal.value)


def test_an_unknown_parameter_is_refused_by_name(double: Double) -> None:
    params: Any = {"emial": "a@example.org"}
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        double.client.v1.customers.create(params)
    assert (refusal.value.code, refusal.value.param) == ("parameter_unknown", "emial")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/thanks", "data:text/html,x"])
def test_only_web_addresses_may_become_links(double: Double, address: str) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        double.checkout(double.customer(), success_url=address)
    assert refusal.value.param == "success_url"


def test_a_live_key_is_refused(double: Double) -> None:
    client = stripe.StripeClient("sk_live_x", base_addresses={"api": double.url})
    with pytest.raises(stripe.AuthenticationError, match="live key"):
        client.v1.customers.list()


def test_pages_of_a_list_neither_repeat_nor_skip(double: Double) -> None:
    made = [double.customer(f"reader{number}@example.org") for number in range(7)]
    first = double.client.v1.customers.list({"limit": 3})
    assert first.has_more
    assert [item.id for item in first.auto_paging_iter()] == made[::-1]
    back = double.client.v1.customers.list({"limit": 2, "ending_before": made[0]})
    assert [item.id for item in back.data] == [made[2], made[1]]


def test_lists_are_narrowed_by_time(double: Double) -> None:
    early = double.customer()
    double.advance(days=1)
    late = double.client.v1.customers.create()
    found = double.client.v1.customers.list({"created": {"gte": late.created}}).data
    assert [item.id for item in found] == [late.id]
    before = double.client.v1.customers.list({"created": {"lt": late.created}}).data
    assert [item.id for item in before] == [early]


def test_nested_ids_are_expanded_on_request(double: Double) -> None:
    subscription = double.subscribe()
    full = double.client.v1.subscriptions.retrieve(
        subscription.id, {"expand": ["latest_invoice.payments", "customer"]}
    )
    body = full.to_dict()
    assert body["customer"]["email"] == "reader@example.org"
    assert body["latest_invoice"]["payments"]["data"][0]["status"] == "paid"
    listed = double.client.v1.subscriptions.list({"expand": ["data.latest_invoice"]})
    assert listed.data[0].to_dict()["latest_invoice"]["status"] == "paid"


def test_what_cannot_be_expanded_is_an_error(double: Double) -> None:
    customer = double.customer()
    with pytest.raises(stripe.InvalidRequestError, match="cannot be expanded"):
        double.client.v1.customers.retrieve(customer, {"expand": ["nonsense"]})


def test_metadata_is_merged_and_single_keys_can_be_removed(double: Double) -> None:
    customer = double.client.v1.customers.create({"metadata": {"user_id": "1", "plan": "x"}})
    params: Any = {"metadata": {"plan": "", "tier": "y"}}
    changed = double.client.v1.customers.update(customer.id, params)
    assert changed.to_dict()["metadata"] == {"user_id": "1", "tier": "y"}


def test_a_deleted_customer_loses_subscriptions_and_leaves_a_tombstone(double: Double) -> None:
    subscription = double.subscribe()
    double.client.v1.customers.delete(str(subscription.customer))
    assert double.subscription(subscription.id).status == "canceled"
    tombstone = double.client.v1.customers.retrieve(str(subscription.customer)).to_dict()
    assert tombstone["deleted"] is True
    assert "email" not in tombstone


def test_an_unknown_address_answers_like_stripe(double: Double) -> None:
    answer = double.browser.get("/v1/nonsense", headers={"authorization": "Bearer sk_test_dev"})
    assert answer.status_code == 404
    assert answer.json()["error"]["message"].startswith("Unrecognized request URL")


def test_the_switches_take_json_only(double: Double) -> None:
    answer = double.browser.post("/_dev/clock", data={"advance_seconds": "60"})
    assert answer.status_code == 400


# The SDK hands httpx its body in a way that httpx deprecates; it works all the same.
@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
async def test_the_async_client_works_too(double: Double) -> None:
    http = stripe.HTTPXClient()
    client = stripe.StripeClient(
        "sk_test_dev", base_addresses={"api": double.url}, http_client=http
    )
    customer = await client.v1.customers.create_async({"email": "async@example.org"})
    found = await client.v1.customers.retrieve_async(customer.id)
    await http.close_async()  # type: ignore[no-untyped-call]
    assert found.email == "async@example.org"
