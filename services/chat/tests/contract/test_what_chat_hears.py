"""Consumer side: what the chat service needs of the events it hears."""

from pathlib import Path
from typing import Any

import pytest

from chat.api.subscriptions import subscriptions
from shared.testing.pacts import check_messages_heard

pytestmark = pytest.mark.contract

A_UUID = "01a1ffee-0542-78de-9a81-21af5cab7b15"
A_MOMENT = "2026-11-21T10:00:00Z"

HEARD: dict[str, dict[str, dict[str, Any]]] = {
    "documents": {
        "budget.updated": {
            "user_id": A_UUID,
            "period": "2026-11",
            "period_end": "2026-11-30",
            "currency": "AUD",
            "budget": "264.46",
            "committed": "42.97",
            "used": "102.42",
            "remaining": "162.04",
            "free_money": "528.92",
            "estimate": False,
            "subscriptions": [{"service": "Netflix", "price": "18.99", "cadence": "monthly"}],
        },
        "purchase.recorded": {"user_id": A_UUID, "item_id": A_UUID, "title": "Catan"},
        "audit.noted": {
            "entry_id": A_UUID,
            "actor": A_UUID,
            "action": "rates.stated",
            "about": "2026-11-20",
            "user_id": A_UUID,
            "old": {"base": "EUR"},
            "new": {"base": "EUR"},
        },
    },
    "user": {
        "preferences.updated": {
            "user_id": A_UUID,
            "preferred_genres": ["mystery"],
            "disliked_genres": ["horror"],
            "preferred_activities": ["cinema"],
            "price_sensitivity": "moderate",
        },
        "user.deleted": {"user_id": A_UUID, "scope": "account", "receipt_id": A_UUID},
        "session.ended": {"user_id": A_UUID, "session_id": A_UUID, "issued_before": A_MOMENT},
        "user.registered": {"user_id": A_UUID, "time_zone": "Australia/Sydney"},
        "user.updated": {"user_id": A_UUID, "time_zone": "Europe/Berlin"},
    },
    "catalog": {
        "item.rated": {"user_id": A_UUID, "item_id": A_UUID, "rating": 5},
        "recommendation.answered": {
            "user_id": A_UUID,
            "item_id": A_UUID,
            "title": "Catan",
            "response": "liked",
        },
    },
    "billing": {
        "subscription.updated": {
            "user_id": A_UUID,
            "plan": "monthly",
            "status": "active",
            "entitled": True,
            "access_until": "2026-12-20T10:00:00Z",
        },
    },
}


@pytest.mark.parametrize("provider", HEARD)
def test_the_chat_service_can_read_what_it_expects(provider: str, tmp_path: Path) -> None:
    check_messages_heard("chat", provider, subscriptions, HEARD[provider], tmp_path)


def test_an_example_stands_for_every_event_heard() -> None:
    assert sorted(name for examples in HEARD.values() for name in examples) == (
        subscriptions.event_types
    )
