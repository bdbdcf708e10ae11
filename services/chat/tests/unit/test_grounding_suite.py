"""Three hundred prompts, and not one amount or title without something behind it."""

from chat.domain.language.intents import Intent
from services.chat.tests.factories import the_golden_budget
from services.chat.tests.fakes import ScriptedModel
from services.chat.tests.grounding_cases import Grounds, carries_all, lying_answer, prompts
from services.chat.tests.talking_offline import Offline, reply_offline


def problems_of(reply: Offline) -> list[str]:
    asked = [reply.read.asking.amount] if reply.read.asking.amount is not None else []
    return Grounds.of(the_golden_budget(), asked).problems(reply.text)


def test_there_are_three_hundred_different_prompts() -> None:
    assert len(set(prompts())) == 300


async def test_composed_replies_to_three_hundred_prompts_invent_nothing() -> None:
    for seed, prompt in enumerate(prompts()):
        reply = await reply_offline(prompt, seed)
        assert reply.text.strip(), prompt
        assert problems_of(reply) == [], (prompt, reply.text)


async def test_a_lying_model_gets_nothing_through_in_three_hundred_prompts() -> None:
    for seed, prompt in enumerate(prompts()):
        model = ScriptedModel(answers=[lying_answer(seed)])
        reply = await reply_offline(prompt, seed, model=model)
        assert reply.text.strip(), prompt
        assert problems_of(reply) == [], (prompt, reply.text)


async def test_recommending_replies_carry_price_taste_and_budget_reason() -> None:
    complete = []
    for seed, prompt in enumerate(prompts()):
        reply = await reply_offline(prompt, seed)
        if reply.read.intent is Intent.RECOMMEND and reply.cards:
            complete.append(carries_all(reply.text, reply.cards))
    assert len(complete) > 100
    assert sum(complete) >= 0.95 * len(complete)
