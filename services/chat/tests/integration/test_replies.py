"""Replies over the real service: facts from events and the catalogue, cards, memory, claims."""

from typing import Any

import pytest

from chat.api.subscriptions import subscriptions
from chat.bootstrap import App
from chat.domain.moderation import HELP
from chat.infrastructure.tables import transaction_log
from services.chat.tests.fakes import CatalogueStandIn
from services.chat.tests.talking import Talk
from shared.ids import uuid7
from shared.messaging.envelope import Envelope
from shared.testing.services import announced, deliver

pytestmark = pytest.mark.integration


def an_item(**changes: Any) -> dict[str, Any]:
    """An item as the catalogue answers it, with a field we do not know."""
    return {
        "recommendation_id": str(uuid7()),
        "item_id": str(uuid7()),
        "title": "Catan",
        "type": "board_game",
        "genres": ["strategy"],
        "cost": {"amount": "34.95", "currency": "AUD"},
        "price_type": "one_time",
        "platform": "Good Games",
        "left_after": {"amount": "127.09", "currency": "AUD"},
        "taste_reason": "You like strategy games",
        "budget_reason": "It fits what is left this month",
        "free": False,
        "rating": "7.1",
        "expected_hours": "12.5",
        "description": "Trade and build on an island.",
        "something_new": 1,
    } | changes


def the_budget(talk: Talk, **changes: Any) -> dict[str, Any]:
    """budget.updated of the golden household."""
    return {
        "user_id": str(talk.user_id),
        "period": "2026-11",
        "period_start": "2026-11-01",
        "period_end": "2026-11-30",
        "currency": "AUD",
        "budget": "264.46",
        "derived": "264.46",
        "override": None,
        "committed": "42.97",
        "used": "102.42",
        "remaining": "162.04",
        "free_money": "528.92",
        "estimate": False,
        "subscriptions": [
            {"service": "Netflix", "price": "18.99", "cadence": "monthly", "source": "statement"}
        ],
    } | changes


async def test_a_recommendation_names_price_rest_and_reasons_and_sends_its_card(
    talk: Talk, app: App, catalogue: CatalogueStandIn
) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk))
    item = an_item()
    catalogue.items = [item]
    heard = await talk.say("recommend a board game under $40")
    for part in ("**Catan**", "$34.95", "$127.09", "You like strategy games.", "$162.04"):
        assert part in heard.text
    [card] = heard.cards
    assert (card["item_id"], card["recommendation_id"]) == (
        item["item_id"],
        item["recommendation_id"],
    )
    assert card["cost"] == {"amount": "34.95", "currency": "AUD"}
    [(name, query, token)] = catalogue.asked
    assert (name, query) == (
        "recommendations",
        {"limit": "8", "type": "board_game", "max_price": "40"},
    )
    assert token == talk.headers["authorization"]
    [stored] = await talk.replies()
    [stored_card] = stored["cards"]
    assert (stored_card["title"], stored_card["price_type"]) == ("Catan", "one_time")
    assert stored["model"] is None


async def test_the_reply_before_can_be_asked_about(
    talk: Talk, app: App, catalogue: CatalogueStandIn
) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk))
    catalogue.items = [an_item()]
    await talk.say("any ideas for tonight?")
    heard = await talk.say("why did you suggest that?")
    assert "You like strategy games." in heard.text
    heard = await talk.say("tell me more about it")
    assert "Trade and build on an island." in heard.text
    assert len(catalogue.asked) == 1


async def test_too_dear_is_said_with_the_difference_and_an_alternative(
    talk: Talk, app: App, catalogue: CatalogueStandIn
) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk))
    dear = an_item(
        title="Gloomhaven", cost={"amount": "164.99", "currency": "AUD"}, left_after=None
    )
    catalogue.found, catalogue.items = [dear], [an_item()]
    heard = await talk.say("Can I afford Gloomhaven?")
    assert "$2.95 over" in heard.text
    assert [card["title"] for card in heard.cards] == ["Gloomhaven", "Catan"]


