"""Consumer side: what the billing service needs of the events it hears."""

from pathlib import Path

import pytest

from billing.api.subscriptions import subscriptions
from shared.testing.pacts import check_messages_heard

pytestmark = pytest.mark.contract

HEARD = {
    "user.deleted": {"user_id": "01a1ffee-0542-78de-9a81-21af5cab7b15", "scope": "account"},
}


def test_the_billing_service_can_read_what_it_expects(tmp_path: Path) -> None:
    check_messages_heard("billing", "user", subscriptions, HEARD, tmp_path)


def test_an_example_stands_for_every_event_heard() -> None:
    assert sorted(HEARD) == subscriptions.event_types
