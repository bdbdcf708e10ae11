"""What is announced of a budget, and when figures are redone."""

from decimal import Decimal
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import text

from documents.bootstrap import App
from services.documents.tests.factories import (
    PROFILE,
    PURCHASES,
    events,
    money,
    the_budget,
)
from shared.clock import utc_now
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration


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


async def test_an_alert_goes_when_the_budget_is_no_longer_used_up_and_may_come_again(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    body = {"title": "Show", "amount": money("85"), "item_type": "event"}
    await client.post(PURCHASES, json=body, headers=headers)
    listed: list[list[int]] = []
    for budget in ("100", "200", "80"):
        await client.put(PROFILE, json={"budget_override": budget}, headers=headers)
        items = (await client.get("/api/financial/alerts", headers=headers)).json()["items"]
        listed.append(sorted(alert["threshold"] for alert in items))
    assert listed == [[80], [], [80, 100]]


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


async def test_one_persons_analyses_leave_anothers_allowance_whole(
    client: httpx.AsyncClient, issuer: TokenIssuer
) -> None:
    people = [issuer.headers(uuid4()) for _ in range(2)]
    answers = [await client.post("/api/financial/analyze", headers=one) for one in people]
    assert ["r=19" in answer.headers["ratelimit"] for answer in answers] == [True, True]
