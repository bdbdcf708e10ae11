"""Only what Stripe signed gets in; everything else is refused in one way."""

import json
import time
from typing import Any

import pytest
from stripe import WebhookSignature

from billing.domain.errors import InvalidWebhook
from billing.infrastructure.stripe_signature import StripeSignature

FIRST, SECOND = "whsec_the_first_one", "whsec_the_second_one"
SIGNATURE = StripeSignature([FIRST, SECOND])
EVENT: dict[str, Any] = {
    "id": "evt_1",
    "object": "event",
    "type": "invoice.paid",
    "created": 1795298040,
    "livemode": False,
    "api_version": "2026-10-28.endive",
    "data": {"object": {"id": "in_1", "subscription": "sub_1", "customer": "cus_1"}},
}
BODY = json.dumps(EVENT).encode()


def signed(body: bytes, secret: str = FIRST, *, age: int = 0) -> str:
    """Stripe's own helper makes the header."""
    stamp = int(time.time()) - age
    header: str = WebhookSignature.generate_signature_header(body.decode(), secret, timestamp=stamp)
    return header


@pytest.mark.parametrize("secret", [FIRST, SECOND])
def test_any_current_secret_opens(secret: str) -> None:
    event = SIGNATURE.verified(BODY, signed(BODY, secret))
    assert (event.event_id, event.type, event.reference_id) == ("evt_1", "invoice.paid", "sub_1")
    assert event.raw.encode() == BODY


def test_299_seconds_is_young_enough() -> None:
    for age in (299, -298):
        assert SIGNATURE.verified(BODY, signed(BODY, age=age)).event_id == "evt_1"


@pytest.mark.parametrize("age", [301, 86400, -302, -365 * 86400])
def test_too_old_and_too_far_ahead_are_refused(age: int) -> None:
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(BODY, signed(BODY, age=age))


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "t=,v1=",
        "t=now,v1=abc",
        "v1=abc",
        pytest.param(f"t={int(time.time())},v0=abc", id="another scheme"),
        "t=1,t=99999999999,v1=abc",
        "t=\u0661,v1=\u00e4",
        "=" * 5000,
    ],
)
def test_a_header_that_is_not_one_is_refused(header: str | None) -> None:
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(BODY, header)


def test_a_second_timestamp_in_the_future_does_not_help() -> None:
    later = int(time.time()) + 10**6
    header = WebhookSignature.generate_signature_header(BODY.decode(), FIRST, timestamp=later)
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(BODY, f"t={int(time.time())},{header}")


def test_another_secret_and_a_changed_body_are_refused() -> None:
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(BODY, signed(BODY, "whsec_of_somebody_else"))
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(json.dumps(EVENT, indent=2).encode(), signed(BODY))


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"null",
        b"{}",
        b"7",
        b"not json",
        b"",
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b"9" * 5000,
        json.dumps(EVENT | {"id": "evt_\x00"}).encode(),
        json.dumps(EVENT | {"id": 7}).encode(),
        json.dumps(EVENT | {"type": "x" * 200}).encode(),
        json.dumps(EVENT | {"type": "invoice.\ud800"}).encode(),
        json.dumps(EVENT | {"created": 10**30}).encode(),
        json.dumps(EVENT | {"created": None}).encode(),
        json.dumps(EVENT | {"data": {"object": []}}).encode(),
        json.dumps(EVENT | {"data": None}).encode(),
    ],
)
def test_a_signed_body_of_another_shape_is_refused(body: bytes) -> None:
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(body, signed(body))


def test_bytes_that_are_not_utf_8_are_refused() -> None:
    with pytest.raises(InvalidWebhook):
        SIGNATURE.verified(b"\xff\xfe" + BODY, signed(BODY))


@pytest.mark.parametrize("secrets", [[], [""], ["whsec_one", "  "]])
def test_without_a_secret_nothing_starts(secrets: list[str]) -> None:
    with pytest.raises(ValueError, match="empty"):
        StripeSignature(secrets)
