"""A document is read: each step, each line, what was dropped, what does not add up."""

from uuid import UUID

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.config import Settings
from documents.main import create_app
from services.documents.tests.factories import (
    DOCUMENTS,
    amounts,
    events,
    the_budget,
    types_announced,
    upload,
    uploaded,
)
from shared.clock import utc_now
from shared.testing.route_policy import admin_routes_open_to_users, routes_without_policy
from shared.testing.services import deliver
from tools.samples import build, truth

pytestmark = pytest.mark.integration


async def test_every_route_says_who_may_call_it(settings: Settings) -> None:
    api = create_app(settings)
    assert routes_without_policy(api) == []
    assert admin_routes_open_to_users(api) == []


async def test_a_statement_is_read_to_the_last_line_with_page_and_box(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    analysis = (await client.get(f"{DOCUMENTS}/{document['id']}/analysis", headers=headers)).json()
    expected = truth("statement-2026-09")["lines"]
    told = ("date", "amount", "description", "page")
    assert [[line[name] for name in told] for line in analysis["lines"]] == [
        [line[name] for name in told] for line in expected
    ]
    assert all(len(line["box"]) == 4 and line["confidence"] > 0.9 for line in analysis["lines"])
    assert analysis["reconciliation"]["proof"] == {
        "opening": "1204.55",
        "credits": "4620.80",
        "debits": "4871.13",
        "computed_closing": "954.22",
        "closing": "954.22",
        "difference": "0.00",
    }
    assert analysis["pages"][0]["width"] > 0


async def test_a_document_shows_each_step_and_announces_it_once(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    sent = await upload(client, headers, build("statement-2026-09"), file_name="september.pdf")
    assert (sent.status_code, sent.json()["processing_status"]) == (201, "pending")
    path = sent.headers["location"]
    data = {"document_id": sent.json()["id"]}
    for _ in range(2):  # the broker may say it twice
        await deliver(subscriptions, app, "document.uploaded", data)
    seen = (await client.get(path, headers=headers)).json()
    assert (seen["processing_status"], seen["reconciled"], seen["line_count"]) == (
        "completed",
        True,
        39,
    )
    assert "s3_key" not in seen
    types = await types_announced(app)
    assert types[:2] == ["document.uploaded", "document.analyzed"]
    assert types.count("document.analyzed") == 1


async def test_a_long_reading_shows_how_far_it_has_come(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    sent = await upload(client, headers, build("receipt-board-game-2026-11-16"))
    document_id = UUID(sent.json()["id"])
    async with app.uow() as uow:
        document = await uow.documents.find(document_id)
        assert document is not None
        document.claim(utc_now())
        owner = document.user_id
    await app.progress.show(owner, document_id, 30, 120)
    seen = (await client.get(sent.headers["location"], headers=headers)).json()
    assert seen["progress"] == {"pages_done": 30, "pages_total": 120}


async def test_a_statement_that_does_not_balance_waits_and_moves_no_budget(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-altered-by-one-cent"))
    assert (document["processing_status"], document["reason"]["code"]) == (
        "needs_review",
        "difference",
    )
    assert document["difference"].lstrip("-") == "0.01"
    names = ["income", "fixed", "essential", "budget", "used"]
    assert amounts(await the_budget(client, headers), names) == {
        "income": None,
        "fixed": None,
        "essential": None,
        "budget": None,
        "used": "0.00",
    }


async def test_hidden_text_is_dropped_told_and_changes_no_figure(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-hidden-text"))
    assert [warning["code"] for warning in document["warnings"]] == ["hidden_text"]
    (noted,) = (event.data for event in await events(app, "audit.noted"))
    assert (noted["action"], noted["about"]) == ("document.hidden_text_dropped", document["id"])
    twin = await uploaded(client, app, headers, build("statement-2026-09"))
    assert len(await events(app, "audit.noted")) == 1
    both = [
        (await client.get(f"{DOCUMENTS}/{one['id']}/analysis", headers=headers)).json()["lines"]
        for one in (document, twin)
    ]
    hidden, clean = ([(x["date"], x["description"], x["amount"]) for x in one] for one in both)
    assert hidden == clean


async def test_a_receipt_sent_as_a_statement_is_recognised_and_told(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("receipt-sent-as-statement")
    document = await uploaded(client, app, headers, content, document_type="bank_statement")
    assert (document["sent_as"], document["document_type"]) == ("bank_statement", "receipt")
    assert [warning["code"] for warning in document["warnings"]] == ["other_type"]
