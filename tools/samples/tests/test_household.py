"""The golden household leads to the golden figures, whatever day it is."""

import itertools
from datetime import date, timedelta
from decimal import Decimal

import pymupdf
import pytest

from tools.samples import COMMITTED_DAY, expected_budget, household
from tools.samples.tests.arithmetic import Truth, amounts, budget_terms

DAYS = [
    COMMITTED_DAY,
    date(2027, 1, 1),
    date(2026, 2, 28),
    date(2028, 2, 29),
    date(2026, 3, 31),
    date(2026, 12, 31),
    date(2026, 7, 2),
    date(2027, 5, 17),
]


def statements(today: date) -> list[Truth]:
    return [
        document.truth
        for document in household(today).values()
        if document.truth["document_type"] == "bank_statement"
    ]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_lines_give_the_golden_budget_to_the_cent(today: date) -> None:
    *full_months, this_month = statements(today)
    terms = budget_terms(full_months, this_month)
    expected = {
        "income": "5005.87", "fixed": "2731.07", "savings": "750.88", "essential": "995.00",
        "free": "528.92", "budget": "264.46", "subscriptions": "32.98", "bought": "59.45",
    }  # fmt: skip
    assert {name: str(value) for name, value in terms.items()} == expected
    told = expected_budget()
    assert all(told[name] == expected[name] for name in told.keys() & expected.keys())


def test_the_expected_budget_is_the_published_one() -> None:
    told = expected_budget()
    assert told["budget"] == "264.46"
    assert told["with_story_plan"] == {
        "committed": "42.97",
        "used": "102.42",
        "remaining": "162.04",
    }
    assert told["without_story_plan"] == {
        "committed": "32.98",
        "used": "92.43",
        "remaining": "172.03",
    }


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_there_are_three_full_months_and_this_one_up_to_today(today: date) -> None:
    truths = statements(today)
    assert len(truths) == 4
    assert truths[-1]["period_end"] == today.isoformat()
    assert truths[-1]["period_start"] == today.replace(day=1).isoformat()
    for before, after in itertools.pairwise(truths):
        next_day = date.fromisoformat(before["period_end"]) + timedelta(days=1)
        assert after["period_start"] == next_day.isoformat()
        assert after["opening_balance"] == before["closing_balance"]
    dates = [line["date"] for truth in truths for line in truth["lines"]]
    assert dates == sorted(dates)
    assert dates[-1] <= today.isoformat()


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_account_is_never_overdrawn(today: date) -> None:
    balances = [Decimal(line["balance"]) for truth in statements(today) for line in truth["lines"]]
    assert min(balances) >= 100


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_receipts_and_stub_have_their_bank_lines(today: date) -> None:
    documents = household(today)
    lines = [line for truth in statements(today) for line in truth["lines"]]
    stub, game, cinema = list(documents.values())[-3:]
    pay = [line for line in lines if line["amount"] == stub.truth["net"]]
    assert pay[-1]["date"] == stub.truth["pay_date"]
    for receipt in (game, cinema):
        (line,) = [line for line in lines if line["amount"] == f"-{receipt.truth['total']}"]
        waited = date.fromisoformat(line["date"]) - date.fromisoformat(receipt.truth["date"])
        assert timedelta(0) <= waited <= timedelta(days=2)


def test_september_is_the_golden_statement() -> None:
    (september,) = [
        truth for truth in statements(COMMITTED_DAY) if truth["name"] == "statement-2026-09"
    ]
    credits = sum(amount for amount in amounts(september) if amount > 0)
    debits = -sum(amount for amount in amounts(september) if amount < 0)
    assert (september["opening_balance"], str(credits), str(debits), september["closing_balance"]) == (
        "1204.55", "4620.80", "4871.13", "954.22",
    )  # fmt: skip


def test_october_has_three_pays_and_five_rents() -> None:
    (october,) = [
        truth for truth in statements(COMMITTED_DAY) if truth["name"] == "statement-2026-10"
    ]
    categories = [line["category"] for line in october["lines"]]
    assert (categories.count("income"), categories.count("rent")) == (3, 5)


def test_a_page_break_carries_the_balance_over() -> None:
    content = household(COMMITTED_DAY)["statement-2026-10"].content
    first, second = [page.get_text().split("\n") for page in pymupdf.open(stream=content)]
    carried = first[first.index("Carried forward") + 1]
    assert carried == second[second.index("Brought forward") + 1]
    assert [words for words in first if words == "Description"] == ["Description"]
    assert "Description" in second


def test_the_cinema_receipt_is_only_a_picture() -> None:
    (name,) = [name for name in household(COMMITTED_DAY) if "scan" in name]
    page = pymupdf.open(stream=household(COMMITTED_DAY)[name].content)[0]
    assert page.get_text().strip() == ""
    assert len(page.get_image_info()) == 1
