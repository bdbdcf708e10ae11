import json
from typing import Any

import pytest
from pydantic import ValidationError

from billing.config import Settings
from shared.testing.services import read_settings

GOOD = {
    "BILLING_ENVIRONMENT": "local",
    "BILLING_DATABASE__URL": "postgresql+asyncpg://billing:x@127.0.0.1/penny",
    "BILLING_BROKER__URL": "amqp://x",
    "BILLING_CACHE__URL": "redis://x",
    "BILLING_AUTH__ISSUER": "https://issuer.test",
    "BILLING_AUTH__CLIENT_ID": "web",
    "BILLING_AUTH__JWKS_URL": "https://issuer.test/jwks",
    "BILLING_HTTP__PORT": "8415",
    "BILLING_APP_URL": "http://127.0.0.1:8400",
    "BILLING_STRIPE__API_BASE": "http://127.0.0.1:8420",
    "BILLING_STRIPE__API_KEY": "sk_test_local",
    "BILLING_STRIPE__WEBHOOK_SECRETS": json.dumps(["whsec_of_tests"]),
    "BILLING_STRIPE__PRICE_ID": "price_penny_monthly",
}
LIVE = {
    "BILLING_ENVIRONMENT": "production",
    "BILLING_STRIPE__API_BASE": "https://api.stripe.com",
    "BILLING_STRIPE__API_KEY": "rk" + "_live_made_up",
}


def test_the_local_double_is_accepted_outside_production() -> None:
    settings = read_settings(Settings, GOOD)
    assert not settings.expects_live_money
    assert settings.grace_days == 0


def test_production_talks_to_stripe_with_a_live_key() -> None:
    assert read_settings(Settings, GOOD | LIVE).expects_live_money


@pytest.mark.parametrize(
    "changes",
    [
        {"BILLING_STRIPE__WEBHOOK_SECRETS": "[]"},
        {"BILLING_STRIPE__WEBHOOK_SECRETS": '[""]'},
        {"BILLING_STRIPE__WEBHOOK_SECRETS": '["whsec_of_tests", " "]'},
        {"BILLING_STRIPE__API_KEY": ""},
        {"BILLING_STRIPE__API_KEY": "pk_test_publishable"},
        {"BILLING_STRIPE__API_KEY": "sk" + "_live_made_up"},
        LIVE | {"BILLING_STRIPE__API_BASE": "http://127.0.0.1:8420"},
        LIVE | {"BILLING_STRIPE__API_BASE": "https://api.stripe.com.evil.test"},
        LIVE | {"BILLING_STRIPE__API_KEY": "sk_test_local"},
        LIVE | {"BILLING_LIVEMODE": "false"},
    ],
)
def test_settings_that_protect_nothing_do_not_start(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        read_settings(Settings, GOOD | changes)


def test_a_missing_webhook_secret_does_not_start() -> None:
    without = {k: v for k, v in GOOD.items() if "WEBHOOK" not in k}
    with pytest.raises(ValidationError):
        read_settings(Settings, without)


def test_a_staging_environment_may_say_that_it_is_on_test_mode() -> None:
    staging = LIVE | {"BILLING_LIVEMODE": "false", "BILLING_STRIPE__API_KEY": "sk_test_local"}
    assert not read_settings(Settings, GOOD | staging).expects_live_money
