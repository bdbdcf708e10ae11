"""Provider side: every consumer's pact holds against our own events."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from chat.domain.events import UsageRecorded, UsageSpikeDetected
from chat.domain.language.tastes import Taste
from chat.domain.learned import LearnedPreference
from chat.domain.message import TokenCount
from chat.domain.moderation import Verdict
from chat.domain.session import ChatSession
from chat.domain.stories.story import StoryRequest, UserStory, WrittenStory
from services.chat.tests.factories import NOW
from shared.events import Event, PersonErased
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


def a_story() -> UserStory:
    return UserStory.begin(uuid7(), uuid7(), StoryRequest.of("a cold lamp"), None, NOW)


def story_generated() -> Event:
    written = WrittenStory(
        "The Cold Lamp", "It went out.", "llama3.2:3b", TokenCount(900, 700), Decimal(0), "USD"
    )
    return a_story().complete(written, NOW)


def story_blocked() -> Event:
    verdict = Verdict(allowed=False, categories=("illicit/violent",))
    return a_story().block("prompt", verdict, TokenCount(), NOW)


def usage_spike_detected() -> Event:
    return UsageSpikeDetected(
        spike_id=uuid7(),
        user_id=uuid7(),
        window_start=NOW,
        tokens=12_000,
        baseline=2_000,
        version=1,
    )


PUBLISHED: dict[str, Callable[[], Event]] = {
    "person.erased": lambda: PersonErased(receipt_id=uuid7(), erased={"payments": 2}, version=1),
    "preference.learned": lambda: a_lesson()[1],
    "preference.forgotten": lambda: a_lesson()[0].forget(now=NOW),
    "usage.recorded": usage_recorded,
    "story.generated": story_generated,
    "story.blocked": story_blocked,
    "usage.spike_detected": usage_spike_detected,
}


@pytest.mark.parametrize("pact", message_pacts_with("chat"), ids=lambda path: path.stem)
def test_the_chat_service_publishes_what_others_expect(pact: Path) -> None:
    verify_messages_published("chat", PUBLISHED, pact)
