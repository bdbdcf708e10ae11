from dataclasses import replace
from pathlib import Path

import pytest

from deploy.local.devstripe.__main__ import is_loopback, main
from deploy.local.devstripe.account import Account
from deploy.local.devstripe.app import seed
from deploy.local.devstripe.settings import Settings
from deploy.local.devstripe.store import Store
from deploy.local.devstripe.tests.harness import PRICE, run_devstripe


def test_a_restart_keeps_customers_subscriptions_keys_and_time(tmp_path: Path) -> None:
    with run_devstripe(tmp_path) as double:
        subscription = double.subscribe()
        made = double.client.v1.customers.create({}, {"idempotency_key": "once"})
        double.advance(days=10)
        now = double.browser.get("/_dev/health").json()["now"]
    with run_devstripe(tmp_path) as double:
        assert double.subscription(subscription.id).status == "active"
        assert double.client.v1.customers.create({}, {"idempotency_key": "once"}).id == made.id
        assert double.browser.get("/_dev/health").json()["now"] >= now
        assert len(double.client.v1.prices.list().data) == 1
        assert double.client.v1.prices.retrieve(PRICE).unit_amount == 999


def test_two_processes_cannot_share_a_folder(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(RuntimeError, match="already uses"):
        Store(tmp_path)
    store.close()


def test_a_kept_price_is_never_silently_another_one(tmp_path: Path) -> None:
    settings = Settings(state=tmp_path, public_url="http://127.0.0.1:1")
    store = Store(tmp_path)
    seed(Account(store, settings))
    seed(Account(store, settings))
    with pytest.raises(RuntimeError, match="already holds price_penny_monthly at 999 aud"):
        seed(Account(store, replace(settings, amount=1299)))
    store.close()


def test_webhooks_without_a_secret_are_refused_at_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="whsec_"):
        Settings(state=tmp_path, public_url="http://127.0.0.1:1", webhook_url="http://127.0.0.1:2")


def test_only_loopback_addresses_are_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["devstripe", "--port", "1", "--state", str(tmp_path), "--host", "192.0.2.1"]
    monkeypatch.setattr("sys.argv", arguments)
    with pytest.raises(SystemExit):
        main()
    assert "not a loopback address" in capsys.readouterr().err
    assert [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "10.0.0.1", "x")] == [
        True,
        True,
        True,
        False,
        False,
    ]
