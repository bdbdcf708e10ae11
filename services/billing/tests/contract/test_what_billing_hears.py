"""Consumer side: what the billing service needs of the events it hears."""

from pathlib import Path

import pytest

from billing.api.subscriptions import subscriptions
from shared.testing.pacts import check_messages_heard

pytestmark = pytest.mark.contract

A_UUID = "01a1ffee-0542-78de-9a81-21af5cab7b15"
HEARD = {
    "user.deleted": {"user_id": A_UUID, "scope": "account", "receipt_id": A_UUID},
    "session.ended": {
        "user_id": A_UUID,
        "session_id": A_UUID,
        "issued_before": "2026-11-21T10:00:00Z",
    },
}


def test_the_billing_service_can_read_what_it_expects(tmp_path: Path) -> None:
    check_messages_heard("billing", "user", subscriptions, HEARD, tmp_path)


def test_an_example_stands_for_every_event_heard() -> None:
    assert sorted(HEARD) == subscriptions.event_types
