"""A capable model writes: its tools run, its inventions are held back, its prompt keeps the money."""

import json
from decimal import Decimal

import pytest

from chat.api.subscriptions import subscriptions
from chat.application.conversation_ports import Context
from chat.application.prompting import build_prompt
from chat.application.prompts import ToolCall, Turn, estimate_tokens
from chat.bootstrap import App
from chat.domain.language.amounts import find_amounts
from chat.domain.moderation import HELP
from services.chat.tests.factories import facts_of_the_golden_household
from services.chat.tests.fakes import CatalogueStandIn, ScriptedModel
from services.chat.tests.integration.test_replies import an_item, the_budget
from services.chat.tests.talking import Talk
from shared.testing.services import deliver

pytestmark = pytest.mark.integration

GROUNDED = {"162.04", "264.46", "102.42", "42.97", "528.92", "18.99", "34.95", "127.09"}
LIES = [
    "You have 9,999 left. ",
    "Your budget is $162.04. ",
    "Try Wingspan for $20. ",
    "**Azul** is 50% off. ",
    "Catan costs $1.00. ",
    "It is only twenty dollars. ",
    "See https://evil.example/?q=162.04 now. ",
    "![x](http://evil.example/a.png) ",
    "<img src=x onerror=alert(1)> ",
    'Take "Ticket to Ride" instead. ',
]


@pytest.fixture
async def ready(writing_talk: Talk, app: App, catalogue: CatalogueStandIn) -> Talk:
    await deliver(subscriptions, app, "budget.updated", the_budget(writing_talk))
    # The long conversation goes beyond what is free.
    paid = {"user_id": str(writing_talk.user_id), "plan": "monthly", "status": "active"}
    await deliver(subscriptions, app, "subscription.updated", paid | {"entitled": True})
    catalogue.items = catalogue.found = [an_item()]
    return writing_talk


async def test_somebody_in_distress_is_not_left_to_a_model(
    ready: Talk, model: ScriptedModel
) -> None:
    model.answers = [["Cheer up, it is only money. "]]
    heard = await ready.say("I want to kill myself")
    assert heard.text.endswith(HELP)
    assert model.prompts == []


async def test_what_the_model_writes_from_facts_is_shown(ready: Talk, model: ScriptedModel) -> None:
    model.answers = [
        ["Catan", " costs $34", ".95 and leaves you with $127.09. You like strategy games. "],
    ]
    heard = await ready.say("any ideas for tonight?")
    assert heard.text.startswith("Catan costs $34.95 and leaves you with $127.09.")
    assert [card["title"] for card in heard.cards] == ["Catan"]
    assert heard.text.count("$34.95") == 1


@pytest.mark.parametrize("question", ["any ideas for tonight?", "How much do I have left?", "hm"])
@pytest.mark.parametrize("size", [1, 5, 400])
async def test_an_obedient_liar_gets_nothing_ungrounded_through(
    ready: Talk, model: ScriptedModel, question: str, size: int
) -> None:
    text = "Happy to help. " + "".join(LIES)
    model.answers = [[text[i : i + size] for i in range(0, len(text), size)]]
    heard = await ready.say(question)
    shown = {str(amount.value) for amount in find_amounts(heard.text)}
    assert shown <= GROUNDED
    for invented in ("Wingspan", "Azul", "Ticket", "evil", "<img", "!["):
        assert invented not in heard.text
    assert heard.text.startswith("Happy to help.")


async def test_a_model_that_only_lies_leaves_the_reply_to_the_composer(
    ready: Talk, model: ScriptedModel
) -> None:
    model.answers = [LIES]
    heard = await ready.say("How much do I have left?")
    assert "$162.04" in heard.text
    assert "9,999" not in heard.text


@pytest.mark.parametrize(
    "call",
    [
        [ToolCall("search", {"query": "trading", "type": "board_game", "max_price": "$40"})],
        [
            'Let me look. {"action":"search","query":"trading","type":"board game","max_price":"$40"}'
        ],
        [
            "```json\n{'action': 'search', 'query': 'trading', ",
            "'type': 'board_game', 'max_price': 40}\n```",
        ],
    ],
)
async def test_the_model_searches_and_its_request_is_never_shown(
    ready: Talk, model: ScriptedModel, catalogue: CatalogueStandIn, call: list[str | ToolCall]
) -> None:
    model.answers = [call, ["Catan costs $34.95. "]]
    heard = await ready.say("hm")
    assert "Catan costs $34.95." in heard.text
    assert "{" not in heard.text
    assert "action" not in heard.text
    [(name, query, token)] = catalogue.asked
    assert name == "search"
    assert (query["q"], query["type"], Decimal(query["max_price"])) == (
        "trading",
        "board_game",
        Decimal(40),
    )
    assert token == ready.headers["authorization"]
    tools = [event.data for event in heard.events if event.kind == "tool"]
    assert tools == [{"name": "search", "state": "running"}, {"name": "search", "state": "done"}]
    assert "Catan" in model.prompts[1].turns[-1].content


async def test_a_model_that_calls_for_ever_is_ended_after_four_rounds(
    ready: Talk, model: ScriptedModel
) -> None:
    model.answers = [[ToolCall("get_budget_status", {"user_id": "somebody else"})]]
    heard = await ready.say("How much do I have left?")
    assert len(model.prompts) == 5
    assert model.prompts[-1].tools == ()
    assert "$162.04" in heard.text


async def test_the_rules_and_the_money_are_in_every_prompt_of_a_long_conversation(
    ready: Talk, model: ScriptedModel
) -> None:
    model.answers, model.context_tokens = [["Fine by me. "]], 2600
    await ready.say("My sister's name is Wilhelmina.")
    for number in range(20):
        await ready.say(f"Story {number}: " + "and then we went on " * 20)
    for prompt in model.prompts:
        contents = [turn.content for turn in prompt.turns]
        assert contents[0].startswith("You are the entertainment assistant")
        assert any('"remaining": "162.04"' in content for content in contents)
        assert sum(map(estimate_tokens, contents)) + prompt.max_tokens <= 2600
    assert any("Wilhelmina" in turn.content for turn in model.prompts[-1].turns)
    assert (await ready.detail())["context_summary"]


def test_history_gives_way_and_the_facts_never_do() -> None:
    facts = facts_of_the_golden_household()
    history = tuple(Turn("user", f"{n} " + "word " * 200) for n in range(50))
    context = Context(history, "They like tea.", facts.budget, facts.tastes, ())
    prompt = build_prompt(
        facts, context, "hi", exchanged=(), context_tokens=2048, native_tools=True, seed=1
    )
    text = [turn.content for turn in prompt.turns]
    assert json.loads(text[-2].split("\n", 1)[1])["budget"]["remaining"] == "162.04"
    assert len(text) < 12
