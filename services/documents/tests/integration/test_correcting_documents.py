"""A person puts right what was read."""

from uuid import UUID

import httpx
import pytest

from documents.bootstrap import App
from documents.domain.status import ProcessingStatus
from services.documents.tests.factories import (
    DOCUMENTS,
    the_budget,
    types_announced,
    uploaded,
)
from tools.samples import build, truth

pytestmark = pytest.mark.integration


async def test_correcting_the_altered_line_proves_the_statement_and_moves_the_budget(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-altered-by-one-cent"))
    path = f"{DOCUMENTS}/{document['id']}"
    read = (await client.get(f"{path}/analysis", headers=headers)).json()["lines"]
    true = {
        (line["date"], line["description"]): line["amount"]
        for line in truth("statement-2026-09")["lines"]
    }
    (wrong,) = [
        line for line in read if line["amount"] not in {
            amount for (day, _), amount in true.items() if day == line["date"]
        }
    ]  # fmt: skip
    amount = next(
        amount for (day, _), amount in true.items()
        if day == wrong["date"] and abs(float(amount) - float(wrong["amount"])) < 0.02
    )  # fmt: skip
    answer = await client.patch(
        f"{path}/lines/{wrong['id']}", json={"amount": amount}, headers=headers
    )
    assert answer.status_code == 200, answer.text
    assert (answer.json()["amount_read"], answer.json()["corrected_by_user"]) == (
        wrong["amount"],
        True,
    )
    seen = (await client.get(path, headers=headers)).json()
    assert (seen["processing_status"], seen["difference"]) == ("completed", None)
    assert (await the_budget(client, headers))["fixed"] is not None
    assert (await types_announced(app)).count("document.analyzed") == 2


async def test_a_corrected_category_is_remembered_for_the_merchant(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    first = await uploaded(client, app, headers, build("statement-2026-09"))
    path = f"{DOCUMENTS}/{first['id']}"
    lines = (await client.get(f"{path}/analysis", headers=headers)).json()["lines"]
    shop = next(line for line in lines if line["category"] == "groceries")
    word = shop["description"].split()[1]
    body = {"category": "dining"}
    await client.patch(f"{path}/lines/{shop['id']}", json=body, headers=headers)
    second = await uploaded(client, app, headers, build("statement-2026-10"))
    later = await client.get(f"{DOCUMENTS}/{second['id']}/analysis", headers=headers)
    found = [line for line in later.json()["lines"] if word in line["description"]]
    assert found
    assert {line["category"] for line in found} == {"dining"}


async def test_a_corrected_day_and_description_leave_the_proof_alone(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    path = f"{DOCUMENTS}/{document['id']}"
    line = (await client.get(f"{path}/analysis", headers=headers)).json()["lines"][3]
    body = {"date": "2026-09-07", "description": "What it really was"}
    corrected = await client.patch(f"{path}/lines/{line['id']}", json=body, headers=headers)
    assert {name: corrected.json()[name] for name in body} == body
    assert (await client.get(path, headers=headers)).json()["reconciled"] is True
    for wrong in ({}, {"on": "2026-09-07"}, {"amount": "1e400"}, {"category": "love"}):
        answer = await client.patch(f"{path}/lines/{line['id']}", json=wrong, headers=headers)
        assert answer.status_code == 422, wrong


async def test_a_pay_stub_nothing_proves_counts_once_it_is_confirmed(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    stub = await uploaded(client, app, headers, build("pay-stub-2026-11-12"))
    path = f"{DOCUMENTS}/{stub['id']}"
    async with app.uow() as uow:  # as if the deductions could not be read
        document = await uow.documents.find(UUID(stub["id"]))
        assert document is not None
        document.processing_status, document.reason = ProcessingStatus.NEEDS_REVIEW, "unproven"
    await client.post("/api/financial/analyze", headers=headers)
    assert (await the_budget(client, headers))["income"] is None
    confirmed = await client.post(f"{path}/confirm", headers=headers)
    assert confirmed.json()["processing_status"] == "completed"
    assert (await the_budget(client, headers))["income"]["amount"] == "5005.87"
    again = await client.post(f"{path}/confirm", headers=headers)
    assert (again.status_code, again.json()["code"]) == (409, "not-confirmable")
