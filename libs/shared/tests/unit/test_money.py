from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import Invalid
from shared.money import CurrencyMismatch, Money, round_money


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [
        ("264.455", "AUD", "264.46"),
        ("264.465", "AUD", "264.47"),
        ("-0.005", "AUD", "-0.01"),
        ("99.5", "JPY", "100"),
        ("1.2345", "KWD", "1.235"),
    ],
)
def test_rounding_is_half_up_to_the_smallest_coin(amount: str, currency: str, rounded: str) -> None:
    assert round_money(Decimal(amount), currency) == Decimal(rounded)


def test_different_currencies_do_not_add_up() -> None:
    with pytest.raises(CurrencyMismatch):
        Money.of("1", "AUD") + Money.of("1", "EUR")


@pytest.mark.parametrize(("amount", "currency"), [("NaN", "AUD"), ("1", "aud"), ("1", "A$")])
def test_an_amount_that_is_no_money_is_refused(amount: str, currency: str) -> None:
    with pytest.raises(Invalid):
        Money.of(amount, currency)


@given(st.lists(st.decimals(-(10**6), 10**6, places=2), max_size=50))
def test_adding_never_drifts(amounts: list[Decimal]) -> None:
    cents = sum(int(amount * 100) for amount in amounts)
    total = sum((Money(amount, "AUD") for amount in amounts), Money.zero("AUD"))
    assert total.amount * 100 == cents
