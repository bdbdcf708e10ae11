"""Every object devstripe makes is one that the pinned SDK's own types describe."""

from pathlib import Path

from deploy.local.devstripe.objects.event import public
from deploy.local.devstripe.store import Store
from deploy.local.devstripe.tests.harness import run_devstripe
from deploy.local.devstripe.tests.sdk_shapes import differences


def live_a_full_life(state: Path) -> None:
    """Make objects of every kind, in most of the states they can be in."""
    with run_devstripe(state) as double:
        paid = double.subscribe(subscription_data={"metadata": {"user_id": "1"}})
        double.subscribe("4000 0000 0000 0341")
        double.subscribe(subscription_data={"trial_period_days": 3})
        session = double.checkout(double.customer())
        double.pay(session.url, "4000 0000 0000 9995")
        bank = double.pay(session.url, "4000 0027 6000 3184").headers["location"]
        double.browser.post(bank, data={"decision": "approve"})
        double.client.v1.checkout.sessions.expire(double.checkout(double.customer()).id)
        double.portal(str(paid.customer))
        double.advance(days=60)
        charges = double.client.v1.charges.list({"customer": str(paid.customer)}).data
        double.client.v1.refunds.create({"charge": charges[0].id, "amount": 100})
        double.dev("disputes", charge=charges[1].id)
        double.dev("disputes", action="win", charge=charges[1].id)
        double.client.v1.subscriptions.cancel(paid.id)


def test_every_object_has_the_shape_the_sdk_describes(tmp_path: Path) -> None:
    live_a_full_life(tmp_path)
    store = Store(tmp_path)
    kinds = [row[0] for row in store.connection.execute("SELECT DISTINCT object FROM objects")]
    problems = {
        found for kind in kinds for item in store.scan(kind) for found in differences(public(item))
    }
    store.close()
    assert sorted(problems) == []
    assert len(kinds) == 15, kinds


def test_a_wrong_shape_is_noticed() -> None:
    old = {"id": "in_1", "object": "invoice", "subscription": "sub_1"}
    assert ">invoice: subscription is unknown" in differences(old)
    assert any("amount_due is required" in found for found in differences(old))