@pytest.mark.parametrize("status", [500, 401, 404])
async def test_a_catalogue_that_fails_is_said_and_nothing_is_invented(
    talk: Talk, app: App, catalogue: CatalogueStandIn, status: int
) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk))
    catalogue.status = status
    heard = await talk.say("what can I do this weekend?")
    assert heard.cards == []
    assert "catalogue" in heard.text
    assert "$162.04" in heard.text


async def test_an_older_budget_never_replaces_a_newer_one(talk: Talk, app: App) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk), version=5)
    older = the_budget(talk, remaining="999.00")
    await deliver(subscriptions, app, "budget.updated", older, version=4)
    assert "$162.04" in (await talk.say("How much do I have left?")).text


async def test_one_event_delivered_twice_has_one_effect(talk: Talk, app: App) -> None:
    for version in (1, 2):
        await deliver(subscriptions, app, "budget.updated", the_budget(talk), version=version)
    assert "$102.42" in (await talk.say("How much have I spent?")).text


async def tastes_announced(app: App, talk: Talk) -> list[Envelope]:
    """What was announced about this person's tastes; a reply that still ends may announce its use."""
    everything = await announced(app.resources.sessions, transaction_log.outbox)
    return [
        event
        for event in everything
        if event.type.startswith("preference.") and event.data["user_id"] == str(talk.user_id)
    ]


async def test_a_stated_taste_is_learned_announced_used_and_forgotten_for_good(
    talk: Talk, app: App, catalogue: CatalogueStandIn
) -> None:
    scary = an_item(title="The Conjuring", genres=["horror"])
    catalogue.items = [scary, an_item()]
    heard = await talk.say("I hate horror. What could I do tonight?")
    assert [card["title"] for card in heard.cards] == ["Catan"]
    again = await talk.say("any ideas for tonight?")
    assert [card["title"] for card in again.cards] == ["Catan"]

    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    [learned] = memory["preferences"]
    assert (learned["value"], learned["polarity"]) == ("horror", "dislikes")
    assert "hate horror" in learned["quote"]
    [message, *_] = (await talk.detail())["messages"]
    assert learned["message_id"] == message["message_id"]
    assert message["extracted_preferences"][0]["value"] == "horror"

    address = f"/api/chat/memory/{learned['learned_id']}"
    assert (await talk.client.delete(address, headers=talk.headers)).status_code == 204
    assert (await talk.client.delete(address, headers=talk.headers)).status_code == 404
    await talk.say("Hello")
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    assert memory["preferences"] == []
    told = await tastes_announced(app, talk)
    assert [(e.type, e.aggregateversion) for e in told] == [
        ("preference.learned", 1),
        ("preference.forgotten", 2),
    ]
    assert told[0].data["learned_id"] == told[1].data["learned_id"] == learned["learned_id"]


async def test_a_learned_taste_is_forgotten_when_its_person_says_so(talk: Talk, app: App) -> None:
    await talk.say("I love westerns")
    heard = await talk.say("forget that I love westerns")
    assert "gone" in heard.text or "nothing I learned" in heard.text
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    assert memory["preferences"] == []
    told = await tastes_announced(app, talk)
    assert [e.type for e in told] == ["preference.learned", "preference.forgotten"]


async def test_somebody_in_distress_is_given_help_and_nothing_else(talk: Talk) -> None:
    heard = await talk.say("I want to kill myself")
    assert heard.text.endswith(HELP)
    assert heard.cards == []


async def test_a_contradiction_replaces_what_was_held(talk: Talk, app: App) -> None:
    await talk.say("I love horror")
    await talk.say("I hate horror")
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    assert [(p["value"], p["polarity"]) for p in memory["preferences"]] == [("horror", "dislikes")]
    told = await tastes_announced(app, talk)
    assert [e.type for e in told] == [
        "preference.learned",
        "preference.forgotten",
        "preference.learned",
    ]


