"""Provider side: every consumer's pact holds against our own events."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from services.user.tests.factories import NOW, an_account, some_preferences
from shared.events import Event
from shared.money import Money
from shared.testing.pacts import message_pacts_with, verify_messages_published
from user.domain.account import Account
from user.domain.events import SessionEnded
from user.domain.preferences import Cadence

pytestmark = pytest.mark.contract


def registered() -> Event:
    _, event = Account.register(uuid4(), "ada@penny.example", "Ada", now=NOW)
    return event


def updated() -> Event:
    return an_account().change(
        display_name=None, time_zone="Europe/Berlin", currency="EUR", now=NOW
    )


def preferences_updated() -> Event:
    preferences = some_preferences(["mystery"], ["horror"], ["cinema"])
    price = Money.of("18.99", "AUD")
    _, event = preferences.tell_subscription("Netflix", price, Cadence.MONTHLY, NOW)
    return event


PUBLISHED: dict[str, Callable[[], Event]] = {
    "user.registered": registered,
    "user.updated": updated,
    "user.deleted": lambda: an_account().erase(uuid4(), NOW)[0],
    "session.ended": lambda: SessionEnded(
        user_id=uuid4(), session_id=str(uuid4()), issued_before=NOW, version=1
    ),
    "preferences.updated": preferences_updated,
}


@pytest.mark.parametrize("pact", message_pacts_with("user"), ids=lambda path: path.stem)
def test_the_user_service_publishes_what_others_expect(pact: Path) -> None:
    verify_messages_published("user", PUBLISHED, pact)
