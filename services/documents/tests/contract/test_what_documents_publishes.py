"""Provider side: every consumer's pact holds against our own events."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from documents.domain.audit import rates_changed
from documents.domain.events import (
    Amount,
    BudgetUpdated,
    DocumentUploaded,
    PurchaseRecorded,
    SubscriptionCharge,
)
from shared.events import Event, PersonErased
from shared.testing.pacts import message_pacts_with, verify_messages_published

pytestmark = pytest.mark.contract


def uploaded() -> Event:
    return DocumentUploaded(
        document_id=uuid4(),
        user_id=uuid4(),
        document_type="bank_statement",
        file_size_bytes=12_345,
        version=1,
    )


def budget_updated() -> Event:
    netflix = SubscriptionCharge(
        "Netflix", "18.99", "monthly", date(2026, 11, 1), uuid4(), uuid4(), "line"
    )
    return BudgetUpdated(
        user_id=uuid4(),
        period="2026-11",
        period_start=date(2026, 11, 1),
        period_end=date(2026, 11, 30),
        currency="AUD",
        budget="264.46",
        derived="264.46",
        override="300.00",
        committed="42.97",
        used="102.42",
        remaining="162.04",
        free_money="528.92",
        estimate=False,
        subscriptions=[netflix],
        version=7,
    )


def purchase_recorded() -> Event:
    return PurchaseRecorded(
        purchase_id=uuid4(),
        user_id=uuid4(),
        item_id=uuid4(),
        title="Catan",
        amount=Amount("34.95", "AUD"),
        purchased_on=date(2026, 11, 20),
        version=1,
    )


def audit_noted() -> Event:
    facts = {"base": "EUR", "USD": "1.17"}
    (event,) = rates_changed(date(2026, 11, 20), by=uuid4(), old={"base": "EUR"}, new=facts)
    return replace(event, user_id=uuid4())


PUBLISHED: dict[str, Callable[[], Event]] = {
    "audit.noted": audit_noted,
    "person.erased": lambda: PersonErased(receipt_id=uuid4(), erased={"payments": 2}, version=1),
    "document.uploaded": uploaded,
    "budget.updated": budget_updated,
    "purchase.recorded": purchase_recorded,
}


@pytest.mark.parametrize("pact", message_pacts_with("documents"), ids=lambda path: path.stem)
def test_the_documents_service_publishes_what_others_expect(pact: Path) -> None:
    verify_messages_published("documents", PUBLISHED, pact)
