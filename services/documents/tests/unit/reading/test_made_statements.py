"""Statements of many locales and layouts: each is read exactly, or says that it is not proven."""

from collections import Counter
from dataclasses import replace

import pytest

from documents.domain.reading import DocumentType, read_document
from services.documents.tests.unit.reading.families import FAMILIES
from services.documents.tests.unit.reading.statements import Made, StatementMaker
from tools.samples.composed.locales import HELD_OUT, TUNED, Locale

SEEDS = range(12)


def outcome(made: Made) -> tuple[bool, bool]:
    """(exact, claims to reconcile)"""
    reading = read_document(made.pages)
    found = Counter((line.date, line.amount) for line in reading.lines)
    return found == Counter(made.lines), reading.reconciliation.reconciles is True


@pytest.mark.parametrize("locale", [*TUNED, *HELD_OUT], ids=lambda x: x.name)
def test_a_made_statement_is_exact_or_says_that_it_is_not_proven(locale: Locale) -> None:
    """D3: columns, signs and dates of many countries, half of them unseen in development."""
    outcomes = [outcome(StatementMaker(locale, seed).make()) for seed in SEEDS]

    silent = [
        seed for seed, (exact, proven) in zip(SEEDS, outcomes, strict=True) if proven and not exact
    ]
    assert silent == []
    assert sum(exact for exact, _ in outcomes) >= 0.9 * len(outcomes)


@pytest.mark.parametrize("family", FAMILIES)
def test_other_shapes_are_exact_or_say_that_they_are_not_proven(family: str) -> None:
    """D3: cards, sections, several accounts, no headings."""
    outcomes = [outcome(FAMILIES[family](seed)) for seed in SEEDS]

    assert not any(proven and not exact for exact, proven in outcomes)
    assert sum(exact for exact, _ in outcomes) >= 0.9 * len(outcomes)


@pytest.mark.parametrize("seed", range(6))
def test_an_amount_altered_by_a_cent_is_never_proven(seed: int) -> None:
    """D2: an altered amount is never proven."""
    made = FAMILIES["sections"](seed)
    amount = f"{abs(made.lines[0][1]):,.2f}"
    altered = f"{amount[:-1]}{(int(amount[-1]) + 1) % 10}"
    for page in made.pages:
        page.words[:] = [replace(w, text=w.text.replace(amount, altered)) for w in page.words]

    reading = read_document(made.pages)

    assert reading.reconciliation.reconciles is not True


def test_a_card_owes_what_was_charged() -> None:
    made = FAMILIES["card"](3)

    reading = read_document(made.pages)

    assert reading.document_type is DocumentType.CREDIT_CARD_STATEMENT
    assert sum(x.amount for x in reading.lines) == made.opening - made.closing


def test_two_accounts_keep_their_own_balances() -> None:
    reading = read_document(FAMILIES["accounts"](2).pages)

    assert [a.label for a in reading.accounts] == ["Girokonto 1234567", "Tagesgeldkonto 7654321"]
    assert reading.statement.opening_balance is None
    assert {x.account for x in reading.lines} == {"Girokonto 1234567", "Tagesgeldkonto 7654321"}
