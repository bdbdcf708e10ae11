"""Follow the balance from row to row: every printed balance is a proof or a contradiction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product

from documents.domain.reading.result import Check
from documents.domain.reading.statement.items import Entry

_MAX_TURNED = 12
_ZERO = Decimal(0)


@dataclass(slots=True)
class Step:
    """An entry with the amount a hypothesis gives it, or a balance row (entry is None).

    `options` are the factors the amount may be multiplied by: 1 is what the page says first,
    -1 when the page leaves the sign open, 0 when the row may be no transaction at all.
    """

    entry: Entry | None
    amount: Decimal
    balance: Decimal | None
    page: int
    options: tuple[int, ...] = (1,)
    factor: int = 1
    name: str = "running_balance"

    @property
    def moved(self) -> Decimal:
        return self.amount * self.factor


@dataclass(slots=True)
class Chain:
    """The outcome of following the balances."""

    checks: list[Check] = field(default_factory=list)
    held: int = 0
    failed: int = 0
    turned: int = 0  # amounts whose factor the balance decided
    ambiguous: int = 0  # stretches where another choice of factors would fit as well
    unproven: int = 0  # entries that no printed balance covers


def follow(steps: Sequence[Step], opening: Decimal | None, *, owed: bool) -> Chain:
    """Walk the steps from the opening balance; use other factors only where a balance demands it."""
    chain = Chain()
    running, group = opening, list[Step]()
    for step in steps:
        if step.entry is not None:
            group.append(step)
        if step.balance is None:
            continue
        _settle(chain, group, running, step, owed=owed)
        running, group = step.balance, []
    chain.unproven += len(group)
    return chain


def _settle(
    chain: Chain, group: list[Step], running: Decimal | None, step: Step, *, owed: bool
) -> None:
    """Compare one printed balance with the amounts since the last one."""
    if running is None or step.balance is None:
        chain.unproven += len(group)
        return
    wanted = running - step.balance if owed else step.balance - running
    if _sum(group) != wanted:
        _choose(chain, group, wanted)
    moved = _sum(group)
    holds = moved == wanted
    found = running + (-moved if owed else moved)
    chain.checks.append(Check(step.name, holds, step.balance, found, step.page))
    chain.held += holds and any(s.moved for s in group)
    chain.failed += not holds
    if chain.held and step.entry is None and not wanted and any(s.moved for s in group):
        chain.unproven += len(group)  # repeated below the table, once in and once out


def _sum(group: Sequence[Step]) -> Decimal:
    return sum((s.moved for s in group), _ZERO)


def _choose(chain: Chain, group: list[Step], wanted: Decimal) -> None:
    """Find the factors that the balance demands, the fewest departures first."""
    free = [s for s in group if len(s.options) > 1]
    if not free or len(free) > _MAX_TURNED:
        return
    fixed = sum((s.amount for s in group if len(s.options) == 1), _ZERO)
    fits = [
        factors
        for factors in product(*(s.options for s in free))
        if fixed + sum((s.amount * k for s, k in zip(free, factors, strict=True)), _ZERO) == wanted
    ]
    if not fits:
        return
    best = min(fits, key=lambda factors: sum(k != 1 for k in factors))
    chain.ambiguous += len(fits) > 1
    chain.turned += sum(k != 1 for k in best)
    for step, factor in zip(free, best, strict=True):
        step.factor = factor
