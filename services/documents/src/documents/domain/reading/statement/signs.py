"""Hypotheses about signs: what an unmarked amount means, and what a minus does."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from documents.domain.reading.numbers import AmountToken
from documents.domain.reading.statement.items import Entry
from documents.domain.reading.statement.roles import RoleMap

_SIDES = frozenset({"debit", "credit"})


class SignRule(StrEnum):
    PRINTED = "printed"  # a minus is money out
    CHARGES_POSITIVE = "charges_positive"  # a minus is money in: the usual card statement
    OUT_UNLESS_MARKED = "out_unless_marked"  # only CR or + is money in
    BY_SECTION = "by_section"  # the title above the rows says it


@dataclass(frozen=True, slots=True)
class Habits:
    """How the columns of this document print their signs."""

    negative: frozenset[str]  # columns whose amounts are mostly printed with a minus
    signed: frozenset[str]  # columns that print a sign or a marker anywhere
    explicit: frozenset[str]  # columns that print a minus here and a plus there
    directions: bool  # rows name their direction in words
    sections: dict[int, bool]  # section number -> its amounts are mostly printed with a minus


def habits_of(entries: Sequence[Entry]) -> Habits:
    """Count how signs are printed, by column and by section."""
    minus: dict[str, list[bool]] = {}
    plus: set[str] = set()
    signed: set[str] = set()
    sections: dict[int, list[bool]] = {}
    for entry in entries:
        for key, token in entry.cells.items():
            minus.setdefault(key, []).append(token.sign == "-")
            if not token.plain:
                signed.add(key)
            if token.sign == "+":
                plus.add(key)
            if entry.section is not None:
                sections.setdefault(entry.section.number, []).append(token.sign == "-")
    directed = sum(bool(e.direction) for e in entries)
    return Habits(
        frozenset(k for k, flags in minus.items() if sum(flags) > len(flags) / 2),
        frozenset(signed),
        frozenset(k for k in plus if any(minus[k])),
        directed > 0 and directed >= 0.8 * len(entries),
        {n: sum(flags) > len(flags) / 2 for n, flags in sections.items()},
    )


def amount_of(entry: Entry, roles: RoleMap, rule: SignRule, habits: Habits) -> Decimal | None:
    """The signed amount of an entry under these hypotheses; None when it has none."""
    moved: dict[str, Decimal] = {}
    for key, token in entry.cells.items():
        role = roles.get(key, "")
        if role == "amount":
            moved[role] = _single(token, entry, rule, habits)
        elif role in _SIDES:
            moved[role] = _sided(token, role, key, habits)
    fee = fee_of(entry, roles)
    if _SIDES.isdisjoint(moved):
        return moved["amount"] - fee if moved else -fee or None
    return sum((value for role, value in moved.items() if role in _SIDES), -fee)


def fee_of(entry: Entry, roles: RoleMap) -> Decimal:
    """What the bank takes for this entry, by the column that says so; never negative."""
    fees = (t.value for k, t in entry.cells.items() if roles.get(k) == "fee")
    return sum(fees, Decimal(0))


def balance_of(entry: Entry, roles: RoleMap) -> AmountToken | None:
    """The balance printed on this entry, if its balance column has one."""
    return next((t for k, t in entry.cells.items() if roles.get(k) == "balance"), None)


def _sided(token: AmountToken, role: str, key: str, habits: Habits) -> Decimal:
    """An amount in a column of one direction; what prints plus and minus means just that."""
    if key in habits.explicit:
        return token.signed
    size = _size(token, key in habits.negative)
    return size if role == "credit" else -size


def _size(token: AmountToken, negative: bool) -> Decimal:
    """The size in a column of one direction; the rarer sign turns it round."""
    turned = (token.sign == "-") != negative
    return -token.value if turned else token.value


def _single(token: AmountToken, entry: Entry, rule: SignRule, habits: Habits) -> Decimal:
    if token.marker:
        return token.value if token.marker == "credit" else -token.value
    if habits.directions and entry.direction and not token.sign:
        return token.value if entry.direction == "in" else -token.value
    if (
        rule is SignRule.BY_SECTION
        and entry.section
        and entry.section.polarity in {"credit", "debit"}
    ):
        usual = (token.sign == "-") == habits.sections.get(entry.section.number, False)
        inward = entry.section.polarity == "credit"
        return token.value if usual == inward else -token.value
    if rule is SignRule.CHARGES_POSITIVE:
        return token.value if token.sign == "-" else -token.value
    if rule is SignRule.OUT_UNLESS_MARKED:
        return token.value if token.sign == "+" else -token.value
    return token.signed
