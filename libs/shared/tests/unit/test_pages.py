import pytest

from shared.http.pagination import InvalidCursor, decode_cursor, encode_cursor, page_of


def test_a_cursor_brings_back_the_key_it_was_made_from() -> None:
    assert decode_cursor(encode_cursor("2026-11-20", 7), 2) == ["2026-11-20", "7"]


@pytest.mark.parametrize("cursor", ["", "x", "e30", "bnVsbA", "\x00", "é"])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidCursor):
        decode_cursor(cursor, 2)


def test_the_last_page_has_no_cursor() -> None:
    assert page_of([1, 2], 2, lambda n: (n,)) == ([1, 2], None)


def test_a_full_page_points_past_its_last_item() -> None:
    shown, cursor = page_of([1, 2, 3], 2, lambda n: (n,))
    assert shown == [1, 2]
    assert decode_cursor(cursor or "", 1) == ["2"]
