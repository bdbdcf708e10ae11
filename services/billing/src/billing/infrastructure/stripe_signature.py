"""Is this really from Stripe? Everything that is not exactly right is refused alike."""

import json
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from stripe import WebhookSignature

from billing.domain.errors import InvalidWebhook
from billing.domain.webhook import WebhookEvent, is_stripe_id, reference_of

TOLERANCE_SECONDS = 300
MAX_TYPE_LENGTH = 100


class StripeSignature:
    """Verifies with any of several secrets, so that one can be replaced without a gap."""

    def __init__(self, secrets: Sequence[str]) -> None:
        if not secrets or not all(secret.strip() for secret in secrets):
            raise ValueError("a webhook secret is empty")
        self._secrets = tuple(secrets)

    def verified(self, body: bytes, header: str | None) -> WebhookEvent:
        """The event in a signed body; raises InvalidWebhook whatever is wrong with it."""
        try:
            self._verify(body, header)
            return read_event(body.decode())
        except InvalidWebhook:
            raise
        except Exception as error:  # not UTF-8, not JSON, too deep, another shape: one answer
            raise InvalidWebhook from error

    def _verify(self, body: bytes, header: str | None) -> None:
        failure: Exception | None = None
        for secret in self._secrets:
            try:
                WebhookSignature.verify_header(body, header, secret, TOLERANCE_SECONDS)
            except Exception as error:  # the helper lets several kinds escape
                failure = error
            else:
                _refuse_the_future(header or "")
                return
        raise InvalidWebhook from failure


def _refuse_the_future(header: str) -> None:
    """Stripe's helper looks backwards only: a stolen pen must not sign for next year."""
    stamps = [part[2:] for part in header.split(",") if part.startswith("t=")]
    if len(stamps) != 1 or int(stamps[0]) > time.time() + TOLERANCE_SECONDS:
        raise InvalidWebhook


def read_event(raw: str) -> WebhookEvent:
    """The event in a trusted body; raises InvalidWebhook or ValueError for another shape."""
    event = json.loads(raw)
    thing = event["data"]["object"]
    name, event_type = event["id"], event["type"]
    if not is_stripe_id(name) or not isinstance(thing, dict) or not _is_type(event_type):
        raise InvalidWebhook
    reference = reference_of(event_type, thing)
    now = datetime.now(UTC)
    version, customer = event.get("api_version"), thing.get("customer")
    return WebhookEvent(
        event_id=name,
        type=event_type,
        reference_kind=reference.kind if reference else None,
        reference_id=reference.id if reference else None,
        customer_id=customer if is_stripe_id(customer) else None,
        livemode=event["livemode"] is True,
        api_version=version if isinstance(version, str) and _is_type(version) else None,
        created_at=datetime.fromtimestamp(int(event["created"]), UTC),
        received_at=now,
        raw=raw,
        state="received",
        next_try_at=now,
    )


def _is_type(word: object) -> bool:
    return (
        isinstance(word, str)
        and 0 < len(word) <= MAX_TYPE_LENGTH
        and word.isascii()
        and word.isprintable()
    )
