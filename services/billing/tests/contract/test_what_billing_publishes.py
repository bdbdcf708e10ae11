"""Provider side: every consumer's pact holds against our own events."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from billing.domain.events import Amount, SubscriptionUpdated
from shared.events import Event, PersonErased
from shared.testing.pacts import message_pacts_with, verify_messages_published

pytestmark = pytest.mark.contract


def subscription_updated() -> Event:
    return SubscriptionUpdated(
        user_id=uuid4(),
        plan="story",
        status="active",
        entitled=True,
        access_until=datetime(2026, 12, 20, 10, tzinfo=UTC),
        reason="payment-failed",
        price=Amount("9.99", "AUD"),
        cadence="monthly",
        version=3,
    )


PUBLISHED: dict[str, Callable[[], Event]] = {
    "subscription.updated": subscription_updated,
    "person.erased": lambda: PersonErased(receipt_id=uuid4(), erased={"payments": 2}, version=1),
}


@pytest.mark.parametrize("pact", message_pacts_with("billing"), ids=lambda path: path.stem)
def test_the_billing_service_publishes_what_others_expect(pact: Path) -> None:
    verify_messages_published("billing", PUBLISHED, pact)
