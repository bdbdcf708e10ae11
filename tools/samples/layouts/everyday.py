"""A plausible month of someone's account in one market, drawn from a fixed seed."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tools.samples.ledger import Ledger, Line

Shop = tuple[str, str, float, float]


@dataclass(frozen=True)
class Market:
    """Who pays and is paid in one country; a shop is (description, category, from, to)."""

    salary: tuple[str, str]
    regular: tuple[tuple[str, str, str], ...]
    shops: tuple[Shop, ...]
    step: str = "0.01"
    repayment: tuple[str, str] = ("PAYMENT RECEIVED THANK YOU", "400.00")


def everyday(
    market: Market, opening: str, start: date, end: date, *, seed: int, purchases: int = 22
) -> Ledger:
    """A ledger: the salary, the regular payments and `purchases` at random shops and days."""
    chance = Random(seed)  # noqa: S311  repeatable on purpose
    days = (end - start).days
    lines = [
        Line(
            start + timedelta(days=days * 2 // 3),
            market.salary[0],
            Decimal(market.salary[1]),
            "income",
        )
    ]
    for index, (description, category, amount) in enumerate(market.regular):
        lines.append(
            Line(start + timedelta(days=1 + index * 3), description, -Decimal(amount), category)
        )
    lines.extend(_purchase(market, chance, start, days) for _ in range(purchases))
    lines.append(_refund(lines, start + timedelta(days=days)))
    ordered = sorted(lines, key=lambda line: line.on)
    return Ledger(Decimal(opening), start, end, tuple(ordered))


def _purchase(market: Market, chance: Random, start: date, days: int) -> Line:
    description, category, low, high = chance.choice(market.shops)
    day = start + timedelta(days=chance.randint(0, days))
    return Line(day, description, -_amount(market, chance, low, high), category)


def _amount(market: Market, chance: Random, low: float, high: float) -> Decimal:
    step = Decimal(market.step)
    steps = chance.randint(int(low / float(step)), int(high / float(step)))
    return (step * steps).quantize(Decimal("1") if step >= 1 else Decimal("0.01"))


def _refund(lines: list[Line], last: date) -> Line:
    """The first purchase of the month, brought back on its last day."""
    bought = next(line for line in lines if line.category in ("shopping", "groceries"))
    return Line(last, bought.description, -bought.amount, bought.category)
