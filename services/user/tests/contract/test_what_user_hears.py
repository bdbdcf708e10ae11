"""Consumer side: what the user service needs of the events it hears."""

from pathlib import Path
from typing import Any

import pytest

from shared.testing.pacts import check_messages_heard
from user.api.subscriptions import subscriptions

pytestmark = pytest.mark.contract

A_UUID = "01a1ffee-0542-78de-9a81-21af5cab7b15"
A_MOMENT = "2026-11-21T10:00:00Z"
ERASED = {"receipt_id": A_UUID, "erased": {"payments": 2}}

HEARD: dict[str, dict[str, dict[str, Any]]] = {
    "chat": {
        "preference.learned": {
            "user_id": A_UUID,
            "kind": "genre",
            "value": "mystery",
            "polarity": "likes",
        },
        "preference.forgotten": {"user_id": A_UUID, "kind": "genre", "value": "mystery"},
        "person.erased": ERASED,
    },
    "documents": {"person.erased": ERASED},
    "catalog": {"person.erased": ERASED},
    "billing": {"person.erased": ERASED},
    "user": {
        "user.deleted": {"user_id": A_UUID, "scope": "account"},
        "session.ended": {"user_id": A_UUID, "session_id": A_UUID, "issued_before": A_MOMENT},
    },
}


@pytest.mark.parametrize("provider", HEARD)
def test_the_user_service_can_read_what_it_expects(provider: str, tmp_path: Path) -> None:
    check_messages_heard("user", provider, subscriptions, HEARD[provider], tmp_path)


def test_an_example_stands_for_every_event_heard() -> None:
    assert sorted({name for examples in HEARD.values() for name in examples}) == (
        subscriptions.event_types
    )
