"""Documents over HTTP: sent, read, shown, corrected, fetched and deleted."""

import asyncio
from collections import Counter
from random import Random
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.config import MAX_UPLOAD_BYTES, Settings
from documents.domain.status import ProcessingStatus
from documents.infrastructure.tables import transaction_log
from documents.main import create_app
from services.documents.tests.factories import DOCUMENTS, amounts, the_budget, upload, uploaded
from shared.clock import utc_now
from shared.testing.route_policy import admin_routes_open_to_users, routes_without_policy
from shared.testing.services import announced, deliver
from shared.testing.tokens import TokenIssuer
from tools.samples import build, truth

pytestmark = pytest.mark.integration

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def headers(issuer: TokenIssuer) -> dict[str, str]:
    return issuer.headers(uuid4())


def padded(pdf: bytes, size: int) -> bytes:
    """The same PDF, made larger by a comment where no offset is changed by it."""
    start, end = pdf[: pdf.rindex(b"startxref")], pdf[pdf.rindex(b"startxref") :]
    return start + b"%" + b"x" * (size - len(pdf) - 2) + b"\n" + end


async def types_announced(app: App) -> list[str]:
    return [e.type for e in await announced(app.resources.sessions, transaction_log.outbox)]


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
    assert [(line["date"], line["amount"], line["page"]) for line in analysis["lines"]] == [
        (line["date"], line["amount"], line["page"]) for line in expected
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


async def test_the_same_bytes_are_the_same_document_and_count_once(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("statement-2026-09")
    first = await uploaded(client, app, headers, content)
    again = await upload(client, headers, content, file_name="again.pdf")
    assert (again.status_code, again.json()["id"]) == (200, first["id"])
    listed = (await client.get(DOCUMENTS, headers=headers)).json()["items"]
    assert [one["id"] for one in listed] == [first["id"]]


async def test_the_same_bytes_sent_twenty_times_at_once_are_one_document(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("receipt-board-game-2026-11-16")
    answers = await asyncio.gather(*(upload(client, headers, content) for _ in range(20)))
    statuses = Counter(answer.status_code for answer in answers)
    assert statuses == {201: 1, 200: 19}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await types_announced(app) == ["document.uploaded"]


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


async def test_the_same_bytes_of_two_people_are_two_documents(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], issuer: TokenIssuer
) -> None:
    content = build("receipt-board-game-2026-11-16")
    mine = (await upload(client, headers, content)).json()
    theirs = await upload(client, issuer.headers(uuid4()), content)
    assert theirs.status_code == 201
    assert theirs.json()["id"] != mine["id"]


async def test_ten_megabytes_are_taken_and_one_byte_more_is_refused(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    largest = padded(build("receipt-board-game-2026-11-16"), MAX_UPLOAD_BYTES)
    document = await uploaded(client, app, headers, largest)
    assert (document["file_size_bytes"], document["processing_status"]) == (
        MAX_UPLOAD_BYTES,
        "completed",
    )
    refused = await upload(client, headers, largest + b"\n")
    assert (refused.status_code, refused.json()["code"]) == (413, "document-too-large")
    far_too_large = await upload(client, headers, largest * 2)
    assert (far_too_large.status_code, far_too_large.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("hostile-png-renamed", "not_a_pdf"),
        ("hostile-empty", "empty_file"),
        ("hostile-junk-before-header", "not_a_pdf"),
        ("hostile-no-pages", "no_pages"),
        ("hostile-300-pages", "too_many_pages"),
    ],
)
async def test_what_is_no_readable_pdf_is_refused_at_once_and_kept_nowhere(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], name: str, reason: str
) -> None:
    refused = await upload(client, headers, build(name))
    assert (refused.status_code, refused.json()["code"]) == (422, "document-rejected")
    assert refused.json()["reason"] == reason
    assert refused.headers["content-type"] == "application/problem+json"
    assert (await client.get(DOCUMENTS, headers=headers)).json()["items"] == []


@pytest.mark.parametrize(
    "name",
    [
        "hostile-truncated",
        "hostile-inflating-stream",
        "hostile-deep-nesting",
        "hostile-endless-xref",
    ],
)
async def test_a_hostile_file_fails_alone_with_a_reason(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], name: str
) -> None:
    sent = await upload(client, headers, build(name))
    if sent.status_code == 201:
        await deliver(subscriptions, app, "document.uploaded", {"document_id": sent.json()["id"]})
        seen = (await client.get(sent.headers["location"], headers=headers)).json()
        assert seen["processing_status"] == "failed"
        assert seen["reason"]["text"].endswith(".")
        assert "document.failed" in await types_announced(app)
    else:
        assert (sent.status_code, sent.json()["code"]) == (422, "document-rejected")
    after = await uploaded(client, app, headers, build("receipt-board-game-2026-11-16"))
    assert after["processing_status"] == "completed"


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


