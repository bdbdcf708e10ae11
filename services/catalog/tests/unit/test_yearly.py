"""What comes back every year gets its next dates, and is loaded again once it is over."""

import json
from datetime import date

import pytest

from catalog.domain.yearly import Yearly
from catalog.infrastructure.seed_files import seed_files

FIRST_SATURDAY_OF_MAY = Yearly(month=5, weekday=5, nth=1)
LABOUR_DAY_WEEKEND = Yearly(month=3, weekday=0, nth=2, days=4)


@pytest.mark.parametrize(
    ("rule", "today", "first", "last"),
    [
        (FIRST_SATURDAY_OF_MAY, date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 2)),
        (FIRST_SATURDAY_OF_MAY, date(2026, 5, 2), date(2026, 5, 2), date(2026, 5, 2)),
        (FIRST_SATURDAY_OF_MAY, date(2026, 5, 3), date(2027, 5, 1), date(2027, 5, 1)),
        (LABOUR_DAY_WEEKEND, date(2026, 11, 22), date(2027, 3, 5), date(2027, 3, 8)),
        (LABOUR_DAY_WEEKEND, date(2027, 3, 7), date(2027, 3, 5), date(2027, 3, 8)),
        (Yearly(month=12, day=31), date(2026, 11, 22), date(2026, 12, 31), date(2026, 12, 31)),
        (Yearly(month=1, day=2, days=3), date(2026, 1, 3), date(2026, 12, 31), date(2027, 1, 2)),
    ],
)
def test_the_next_time_is_the_one_that_is_not_over(
    rule: Yearly, today: date, first: date, last: date
) -> None:
    assert rule.next_from(today) == (first, last)


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2028, 2, 29)])
def test_the_seed_s_dated_events_are_all_still_to_come(today: date) -> None:
    (dated,) = [seed for seed in seed_files(today) if seed.name == "dated_events.jsonl"]
    dates = [json.loads(line)["metadata"] for line in dated.lines]
    assert len(dates) >= 10
    assert all(today.isoformat() <= one["ends_on"] for one in dates)
    assert all(one["starts_on"] <= one["ends_on"] for one in dates)


def test_a_file_is_another_one_when_a_date_has_passed_and_only_then() -> None:
    def digests(today: date) -> dict[str, str]:
        return {seed.name: seed.digest for seed in seed_files(today)}

    before, same, after = map(digests, (date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)))
    assert before == same
    assert {name for name in same if same[name] != after[name]} == {"dated_events.jsonl"}
