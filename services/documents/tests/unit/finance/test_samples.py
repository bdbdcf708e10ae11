"""The sample household's documents, as their truths read, lead to the golden figures."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import pytest

from documents.domain.finance.records import (
    Ledger,
    Line,
    PayStub,
    Plan,
    Profile,
    Receipt,
    Statement,
)
from services.documents.tests.unit.finance.ledgers import PLAN, analysed, aud
from shared.money import Money
from tools.samples import COMMITTED_DAY, expected_budget, household


def _id(*parts: object) -> UUID:
    return uuid5(NAMESPACE_URL, "/".join(map(str, parts)))


def _money(truth: Mapping[str, Any], field: str) -> Money:
    return Money(Decimal(str(truth[field])), str(truth["currency"]))


def _day(truth: Mapping[str, Any], field: str) -> date:
    return date.fromisoformat(str(truth[field]))


def _lines(name: str, truth: Mapping[str, Any]) -> list[Line]:
    return [
        Line(
            _id(name, index),
            _id(name),
            "everyday",
            _day(line, "date"),
            line["description"],
            Money(Decimal(line["amount"]), truth["currency"]),
            line["page"],
        )
        for index, line in enumerate(truth["lines"])
    ]


def _statement(name: str, truth: Mapping[str, Any]) -> Statement:
    start, end = _day(truth, "period_start"), _day(truth, "period_end")
    return Statement(_id(name), "everyday", start, end, _money(truth, "closing_balance"))


def _stub(name: str, truth: Mapping[str, Any]) -> PayStub:
    return PayStub(
        _id(name, "stub"),
        _id(name),
        truth["issuer"],
        _day(truth, "pay_date"),
        _money(truth, "net"),
        _money(truth, "gross"),
        _day(truth, "period_start"),
        _day(truth, "period_end"),
    )


def _receipt(name: str, truth: Mapping[str, Any]) -> Receipt:
    total = _money(truth, "total")
    return Receipt(_id(name, "total"), _id(name), truth["merchant"], _day(truth, "date"), total)


def the_household(plan: Plan | None) -> Ledger:
    truths = {name: doc.truth for name, doc in household(COMMITTED_DAY).items()}
    kinds: dict[str, list[tuple[str, Any]]] = {}
    for name, truth in truths.items():
        kinds.setdefault(str(truth["document_type"]), []).append((name, truth))
    statements = kinds["bank_statement"]
    return Ledger(
        Profile("AUD", "Australia/Melbourne"),
        lines=tuple(line for name, truth in statements for line in _lines(name, truth)),
        statements=tuple(_statement(name, truth) for name, truth in statements),
        stubs=tuple(_stub(name, truth) for name, truth in kinds["pay_stub"]),
        receipts=tuple(_receipt(name, truth) for name, truth in kinds["receipt"]),
        plan=plan,
    )


@pytest.mark.parametrize(
    ("plan", "case"), [(PLAN, "with_story_plan"), (None, "without_story_plan")]
)
def test_the_sample_documents_lead_to_the_golden_budget(plan: Plan | None, case: str) -> None:
    budget = analysed(the_household(plan), COMMITTED_DAY).budget
    expected: Mapping[str, Any] = expected_budget()
    assert budget.income == aud(expected["income"])
    assert budget.fixed == aud(expected["fixed"])
    assert budget.savings == aud(expected["savings"])
    assert budget.essential == aud(expected["essential"])
    assert budget.free_money == aud(expected["free"])
    assert budget.budget == aud(expected["budget"])
    assert budget.committed == aud(expected[case]["committed"])
    assert budget.used == aud(expected[case]["used"])
    assert budget.remaining == aud(expected[case]["remaining"])
    assert not budget.estimate
    assert budget.questions == ()


def test_the_receipts_of_the_household_are_on_their_bank_lines() -> None:
    purchases = analysed(the_household(PLAN), COMMITTED_DAY).budget.purchases
    assert [(p.on, str(p.amount), p.receipt is not None) for p in purchases] == [
        (date(2026, 11, 14), "24.50", True),
        (date(2026, 11, 16), "34.95", True),
    ]
