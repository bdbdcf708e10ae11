"""The budget that the household's documents must lead to, worked out by the published rule."""

from decimal import ROUND_HALF_UP, Decimal

from tools.samples.document import Truth
from tools.samples.golden.ledgers import CINEMA, GAME, MONTHLY_BILLS, NET_PAY, WEEKLY_RENT

SAVINGS_RATE, ENTERTAINMENT_SHARE = Decimal("0.15"), Decimal("0.50")
ESSENTIAL = {"groceries": Decimal(780), "transport": Decimal(160), "health": Decimal(55)}
STORY_PLAN_FEE = Decimal("9.99")
WEEKS, FORTNIGHTS, MONTHS = Decimal(52), Decimal(26), Decimal(12)
FIXED_BILLS = ("phone", "internet", "gym", "insurance")


def expected_budget() -> Truth:
    """Every named figure in AUD, exact until it is rounded half-up once, at its own end."""
    income = NET_PAY * FORTNIGHTS / MONTHS
    fixed = WEEKLY_RENT * WEEKS / MONTHS + _billed(*FIXED_BILLS)
    savings = income * SAVINGS_RATE
    essential = sum(ESSENTIAL.values(), Decimal(0))
    free = income - fixed - savings - essential
    budget = free * ENTERTAINMENT_SHARE
    subscriptions, bought = _billed("subscription"), CINEMA + GAME
    named = {"income": income, "fixed": fixed, "savings": savings, "essential": essential,
             "free": free, "budget": budget}  # fmt: skip
    return {
        **{name: str(cents(value)) for name, value in named.items()},
        "currency": "AUD",
        "with_story_plan": _use(cents(budget), subscriptions + STORY_PLAN_FEE, bought),
        "without_story_plan": _use(cents(budget), subscriptions, bought),
    }


def cents(value: Decimal) -> Decimal:
    """Round half-up to two places."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _billed(*categories: str) -> Decimal:
    return sum(
        (amount for _, amount, category, _ in MONTHLY_BILLS if category in categories), Decimal(0)
    )


def _use(budget: Decimal, committed: Decimal, bought: Decimal) -> Truth:
    used = committed + bought
    return {"committed": str(committed), "used": str(used), "remaining": str(budget - used)}
