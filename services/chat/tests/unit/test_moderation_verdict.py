import pytest

from chat.domain.moderation import HELP, judge, with_graphic_violence
from chat.infrastructure.local_moderator import LocalModerator
from shared.errors import Unavailable

LIMITS = {"sexual/minors": 0.15, "illicit/violent": 0.5, "self-harm/intent": 0.5}


def test_violence_alone_is_allowed() -> None:
    verdict = judge({"violence": 0.85}, LIMITS)

    assert verdict.allowed
    assert verdict.categories == ()
    assert verdict.scores == {"violence": 0.85}


def test_the_worst_category_comes_first() -> None:
    verdict = judge({"sexual/minors": 0.4, "illicit/violent": 0.9}, LIMITS)

    assert not verdict.allowed
    assert verdict.categories == ("illicit/violent", "sexual/minors")
    assert verdict.help is None


def test_a_score_at_the_limit_is_refused() -> None:
    assert not judge({"sexual/minors": 0.15}, LIMITS).allowed


def test_self_harm_is_answered_with_help() -> None:
    assert judge({"self-harm/intent": 0.6}, LIMITS).help == HELP


@pytest.mark.parametrize(("setting", "allowed"), [(True, True), (False, False)])
def test_graphic_violence_follows_the_setting(setting: bool, allowed: bool) -> None:
    limits = with_graphic_violence(LIMITS, allowed=setting, limit=0.7)

    assert judge({"violence/graphic": 0.8}, limits).allowed is allowed


async def test_text_that_cannot_be_checked_is_not_passed() -> None:
    async def broken(texts: list[str]) -> list[list[float]]:
        raise OSError("connection refused")

    with pytest.raises(Unavailable) as refused:
        await LocalModerator(broken).check("A quiet story about a lighthouse.")

    assert refused.value.dependency == "moderation"


async def test_a_rule_needs_no_embedding() -> None:
    async def broken(texts: list[str]) -> list[list[float]]:
        raise OSError("connection refused")

    verdict = await LocalModerator(broken).check("I want to kill myself")

    assert verdict.categories == ("self-harm/intent",)
    assert verdict.help == HELP
