from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.evidence import Basis, SourceKind, Term
from documents.domain.finance.records import Profile
from services.documents.tests.unit.finance.ledgers import TODAY, analysed, aud, golden_ledger

FIGURES = {
    "income": "5005.87",
    "fixed": "2731.07",
    "savings": "750.88",
    "essential": "995.00",
    "free_money": "528.92",
    "derived": "264.46",
    "committed": "42.97",
    "spent": "59.45",
    "used": "102.42",
    "budget": "264.46",
    "remaining": "162.04",
}


def the_budget() -> EntertainmentBudget:
    return analysed(golden_ledger(), TODAY).budget


@pytest.mark.parametrize(("name", "amount"), FIGURES.items())
def test_every_figure_of_the_golden_household_is_right_to_the_cent(name: str, amount: str) -> None:
    term = the_budget().term(name)
    assert term is not None
    assert term.amount == aud(amount)
    assert getattr(the_budget(), name) == aud(amount)


def test_the_bills_are_brought_to_a_month() -> None:
    amounts = {term.label: term.amount for term in the_budget().terms if term.part_of == "fixed"}
    assert amounts == {
        "Rent: Periwinkle Property Rent": aud("2426.67"),
        "Insurance: Southern Insurance": aud("112.40"),
        "Internet: Fern Internet Broadband": aud("79.00"),
        "Gym: Ironbark Gym Membership": aud("68.00"),
        "Phone: Kookaburra Mobile Phone": aud("45.00"),
    }


def test_every_sum_is_the_sum_of_the_parts_that_are_shown() -> None:
    budget = the_budget()
    for name in ("income", "fixed", "essential", "committed", "spent"):
        parts = [term.amount.amount for term in budget.terms if term.part_of == name]
        whole = budget.term(name)
        assert whole is not None
        assert whole.amount.amount == sum(parts)


def test_every_term_made_of_lines_names_document_line_page_and_box() -> None:
    def printed(term: Term) -> bool:
        return all(
            source.document_id and source.line_id and source.page and source.box
            for source in term.sources
            if source.kind is SourceKind.LINE
        )

    terms = the_budget().terms
    parts = [term for term in terms if term.part_of]
    assert len(parts) > 10
    assert all(term.sources for term in parts)
    assert all(printed(term) for term in terms)


def test_the_formula_says_how_the_pay_became_a_month() -> None:
    income = the_budget().term("income")
    assert income is not None
    assert income.formula == "2,310.40 × 26/12"
    assert len(income.sources) == 8
    assert income.basis is Basis.DOCUMENTS


def test_a_budget_from_three_full_months_is_no_estimate() -> None:
    budget = the_budget()
    assert not budget.estimate
    assert not budget.money_is_tight
    assert budget.questions == ()


def test_the_month_charge_of_a_subscription_is_not_counted_beside_its_commitment() -> None:
    titles = {purchase.title for purchase in the_budget().purchases}
    assert titles == {"Lantern Cinema Brunswick", "Meeple Lane Board Games"}
    assert [one.service for one in the_budget().subscriptions] == [
        "Netflix",
        "Spotify",
        "Penny Dreadful",
    ]


def test_the_products_own_fee_counts_only_while_there_is_a_plan() -> None:
    budget = analysed(golden_ledger(plan=None), TODAY).budget
    assert (budget.committed, budget.used, budget.remaining) == (
        aud("32.98"),
        aud("92.43"),
        aud("172.03"),
    )


def test_a_month_with_three_pays_changes_nothing() -> None:
    # October holds three pays: the 1st, the 15th and the 29th.
    for day in (date(2026, 10, 30), date(2026, 11, 20)):
        income = analysed(golden_ledger(), day).budget.income
        assert income == aud("5005.87")


def test_the_share_and_the_savings_goal_are_the_persons_own() -> None:
    profile = Profile("AUD", savings_goal_percent=Decimal(10), fun_share_percent=Decimal(25))
    budget = analysed(replace(golden_ledger(), profile=profile), TODAY).budget
    assert budget.savings == aud("500.59")
    assert budget.free_money == aud("779.21")
    assert budget.budget == aud("194.80")
