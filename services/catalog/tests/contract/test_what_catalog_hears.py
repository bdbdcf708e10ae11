"""Consumer side: what the catalog service needs of the events it hears."""

from pathlib import Path
from typing import Any

import pytest

from catalog.api.subscriptions import subscriptions
from shared.testing.pacts import check_messages_heard

pytestmark = pytest.mark.contract

A_UUID = "01a1ffee-0542-78de-9a81-21af5cab7b15"
A_MOMENT = "2026-11-21T10:00:00Z"
PRICE = {"amount": "18.99", "currency": "AUD"}
CHARGE = {
    "service": "Netflix",
    "price": "18.99",
    "cadence": "monthly",
    "charged_on": "2026-11-01",
    "document_id": A_UUID,
    "line_id": A_UUID,
}
TOLD = {"service": "Netflix", "price": PRICE, "cadence": "monthly", "active": True}

PROFILE = {"user_id": A_UUID, "currency": "AUD", "time_zone": "Australia/Sydney"}

HEARD: dict[str, dict[str, Any]] = {
    "documents": {
        "budget.updated": {
            "user_id": A_UUID,
            "period": "2026-11",
            "period_end": "2026-11-30",
            "currency": "AUD",
            "budget": "264.46",
            "remaining": "162.04",
            "subscriptions": [CHARGE],
        },
        "purchase.recorded": {
            "purchase_id": A_UUID,
            "user_id": A_UUID,
            "item_id": A_UUID,
            "title": "Catan",
            "amount": PRICE,
            "purchased_on": "2026-11-20",
        },
    },
    "user": {
        "preferences.updated": {
            "user_id": A_UUID,
            "preferred_genres": ["mystery"],
            "disliked_genres": ["horror"],
            "preferred_activities": ["cinema"],
            "price_sensitivity": "moderate",
            "subscriptions": [TOLD],
        },
        "user.registered": PROFILE,
        "user.updated": PROFILE,
        "user.deleted": {"user_id": A_UUID, "scope": "account", "receipt_id": A_UUID},
        "session.ended": {"user_id": A_UUID, "session_id": A_UUID, "issued_before": A_MOMENT},
    },
    # Its own requests: the API asks, the worker does.
    "catalog": {
        "lookup.requested": {"lookup_id": A_UUID, "item_id": A_UUID, "kind": "price"},
    },
    "billing": {
        "subscription.updated": {
            "user_id": A_UUID,
            "entitled": True,
            "access_until": "2026-12-20T10:00:00Z",
        }
    },
}


@pytest.mark.parametrize("provider", HEARD)
def test_the_catalog_service_can_read_what_it_expects(provider: str, tmp_path: Path) -> None:
    check_messages_heard("catalog", provider, subscriptions, HEARD[provider], tmp_path)


def test_an_example_stands_for_every_event_heard() -> None:
    assert sorted(name for examples in HEARD.values() for name in examples) == (
        subscriptions.event_types
    )
