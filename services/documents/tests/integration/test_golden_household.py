"""Ada Marlow's documents through the API: every figure to the cent, with its evidence."""

from collections.abc import AsyncIterator
from decimal import Decimal
from uuid import UUID, uuid4

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.infrastructure.tables import metadata, transaction_log
from services.documents.tests.factories import (
    DOCUMENTS,
    amounts,
    the_budget,
    todays_household,
    upload,
    uploaded,
)
from shared.testing.services import announced, deliver, empty_tables
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration

WITHOUT_PLAN = {
    "income": "5005.87",
    "fixed": "2731.07",
    "savings": "750.88",
    "essential": "995.00",
    "free_money": "528.92",
    "derived": "264.46",
    "budget": "264.46",
    "committed": "32.98",
    "used": "92.43",
    "remaining": "172.03",
}
WITH_PLAN = WITHOUT_PLAN | {"committed": "42.97", "used": "102.42", "remaining": "162.04"}
PLAN = {
    "plan": "stories",
    "status": "active",
    "entitled": True,
    "access_until": None,
    "reason": None,
    "price": {"amount": "9.99", "currency": "AUD"},
    "cadence": "monthly",
}


@pytest.fixture(scope="module")
async def app(shared_app: App) -> AsyncIterator[App]:
    """Her documents are read once for all of these tests, each of which leaves them as they were."""
    yield shared_app
    await empty_tables(shared_app.resources.sessions, metadata)


@pytest.fixture(scope="module")
async def client(shared_client: httpx.AsyncClient, app: App) -> httpx.AsyncClient:
    return shared_client


@pytest.fixture(scope="module")
async def ada(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer
) -> tuple[UUID, dict[str, str]]:
    """Everything she has, uploaded and read."""
    user_id = uuid4()
    headers = issuer.headers(user_id)
    for content in todays_household().values():
        document = await uploaded(client, app, headers, content)
        assert document["processing_status"] == "completed", document
    return user_id, headers


async def test_the_golden_household_is_right_to_the_cent(
    client: httpx.AsyncClient, app: App, ada: tuple[UUID, dict[str, str]]
) -> None:
    user_id, headers = ada
    assert amounts(await the_budget(client, headers), WITHOUT_PLAN) == WITHOUT_PLAN
    await deliver(subscriptions, app, "subscription.updated", {"user_id": user_id} | PLAN)
    budget = await the_budget(client, headers)
    assert amounts(budget, WITH_PLAN) == WITH_PLAN
    assert not budget["estimate"]
    assert budget["questions"] == []
    ended = {"user_id": user_id} | PLAN | {"entitled": False}
    await deliver(subscriptions, app, "subscription.updated", ended, version=2)
    assert amounts(await the_budget(client, headers), WITHOUT_PLAN) == WITHOUT_PLAN


async def test_every_part_of_every_figure_names_what_it_was_read_from(
    client: httpx.AsyncClient, ada: tuple[UUID, dict[str, str]]
) -> None:
    _, headers = ada
    budget = await the_budget(client, headers)
    by_name = {term["name"]: term for term in budget["terms"]}
    assert set(WITHOUT_PLAN) <= set(by_name)
    parts = [term for term in budget["terms"] if term["part_of"]]
    assert len(parts) > 10
    for part in parts:
        assert part["sources"], part["name"]
    printed = [s for part in parts for s in part["sources"] if s["kind"] == "line"]
    assert all(s["document_id"] and s["line_id"] and s["page"] and s["box"] for s in printed)
    for name in ("income", "fixed", "essential", "committed"):
        amounts_of_parts = [p["amount"]["amount"] for p in parts if p["part_of"] == name]
        assert sum(map(Decimal, amounts_of_parts)) == Decimal(by_name[name]["amount"]["amount"])
    one = printed[0]
    lines = f"{DOCUMENTS}/{one['document_id']}/analysis"
    shown = (await client.get(lines, headers=headers)).json()["lines"]
    (line,) = [line for line in shown if line["id"] == one["line_id"]]
    assert (line["page"], line["box"], line["description"]) == (
        one["page"],
        one["box"],
        one["text"],
    )


async def test_the_announced_budget_names_the_line_that_shows_a_subscription(
    client: httpx.AsyncClient, app: App, ada: tuple[UUID, dict[str, str]]
) -> None:
    user_id, _ = ada
    envelopes = await announced(app.resources.sessions, transaction_log.outbox)
    hers = [event for event in envelopes if event.subject == str(user_id)]
    updates = [event for event in hers if event.type == "budget.updated"]
    assert [event.aggregateversion for event in updates] == list(range(1, len(updates) + 1))
    data = updates[-1].data
    assert (data["budget"], data["committed"], data["remaining"]) == ("264.46", "32.98", "172.03")
    netflix = next(one for one in data["subscriptions"] if one["service"] == "Netflix")
    assert (netflix["price"], netflix["cadence"], netflix["source"]) == ("18.99", "monthly", "line")
    assert netflix["document_id"]
    assert netflix["line_id"]


async def test_deleting_a_month_takes_its_lines_out_of_every_figure_and_sending_it_again_restores(
    client: httpx.AsyncClient, app: App, ada: tuple[UUID, dict[str, str]]
) -> None:
    _, headers = ada
    content = next(one for name, one in todays_household().items() if "statement" in name)
    gone = (await upload(client, headers, content)).json()["id"]  # the same document
    await client.delete(f"{DOCUMENTS}/{gone}", headers=headers)
    budget = await the_budget(client, headers)
    sources = [source for term in budget["terms"] for source in term["sources"]]
    assert sources
    assert gone not in {source["document_id"] for source in sources}
    await uploaded(client, app, headers, content)
    assert amounts(await the_budget(client, headers), WITHOUT_PLAN) == WITHOUT_PLAN
