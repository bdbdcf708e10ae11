import pytest

from deploy.local.devstripe.errors import StripeRefusal
from deploy.local.devstripe.form import decode_form
from deploy.local.devstripe.periods import next_boundary, step_from


def test_nested_keys_become_dictionaries_and_lists() -> None:
    text = "items[0][price]=p1&items[1][price]=p2&metadata[user_id]=7&expand[]=a&expand[]=b.c"
    assert decode_form(text) == {
        "items": [{"price": "p1"}, {"price": "p2"}],
        "metadata": {"user_id": "7"},
        "expand": ["a", "b.c"],
    }


def test_a_key_that_is_both_a_value_and_a_parent_is_refused() -> None:
    with pytest.raises(StripeRefusal):
        decode_form("a=1&a[b]=2")


def test_depth_and_number_of_fields_are_bounded() -> None:
    with pytest.raises(StripeRefusal):
        decode_form("a" + "[b]" * 20 + "=1")
    with pytest.raises(StripeRefusal):
        decode_form("&".join(f"f{number}=1" for number in range(1001)))


def test_month_ends_are_clamped_and_return_to_the_anchor_day() -> None:
    anchor = 1769817600  # 31 January 2026, 00:00 UTC
    assert step_from(anchor, "month", 1) == 1772236800  # 28 February
    assert step_from(anchor, "month", 2) == 1774915200  # 31 March
    assert next_boundary(anchor, "month", 1, 1772236800) == 1774915200
    assert step_from(anchor, "year", 1) == anchor + 365 * 86400
