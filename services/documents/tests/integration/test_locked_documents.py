"""Documents behind a password."""

import httpx
import pytest

from documents.bootstrap import App
from services.documents.tests.factories import (
    DOCUMENTS,
    uploaded,
)
from tools.samples import build, truth

pytestmark = pytest.mark.integration

PNG = b"\x89PNG\r\n\x1a\n"


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
