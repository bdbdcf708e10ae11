"""Where money went, what can be afforded, and all of it as one file."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import httpx
import pytest

from documents.bootstrap import App
from documents.infrastructure.tables import metadata
from services.documents.tests.factories import (
    BUDGET,
    DOCUMENTS,
    PROFILE,
    PURCHASES,
    money,
    uploaded,
)
from shared.clock import utc_now
from shared.testing.services import empty_tables
from shared.testing.tokens import TokenIssuer
from tools.samples import build

pytestmark = pytest.mark.integration


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
    (account,) = summary["coverage"]
    assert account["missing_months"][0] == "2026-09"


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
