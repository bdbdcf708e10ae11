"""What may be sent, how large, how often; the same again; what only looks like a document."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from random import Random
from uuid import uuid4

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.config import MAX_UPLOAD_BYTES
from services.documents.tests.factories import (
    DOCUMENTS,
    the_budget,
    types_announced,
    upload,
    uploaded,
)
from shared.testing.services import deliver
from shared.testing.tokens import TokenIssuer
from tools.samples import build

pytestmark = pytest.mark.integration


def padded(pdf: bytes, size: int) -> bytes:
    """The same PDF, made larger by a comment where no offset is changed by it."""
    start, end = pdf[: pdf.rindex(b"startxref")], pdf[pdf.rindex(b"startxref") :]
    return start + b"%" + b"x" * (size - len(pdf) - 2) + b"\n" + end


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


async def test_a_hundred_mutated_files_break_nothing(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer
) -> None:
    contents = list(mutated(build("receipt-board-game-2026-11-16"), 100))
    people = [issuer.headers(uuid4()) for _ in range(4)]

    async def sent_and_read(number: int) -> str:
        headers = people[number % len(people)]
        sent = await upload(client, headers, contents[number])
        assert sent.status_code in {200, 201, 422}, sent.text
        if sent.status_code == 422:
            return "refused"
        data = {"document_id": sent.json()["id"]}
        await deliver(subscriptions, app, "document.uploaded", data)
        seen = (await client.get(f"{DOCUMENTS}/{sent.json()['id']}", headers=headers)).json()
        return str(seen["processing_status"])

    ended = Counter[str]()
    for first in range(0, len(contents), len(people)):
        numbers = range(first, first + len(people))
        ended.update(await asyncio.gather(*map(sent_and_read, numbers)))
    assert set(ended) <= {"refused", "completed", "needs_review", "failed"}, ended
    assert ended.total() - ended["refused"] > 10
    for headers in people:
        await the_budget(client, headers)


def mutated(original: bytes, count: int) -> Iterator[bytes]:
    """The file with some bytes changed, half of them cut off somewhere."""
    dice = Random(1840)  # noqa: S311 - the same mutations every time
    for _ in range(count):
        content = bytearray(original)
        for _ in range(dice.randint(1, 40)):
            content[dice.randrange(8, len(content))] = dice.randrange(256)
        yield bytes(content[: dice.choice([len(content), dice.randrange(20, len(content))])])


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
