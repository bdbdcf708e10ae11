"""One way to read an account: what its columns mean, and its signs."""

from dataclasses import dataclass

from documents.domain.reading.statement.items import Entry
from documents.domain.reading.statement.layout import UNKNOWN
from documents.domain.reading.statement.roles import RoleMap, base_role
from documents.domain.reading.statement.signs import SignRule

_SAID = frozenset({"debit", "credit", "balance"})
_MOVES = frozenset({"debit", "credit", "amount"})
_SIDES = frozenset({"debit", "credit"})


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One way to read the columns and signs of an account."""

    roles: RoleMap
    rule: SignRule
    owed: bool  # balances are amounts owed, as on a card
    undated: bool  # rows without a date of their own are transactions too
    rank: int

    @property
    def departures(self) -> int:
        """How many columns it takes for something else than their headings say."""
        return sum(
            role not in {"ignore", base_role(key)}
            for key, role in self.roles.items()
            if base_role(key) in _SAID
        )

    @property
    def _guesses_amounts(self) -> bool:
        """What moves money stands under no heading we understand: other such columns may as well."""
        return any(role in _MOVES and base_role(key) == UNKNOWN for key, role in self.roles.items())

    def passes_over(self, entry: Entry) -> bool:
        """A row with a day moves money only in columns left out, whatever their headings say, or to no effect."""
        moves = _MOVES | {UNKNOWN} if self._guesses_amounts else _MOVES
        moving = [key for key in entry.cells if base_role(key) in moves]
        left_out = all(self.roles.get(key, "ignore") == "ignore" for key in moving)
        return entry.dated and bool(moving) and (left_out or self._comes_to_nothing(entry))

    def _comes_to_nothing(self, entry: Entry) -> bool:
        """The same money in and out in one row: its columns are no such pair."""
        sides = {
            role: t.value for k, t in entry.cells.items() if (role := self.roles.get(k)) in _SIDES
        }
        return len(sides) > 1 and len(set(sides.values())) == 1 and any(sides.values())
