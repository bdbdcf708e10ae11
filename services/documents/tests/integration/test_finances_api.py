"""Budget, profile, purchases and copies of others' state over HTTP and events."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import func, select, text, update

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.infrastructure.tables import metadata, purchases, transaction_log
from services.documents.tests.factories import (
    BUDGET,
    DOCUMENTS,
    PROFILE,
    PURCHASES,
    amounts,
    the_budget,
    todays_household,
    upload,
    uploaded,
)
from shared.clock import utc_now
from shared.messaging.envelope import Envelope
from shared.testing.services import announced, deliver, empty_tables
from shared.testing.tokens import TokenIssuer
from tools.samples import build

pytestmark = pytest.mark.integration

AUD = "AUD"


@pytest.fixture
def user_id() -> UUID:
    return uuid4()


@pytest.fixture
def headers(issuer: TokenIssuer, user_id: UUID) -> dict[str, str]:
    return issuer.headers(user_id)


def money(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": AUD}


async def events(app: App, event_type: str) -> list[Envelope]:
    found = await announced(app.resources.sessions, transaction_log.outbox)
    return [event for event in found if event.type == event_type]


def the(documents: dict[str, bytes], beginning: str) -> bytes:
    return next(content for name, content in documents.items() if name.startswith(beginning))


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


async def test_an_overlapping_export_counts_each_line_once(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await uploaded(client, app, headers, build("statement-2026-09"))
    before = (await client.get("/api/financial/spending/summary", headers=headers)).json()
    other_bytes = build("statement-2026-09") + b"\n% exported again\n"
    second = await uploaded(client, app, headers, other_bytes)
    assert second["processing_status"] == "completed"
    after = (await client.get("/api/financial/spending/summary", headers=headers)).json()
    assert after["by_month"] == before["by_month"]
    path = f"{DOCUMENTS}/{second['id']}/analysis"
    lines = (await client.get(path, headers=headers)).json()["lines"]
    assert {line["counting"] for line in lines} <= {"repeated", "counted"}
    assert sum(line["counting"] == "counted" for line in lines) in {0, 39}


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in."""

    user_id: UUID
    headers: dict[str, str]


Step = Callable[[httpx.AsyncClient, App, Person], Awaitable[None]]


def _day_of_the_game() -> str:
    return next(name for name in todays_household() if name.startswith("receipt-board-game"))[-10:]


async def _bank_line(client: httpx.AsyncClient, app: App, who: Person) -> None:
    await uploaded(
        client, app, who.headers, the(todays_household(), f"statement-{utc_now():%Y-%m}")
    )


async def _receipt(client: httpx.AsyncClient, app: App, who: Person) -> None:
    await uploaded(client, app, who.headers, the(todays_household(), "receipt-board-game"))


async def _click(client: httpx.AsyncClient, app: App, who: Person) -> None:
    body = {
        "title": "Patchwork",
        "amount": money("34.95"),
        "item_type": "board_game",
        "purchased_on": _day_of_the_game(),
    }
    assert (await client.post(PURCHASES, json=body, headers=who.headers)).status_code == 201


async def _answered(client: httpx.AsyncClient, app: App, who: Person) -> None:
    """A click on a recommendation, which does not say what kind of thing it was."""
    answered = {
        "user_id": who.user_id,
        "recommendation_id": uuid4(),
        "item_id": uuid4(),
        "title": "Patchwork",
        "response": "purchased",
        "price": money("34.95"),
    }
    await deliver(subscriptions, app, "recommendation.answered", answered)
    async with app.resources.sessions.begin() as session:  # as if it had been clicked that day
        await session.execute(
            update(purchases)
            .where(purchases.c.user_id == who.user_id)
            .values(purchased_on=date.fromisoformat(_day_of_the_game()))
        )
    await app.refresh(who.user_id)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("click", [_click, _answered])
async def test_receipt_bank_line_and_click_are_one_purchase_in_any_order(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer, click: Step
) -> None:
    steps: tuple[Step, ...] = (_bank_line, _receipt, click)
    for order in permutations(steps):
        user_id = uuid4()
        who = Person(user_id, issuer.headers(user_id))
        for step in order:
            await step(client, app, who)
        bought = [
            purchase
            for purchase in (await the_budget(client, who.headers))["purchases"]
            if purchase["amount"]["amount"] == "34.95"
        ]
        assert len(bought) == 1, order
        assert {s["kind"] for s in bought[0]["sources"]} == {"line", "receipt", "purchase"}


