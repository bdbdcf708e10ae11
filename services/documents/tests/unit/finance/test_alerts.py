from datetime import date

from documents.domain.finance.alerts import AlertState, raise_alerts
from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.category import Category
from documents.domain.finance.records import Profile
from services.documents.tests.unit.finance.ledgers import a_click, a_ledger, a_line, analysed, aud

JUNE = date(2026, 6, 20)


def used(*amounts: str, on: date = JUNE, limit: str = "100.00") -> EntertainmentBudget:
    """A budget with so much bought; a negative amount is a refund."""
    clicks = [a_click(on, f"Fun {i}", a, category=Category.EVENTS) for i, a in enumerate(amounts)]
    return analysed(
        a_ledger(purchases=tuple(clicks), profile=Profile("AUD", budget_override=aud(limit))), on
    ).budget


def refunded(bought: str, back: str) -> EntertainmentBudget:
    lines = [
        a_line(JUNE, "GASLIGHT CONCERT TICKETS", f"-{bought}"),
        a_line(JUNE, "REFUND GASLIGHT CONCERT TICKETS", back),
    ]
    profile = Profile("AUD", budget_override=aud("100.00"))
    return analysed(a_ledger(lines, profile=profile), JUNE).budget


def levels(state: AlertState, budget: EntertainmentBudget) -> tuple[AlertState, list[int]]:
    after, raised = raise_alerts(state, budget)
    return after, [alert.threshold for alert in raised]


def test_each_threshold_fires_when_it_is_reached_and_once() -> None:
    state = AlertState()
    fired = []
    for amount in ("79.99", "80.00", "80.00", "99.99", "100.00", "140.00"):
        state, now = levels(state, used(amount))
        fired.append(now)
    assert fired == [[], [80], [], [], [100], []]


def test_one_large_purchase_passes_both_thresholds() -> None:
    _, raised = raise_alerts(AlertState(), used("105.00"))
    assert [alert.threshold for alert in raised] == [80, 100]
    assert {(alert.used, alert.budget, alert.period) for alert in raised} == {
        (aud("105.00"), aud("100.00"), "2026-06")
    }


def test_a_refund_that_drops_below_arms_the_alert_again() -> None:
    state, first = levels(AlertState(), used("85.00"))
    state, after_refund = levels(state, refunded("85.00", "10.00"))
    state, again = levels(state, used("90.00"))
    assert (first, after_refund, again) == ([80], [], [80])


def test_a_new_month_starts_with_every_alert_armed() -> None:
    state, june = levels(AlertState(), used("85.00"))
    state, july = levels(state, used("85.00", on=date(2026, 7, 1)))
    assert (june, july) == ([80], [80])
    assert state.period == "2026-07"


def test_without_a_budget_nothing_is_raised() -> None:
    budget = analysed(a_ledger(purchases=(a_click(JUNE, "Game", "50.00"),)), JUNE).budget
    assert raise_alerts(AlertState(), budget) == (AlertState("2026-06"), ())


def test_a_budget_of_zero_is_used_up_by_the_first_cent_and_not_before() -> None:
    assert levels(AlertState(), used(limit="0"))[1] == []
    assert levels(AlertState(), used("0.01", limit="0"))[1] == [80, 100]
