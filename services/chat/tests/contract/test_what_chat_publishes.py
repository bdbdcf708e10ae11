"""Provider side: every consumer's pact holds against our own events."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chat.domain.events import UsageRecorded
from chat.domain.language.tastes import Taste
from chat.domain.learned import LearnedPreference
from chat.domain.session import ChatSession
from services.chat.tests.factories import NOW
from shared.events import Event
from shared.ids import uuid7
from shared.testing.pacts import message_pacts_with, verify_messages_published

pytestmark = pytest.mark.contract


def a_lesson() -> tuple[LearnedPreference, Event]:
    session = ChatSession.start(uuid7(), None, now=NOW)
    question, _ = session.ask("I love mystery", None, now=NOW)
    taste = Taste("genre", "mystery", "likes", "I love mystery")
    return LearnedPreference.from_message(taste, question, now=NOW)


def usage_recorded() -> Event:
    return UsageRecorded(
        usage_id=uuid7(),
        user_id=uuid7(),
        kind="chat",
        prompt_tokens=900,
        completion_tokens=120,
        stories=0,
        version=1,
    )


PUBLISHED: dict[str, Callable[[], Event]] = {
    "preference.learned": lambda: a_lesson()[1],
    "preference.forgotten": lambda: a_lesson()[0].forget(now=NOW),
    "usage.recorded": usage_recorded,
}


@pytest.mark.parametrize("pact", message_pacts_with("chat"), ids=lambda path: path.stem)
def test_the_chat_service_publishes_what_others_expect(pact: Path) -> None:
    verify_messages_published("chat", PUBLISHED, pact)
