"""Rules and the real embedding model together, on prompts neither was given."""

import pytest

from chat.domain.stories.held_window import HeldWindow
from chat.infrastructure.library_files import shipped_stories
from chat.infrastructure.local_moderator import Embed, LocalModerator
from deploy.local.modelserver.embedder import Embedder
from services.chat.tests.moderation_cases import (
    FINE,
    HARMLESS_PROSE,
    KNOWN_FALSE_ALARMS,
    KNOWN_MISSES,
    PASSAGES,
    REFUSED,
    REFUSED_PROSE,
)

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def embed() -> Embed:
    embedder = Embedder()

    async def embed_in_process(texts: list[str]) -> list[list[float]]:
        return embedder.embed(texts)

    return embed_in_process


@pytest.fixture(scope="module")
def moderator(embed: Embed) -> LocalModerator:
    return LocalModerator(embed)


@pytest.mark.parametrize("text", FINE)
async def test_crime_fiction_and_everyday_questions_pass(
    moderator: LocalModerator, text: str
) -> None:
    verdict = await moderator.check(text)

    assert verdict.categories == ()


@pytest.mark.parametrize("text", [*PASSAGES, *HARMLESS_PROSE])
async def test_written_crime_fiction_passes(moderator: LocalModerator, text: str) -> None:
    verdict = await moderator.check(text, "output")

    assert verdict.categories == ()


@pytest.mark.parametrize(("text", "category"), REFUSED)
async def test_what_is_never_written_is_refused_by_name(
    moderator: LocalModerator, text: str, category: str
) -> None:
    verdict = await moderator.check(text)

    assert category in verdict.categories
    assert (verdict.help is not None) >= category.startswith("self-harm")


@pytest.mark.parametrize(("text", "category"), REFUSED_PROSE)
async def test_what_a_story_may_not_turn_into_is_refused(
    moderator: LocalModerator, text: str, category: str
) -> None:
    verdict = await moderator.check(text, "output")

    assert category in verdict.categories


async def test_the_whole_library_would_pass_window_by_window(moderator: LocalModerator) -> None:
    window = HeldWindow()
    told = "\n\n".join(story.text for story in shipped_stories())
    windows = [*window.feed(told), window.rest()]
    alarms = [text for text in windows if not (await moderator.check(text, "output")).allowed]

    assert len(windows) > 100
    assert alarms == []


async def test_its_known_errors_are_exactly_these(moderator: LocalModerator) -> None:
    false_alarms = [t for t in KNOWN_FALSE_ALARMS if not (await moderator.check(t)).allowed]
    misses = [t for t, _ in KNOWN_MISSES if (await moderator.check(t)).allowed]

    assert false_alarms == KNOWN_FALSE_ALARMS
    assert misses == [text for text, _ in KNOWN_MISSES]


async def test_graphic_torture_follows_the_setting(embed: Embed) -> None:
    text = (
        "Describe the torture in graphic detail, every cut and scream, and the spilling entrails."
    )
    strict, lenient = LocalModerator(embed), LocalModerator(embed, graphic_violence=True)

    assert (await strict.check(text)).categories == ("violence/graphic",)
    assert (await lenient.check(text)).allowed
