from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from uuid import uuid4

import pytest

from documents.domain.finance.alerts import NoticeKind
from documents.domain.finance.category import Category
from documents.domain.finance.evidence import SourceKind
from documents.domain.finance.records import Ledger, Line, Receipt, RecordedPurchase
from services.documents.tests.unit.finance.ledgers import (
    a_click,
    a_ledger,
    a_line,
    a_receipt,
    analysed,
    aud,
)
from shared.money import Money

DAY = date(2026, 6, 10)
TODAY = date(2026, 6, 30)
Piece = Line | Receipt | RecordedPurchase


def the_three() -> list[Piece]:
    return [
        a_receipt(DAY, "Meeple Lane Board Games", "34.95", ("Patchwork", "34.95")),
        a_line(DAY + timedelta(days=2), "EFTPOS MEEPLE LANE 0412 FITZROY", "-34.95"),
        a_click(DAY, "Patchwork", "34.95", category=Category.GAMES),
    ]


def a_ledger_of(pieces: list[Piece]) -> Ledger:
    return a_ledger(
        [piece for piece in pieces if isinstance(piece, Line)],
        receipts=tuple(piece for piece in pieces if isinstance(piece, Receipt)),
        purchases=tuple(piece for piece in pieces if isinstance(piece, RecordedPurchase)),
    )


def spent(pieces: list[Piece]) -> str:
    return str(analysed(a_ledger_of(pieces), TODAY).budget.spent.amount)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_receipt_line_and_click_move_used_once_whichever_comes_first(
    order: tuple[int, ...],
) -> None:
    pieces = the_three()
    arrived: list[Piece] = []
    totals = []
    for at in order:
        arrived.append(pieces[at])
        totals.append(spent(arrived))
    # The bare bank line says nothing of games: until another piece names it, it is not fun money.
    assert totals[-1] == "34.95"
    assert totals == sorted(totals)
    assert set(totals) <= {"0.00", "34.95"}


def test_the_merged_purchase_keeps_every_piece_of_evidence_and_the_day_it_was_bought() -> None:
    (purchase,) = analysed(a_ledger_of(the_three()), TODAY).purchases
    assert [source.kind for source in purchase.sources()] == [
        SourceKind.LINE,
        SourceKind.RECEIPT,
        SourceKind.PURCHASE,
    ]
    assert (purchase.on, purchase.amount, purchase.title) == (DAY, aud("34.95").amount, "Patchwork")


def test_a_purchase_at_a_months_end_stays_in_its_month_when_the_bank_line_arrives() -> None:
    receipt = a_receipt(date(2026, 5, 31), "Lantern Cinema", "24.50")
    line = a_line(date(2026, 6, 2), "LANTERN CINEMA", "-24.50")
    assert analysed(a_ledger_of([receipt, line]), TODAY).budget.spent == aud("0.00")
    assert analysed(a_ledger_of([receipt, line]), date(2026, 5, 31)).budget.spent == aud("24.50")


def test_two_identical_purchases_on_one_day_stay_two() -> None:
    line = [a_line(DAY, "SPARROW CAFE", "-4.50") for _ in range(2)]
    receipts = [a_receipt(DAY, "Sparrow Cafe", "4.50") for _ in range(2)]
    assert spent([*line]) == "9.00"
    assert spent([*line, *receipts[:1]]) == "9.00"
    assert spent([*line, *receipts]) == "9.00"
    assert spent([line[0], *receipts]) == "9.00"


def test_a_receipt_of_another_kind_with_the_same_amount_is_another_purchase() -> None:
    line = a_line(DAY, "WOOLWORTHS 1234", "-34.95")
    receipt = a_receipt(DAY, "Meeple Lane Board Games", "34.95")
    result = analysed(a_ledger_of([line, receipt]), TODAY)
    assert len(result.purchases) == 2
    assert result.budget.spent == aud("34.95")


@pytest.mark.parametrize(("days", "count"), [(-2, 2), (-1, 1), (0, 1), (5, 1), (6, 2)])
def test_a_bank_line_follows_its_receipt_within_days(days: int, count: int) -> None:
    line = a_line(DAY + timedelta(days=days), "MEEPLE LANE", "-34.95")
    receipt = a_receipt(DAY, "Meeple Lane", "34.95")
    assert len(analysed(a_ledger_of([line, receipt]), TODAY).purchases) == count


def test_the_till_decides_over_the_recommended_price() -> None:
    click = a_click(DAY, "Dune at Lantern Cinema", "24.00", category=Category.CINEMA)
    line = a_line(DAY + timedelta(days=1), "LANTERN CINEMA BRUNSWICK", "-27.50")
    (purchase,) = analysed(a_ledger_of([click, line]), TODAY).purchases
    assert purchase.amount == aud("27.50").amount
    assert purchase.recorded is click


def test_a_click_finds_its_item_on_a_longer_receipt() -> None:
    click = a_click(DAY, "Catan", "59.95", category=Category.GAMES)
    items = (("Catan base game", "59.95"), ("Gift wrap", "5.00"))
    receipt = a_receipt(DAY, "Northside Market", "64.95", *items)
    assert spent([click, receipt]) == "64.95"


