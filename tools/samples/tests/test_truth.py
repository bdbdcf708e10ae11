"""What a truth file says is what its page prints, and it adds up."""

import re
from decimal import Decimal
from itertools import accumulate

import pymupdf
import pytest

from tools.samples import build, names, truth
from tools.samples.tests.arithmetic import Truth, amounts

ALL = {name: truth(name) for name in names()}
STATEMENTS = [name for name, said in ALL.items() if "lines" in said]
TEXT_STATEMENTS = [name for name in STATEMENTS if "password" not in ALL[name]]
RECEIPTS = [name for name, said in ALL.items() if said["document_type"] == "receipt"]
STUBS = [name for name, said in ALL.items() if said["document_type"] == "pay_stub"]


def accounts(said: Truth) -> list[tuple[Decimal, Decimal, list[Decimal]]]:
    """Opening, closing and amounts of each account in a file; a card's balance is what is owed."""
    turn = -1 if said.get("balance_is") == "owed" else 1
    told = said.get("accounts", [said])
    return [
        (
            Decimal(account["opening_balance"]) * turn,
            Decimal(account["closing_balance"]) * turn,
            [Decimal(line["amount"]) for line in said["lines"]
             if len(told) == 1 or line["account"] == account["account"]],
        )
        for account in told
    ]  # fmt: skip


@pytest.mark.parametrize("name", STATEMENTS)
def test_opening_and_lines_make_the_closing_balance(name: str) -> None:
    said = ALL[name]
    gaps = [closing - opening - sum(lines) for opening, closing, lines in accounts(said)]
    assert gaps == [Decimal(said.get("difference", 0))] * len(gaps)
    assert said["reconciles"] is not any(gaps)


@pytest.mark.parametrize("name", [n for n in STATEMENTS if "balance" in ALL[n]["lines"][0]])
def test_every_running_balance_follows_from_the_one_before(name: str) -> None:
    said = ALL[name]
    turned = said.get("accounts", [{}])[1:]
    if said["reconciles"] and not turned:
        expected = list(accumulate(amounts(said), initial=Decimal(said["opening_balance"])))[1:]
        assert [Decimal(line["balance"]) for line in said["lines"]] == expected
    else:
        assert said["lines"][-1]["balance"] == said.get("accounts", [said])[-1]["closing_balance"]


@pytest.mark.parametrize("name", TEXT_STATEMENTS)
def test_every_line_is_printed_on_its_page(name: str) -> None:
    pages = [page.get_text() for page in pymupdf.open(stream=build(name))]
    assert len(pages) == ALL[name]["pages"]
    for line in ALL[name]["lines"]:
        page = pages[line["page"] - 1]
        assert line["description"] in " ".join(page.split())
        assert digits(line["amount"]) in {digits(cell) for cell in page.split("\n")}


def digits(text: str) -> str:
    """Only the digits of a number, whatever separates them."""
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize("name", RECEIPTS)
def test_the_items_of_a_receipt_make_its_total(name: str) -> None:
    said = ALL[name]
    items = sum(Decimal(item["amount"]) for item in said["items"])
    added_tax = Decimal(said["tax"]) if "subtotal" in said else Decimal(0)
    assert items + added_tax == Decimal(said["total"])


@pytest.mark.parametrize("name", STUBS)
def test_gross_less_deductions_is_net(name: str) -> None:
    said = ALL[name]
    assert Decimal(said["gross"]) - Decimal(said["deductions_total"]) == Decimal(said["net"])
    printed = [digits(cell) for cell in pymupdf.open(stream=build(name))[0].get_text().split("\n")]
    assert {digits(said[key]) for key in ("gross", "net", "ytd_gross")} <= set(printed)


def test_twelve_countries_send_three_documents_each() -> None:
    countries = [
        said["country"] for said in ALL.values() if "country" in said and said["country"] != "AU"
    ]
    assert {country: countries.count(country) for country in countries} == dict.fromkeys(
        ("US", "GB", "DE", "FR", "NL", "ES", "IN", "CA", "CH", "SE", "PL", "JP"), 3
    )


def test_a_statement_over_new_year_gives_december_the_old_year() -> None:
    dates = [line["date"] for line in ALL["us-checking-year-end"]["lines"]]
    assert {date[:7] for date in dates} == {"2025-12", "2026-01"}
    assert "2025" not in {cell for page in pymupdf.open(stream=build("us-checking-year-end"))
                          for cell in page.get_text().split()}  # fmt: skip


def test_the_rotated_pages_are_turned() -> None:
    assert {page.rotation for page in pymupdf.open(stream=build("ch-kontoauszug-rotated"))} == {90}
