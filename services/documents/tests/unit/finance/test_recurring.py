from datetime import date

import pytest

from documents.domain.finance.alerts import NoticeKind
from documents.domain.finance.analysis import Analysis
from documents.domain.finance.cadence import Cadence
from documents.domain.finance.category import Category
from documents.domain.finance.records import Line
from documents.domain.finance.recurring import Recurring
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    a_receipt,
    a_statement,
    analysed,
    aud,
    every,
    lines_on,
    told,
)

TODAY = date(2026, 6, 30)


def seen(lines: list[Line], until: date = TODAY, **more: object) -> Analysis:
    statement = a_statement(date(2024, 1, 1), until)
    return analysed(a_ledger(lines, statements=(statement,), **more), TODAY)


def the_only(result: Analysis) -> Recurring:
    (only,) = result.recurring
    return only


def test_three_netflix_charges_with_a_rise_are_one_subscription_at_the_new_price() -> None:
    days = every(Cadence.MONTHLY, date(2026, 4, 3), 3)
    lines = [
        a_line(day, f"NETFLIX.COM 8{index}3310", amount)
        for index, (day, amount) in enumerate(
            zip(days, ("-16.99", "-16.99", "-18.99"), strict=True)
        )
    ]
    result = seen(lines)
    (subscription,) = result.subscriptions
    assert subscription.price == aud("18.99")
    assert subscription.charged_on == date(2026, 6, 3)
    assert the_only(result).rise == aud("2.00").amount
    (notice,) = result.notices
    assert notice.kind is NoticeKind.PRICE_RISE
    assert (notice.amount, notice.on) == (aud("2.00"), date(2026, 6, 3))
    assert len(notice.sources) == 3
    assert result.budget.used == aud("18.99")


def test_a_rise_keeps_its_key_so_that_it_is_told_once() -> None:
    days = every(Cadence.MONTHLY, date(2026, 2, 3), 5)
    lines = lines_on(days[:3], "SPOTIFY", "-11.99") + lines_on(days[3:4], "SPOTIFY", "-13.99")
    later = [*lines, a_line(days[4], "SPOTIFY", "-13.99")]
    assert [n.key for n in seen(lines, until=date(2026, 5, 30)).notices] == [
        n.key for n in seen(later).notices
    ]


@pytest.mark.parametrize(("apart", "found"), [(359, False), (360, True), (370, True), (371, False)])
def test_two_charges_a_year_apart_are_a_yearly_plan(apart: int, found: bool) -> None:
    first = date(2025, 5, 1)
    days = [first, date.fromordinal(first.toordinal() + apart)]
    result = seen(lines_on(days, "BOARD GAMES GUILD SEASON", "-95.88"))
    assert (len(result.recurring) == 1) is found
    if found:
        (subscription,) = result.subscriptions
        assert subscription.cadence is Cadence.YEARLY
        assert subscription.monthly == aud("7.99")


def test_weekly_groceries_at_one_shop_are_no_subscription() -> None:
    days = every(Cadence.WEEKLY, date(2026, 3, 6), 16)
    assert seen(lines_on(days, "WOOLWORTHS 1234", "-120.00")).recurring == ()
    odd = [
        a_line(day, "ZORBLAX 1234", f"-{80 + 7 * (index % 5)}.10") for index, day in enumerate(days)
    ]
    assert seen(odd).recurring == ()


def test_a_cinema_visited_every_month_is_a_habit_and_not_a_contract() -> None:
    days = every(Cadence.MONTHLY, date(2026, 1, 10), 6)
    result = seen(lines_on(days, "LANTERN CINEMA", "-24.50"))
    assert result.recurring == ()
    assert result.budget.spent == aud("24.50")


def test_a_cancelled_subscription_ends_after_one_and_a_half_periods() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 1, 10), 4), "NETFLIX.COM", "-16.99")
    assert not the_only(seen(lines, until=date(2026, 5, 25))).ended
    ended = seen(lines, until=date(2026, 5, 27))
    assert the_only(ended).ended
    assert ended.subscriptions == ()


def test_a_subscription_whose_later_statements_are_missing_has_not_ended() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2025, 1, 10), 4), "NETFLIX.COM", "-16.99")
    assert len(seen(lines, until=date(2025, 4, 30)).subscriptions) == 1


def test_one_charge_of_a_known_service_is_a_subscription_already() -> None:
    result = seen([a_line(date(2026, 6, 3), "DISNEY PLUS", "-13.99")])
    assert the_only(result).assumed
    assert result.budget.committed == aud("13.99")


def test_one_charge_that_says_annual_is_brought_to_a_month() -> None:
    lines = [a_line(date(2026, 6, 3), "AUDIBLE ANNUAL PLAN", "-120.00")]
    assert seen(lines).budget.committed == aud("10.00")


def test_one_game_bought_is_no_subscription() -> None:
    result = seen([a_line(date(2026, 6, 3), "STEAM GAMES", "-59.95")])
    assert result.recurring == ()
    assert result.budget.spent == aud("59.95")


def test_two_plans_of_one_payee_are_two_subscriptions() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 2, 3), 5), "APPLE.COM/BILL", "-4.99")
    lines += lines_on(every(Cadence.MONTHLY, date(2026, 2, 19), 5), "APPLE.COM/BILL", "-12.99")
    assert seen(lines).budget.committed == aud("17.98")


