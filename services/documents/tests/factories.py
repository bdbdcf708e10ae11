"""Plain functions that make what tests talk about, and send it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID, uuid4

import httpx

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.domain.document import Document
from documents.domain.reading.result import DocumentType, Line, ParsedDocument, Reconciliation
from documents.infrastructure.tables import transaction_log
from shared.clock import utc_now
from shared.messaging.envelope import Envelope
from shared.testing.services import announced, deliver
from tools.samples import household

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
DOCUMENTS = "/api/financial/documents"
BUDGET = "/api/financial/budget/entertainment"
PURCHASES = "/api/financial/purchases"
PROFILE = "/api/financial/profile"


def a_document(user_id: UUID | None = None, **more: Any) -> Document:
    """A document whose bytes have just arrived."""
    fields: dict[str, Any] = {
        "file_name": "statement.pdf",
        "sent_as": None,
        "s3_key": uuid4().hex,
        "file_size_bytes": 1234,
        "sha256": uuid4().hex * 2,
        "now": NOW,
    }
    document, _ = Document.upload(user_id or uuid4(), **(fields | more))
    return document


def a_reading(
    *amounts: str, reconciles: bool | None = True, kind: DocumentType = DocumentType.BANK_STATEMENT
) -> ParsedDocument:
    """A statement of these amounts, a day each from 1 November 2026."""
    lines = [
        Line(
            date=date(2026, 11, day),
            description=f"EFTPOS SHOP {day}",
            amount=Decimal(amount),
            balance=None,
            currency="AUD",
            account=None,
            page=1,
            box=(1.0, 2.0, 3.0, 4.0),
            confidence=0.99,
        )
        for day, amount in enumerate(amounts, start=1)
    ]
    return ParsedDocument(
        document_type=kind,
        type_confidence=0.99,
        currency="AUD",
        pages=[],
        reconciliation=Reconciliation(reconciles),
        lines=lines,
    )


@cache
def todays_household() -> dict[str, bytes]:
    """The golden household's documents as of today, by name."""
    today = utc_now().date()
    return {name: document.content for name, document in household(today).items()}


async def upload(
    client: httpx.AsyncClient,
    headers: dict[str, str],
    content: bytes,
    *,
    file_name: str = "document.pdf",
    document_type: str | None = None,
) -> httpx.Response:
    """Send a file as a browser does."""
    return await client.post(
        DOCUMENTS,
        files={"file": (file_name, content, "application/pdf")},
        data={"document_type": document_type} if document_type else None,
        headers=headers,
    )


async def uploaded(
    client: httpx.AsyncClient,
    app: App,
    headers: dict[str, str],
    content: bytes,
    **more: Any,
) -> dict[str, Any]:
    """Send a file, have the worker's subscription read it, and look at it again."""
    sent = await upload(client, headers, content, **more)
    assert sent.status_code in {200, 201}, sent.text
    document_id = sent.json()["id"]
    await deliver(subscriptions, app, "document.uploaded", {"document_id": document_id})
    seen = await client.get(f"{DOCUMENTS}/{document_id}", headers=headers)
    answer: dict[str, Any] = seen.json()
    return answer


async def the_budget(client: httpx.AsyncClient, headers: dict[str, str]) -> dict[str, Any]:
    """The entertainment budget now."""
    answer = await client.get(BUDGET, headers=headers)
    assert answer.status_code == 200, answer.text
    budget: dict[str, Any] = answer.json()
    return budget


def amounts(budget: dict[str, Any], names: Iterable[str]) -> dict[str, str | None]:
    """Figures of a budget by name."""
    return {name: budget[name] and budget[name]["amount"] for name in names}


def money(amount: str) -> dict[str, str]:
    """Australian dollars on the wire."""
    return {"amount": amount, "currency": "AUD"}


async def events(app: App, event_type: str) -> list[Envelope]:
    """What was announced of this type, in order."""
    found = await announced(app.resources.sessions, transaction_log.outbox)
    return [event for event in found if event.type == event_type]


async def types_announced(app: App) -> list[str]:
    """What was announced, in order."""
    return [e.type for e in await announced(app.resources.sessions, transaction_log.outbox)]
