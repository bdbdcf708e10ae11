"""Profiles, purchases and what is announced of a budget."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from documents.application.refresh_finances import next_midnight
from documents.domain.budget_record import BudgetRecord
from documents.domain.errors import InvalidPurchase, InvalidSettings
from documents.domain.events import BudgetAlertRaised, BudgetUpdated
from documents.domain.finance.category import Category
from documents.domain.profile import FinancialProfile, Settings
from documents.domain.purchase import Purchase
from services.documents.tests.factories import NOW
from services.documents.tests.unit.finance.ledgers import (
    TODAY,
    a_click,
    a_ledger,
    analysed,
    golden_ledger,
)
from shared.money import Money


def take(record: BudgetRecord, spent: str | None = None) -> list[BudgetUpdated | BudgetAlertRaised]:
    bought = (a_click(TODAY, "A show", spent, category=Category.EVENTS),) if spent else ()
    budget = analysed(golden_ledger(purchases=bought), TODAY).budget
    # Lines get new ids with every ledger made, which would be a change of its own.
    return record.take(replace(budget, subscriptions=()), {})


def test_a_budget_is_announced_when_it_changes_and_only_then() -> None:
    record = BudgetRecord.of(uuid4())
    (first,) = take(record)
    assert isinstance(first, BudgetUpdated)
    assert (first.version, first.budget, first.remaining) == (1, "264.46", "162.04")
    assert take(record) == []
    (second,) = take(record, spent="10.00")
    assert (second.version, record.version) == (2, 2)


def test_an_alert_fires_once_and_again_after_it_was_rearmed() -> None:
    record = BudgetRecord.of(uuid4())
    thresholds = []
    for spent in ("110.00", "120.00", None, "115.00", "180.00"):
        events = take(record, spent)
        thresholds.append([e.threshold for e in events if isinstance(e, BudgetAlertRaised)])
    assert thresholds == [[80], [], [], [80], [100]]


def test_an_older_copy_changes_nothing() -> None:
    profile = FinancialProfile.of(uuid4())
    assert profile.keep_account("EUR", "Europe/Berlin", 3)
    before = profile.ledger_version
    assert not profile.keep_account("USD", "America/New_York", 2)
    assert (profile.currency, profile.ledger_version) == ("EUR", before)


def test_what_the_person_chose_wins_over_their_account() -> None:
    profile = FinancialProfile.of(uuid4())
    profile.change(Settings(currency="NZD"))
    profile.keep_account("EUR", "Europe/Berlin", 1)
    assert (profile.currency, profile.time_zone) == ("NZD", "Europe/Berlin")


@pytest.mark.parametrize(
    "settings",
    [
        Settings(savings_goal_percent=Decimal(101)),
        Settings(fun_share_percent=Decimal(-1)),
        Settings(budget_override=Decimal(-1)),
        Settings(told_monthly_income=Decimal("1e12")),
        Settings(currency="A$"),
        Settings(currency="XXQ"),
        Settings(time_zone="Atlantis/Capital"),
        Settings(time_zone="../../etc/passwd"),
    ],
)
def test_settings_that_cannot_be_are_refused_and_change_nothing(settings: Settings) -> None:
    profile = FinancialProfile.of(uuid4())
    with pytest.raises(InvalidSettings):
        profile.change(settings)
    assert profile.ledger_version == 1


def test_a_day_ends_at_the_persons_midnight_also_when_clocks_change() -> None:
    # Sydney goes to summer time on 4 October 2026: that Sunday has 23 hours.
    before = datetime(2026, 10, 3, 15, 0, tzinfo=UTC)
    end = next_midnight(before, "Australia/Sydney")
    assert end == datetime(2026, 10, 4, 13, 0, tzinfo=UTC)
    assert next_midnight(end, "Australia/Sydney") - end == timedelta(hours=24)
    assert end - datetime(2026, 10, 3, 14, 0, tzinfo=UTC) == timedelta(hours=23)


def bought_alone(title: str, **more: Any) -> Category:
    purchase, _ = Purchase.record(
        uuid4(),
        title=title,
        price=Money.of("34.95", "AUD"),
        purchased_on=NOW.date(),
        today=NOW.date(),
        now=NOW,
        **more,
    )
    (counted,) = analysed(a_ledger(purchases=(purchase.counted(),)), TODAY).purchases
    return counted.category


@pytest.mark.parametrize(
    ("item_type", "title", "is_ours", "category"),
    [
        ("movie", "Anything", True, Category.CINEMA),
        ("board_game", "Anything", False, Category.GAMES),
        (None, "Lantern Cinema", True, Category.CINEMA),
        (None, "The Unheard Of", True, Category.EVENTS),
        (None, "The Unheard Of", False, Category.OTHER),
        (None, "Bellbird Supermarket", True, Category.EVENTS),
        (None, "Bellbird Supermarket", False, Category.GROCERIES),
    ],
)
def test_what_our_catalogue_offers_counts_as_fun(
    item_type: str | None, title: str, is_ours: bool, category: Category
) -> None:
    item_id = uuid4() if is_ours else None
    assert bought_alone(title, item_type=item_type, item_id=item_id) is category


@pytest.mark.parametrize(
    ("title", "amount", "days"),
    [("", "1", 0), ("\x00\x1b", "1", 0), ("A", "-1", 0), ("A", "1", 2), ("A", "1", -800)],
)
def test_a_purchase_that_cannot_be_is_refused(title: str, amount: str, days: int) -> None:
    today = NOW.date()
    with pytest.raises(InvalidPurchase):
        Purchase.record(
            uuid4(),
            title=title,
            price=Money.of(amount, "AUD"),
            purchased_on=today + timedelta(days=days),
            today=today,
            now=NOW,
        )
