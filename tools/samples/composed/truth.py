"""What a composed statement says, worked out from what is printed on it and not from what was meant."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tools.samples.composed.statement import Composed

Lines = Counter[tuple[date, Decimal]]
_AMOUNTS = frozenset({"amount", "debit", "credit"})


@dataclass(frozen=True)
class Truth:
    """Lines, balances and period as printed; None is not printed."""

    lines: Lines
    opening: Decimal | None
    closing: Decimal | None
    start: date
    end: date
    currency: str
    broken: bool  # what is printed contradicts itself
    provable: bool  # and this much proves it
    dated: bool  # each line can be given its day


def truth_of(made: Composed, changed: dict[tuple[str, int | None], Decimal] | None = None) -> Truth:
    """The truth of what is printed; `changed` are the figures that are printed wrong."""
    changed = changed or {}
    f, bookings = made.features, made.bookings
    order = [i.line for i in made.inks if i.role in _AMOUNTS and i.line is not None]
    amounts = {n: changed.get(("amount", n), bookings[n].amount) for n in order}
    ends = [_end(made, role, changed) for role in ("opening", "closing")]
    kept = len(order) == len(bookings)
    debt = -1 if f.kind == "card" else 1
    return Truth(
        Counter((bookings[n].on, amounts[n]) for n in order),
        None if ends[0] is None else ends[0] * debt,
        None if ends[1] is None else ends[1] * debt,
        made.accounts[0].start,
        made.accounts[0].end,
        f.of.currency,
        _broken(made, order, amounts, ends, changed),
        ends[0] is not None and (ends[1] is not None or f.balance == "every") and f.words != "odd",
        f.days == "every" or kept,
    )


def _end(
    made: Composed, role: str, changed: dict[tuple[str, int | None], Decimal]
) -> Decimal | None:
    if len(made.accounts) > 1 or not any(i.role == role for i in made.inks):
        return None
    account = made.accounts[0]
    return changed.get((role, None), account.opening if role == "opening" else account.closing)


def _broken(
    made: Composed,
    order: list[int],
    amounts: dict[int, Decimal],
    ends: list[Decimal | None],
    changed: dict[tuple[str, int | None], Decimal],
) -> bool:
    """Follow what is printed from the opening balance to the closing one."""
    if len(made.accounts) > 1:
        return False
    printed = {i.line for i in made.inks if i.role == "balance" and i.line is not None}
    balances, running = made.accounts[0].balances, ends[0]
    for n in reversed(order) if made.features.newest else order:
        running = None if running is None else running + amounts[n]
        if n in printed:
            said = changed.get(("balance", n), balances[n])
            if running is not None and running != said:
                return True
            running = said
    return ends[1] is not None and running is not None and running != ends[1]
