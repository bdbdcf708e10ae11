from datetime import date

import pytest

from documents.domain.finance.category import Category
from documents.domain.finance.merchants import merchant_of
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    a_statement,
    analysed,
    categories,
)

DAY = date(2026, 6, 10)

PAYEES = {
    "EFTPOS MEEPLE LANE 0412 FITZROY": "MEEPLE LANE",
    "VISA DEBIT PURCHASE CARD 1234 MEEPLE LANE 10/06": "MEEPLE LANE",
    "POS 416021XXXXXX9999 MEEPLE LANE": "MEEPLE LANE",
    "SQ *MEEPLE LANE": "MEEPLE LANE",
    "KARTENZAHLUNG MEEPLE LANE 5521//BERLIN/DE 2026-06-09T18:41": "MEEPLE LANE",
    "CARTE X1234 09/06 MEEPLE LANE": "MEEPLE LANE",
    "MEEPLE LANE #12 SPRINGFIELD IL": "MEEPLE LANE",
    "REFUND MEEPLE LANE": "MEEPLE LANE",
    "DIRECT DEBIT MEEPLE LANE PTY LTD REF 998123": "MEEPLE LANE",
    "MEEPLE LANE JUNE 2026": "MEEPLE LANE",
    "NETFLIX.COM 866-579-7172 CA": "NETFLIX",
    "Netflix Premium Sydney": "NETFLIX",
    "PAYPAL *SPOTIFYUSAI 402-935-7733": "SPOTIFY",
    "DISNEY+ 888-9057888": "DISNEY PLUS",
    "PRLV CANAL+": "CANAL PLUS",
}


@pytest.mark.parametrize(("description", "payee"), PAYEES.items())
def test_the_payee_is_the_same_however_the_bank_prints_it(description: str, payee: str) -> None:
    assert merchant_of(description).key == payee


@pytest.mark.parametrize("description", ["", "   ", "12345", "***", "10/06/2026 14:02"])
def test_a_description_without_a_name_still_has_a_payee(description: str) -> None:
    assert merchant_of(description).key


SPENDING = {
    "VIS SAINSBURYS S/MKT": Category.GROCERIES,
    "SUPERMARCHE EXEMPLE 75011 PARIS": Category.GROCERIES,
    "BÄCKEREI KRUME": Category.GROCERIES,
    "BAECKEREI KRUME": Category.GROCERIES,
    "EFTPOS CORNER PANTRY FOODMARKET": Category.GROCERIES,
    "TANKSTELLE NORD": Category.TRANSPORT,
    "NS GROEP IZ NS REIZIGERS": Category.TRANSPORT,
    "PHARMACIE DU PARC": Category.HEALTH,
    "ZAHNARZTPRAXIS DR SAMPLE": Category.HEALTH,
    "PRLV SEPA LOYER AGENCE MODELE": Category.RENT,
    "DAUERAUFTRAG HAUSVERWALTUNG MIETE": Category.RENT,
    "WONINGSTICHTING MODEL HUUR": Category.RENT,
    "DD EXAMPLE MORTGAGES PLC": Category.MORTGAGE,
    "EINZUG DARLEHEN 6000123456": Category.LOAN_REPAYMENT,
    "STADTWERKE MUSTERSTADT STROM": Category.UTILITIES,
    "PRLV SEPA FREE MOBILE": Category.PHONE,
    "KFZVERSICHERUNG 2026": Category.INSURANCE,
    "BASIC FIT NEDERLAND": Category.GYM,
    "BUCHHANDLUNG AM MARKT": Category.BOOKS,
    "ODEON CINEMAS": Category.CINEMA,
    "KINOPALAST MITTE": Category.CINEMA,
    "STEAMGAMES.COM 4259522": Category.GAMES,
    "TICKETMASTER UK": Category.EVENTS,
    "RESTO LE MODELE": Category.DINING,
    "UBER *EATS HELP.UBER.COM": Category.DINING,
    "UBER *TRIP HELP.UBER.COM": Category.TRANSPORT,
    "ATM CASH WDL MUMBAI": Category.CASH,
    "GELDAUTOMAAT UTRECHT": Category.CASH,
    "NON-STERLING TRANSACTION FEE": Category.FEES,
    "INTEREST CHARGE ON PURCHASES": Category.INTEREST_CHARGED,
    "SPORTSBET MELBOURNE": Category.GAMBLING,
    "VIR SEPA EMIS /POUR LIVRET A": Category.SAVINGS,
    "MOBILE PAYMENT - THANK YOU": Category.CARD_REPAYMENT,
    "QRXV 77": Category.OTHER,
}


