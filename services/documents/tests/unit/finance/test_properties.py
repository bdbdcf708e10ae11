"""What holds for every ledger, tried on ones nobody thought of."""

import os
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID, uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.domain.finance.analysis import Analysis
from documents.domain.finance.category import Category
from documents.domain.finance.evidence import total
from documents.domain.finance.lines import deduplicate
from documents.domain.finance.records import (
    Ledger,
    Line,
    Profile,
    Receipt,
    RecordedPurchase,
    Statement,
)
from services.documents.tests.unit.finance.ledgers import PLAN, a_line, analysed
from shared.money import Money

EXAMPLES = int(os.environ.get("PENNY_EXAMPLES", "160"))  # ledgers a property is tried on
FIRST, TODAY = date(2026, 4, 1), date(2026, 6, 30)
TEXTS = (
    "ACME WORKS SALARY",
    "NETFLIX.COM",
    "SPARROW CAFE",
    "SPARROW CAFE BRUNSWICK",
    "WOOLWORTHS 1234",
    "STEAM GAMES",
    "REFUND STEAM GAMES",
    "PERIWINKLE RENT",
    "TRANSFER TO SAVINGS",
    "ZORBLAX 77",
    "ZELLE TO MARIA LOPEZ",
    "LENA RENT SHARE",
    "CREDIT CARD PAYMENT",
    "DD CITY WATER",
    "UBER EDI PAYMNT",
    "TRANSFER TO WISE",
    "RECEIVED FROM WISE",
    "LUCCA TRATTORIA",
)

days = st.integers(0, 90).map(lambda offset: FIRST + timedelta(days=offset))
cents = st.sampled_from([450, 1899, 3495, 56000, 231040]) | st.integers(1, 300_000)
amounts = cents.map(lambda value: Decimal(value) / 100)
documents = st.sampled_from([UUID(int=number) for number in (1, 2, 3)])


@st.composite
def some_lines(draw: st.DrawFn) -> list[Line]:
    count = draw(st.integers(0, 18))
    return [
        a_line(
            draw(days),
            draw(st.sampled_from(TEXTS)),
            draw(amounts) * draw(st.sampled_from([-1, -1, 1])),
            document=draw(documents),
            account=draw(st.sampled_from(["a", "a", "b"])),
            pending=draw(st.integers(0, 9)) == 0,
            currency=draw(st.sampled_from(["AUD", "AUD", "AUD", "USD"])),
        )
        for _ in range(count)
    ]


@st.composite
def some_ledgers(draw: st.DrawFn) -> Ledger:
    lines = draw(some_lines())
    bought = [line for line in lines if line.amount.amount < 0]
    receipts = [
        Receipt(
            uuid4(),
            uuid4(),
            line.description,
            line.on - timedelta(days=1),
            Money(-line.amount.amount, draw(st.sampled_from(["AUD", line.amount.currency])))
            * draw(st.sampled_from([Decimal(1), Decimal(1), Decimal("0.87")])),
        )
        for line in draw(st.lists(st.sampled_from(bought), max_size=4) if bought else st.just([]))
    ]
    clicks = [
        RecordedPurchase(uuid4(), "Thing", Money(draw(amounts), "AUD"), draw(days), Category.GAMES)
        for _ in range(draw(st.integers(0, 4)))
    ]
    override = draw(st.none() | amounts.map(lambda amount: Money(amount, "AUD")))
    return Ledger(
        profile=Profile("AUD", budget_override=override),
        lines=tuple(lines),
        statements=tuple(Statement(UUID(int=n), "a", FIRST, TODAY) for n in (1, 2, 3)),
        receipts=tuple(receipts),
        purchases=tuple(clicks),
        plan=draw(st.sampled_from([None, PLAN])),
    )


def shuffled(ledger: Ledger, seed: int) -> Ledger:
    random = Random(seed)  # noqa: S311  an order, not a secret

    def mixed(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(items, len(items)))

    return replace(
        ledger,
        lines=mixed(ledger.lines),
        statements=mixed(ledger.statements),
        receipts=mixed(ledger.receipts),
        purchases=mixed(ledger.purchases),
    )


def figures(result: Analysis) -> tuple[object, ...]:
    budget = result.budget
    return (
        budget.income,
        budget.fixed,
        budget.essential,
        budget.budget,
        budget.committed,
        budget.used,
        budget.remaining,
        sorted((p.on, p.amount, p.category) for p in result.purchases),
        sorted((one.name, one.amount, one.cadence) for one in result.outlook.bills),
        sorted(question.text for question in budget.questions),
    )


@settings(max_examples=EXAMPLES, deadline=None)
@given(some_ledgers())
def test_used_and_remaining_always_make_the_budget(ledger: Ledger) -> None:
    budget = analysed(ledger, TODAY).budget
    assert budget.committed + budget.spent == budget.used
    if budget.budget is None:
        assert budget.remaining is None
    else:
        assert budget.remaining is not None
        assert budget.used + budget.remaining == budget.budget
    for never_below_nothing in (budget.derived, budget.fixed, budget.essential, budget.income):
        assert never_below_nothing is None or never_below_nothing.amount >= 0


@settings(max_examples=EXAMPLES, deadline=None)
@given(some_ledgers(), st.integers())
def test_no_figure_depends_on_the_order_things_arrived_in(ledger: Ledger, seed: int) -> None:
    assert figures(analysed(ledger, TODAY)) == figures(analysed(shuffled(ledger, seed), TODAY))


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(some_ledgers())
def test_every_sum_shown_is_the_sum_of_its_parts(ledger: Ledger) -> None:
    budget = analysed(ledger, TODAY).budget
    for whole in budget.terms:
        parts = [term.amount.amount for term in budget.terms if term.part_of == whole.name]
        if parts:
            assert whole.amount.amount == sum(parts)


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(some_ledgers())
def test_every_counted_line_counts_in_one_purchase_at_most(ledger: Ledger) -> None:
    purchases = analysed(ledger, TODAY).purchases
    for kind in ("entry", "receipt", "recorded"):
        used = [getattr(purchase, kind) for purchase in purchases if getattr(purchase, kind)]
        ids = [piece.line.id if kind == "entry" else piece.id for piece in used]
        assert len(ids) == len(set(ids))


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(some_lines())
def test_a_document_read_again_under_another_id_changes_nothing(lines: list[Line]) -> None:
    one = [line for line in lines if line.document_id == UUID(int=1)]
    copies = [replace(line, id=uuid4(), document_id=UUID(int=9)) for line in one]

    def kept(found: list[Line]) -> list[tuple[date, Decimal, str]]:
        result = deduplicate(found).lines
        return sorted((line.on, line.amount.amount, line.account) for line in result)

    assert kept([*one, *copies]) == kept(one)


def test_a_million_lines_do_not_drift_by_a_cent() -> None:
    ten_cents, a_third = Decimal("0.10"), Decimal("33.33")
    assert total(ten_cents for _ in range(1_000_000)) == Decimal("100000.00")
    mixed = total(a_third if index % 2 else -ten_cents for index in range(1_000_000))
    assert mixed == 500_000 * (a_third - ten_cents)