def test_a_thing_bought_from_a_payee_with_a_subscription_still_counts() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 2, 3), 5), "APPLE.COM/BILL", "-4.99")
    lines.append(a_line(date(2026, 6, 21), "APPLE.COM/BILL", "-29.99"))
    budget = seen(lines).budget
    assert (budget.committed, budget.spent) == (aud("4.99"), aud("29.99"))


def test_a_subscription_known_from_its_receipt_alone_counts() -> None:
    receipts = (a_receipt(date(2026, 6, 3), "Netflix", "18.99"),)
    budget = seen([], receipts=receipts).budget
    assert (budget.committed, budget.spent) == (aud("18.99"), aud("0.00"))


def test_rent_by_the_week_becomes_a_month_and_a_moved_rent_ends() -> None:
    old = lines_on(every(Cadence.WEEKLY, date(2026, 1, 5), 12), "OLDSTREET RENT", "-400.00")
    new = lines_on(every(Cadence.WEEKLY, date(2026, 3, 30), 13), "NEWSTREET RENT", "-560.00")
    assert seen(old + new).budget.fixed == aud("2426.67")


def test_a_quarterly_power_bill_counts_by_its_usual_size() -> None:
    days = [date(2025, 9, 10), date(2025, 12, 10), date(2026, 3, 10), date(2026, 6, 10)]
    amounts = ("-310.00", "-290.00", "-330.00", "-300.00")
    lines = [
        a_line(day, "CITY ELECTRICITY", amount) for day, amount in zip(days, amounts, strict=True)
    ]
    assert seen(lines).budget.fixed == aud("100.00")


def test_more_water_used_is_no_price_that_rose() -> None:
    used = [a_line(date(2026, 3, 14), "CITY WATER", "-178.40")]
    used.append(a_line(date(2026, 6, 13), "CITY WATER", "-181.10"))
    assert seen(used).notices == ()
    days = every(Cadence.MONTHLY, date(2026, 3, 4), 4)
    lines = lines_on(days[:2], "CITY BROADBAND", "-79.00")
    lines += lines_on(days[2:], "CITY BROADBAND", "-84.00")
    assert [notice.kind for notice in seen(lines).notices] == [NoticeKind.PRICE_RISE]


def test_a_steady_debit_nobody_can_name_is_a_regular_bill() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 2, 3), 5), "QRXV 77 HOLDING", "-75.00")
    result = seen(lines)
    assert the_only(result).category is Category.OTHER
    assert result.budget.fixed == aud("75.00")


def test_a_subscription_the_person_ended_counts_again_only_when_charged_again() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 3, 3), 4), "NETFLIX.COM", "-18.99")
    after = told("Netflix", "18.99", active=False, told_on=date(2026, 6, 10))
    before = told("Netflix", "18.99", active=False, told_on=date(2026, 5, 20))
    ended = seen(lines, subscriptions=(after,))
    charged = seen(lines, subscriptions=(before,))
    assert ended.subscriptions == ()
    assert ended.budget.used == aud("18.99")  # June was charged, and is spent
    assert charged.budget.committed == aud("18.99")
    assert [n.kind for n in charged.notices] == [NoticeKind.CHARGED_AFTER_END]


def test_the_same_charge_twice_in_a_week_is_noticed() -> None:
    days = every(Cadence.MONTHLY, date(2026, 1, 3), 6)
    lines = lines_on([*days, date(2026, 6, 5)], "NETFLIX.COM", "-18.99")
    (notice,) = seen(lines).notices
    assert notice.kind is NoticeKind.DOUBLE_CHARGE
    assert notice.on == date(2026, 6, 5)


def test_a_bill_paid_now_and_then_counts_by_its_median_month() -> None:
    paid = {(4, 4): "-180", (4, 11): "-220", (4, 27): "-100", (5, 6): "-450", (6, 20): "-300"}
    lines = [a_line(date(2026, *day), "J SMITH RENT SHARE", amount) for day, amount in paid.items()]
    result = seen(lines)
    assert result.budget.fixed == aud("450.00")
    assert the_only(result).assumed


def test_two_policies_of_one_insurer_are_two_bills() -> None:
    lines = lines_on(every(Cadence.MONTHLY, date(2026, 2, 3), 5), "ALLIANZ", "-90.00")
    lines += lines_on(every(Cadence.MONTHLY, date(2026, 2, 19), 5), "ALLIANZ", "-40.00")
    assert seen(lines).budget.fixed == aud("130.00")


def test_an_insurance_paid_for_a_whole_year_is_brought_to_a_month() -> None:
    assert seen([a_line(date(2026, 6, 2), "CAR INSURANCE 2026", "-1421.60")]).budget.fixed == aud(
        "118.47"
    )


def test_a_steep_rise_of_a_known_service_is_still_one_subscription() -> None:
    days = every(Cadence.MONTHLY, date(2026, 1, 3), 6)
    lines = lines_on(days[:3], "DISNEY PLUS", "-9.99") + lines_on(days[3:], "DISNEY PLUS", "-13.99")
    result = seen(lines)
    assert the_only(result).rise == aud("4.00").amount
    assert result.budget.committed == aud("13.99")


def test_rent_that_rose_is_one_bill_at_the_new_amount() -> None:
    days = every(Cadence.WEEKLY, date(2026, 3, 2), 17)
    lines = lines_on(days[:9], "PERIWINKLE RENT", "-520.00")
    lines += lines_on(days[9:], "PERIWINKLE RENT", "-560.00")
    assert seen(lines).budget.fixed == aud("2426.67")