@pytest.mark.parametrize(("description", "category"), SPENDING.items())
def test_money_out_is_recognised_in_several_languages(description: str, category: Category) -> None:
    result = analysed(a_ledger([a_line(DAY, description, "-20.00")]), DAY)
    assert categories(result)[description] is category


@pytest.mark.parametrize(
    "description",
    [
        "LOHN, GEHALT, RENTE Beispielwerke AG",
        "VIR SEPA RECU /DE SOCIETE EXEMPLE /MOTIF SALAIRE MAI",
        "NEFT CR-CITI0000001-EXAMPLE TECH SALARY",
        "WOOLWORTHS GROUP PAYROLL",
        "CR SAMPLE WORKS LTD WAGES NOV",
        "NÓMINA EMPRESA EJEMPLO",
    ],
)
def test_pay_is_recognised_in_several_languages(description: str) -> None:
    result = analysed(a_ledger([a_line(DAY, description, "2500.00")]), DAY)
    assert categories(result)[description] is Category.PAY


def test_every_category_comes_with_how_sure_and_why() -> None:
    lines = [a_line(DAY, "NETFLIX.COM", "-18.99"), a_line(DAY, "QRXV 77", "-1.00")]
    known, unknown = sorted(
        analysed(a_ledger(lines), DAY).entries, key=lambda entry: -entry.confidence
    )
    assert known.reason == "says “netflix”"
    assert known.confidence > 0.9 > unknown.confidence
    assert unknown.reason == "nothing in the description says"


def test_a_correction_is_remembered_for_the_payee() -> None:
    lines = [
        a_line(date(2026, 5, 10), "ZORBLAX 0412", "-20.00", corrected=Category.GAMES),
        a_line(DAY, "ZORBLAX 0977", "-30.00"),
    ]
    result = analysed(a_ledger(lines), DAY)
    assert {entry.category for entry in result.entries} == {Category.GAMES}
    assert result.entries[1].reason == "you set this for Zorblax"


def test_the_latest_correction_of_a_payee_wins_and_an_explicit_rule_beats_it() -> None:
    lines = [
        a_line(date(2026, 5, 10), "ZORBLAX", "-20.00", corrected=Category.GAMES),
        a_line(date(2026, 5, 20), "ZORBLAX", "-20.00", corrected=Category.BOOKS),
        a_line(DAY, "ZORBLAX", "-30.00"),
    ]
    learned = analysed(a_ledger(lines), DAY).entries[-1].category
    ruled = analysed(a_ledger(lines, merchant_rules={"ZORBLAX": Category.EVENTS}), DAY)
    assert learned is Category.BOOKS
    assert ruled.entries[-1].category is Category.EVENTS


def test_a_rule_for_a_shop_does_not_touch_the_wages_it_pays() -> None:
    lines = [
        a_line(DAY, "WOOLWORTHS 1234", "-20.00"),
        a_line(DAY, "WOOLWORTHS SALARY", "2000.00"),
    ]
    result = analysed(a_ledger(lines, merchant_rules={"WOOLWORTHS": Category.OTHER}), DAY)
    assert categories(result) == {
        "WOOLWORTHS 1234": Category.OTHER,
        "WOOLWORTHS SALARY": Category.PAY,
    }


def test_a_person_can_say_that_a_payment_from_a_name_is_pay() -> None:
    lines = [a_line(DAY, "J SMITH", "2000.00")]
    result = analysed(a_ledger(lines, merchant_rules={"SMITH": Category.PAY}), DAY)
    assert categories(result) == {"J SMITH": Category.PAY}


def test_a_suggestion_makes_no_income() -> None:
    line = a_line(DAY, "QRXV 77", "5000.00", suggested=Category.PAY)
    result = analysed(a_ledger([line], statements=(a_statement(date(2026, 6, 1), DAY),)), DAY)
    assert categories(result) == {"QRXV 77": Category.OTHER_CREDIT}
    assert result.budget.income is None


def test_a_suggestion_counts_only_where_the_words_say_little() -> None:
    lines = [
        a_line(DAY, "QRXV 77", "-20.00", suggested=Category.GAMES),
        a_line(DAY, "LANTERN CINEMA", "-24.50", suggested=Category.HOME),
        a_line(DAY, "HARLEQUIN STORE", "-9.00", suggested=Category.BOOKS),
    ]
    assert categories(analysed(a_ledger(lines), DAY)) == {
        "QRXV 77": Category.GAMES,
        "LANTERN CINEMA": Category.CINEMA,
        "HARLEQUIN STORE": Category.BOOKS,
    }
