"""Plain factories: what a test does not care about has a sensible value."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from chat.domain.facts import Budget, Candidate, Facts, PaidService, Tastes
from shared.ids import uuid7
from shared.money import Money

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def aud(amount: str) -> Money:
    """Australian dollars."""
    return Money.of(amount, "AUD")


def the_golden_budget(*, remaining: str = "162.04", used: str = "102.42") -> Budget:
    """The golden household's entertainment budget of November 2026."""
    return Budget(
        period="2026-11",
        currency="AUD",
        budget=Decimal("264.46"),
        used=Decimal(used),
        remaining=Decimal(remaining),
        committed=Decimal("42.97"),
        free_money=Decimal("528.92"),
        services=(
            PaidService("Netflix", aud("18.99")),
            PaidService("Spotify", aud("13.99")),
            PaidService("Penny Dreadful", aud("9.99")),
        ),
    )


def a_candidate(
    *,
    title: str = "Catan",
    type: str = "board_game",
    cost: str | None = "34.95",
    left_after: str | None = "127.09",
    free: bool = False,
    genres: tuple[str, ...] = ("strategy",),
    taste_reason: str = "You like strategy games",
    budget_reason: str = "It fits what is left this month",
    description: str = "",
    item_id: UUID | None = None,
) -> Candidate:
    """One offer of the catalogue."""
    return Candidate(
        item_id=item_id or uuid7(),
        title=title,
        type=type,
        recommendation_id=uuid7(),
        genres=genres,
        cost=aud(cost) if cost is not None else None,
        left_after=aud(left_after) if left_after is not None else None,
        taste_reason=taste_reason,
        budget_reason=budget_reason,
        free=free,
        description=description,
    )


_GOLDEN = the_golden_budget()


def facts_of_the_golden_household(
    *candidates: Candidate, budget: Budget | None = _GOLDEN, tastes: Tastes | None = None
) -> Facts:
    """Facts of one reply."""
    known = tastes if tastes is not None else Tastes(genres=("strategy",))
    return Facts(now=NOW, budget=budget, tastes=known, candidates=candidates)
