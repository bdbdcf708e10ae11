"""The items of one account, and where its opening and closing balances come from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.domain.reading.result import Amount
from documents.domain.reading.rows import box_of
from documents.domain.reading.statement.items import BalanceRow, Entry, Item, TotalRow
from documents.domain.reading.statement.roles import RoleMap
from documents.domain.reading.text import tokens

_DEBTOR = frozenset(
    "debiteur debtor deudor debitore debet overdrawn soll debit debiteurs devedor".split()
)


@dataclass(slots=True)
class Segment:
    """What belongs to one account, in reading order."""

    items: list[Item] = field(default_factory=list)
    label: str | None = None
    currency: str | None = None

    @property
    def entries(self) -> list[Entry]:
        return [i for i in self.items if isinstance(i, Entry)]

    @property
    def totals(self) -> list[TotalRow]:
        return [i for i in self.items if isinstance(i, TotalRow)]


@dataclass(frozen=True, slots=True)
class Ends:
    """The printed opening and closing balance, and the balance rows between them."""

    opening: Amount | None
    closing: Amount | None
    used: frozenset[int]  # id() of the balance rows that are an end


def split(items: Sequence[Item]) -> list[Segment]:
    """A new opening balance after a different closing balance begins another account."""
    segments = [Segment()]
    closed: BalanceRow | None = None
    for item in items:
        if isinstance(item, BalanceRow):
            opens = item.meaning in {"opening", "brought"} or (
                item.meaning == "point" and closed is not None
            )
            if opens and closed is not None and closed.token.signed != item.token.signed:
                segments.append(Segment())
                closed = None
            elif item.meaning in {"closing", "point", "carried"} and segments[-1].entries:
                closed = item
        elif isinstance(item, Entry):
            closed = None
        segments[-1].items.append(item)
    return _without_repeats(segments)


def _without_repeats(segments: list[Segment]) -> list[Segment]:
    """A summary after the table repeats its balances: it is no further account."""
    busy = [s for s in segments if s.entries]
    known = {i.token.value for s in busy for i in s.items if isinstance(i, BalanceRow)}
    kept = [
        s
        for s in segments
        if s.entries
        or any(isinstance(i, BalanceRow) and i.token.value not in known for i in s.items)
    ]
    return kept or segments[:1]


def balance_value(item: BalanceRow, roles: RoleMap) -> Decimal:
    """A balance with its sign: negative in the debit column or when its words say so."""
    value = item.token.signed
    if value < 0:
        return value
    in_debit = any(t is item.token and roles.get(k) == "debit" for k, t in item.cells.items())
    if in_debit and "balance" not in roles.values() and "credit" in roles.values():
        return -value
    words = tokens(item.row.text)
    return -value if item.token.plain and _DEBTOR & set(words) else value


def ends_of(items: Sequence[Item], roles: RoleMap) -> Ends:
    """The first opening and the last closing among the balance rows of an account."""
    first = next((n for n, i in enumerate(items) if isinstance(i, Entry)), len(items))
    last = max((n for n, i in enumerate(items) if isinstance(i, Entry)), default=-1)
    opening = closing = None
    for number, item in enumerate(items):
        if not isinstance(item, BalanceRow):
            continue
        before, after = number < first, number > last
        if opening is None and (
            item.meaning == "opening" or (before and item.meaning in {"brought", "point"})
        ):
            opening = item
        elif item.meaning == "closing" or (after and item.meaning in {"carried", "point"}):
            closing = item if closing is None or item.meaning != "carried" else closing
    used = frozenset(id(i) for i in (opening, closing) if i is not None)
    return Ends(_amount(opening, roles), _amount(closing, roles), used)


def _amount(item: BalanceRow | None, roles: RoleMap) -> Amount | None:
    if item is None:
        return None
    words = item.row.words[item.token.start : item.token.end]
    return Amount(balance_value(item, roles), item.row.page, box_of(words))
