"""What a reading that adds up has left out, although the page prints it among the transactions."""

from collections.abc import Sequence
from decimal import Decimal

from documents.domain.reading.statement.chain import Step
from documents.domain.reading.statement.hypothesis import Hypothesis
from documents.domain.reading.statement.items import Entry
from documents.domain.reading.statement.roles import base_role

_MOVES = frozenset({"debit", "credit", "amount"})


def leaves_out(
    hypothesis: Hypothesis, entries: Sequence[Entry], steps: Sequence[Step], opening: Decimal | None
) -> bool:
    """Whether bookings, or balances that contradict this reading, had to be passed over."""
    booked = [s for s in steps if s.entry is not None and s.factor != 0]
    return _a_booking(entries, steps) or _a_contradiction(hypothesis, booked, opening)


def _a_booking(entries: Sequence[Entry], steps: Sequence[Step]) -> bool:
    """A row with an amount and the balance after it is booked, whatever else adds up without it."""
    read = {id(step.entry) for step in steps}
    return any(id(e) not in read and not e.dated and _moves_a_balance(e) for e in entries)


def _moves_a_balance(entry: Entry) -> bool:
    bases = {base_role(key) for key in entry.cells}
    return "balance" in bases and bool(bases & _MOVES)


def _a_contradiction(
    hypothesis: Hypothesis, lines: Sequence[Step], opening: Decimal | None
) -> bool:
    """A column left out holds balances if it follows the rows: where it does not, one is wrong."""
    if "balance" in hypothesis.roles.values():
        return False
    keys = [key for key, role in hypothesis.roles.items() if role == "ignore"]
    return any(_follows_but_once(key, lines, opening) for key in keys)


def _follows_but_once(key: str, lines: Sequence[Step], opening: Decimal | None) -> bool:
    held = failed = 0
    before, moved = opening, Decimal(0)
    for step in lines:
        moved += step.moved
        token = step.entry.cells.get(key) if step.entry is not None else None
        if token is None:
            continue
        if before is not None and moved:
            holds = abs(token.signed - before) == abs(moved)
            held, failed = held + holds, failed + (not holds)
        before, moved = token.signed, Decimal(0)
    return 0 < failed <= 2 * held  # one wrong balance fails two rows