async def test_a_locked_statement_opens_with_its_password(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-locked"))
    path = f"{DOCUMENTS}/{document['id']}"
    assert (document["needs_password"], document["password_attempts_left"]) == (True, 3)
    wrong = await client.post(f"{path}/password", json={"password": "guess"}, headers=headers)
    assert (wrong.status_code, wrong.json()["code"], wrong.json()["attempts_left"]) == (
        422,
        "wrong-password",
        2,
    )
    password = truth("statement-locked")["password"]
    opened = await client.post(f"{path}/password", json={"password": password}, headers=headers)
    assert (opened.status_code, opened.json()["processing_status"]) == (200, "completed")
    again = await client.post(f"{path}/password", json={"password": password}, headers=headers)
    assert (again.status_code, again.json()["code"]) == (409, "document-not-locked")
    picture = await client.get(f"{path}/pages/1", headers=headers)
    assert (picture.status_code, picture.json()["code"]) == (409, "document-locked")
    shown = await client.post(f"{path}/pages/1", json={"password": password}, headers=headers)
    assert (shown.status_code, shown.content[:8]) == (200, PNG)
    guessed = await client.post(f"{path}/pages/1", json={"password": "guess"}, headers=headers)
    assert (guessed.status_code, guessed.json()["code"]) == (422, "wrong-password")


async def test_three_wrong_passwords_fail_the_document(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-locked"))
    path = f"{DOCUMENTS}/{document['id']}"
    for _ in range(3):
        await client.post(f"{path}/password", json={"password": "guess"}, headers=headers)
    seen = (await client.get(path, headers=headers)).json()
    assert (seen["processing_status"], seen["reason"]["code"]) == ("failed", "wrong_passwords")


async def test_hidden_text_is_dropped_told_and_changes_no_figure(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-hidden-text"))
    assert [warning["code"] for warning in document["warnings"]] == ["hidden_text"]
    twin = await uploaded(client, app, headers, build("statement-2026-09"))
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


async def test_the_file_comes_back_through_a_short_lived_link(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("receipt-board-game-2026-11-16")
    name = 'Beleg "Müller"; x.pdf'
    document = (await upload(client, headers, content, file_name=name)).json()
    link = (await client.get(f"{DOCUMENTS}/{document['id']}/download", headers=headers)).json()
    assert link["expires_in"] <= 300
    async with httpx.AsyncClient() as anybody:
        fetched = await anybody.get(link["url"])
        assert fetched.content == content
        assert fetched.headers["content-disposition"].startswith("attachment;")
        assert "M%C3%BCller" in fetched.headers["content-disposition"]
        assert (await anybody.put(link["url"], content=b"x")).status_code == 403
        key = link["url"].split("?")[0].rsplit("/", 1)[-1]
        assert str(document["id"]) not in key
        await client.delete(f"{DOCUMENTS}/{document['id']}", headers=headers)
        assert (await anybody.get(link["url"])).status_code in {403, 404}


async def test_a_page_is_shown_as_a_picture(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    path = f"{DOCUMENTS}/{document['id']}/pages"
    picture = await client.get(f"{path}/1", headers=headers)
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(PNG)
    assert len(picture.content) > 10_000
    missing = await client.get(f"{path}/99", headers=headers)
    assert (missing.status_code, missing.json()["code"]) == (404, "page-not-found")


async def test_deleting_takes_lines_object_and_budget_with_it(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    assert (await the_budget(client, headers))["fixed"] is not None
    before = len(await app.blobs.list())
    gone = await client.delete(f"{DOCUMENTS}/{document['id']}", headers=headers)
    assert gone.status_code == 204
    assert (await client.get(f"{DOCUMENTS}/{document['id']}", headers=headers)).status_code == 404
    assert len(await app.blobs.list()) == before - 1
    assert (await the_budget(client, headers))["fixed"] is None
    types = await types_announced(app)
    assert types[-2:] == ["document.deleted", "budget.updated"]


async def test_a_list_is_read_page_by_page_newest_first(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    content = build("receipt-board-game-2026-11-16")
    sent = [(await upload(client, headers, content + b"\n" * n)).json()["id"] for n in range(1, 6)]
    seen: list[str] = []
    params: dict[str, str] | None = {"limit": "2"}
    while params is not None:
        page = (await client.get(DOCUMENTS, params=params, headers=headers)).json()
        seen += [one["id"] for one in page["items"]]
        cursor = page["next_cursor"]
        params = {"limit": "2", "cursor": cursor} if cursor else None
    assert seen == sent[::-1]
    by_status = await client.get(DOCUMENTS, params={"status": "completed"}, headers=headers)
    assert by_status.json()["items"] == []


async def test_lines_are_read_page_by_page(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    path, positions = f"{DOCUMENTS}/{document['id']}/analysis", []
    params: dict[str, Any] | None = {"limit": 10}
    while params is not None:
        page = (await client.get(path, params=params, headers=headers)).json()
        positions += [line["position"] for line in page["lines"]]
        cursor = page["next_cursor"]
        params = {"limit": 10, "cursor": cursor} if cursor else None
    assert positions == list(range(39))


async def test_nothing_about_a_strangers_document_can_be_learned(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], issuer: TokenIssuer
) -> None:
    document = await uploaded(client, app, headers, build("statement-2026-09"))
    mine = f"{DOCUMENTS}/{document['id']}"
    line = (await client.get(f"{mine}/analysis", headers=headers)).json()["lines"][0]["id"]
    stranger = issuer.headers(uuid4())

    async def answers(path: str) -> list[tuple[int, str]]:
        calls: list[tuple[str, str, dict[str, Any] | None]] = [
            ("GET", path, None),
            ("GET", f"{path}/download", None),
            ("GET", f"{path}/analysis", None),
            ("GET", f"{path}/pages/1", None),
            ("POST", f"{path}/password", {"password": "x"}),
            ("POST", f"{path}/confirm", None),
            ("PATCH", f"{path}/lines/{line}", {"category": "dining"}),
            ("DELETE", path, None),
        ]
        found = [await client.request(m, p, json=b, headers=stranger) for m, p, b in calls]
        return [(one.status_code, one.json()["code"]) for one in found]

    unknown = await answers(f"{DOCUMENTS}/{uuid4()}")
    assert await answers(mine) == unknown == [(404, "document-not-found")] * 8
    assert (await client.get(mine, headers=headers)).status_code == 200


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


@pytest.mark.timeout(240)
async def test_a_hundred_mutated_files_break_nothing(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer
) -> None:
    dice = Random(1840)  # noqa: S311 - the same mutations every time
    original = build("receipt-board-game-2026-11-16")
    ended = Counter[str]()
    for _ in range(100):
        content = bytearray(original)
        for _ in range(dice.randint(1, 40)):
            content[dice.randrange(8, len(content))] = dice.randrange(256)
        cut = dice.choice([len(content), dice.randrange(20, len(content))])
        headers = issuer.headers(uuid4())
        sent = await upload(client, headers, bytes(content[:cut]))
        assert sent.status_code in {201, 422}, sent.text
        if sent.status_code == 201:
            data = {"document_id": sent.json()["id"]}
            await deliver(subscriptions, app, "document.uploaded", data)
            seen = (await client.get(sent.headers["location"], headers=headers)).json()
            ended[seen["processing_status"]] += 1
        await the_budget(client, headers)
    assert ended
    assert set(ended) <= {"completed", "needs_review", "failed"}, ended


async def test_a_person_may_not_send_more_than_sixty_files_a_minute(
    client: httpx.AsyncClient, app: App, headers: dict[str, str]
) -> None:
    refused = None
    for _ in range(121):  # at most sixty in each of two windows
        refused = await upload(client, headers, b"no pdf")
        if refused.status_code == 429:
            break
        assert refused.status_code == 422
    assert refused is not None
    assert (refused.status_code, refused.json()["code"]) == (429, "rate-limited")
    assert int(refused.headers["retry-after"]) <= 60
