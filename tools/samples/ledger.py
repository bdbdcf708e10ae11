"""The arithmetic under every sample statement: opening + lines = closing, in Decimal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tools.samples.document import Truth

ZERO = Decimal(0)


@dataclass(frozen=True)
class Line:
    """One printed transaction; money out is negative."""

    on: date
    description: str
    amount: Decimal
    category: str | None = None


@dataclass(frozen=True)
class Ledger:
    """The lines of one account over one period, in printed order."""

    opening: Decimal
    period_start: date
    period_end: date
    lines: tuple[Line, ...]

    @property
    def closing(self) -> Decimal:
        """Opening plus every line."""
        return self.opening + total(self.lines)

    @property
    def credits(self) -> Decimal:
        """Money in, as a positive sum."""
        return total(line for line in self.lines if line.amount > 0)

    @property
    def debits(self) -> Decimal:
        """Money out, as a positive sum."""
        return -total(line for line in self.lines if line.amount < 0)

    @property
    def balances(self) -> list[Decimal]:
        """The balance after each line."""
        running, after = self.opening, []
        for line in self.lines:
            running += line.amount
            after.append(running)
        return after


def total(lines: Iterable[Line]) -> Decimal:
    """Sum of the amounts."""
    return sum((line.amount for line in lines), ZERO)


def line_truth(line: Line, *, page: int, balance: Decimal | None = None) -> Truth:
    """One line as the truth file states it; what the page does not print is left out."""
    truth: Truth = {
        "date": line.on.isoformat(),
        "description": line.description,
        "amount": str(line.amount),
        "page": page,
    }
    if balance is not None:
        truth["balance"] = str(balance)
    if line.category:
        truth["category"] = line.category
    return truth