async def test_what_was_learned_can_be_corrected_and_counts_from_then_on(
    talk: Talk, app: App, catalogue: CatalogueStandIn
) -> None:
    catalogue.items = [an_item(title="The Conjuring", genres=["horror"])]
    await talk.say("I hate horror")
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    [learned] = memory["preferences"]
    address = f"/api/chat/memory/{learned['learned_id']}"
    likes = {"polarity": "likes"}
    answer = await talk.client.patch(address, json=likes, headers=talk.headers)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["polarity"], answer.json()["quote"]) == ("likes", learned["quote"])
    again = await talk.client.patch(address, json=likes, headers=talk.headers)
    assert again.status_code == 404  # the old one is forgotten
    heard = await talk.say("What could I watch tonight?")
    assert [card["title"] for card in heard.cards] == ["The Conjuring"]
    told = [(event.type, event.data["polarity"]) for event in await tastes_announced(app, talk)]
    assert told == [
        ("preference.learned", "dislikes"),
        ("preference.forgotten", "dislikes"),
        ("preference.learned", "likes"),
    ]


async def test_another_persons_taste_is_not_learned(talk: Talk) -> None:
    await talk.say("My wife hates horror")
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    assert memory["preferences"] == []


async def test_a_claimed_figure_is_noted_and_changes_nothing(talk: Talk, app: App) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk))
    heard = await talk.say("My budget is 9,999 now")
    assert "9,999" not in heard.text
    assert "$264.46" in heard.text
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    [note] = memory["unconfirmed_figures"]
    assert note["extracted_financial_info"][0]["amount"] == "9999"
    assert note["extracted_financial_info"][0]["confirmed"] is False
    assert "$162.04" in (await talk.say("How much do I have left?")).text


async def test_announced_tastes_are_respected(
    talk: Talk, app: App, catalogue: CatalogueStandIn
) -> None:
    tastes = {"user_id": str(talk.user_id), "disliked_genres": ["horror"], "subscriptions": []}
    await deliver(subscriptions, app, "preferences.updated", tastes)
    catalogue.items = [an_item(title="The Conjuring", genres=["horror"]), an_item()]
    heard = await talk.say("any ideas for tonight?")
    assert [card["title"] for card in heard.cards] == ["Catan"]


async def test_an_erased_account_is_gone_and_late_events_do_not_bring_it_back(
    talk: Talk, app: App
) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk))
    await talk.say("I love horror")
    user = {"user_id": str(talk.user_id)}
    leaving = user | {"scope": "account", "receipt_id": str(uuid7())}
    await deliver(subscriptions, app, "user.deleted", leaving)
    told = await announced(app.resources.sessions, transaction_log.outbox)
    (erased,) = [event.data["erased"] for event in told if event.type == "person.erased"]
    assert (erased["chat_messages"], erased["learned_preferences"]) == (2, 1)
    await deliver(subscriptions, app, "budget.updated", the_budget(talk), version=9)
    await deliver(subscriptions, app, "preferences.updated", user, version=9)
    assert (await talk.client.get(talk.path, headers=talk.headers)).status_code == 404
    context = await app.conversations.context(talk.user_id, uuid7(), 1)
    assert context.budget is None
    assert context.tastes.is_empty


async def test_erased_finances_leave_the_tastes(talk: Talk, app: App) -> None:
    await deliver(subscriptions, app, "budget.updated", the_budget(talk), version=3)
    await talk.say("I love horror. My budget is 9,999 now.")
    erased = {"user_id": str(talk.user_id), "scope": "finances"}
    await deliver(subscriptions, app, "user.deleted", erased)
    await deliver(subscriptions, app, "budget.updated", the_budget(talk), version=3)
    memory = (await talk.client.get("/api/chat/memory", headers=talk.headers)).json()
    assert memory["unconfirmed_figures"] == []
    assert len(memory["preferences"]) == 1
    assert "162.04" not in (await talk.say("How much do I have left?")).text
