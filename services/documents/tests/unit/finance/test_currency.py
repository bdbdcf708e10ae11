from datetime import date
from decimal import Decimal

from documents.domain.finance.analysis import analyse
from documents.domain.finance.currency import ExchangeRates, RateTable
from documents.domain.finance.rates import STATIC_RATES
from documents.domain.finance.records import Profile, ToldFigures
from services.documents.tests.unit.finance.ledgers import (
    a_ledger,
    a_line,
    analysed,
    aud,
    golden_ledger,
    golden_lines,
    noon,
)
from shared.money import Money

DAY = date(2026, 11, 10)
TODAY = date(2026, 11, 20)
JUNE = RateTable(date(2026, 6, 1), "EUR", {"USD": Decimal("1.10"), "AUD": Decimal("1.65")})
NOVEMBER = RateTable(date(2026, 11, 5), "EUR", {"USD": Decimal("1.20"), "AUD": Decimal("1.68")})
RATES = ExchangeRates.of([NOVEMBER, JUNE])


def usd(amount: str) -> Money:
    return Money.of(amount, "USD")


def test_a_foreign_line_counts_at_the_rate_of_its_day_and_carries_rate_and_day() -> None:
    line = a_line(DAY, "STEAM GAMES", "-20.00", currency="USD")
    result = analyse(a_ledger([line]), noon(TODAY), RATES)
    assert result.budget.spent == aud("28.00")
    made = result.conversions[line.id]
    assert (made.rate, made.rate_on) == (Decimal("1.4"), date(2026, 11, 5))
    (purchase,) = result.budget.purchases
    assert purchase.sources()[0].amount == usd("-20.00")


def test_the_latest_table_up_to_the_day_is_the_one_in_force() -> None:
    made = RATES.convert(usd("10"), "AUD", date(2026, 11, 4))
    assert made is not None
    assert (made.converted, made.rate_on) == (aud("15.00"), date(2026, 6, 1))


def test_a_day_before_the_first_table_uses_it_and_says_so() -> None:
    made = RATES.convert(usd("10"), "AUD", date(2020, 1, 1))
    assert made is not None
    assert made.rate_on == date(2026, 6, 1)


def test_a_newer_table_without_the_currency_does_not_hide_an_older_one_with_it() -> None:
    partial = RateTable(date(2026, 11, 9), "EUR", {"AUD": Decimal("1.70")})
    made = ExchangeRates.of([JUNE, partial]).convert(usd("10"), "AUD", DAY)
    assert made is not None
    assert made.rate_on == date(2026, 6, 1)


def test_a_currency_without_a_rate_is_left_out_and_said_so() -> None:
    line = a_line(DAY, "STEAM GAMES", "-20.00", currency="XAU")
    result = analyse(golden_ledger(lines=[*golden_lines(), line]), noon(TODAY), RATES)
    assert result.budget.used == aud("102.42")
    assert [(one.record_id, one.amount) for one in result.excluded] == [
        (line.id, Money.of("-20.00", "XAU"))
    ]


def test_a_yen_amount_converts_to_cents_once() -> None:
    line = a_line(DAY, "STEAM GAMES", "-1234", currency="JPY")
    result = analysed(a_ledger([line]), TODAY)
    # 1,234 x 1.7948 / 169.17
    assert result.budget.spent == aud("13.09")


def test_told_figures_in_another_currency_count_in_the_profiles() -> None:
    told = ToldFigures(usd("3000"), usd("1000"))
    ledger = a_ledger(profile=Profile("AUD", told=told))
    assert analyse(ledger, noon(TODAY), RATES).budget.income == aud("4200.00")


def test_the_starting_table_converts_both_ways_to_within_a_cent() -> None:
    there = STATIC_RATES.convert(usd("100.00"), "GBP", DAY)
    assert there is not None
    back = STATIC_RATES.convert(there.converted, "USD", DAY)
    assert back is not None
    assert abs(back.converted.amount - 100) <= Decimal("0.01")
