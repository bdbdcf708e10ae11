"""Consumer side: what the documents service needs of the events it hears."""

from pathlib import Path
from typing import Any

import pytest

from documents.api.subscriptions import subscriptions
from shared.testing.pacts import check_messages_heard

pytestmark = pytest.mark.contract

A_UUID = "01a1ffee-0542-78de-9a81-21af5cab7b15"
A_MOMENT = "2026-11-21T10:00:00Z"
PRICE = {"amount": "18.99", "currency": "AUD"}
ACCOUNT = {"user_id": A_UUID, "time_zone": "Australia/Sydney", "currency": "AUD"}
TOLD = {
    "service": "Netflix",
    "price": PRICE,
    "cadence": "monthly",
    "active": True,
    "source": "told",
}

HEARD: dict[str, dict[str, Any]] = {
    "documents": {"document.uploaded": {"document_id": A_UUID}},
    "user": {
        "user.registered": ACCOUNT,
        "user.updated": ACCOUNT,
        "user.deleted": {"user_id": A_UUID, "scope": "account", "receipt_id": A_UUID},
        "session.ended": {"user_id": A_UUID, "session_id": A_UUID, "issued_before": A_MOMENT},
        "preferences.updated": {"user_id": A_UUID, "subscriptions": [TOLD]},
    },
    "billing": {
        "subscription.updated": {
            "user_id": A_UUID,
            "entitled": True,
            "price": PRICE,
            "cadence": "monthly",
        }
    },
    "catalog": {
        "recommendation.answered": {
            "user_id": A_UUID,
            "recommendation_id": A_UUID,
            "item_id": A_UUID,
            "title": "Catan",
            "response": "purchased",
            "price": PRICE,
        }
    },
}


@pytest.mark.parametrize("provider", HEARD)
def test_the_documents_service_can_read_what_it_expects(provider: str, tmp_path: Path) -> None:
    check_messages_heard("documents", provider, subscriptions, HEARD[provider], tmp_path)


def test_an_example_stands_for_every_event_heard() -> None:
    assert sorted(name for examples in HEARD.values() for name in examples) == (
        subscriptions.event_types
    )
