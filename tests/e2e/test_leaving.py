"""Who signs out or leaves is let in nowhere, though their access token says it is still good."""

from functools import partial

import pytest

from tools.demo.person import Json, Person, Refused
from tools.samples import build

pytestmark = pytest.mark.e2e

# Services that have not seen the token yet; one that has goes on trusting it for a moment.
PLACES = (
    "/api/financial/documents",
    "/api/entertainment/saved",
    "/api/chat/sessions",
    "/api/billing/subscription",
)


def refusal_of(person: Person, path: str) -> int | None:
    try:
        person.call("GET", path)
    except Refused as refused:
        return refused.status
    return None


def status_when_refused(person: Person, path: str) -> int:
    return person.wait_for(partial(refusal_of, person, path), f"{path} to be refused")


def test_a_session_that_was_signed_out_is_refused_by_every_service(person: Person) -> None:
    person.sign_out()
    assert [status_when_refused(person, path) for path in PLACES] == [401] * len(PLACES)


def complete(person: Person, receipt_id: str) -> Json | None:
    receipt: Json = person.call("GET", f"/api/auth/erasures/{receipt_id}")
    return receipt if set(receipt["elsewhere"]) == set(receipt["announced_to"]) else None


def test_every_service_says_on_the_receipt_what_it_deleted_of_who_left(
    person: Person, stranger: Person
) -> None:
    person.upload("statement.pdf", build("statement-2026-09"))
    person.call("POST", "/api/chat/sessions", json={})
    given = person.call("DELETE", "/api/auth/me")
    receipt = stranger.wait_for(partial(complete, stranger, given["id"]), "the receipt")
    assert receipt["erased"]["accounts"] == 1
    assert receipt["elsewhere"]["documents"]["financial_documents"] == 1
    assert receipt["elsewhere"]["chat"]["chat_sessions"] == 1


def test_the_token_of_somebody_who_left_is_refused_and_nobody_elses(
    person: Person, stranger: Person
) -> None:
    person.call("DELETE", "/api/auth/me")
    assert [status_when_refused(person, path) for path in PLACES] == [401] * len(PLACES)
    assert [refusal_of(stranger, path) for path in PLACES] == [None] * len(PLACES)