async def test_a_purchase_moves_the_remainder_once_however_it_is_told(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    await client.put(PROFILE, json={"budget_override": "200"}, headers=headers)
    item, recommendation = uuid4(), uuid4()
    answered = {
        "user_id": user_id,
        "recommendation_id": recommendation,
        "item_id": item,
        "title": "Patchwork",
        "response": "purchased",
        "price": money("34.95"),
    }
    for _ in range(2):  # two messages about one recommendation
        await deliver(subscriptions, app, "recommendation.answered", answered)
    body = {"title": "Patchwork", "amount": money("34.95"), "item_id": str(item)}
    told_again = await client.post(PURCHASES, json=body, headers=headers)
    assert told_again.status_code == 200
    assert amounts(await the_budget(client, headers), ["used", "remaining"]) == {
        "used": "34.95",
        "remaining": "165.05",
    }
    (recorded,) = await events(app, "purchase.recorded")
    assert recorded.data["amount"] == {"amount": "34.95", "currency": AUD}
    assert recorded.data["item_id"] == str(item)
    purchase_id = told_again.json()["id"]
    assert (await client.delete(f"{PURCHASES}/{purchase_id}", headers=headers)).status_code == 204
    assert (await the_budget(client, headers))["remaining"] == money("200.00")


async def test_an_idempotency_key_records_one_purchase(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    body = {"title": "Cinema", "amount": money("24.50"), "item_type": "movie"}
    keyed = headers | {"idempotency-key": "bought-it"}
    first = await client.post(PURCHASES, json=body, headers=keyed)
    again = await client.post(PURCHASES, json=body, headers=keyed)
    assert first.json() == again.json()
    assert len((await client.get(PURCHASES, headers=headers)).json()["items"]) == 1


async def test_a_bought_thing_of_unknown_price_is_asked_about_and_not_free(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    answered = {
        "user_id": user_id,
        "recommendation_id": uuid4(),
        "item_id": uuid4(),
        "title": "A dinner",
        "response": "purchased",
        "price": None,
    }
    await deliver(subscriptions, app, "recommendation.answered", answered)
    (alert,) = (await client.get("/api/financial/alerts", headers=headers)).json()["items"]
    assert (alert["kind"], alert["text"]) == (
        "purchase_price_unknown",
        "What did A dinner cost you?",
    )
    assert (await client.get(PURCHASES, headers=headers)).json()["items"] == []


async def test_using_the_budget_up_raises_each_alert_once(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    for title, amount in (("Show", "85"), ("Book", "5"), ("Dinner", "10")):
        body = {"title": title, "amount": money(amount), "item_type": "event"}
        await client.post(PURCHASES, json=body, headers=headers)
    raised = await events(app, "budget.alert_raised")
    assert [(e.data["threshold"], e.data["used"]) for e in raised] == [
        (80, "85.00"),
        (100, "100.00"),
    ]
    listed = (await client.get("/api/financial/alerts", headers=headers)).json()["items"]
    assert [alert["threshold"] for alert in listed] == [100, 80]


async def test_budget_updates_are_announced_with_versions_that_grow_and_only_on_change(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    await client.post("/api/financial/analyze", headers=headers)
    await client.put(PROFILE, json={"budget_override": "120"}, headers=headers)
    updates = await events(app, "budget.updated")
    assert [(e.aggregateversion, e.data["budget"]) for e in updates] == [
        (1, "100.00"),
        (2, "120.00"),
    ]
    assert updates[-1].data["period"] == (await the_budget(client, headers))["period"]


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


async def test_affordability_names_what_is_left_and_refuses_days_gone_by(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    path = "/api/financial/affordability"
    fits = await client.get(path, params={"amount": "100"}, headers=headers)
    assert (fits.json()["verdict"], fits.json()["left"]) == ("yes", money("0.00"))
    over = await client.get(path, params={"amount": "100.01"}, headers=headers)
    assert (over.json()["verdict"], over.json()["left"]) == ("no", money("-0.01"))
    gone = (utc_now() - timedelta(days=3)).date().isoformat()
    for params in ({"amount": "5", "on": gone}, {"amount": "0"}, {"amount": "x"}, {}):
        answer = await client.get(path, params=params, headers=headers)
        assert answer.status_code == 422, params


async def test_spending_is_summed_by_category_and_month_and_missing_months_are_named(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    for name in ("statement-2026-08", "statement-2026-10"):
        await uploaded(client, app, headers, build(name))
    summary = (await client.get("/api/financial/spending/summary", headers=headers)).json()
    assert {month["period"] for month in summary["by_month"]} == {"2026-08", "2026-10"}
    for month in summary["by_month"]:
        parts = [c for c in summary["by_category"] if c["period"] == month["period"]]
        total = sum(Decimal(part["amount"]["amount"]) for part in parts)
        assert Decimal(month["amount"]["amount"]) == total
    assert [account["missing_months"] for account in summary["coverage"]] == [["2026-09"]]


async def rows_about(app: App, user_id: UUID) -> dict[str, int]:
    counts: dict[str, int] = {}
    async with app.resources.sessions() as session:
        for table in metadata.sorted_tables:
            owner = table.c.get("user_id", table.c.get("owner_id"))
            if owner is not None:
                statement = select(func.count()).select_from(table).where(owner == user_id)
                counts[table.name] = await session.scalar(statement) or 0
    return {name: count for name, count in counts.items() if count}


async def test_forgetting_an_account_leaves_nothing_and_nothing_comes_back(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    await uploaded(client, app, headers, build("statement-2026-09"))
    body = {"title": "Cinema", "amount": money("24.50"), "item_type": "movie"}
    await client.post(PURCHASES, json=body, headers=headers | {"idempotency-key": "k"})
    before = {blob.key for blob in await app.blobs.list()}
    await deliver(
        subscriptions, app, "user.deleted", {"user_id": user_id, "scope": "account"}, version=9
    )
    await app.discard_objects()
    assert await rows_about(app, user_id) == {"forgotten_people": 1}
    assert len({blob.key for blob in await app.blobs.list()}) == len(before) - 1
    late = {"user_id": user_id, "time_zone": "UTC", "currency": AUD}
    await deliver(subscriptions, app, "user.updated", late, version=99)
    await deliver(
        subscriptions, app, "preferences.updated", {"user_id": user_id, "subscriptions": []}
    )
    for answer in (
        await client.get(BUDGET, headers=headers),
        await upload(client, headers, build("statement-2026-09")),
        await client.post(PURCHASES, json=body, headers=headers),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "account-deleted")
    assert await rows_about(app, user_id) == {"forgotten_people": 1}


async def test_forgetting_finances_only_keeps_what_others_own(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    account = {"user_id": user_id, "time_zone": "Europe/Berlin", "currency": AUD}
    await deliver(subscriptions, app, "user.registered", account)
    await uploaded(client, app, headers, build("statement-2026-09"))
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    await deliver(subscriptions, app, "user.deleted", {"user_id": user_id, "scope": "finances"})
    assert (await client.get(DOCUMENTS, headers=headers)).json()["items"] == []
    profile = (await client.get(PROFILE, headers=headers)).json()
    assert (profile["time_zone"], profile["budget_override"]) == ("Europe/Berlin", None)
    updates = await events(app, "budget.updated")
    assert updates[-1].data["budget"] is None
    versions = [event.aggregateversion for event in updates]
    assert versions == sorted(versions)


async def test_the_month_rolls_over_at_the_persons_midnight(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    # As if the figures had been worked out last month.
    async with app.resources.sessions.begin() as session:
        await session.execute(
            text("UPDATE documents.financial_profiles SET next_review_at = now() - interval '1s'")
        )
        await session.execute(
            text(
                "UPDATE documents.budgets SET period = '2001-01', "
                "announced = jsonb_set(announced, '{period}', '\"2001-01\"')"
            )
        )
    await app.bring_up_to_date()
    updates = await events(app, "budget.updated")
    assert [event.aggregateversion for event in updates] == [1, 2]
    assert updates[-1].data["period"] == f"{utc_now():%Y-%m}"
    await app.bring_up_to_date()
    assert len(await events(app, "budget.updated")) == 2


async def test_a_change_whose_figures_were_not_redone_is_caught_up_with(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    async with app.uow() as uow:  # as a process that died after its commit
        profile = await uow.profiles.of(user_id)
        profile.entertainment_budget_override = Decimal(70)
        profile.touch()
    await app.bring_up_to_date()
    assert (await events(app, "budget.updated"))[-1].data["budget"] == "70.00"


async def test_a_strangers_purchase_does_not_exist(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], issuer: TokenIssuer
) -> None:
    body = {"title": "Cinema", "amount": money("24.50")}
    mine = (await client.post(PURCHASES, json=body, headers=headers)).json()["id"]
    answer = await client.delete(f"{PURCHASES}/{mine}", headers=issuer.headers(uuid4()))
    assert (answer.status_code, answer.json()["code"]) == (404, "purchase-not-found")
    assert len((await client.get(PURCHASES, headers=headers)).json()["items"]) == 1


async def test_nobody_without_a_token_learns_anything(client: httpx.AsyncClient, app: App) -> None:
    for path in (BUDGET, DOCUMENTS, PROFILE, PURCHASES, "/api/financial/alerts"):
        assert (await client.get(path)).status_code == 401
    await empty_tables(app.resources.sessions, metadata)


async def test_everything_held_about_my_money_is_one_file(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], issuer: TokenIssuer
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    body = {"title": "Catan", "amount": {"amount": "34.95", "currency": "AUD"}}
    await client.post(PURCHASES, json=body | {"purchased_on": "2026-09-14"}, headers=headers)
    answer = await client.get("/api/financial/export", headers=headers)
    assert answer.headers["content-disposition"] == 'attachment; filename="finances.json"'
    export = answer.json()
    assert [one["document"]["id"] for one in export["documents"]] == [document["id"]]
    assert len(export["documents"][0]["lines"]) == 39
    assert [one["title"] for one in export["purchases"]] == ["Catan"]
    assert export["profile"]["currency"] == export["budget"]["currency"]
    stranger = await client.get("/api/financial/export", headers=issuer.headers(uuid4()))
    assert (stranger.json()["documents"], stranger.json()["purchases"]) == ([], [])
