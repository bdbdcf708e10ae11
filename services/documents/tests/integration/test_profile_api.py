"""What a person tells and chooses, and what their account and preferences say."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from services.documents.tests.factories import (
    PROFILE,
    amounts,
    money,
    the_budget,
)
from shared.testing.services import deliver

pytestmark = pytest.mark.integration


async def test_somebody_new_has_no_invented_numbers_and_is_asked(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    budget = await the_budget(client, headers)
    assert budget["budget"] is None
    assert budget["used"] == money("0.00")
    asked = {question["kind"] for question in budget["questions"]}
    assert asked == {"income_unknown", "fixed_unknown", "essential_unknown"}


async def test_figures_told_are_used_and_labelled(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    told = {"monthly_income": "4000", "fixed_expenses": "2000", "essential_spending": "900"}
    answer = await client.put(PROFILE, json={"told": told}, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["told"]["monthly_income"] == money("4000.00")
    budget = await the_budget(client, headers)
    assert amounts(budget, ["savings", "free_money", "budget"]) == {
        "savings": "600.00",
        "free_money": "500.00",
        "budget": "250.00",
    }
    income = next(term for term in budget["terms"] if term["name"] == "income")
    assert (income["basis"], income["sources"][0]["kind"]) == ("told", "told")


async def test_an_override_wins_the_derived_figure_stays_and_removal_restores(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    told = {"monthly_income": "4000", "fixed_expenses": "2000", "essential_spending": "900"}
    body = {"told": told, "budget_override": "300"}
    await client.put(PROFILE, json=body, headers=headers)
    budget = await the_budget(client, headers)
    assert amounts(budget, ["budget", "derived", "override"]) == {
        "budget": "300.00",
        "derived": "250.00",
        "override": "300.00",
    }
    await client.put(PROFILE, json={"told": told}, headers=headers)
    restored = await the_budget(client, headers)
    assert amounts(restored, ["budget", "override"]) == {"budget": "250.00", "override": None}


@pytest.mark.parametrize(
    ("sent", "shown"), [("50", "50"), ("100", "100"), ("0", "0"), ("12.50", "12.5")]
)
async def test_percentages_are_shown_as_people_write_them(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], sent: str, shown: str
) -> None:
    body = {"savings_goal_percent": sent, "fun_share_percent": sent}
    assert (await client.put(PROFILE, json=body, headers=headers)).status_code == 200
    profile = (await client.get(PROFILE, headers=headers)).json()
    assert [profile[name] for name in body] == [shown, shown]


@pytest.mark.parametrize(
    "body",
    [
        {"savings_goal_percent": 101},
        {"fun_share_percent": -1},
        {"budget_override": "-5"},
        {"budget_override": "NaN"},
        {"currency": "A$"},
        {"time_zone": "Atlantis/Capital"},
        {"user_id": "somebody else"},
    ],
)
async def test_a_profile_that_cannot_be_is_refused(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], body: dict[str, Any]
) -> None:
    assert (await client.put(PROFILE, json=body, headers=headers)).status_code == 422


async def test_told_subscriptions_and_our_own_fee_are_committed(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    netflix = {
        "service": "Netflix",
        "price": money("18.99"),
        "cadence": "monthly",
        "active": True,
        "source": "told",
    }
    told = {"user_id": user_id, "subscriptions": [netflix]}
    await deliver(subscriptions, app, "preferences.updated", told, version=2)
    older = {"user_id": user_id, "subscriptions": []}
    await deliver(subscriptions, app, "preferences.updated", older, version=1)
    assert (await the_budget(client, headers))["committed"] == money("18.99")
    plan = {"user_id": user_id, "entitled": True, "price": money("9.99"), "cadence": "monthly"}
    await deliver(subscriptions, app, "subscription.updated", plan, version=1)
    assert (await the_budget(client, headers))["committed"] == money("28.98")
    ended = plan | {"entitled": False}
    await deliver(subscriptions, app, "subscription.updated", ended, version=2)
    await deliver(subscriptions, app, "subscription.updated", plan, version=1)
    assert (await the_budget(client, headers))["committed"] == money("18.99")


async def test_the_accounts_currency_and_zone_are_followed(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    account = {"user_id": user_id, "time_zone": "Europe/Berlin", "currency": "EUR"}
    await deliver(subscriptions, app, "user.registered", account | {"display_name": "Ada"})
    moved = account | {"time_zone": "Asia/Tokyo", "currency": "JPY"}
    await deliver(subscriptions, app, "user.updated", moved, version=2)
    profile = (await client.get(PROFILE, headers=headers)).json()
    assert (profile["currency"], profile["time_zone"]) == ("JPY", "Asia/Tokyo")
