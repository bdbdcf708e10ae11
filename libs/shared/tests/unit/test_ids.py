import time

from shared.ids import uuid7


def test_ids_made_later_sort_later() -> None:
    first = uuid7()
    time.sleep(0.002)
    assert uuid7() > first


def test_an_id_says_its_version_and_when_it_was_made() -> None:
    made = uuid7()
    assert made.version == 7
    assert abs((made.int >> 80) / 1000 - time.time()) < 5


def test_ten_thousand_ids_are_all_different() -> None:
    assert len({uuid7() for _ in range(10_000)}) == 10_000
