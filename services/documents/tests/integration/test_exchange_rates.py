"""Exchange rates that an administrator states, and the figures that follow them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from documents.bootstrap import App
from services.documents.tests.factories import PROFILE, PURCHASES, events, the_budget
from shared.clock import utc_now
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration

RATES = "/api/admin/rates"


@pytest.fixture
def admin(issuer: TokenIssuer) -> dict[str, str]:
    return issuer.headers(uuid4(), admin=True)


@pytest.fixture
async def buyer(client: httpx.AsyncClient, issuer: TokenIssuer, user_id: UUID) -> dict[str, str]:
    """Somebody with Australian figures who paid ten US dollars today."""
    headers = issuer.headers(user_id)
    body = {"budget_override": "100", "currency": "AUD"}
    await client.put(PROFILE, json=body, headers=headers)
    bought = {"title": "Game", "amount": {"amount": "10.00", "currency": "USD"}}
    answer = await client.post(PURCHASES, json=bought | {"item_type": "event"}, headers=headers)
    assert answer.status_code == 201
    return headers


def today() -> date:
    return utc_now().date() - timedelta(days=1)  # it has come everywhere


async def state(
    client: httpx.AsyncClient, admin: dict[str, str], day: date, **rates: str
) -> httpx.Response:
    body: dict[str, Any] = {"base": "USD", "rates": rates}
    return await client.put(f"{RATES}/{day}", json=body, headers=admin)


async def test_a_stated_rate_moves_the_figures_it_concerns_and_taking_it_back_restores_them(
    client: httpx.AsyncClient, app: App, admin: dict[str, str], buyer: dict[str, str]
) -> None:
    before = (await the_budget(client, buyer))["used"]
    assert (await state(client, admin, today(), AUD="2.00")).status_code == 200
    assert (await the_budget(client, buyer))["used"] == {"amount": "20.00", "currency": "AUD"}
    assert (await state(client, admin, today(), AUD="1.50")).status_code == 200
    assert (await the_budget(client, buyer))["used"] == {"amount": "15.00", "currency": "AUD"}
    taken_back = await client.delete(f"{RATES}/{today()}", headers=admin)
    assert taken_back.status_code == 204
    assert (await the_budget(client, buyer))["used"] == before
    again = await client.delete(f"{RATES}/{today()}", headers=admin)
    assert (again.status_code, again.json()["code"]) == (404, "rates-not-found")


async def test_what_a_rate_was_and_who_changed_it_goes_into_the_audit_log(
    client: httpx.AsyncClient, app: App, admin: dict[str, str]
) -> None:
    await state(client, admin, today(), AUD="2.00")
    await state(client, admin, today(), AUD="2.00")
    await state(client, admin, today(), AUD="1.50")
    await client.delete(f"{RATES}/{today()}", headers=admin)
    first, changed, taken_back = [event.data for event in await events(app, "audit.noted")]
    assert (first["action"], first["old"]) == ("rates.stated", None)
    assert (changed["old"]["AUD"], changed["new"]["AUD"]) == ("2.00", "1.50")
    assert (taken_back["action"], taken_back["new"]) == ("rates.taken_back", None)
    assert {one["about"] for one in (first, changed, taken_back)} == {str(today())}
    assert len({one["actor"] for one in (first, changed, taken_back)} - {"system"}) == 1


async def test_only_people_with_foreign_amounts_are_due_for_new_figures(
    client: httpx.AsyncClient,
    app: App,
    admin: dict[str, str],
    buyer: dict[str, str],
    issuer: TokenIssuer,
    user_id: UUID,
) -> None:
    at_home = issuer.headers(uuid4())
    await client.put(PROFILE, json={"budget_override": "50", "currency": "AUD"}, headers=at_home)
    await state(client, admin, today(), AUD="2.00")
    due = await app.upkeep.outdated_people(utc_now(), 10)
    assert due == [user_id]


async def test_every_table_is_listed_with_who_stated_it(
    client: httpx.AsyncClient, app: App, admin: dict[str, str]
) -> None:
    await state(client, admin, today(), AUD="1.50", EUR="0.86")
    newest, *starting = (await client.get(RATES, headers=admin)).json()
    assert (newest["on"], newest["base"]) == (today().isoformat(), "USD")
    assert newest["rates"] == {"AUD": "1.50", "EUR": "0.86"}
    assert newest["stated_by"]
    assert [one["stated_by"] for one in starting] == [None]


@pytest.mark.parametrize(
    "body",
    [
        {"base": "USD", "rates": {}},
        {"base": "USD", "rates": {"USD": "1"}},
        {"base": "USD", "rates": {"AUD": "0"}},
        {"base": "USD", "rates": {"AUD": "-1.5"}},
        {"base": "USD", "rates": {"AUD": "NaN"}},
        {"base": "dollars", "rates": {"AUD": "1.5"}},
        {"base": "USD", "rates": {"A$": "1.5"}},
        {"base": "USD", "rates": {"XXQ": "1.5"}},
        {"base": "USD", "rates": {"AUD": "1.5"}, "note": "hello"},
    ],
)
async def test_rates_that_cannot_be_are_refused(
    client: httpx.AsyncClient, app: App, admin: dict[str, str], body: dict[str, Any]
) -> None:
    assert (await client.put(f"{RATES}/2026-11-01", json=body, headers=admin)).status_code == 422


async def test_rates_of_a_day_to_come_are_refused(
    client: httpx.AsyncClient, app: App, admin: dict[str, str]
) -> None:
    answer = await state(client, admin, utc_now().date() + timedelta(days=3), AUD="1.5")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-rates")


async def test_rates_are_for_administrators(
    client: httpx.AsyncClient, app: App, buyer: dict[str, str]
) -> None:
    for method, path in (("GET", RATES), ("PUT", f"{RATES}/{today()}"), ("DELETE", f"{RATES}/x")):
        assert (await client.request(method, path, headers=buyer)).status_code == 403
        assert (await client.request(method, path)).status_code == 401