def test_a_click_does_not_take_a_subscription_charge_of_the_same_price() -> None:
    click = a_click(DAY, "Some Indie Game", "18.99", category=Category.GAMES)
    line = a_line(DAY, "NETFLIX.COM", "-18.99")
    assert analysed(a_ledger_of([click, line]), TODAY).budget.used == aud("37.98")


def test_each_receipt_finds_the_line_that_leaves_room_for_the_other() -> None:
    receipts = [a_receipt(DAY + timedelta(days=d), "Sparrow Cafe", "9.00") for d in (0, 4)]
    line = [a_line(DAY + timedelta(days=d), "SPARROW CAFE", "-9.00") for d in (4, 9)]
    assert len(analysed(a_ledger_of([*receipts, *line]), TODAY).purchases) == 2


def test_a_correction_decides_over_receipt_and_click() -> None:
    line = a_line(DAY, "MEEPLE LANE", "-34.95", corrected=Category.EDUCATION)
    click = a_click(DAY, "Patchwork", "34.95", category=Category.GAMES)
    (purchase,) = analysed(a_ledger_of([line, click]), TODAY).purchases
    assert purchase.category is Category.EDUCATION


def test_more_clicks_than_one_evening_allows_are_still_matched_one_to_one() -> None:
    days = [date(2026, 1, 1) + timedelta(days=index // 4) for index in range(400)]
    line = [a_line(day, "STEAM GAMES", "-9.99") for day in days]
    clicks = [a_click(day, "Steam game", "9.99", category=Category.GAMES) for day in days]
    result = analysed(a_ledger_of([*line, *clicks]), TODAY)
    assert len(result.purchases) == 400


def test_a_refund_is_of_what_the_click_said_was_bought_there() -> None:
    click = a_click(DAY, "Patchwork", "34.95", category=Category.GAMES)
    bought = a_line(DAY, "ZORBLAX 77", "-34.95")
    refund = a_line(DAY + timedelta(days=9), "REFUND ZORBLAX 77", "34.95")
    assert spent([click, bought]) == "34.95"
    assert spent([click, bought, refund]) == "0.00"


def test_things_on_a_receipt_tell_what_an_unknown_shop_sells() -> None:
    game = ("Patchwork board game", "34.95")
    bags = ("Paper bag", "0.30")
    receipt = a_receipt(DAY, "MEEPLE LANE", "35.25", game, bags)
    line = a_line(DAY + timedelta(days=2), "EFTPOS MEEPLE LANE", "-35.25")
    for lines in ([], [line]):
        (bought,) = analysed(a_ledger(lines, receipts=(receipt,)), TODAY).budget.purchases
        assert bought.category is Category.GAMES


def test_things_on_a_receipt_say_nothing_against_the_shop() -> None:
    receipt = a_receipt(DAY, "WOOLWORTHS", "60.00", ("Board game", "40.00"), ("Milk", "20.00"))
    result = analysed(a_ledger([], receipts=(receipt,)), TODAY)
    assert [bought.category for bought in result.purchases] == [Category.GROCERIES]


def test_a_bill_and_its_charge_with_the_tip_are_one_purchase() -> None:
    paper = a_receipt(DAY, "Lucca Trattoria", "48.00")
    assert spent([paper, a_line(DAY + timedelta(days=1), "TST* LUCCA TRATTORIA", "-57.60")]) == (
        "57.60"
    )
    too_much = a_line(DAY + timedelta(days=1), "TST* LUCCA TRATTORIA", "-71.00")
    assert spent([paper, too_much]) == "119.00"


def test_other_shops_charge_what_the_receipt_says() -> None:
    paper = a_receipt(DAY, "Meeple Lane Board Games", "48.00")
    assert spent([paper, a_line(DAY, "MEEPLE LANE BOARD GAMES", "-57.60")]) == "105.60"


def test_a_receipt_from_abroad_is_its_bank_line_at_the_banks_rate() -> None:
    bought = Receipt(uuid4(), uuid4(), "Waterstones", DAY, Money.of("24.99", "GBP"))
    line = a_line(DAY + timedelta(days=1), "WATERSTONES PICCADILLY", "-50.20")
    (purchase,) = analysed(a_ledger_of([bought, line]), TODAY).purchases
    assert (purchase.amount, purchase.receipt is not None) == (Decimal("50.20"), True)


def test_two_receipts_that_say_the_same_are_pointed_out_until_the_bank_shows_both() -> None:
    papers = [a_receipt(DAY, "Sparrow Books", "24.95", ("Sea Atlas", "24.95")) for _ in range(2)]
    lines = [a_line(DAY, "SPARROW BOOKS", "-24.95") for _ in range(2)]
    (notice,) = analysed(a_ledger_of([*papers, lines[0]]), TODAY).notices
    assert notice.kind is NoticeKind.SAME_RECEIPT
    assert len(notice.sources) == 3
    assert analysed(a_ledger_of([*papers, *lines]), TODAY).notices == ()
