"""The items of one account, and where its opening and closing balances come from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.statement.items import BalanceRow, Entry, Item
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
    card: bool | None = None  # whether its own title says what kind of account it is

    @property
    def entries(self) -> list[Entry]:
        return [i for i in self.items if isinstance(i, Entry)]

    @property
    def first_row(self) -> Row | None:
        return self.items[0].row if self.items else None


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
            if _opens(item, closed) or _opens_again(item, segments[-1]):
                segments.append(Segment())
                closed = None
            elif item.meaning in {"closing", "point", "carried"} and segments[-1].entries:
                closed = item
        elif isinstance(item, Entry):
            closed = None
        segments[-1].items.append(item)
    return _without_repeats(segments)


def split_at_ends(segment: Segment) -> list[Segment]:
    """The rows below a closing balance as another account; only arithmetic can tell that it is."""
    parts, ended = [Segment(card=segment.card)], False
    for item in segment.items:
        if ended and isinstance(item, Entry) and item.dated:
            parts.append(Segment(card=segment.card))
            ended = False
        ended = ended or (isinstance(item, BalanceRow) and item.meaning == "closing")
        parts[-1].items.append(item)
    return parts


def _opens(item: BalanceRow, closed: BalanceRow | None) -> bool:
    """An opening right after a closing of another amount."""
    if closed is None or closed.token.signed == item.token.signed:
        return False
    return item.meaning in {"opening", "brought", "point"}


def _opens_again(item: BalanceRow, segment: Segment) -> bool:
    """A second opening balance, where the account so far has both its ends and differs from it."""
    if item.meaning != "opening" or not segment.entries or _continues(segment.items[-1], item):
        return False
    ends = {"opening": set[Decimal](), "closing": set[Decimal]()}
    for other in segment.items:
        if isinstance(other, BalanceRow) and other.meaning in ends:
            ends[other.meaning].add(other.token.signed)
    return all(values and item.token.signed not in values for values in ends.values())


def _continues(last: Item, item: BalanceRow) -> bool:
    """The balance before it has the same amount: it is only carried over."""
    tokens = [last.token] if isinstance(last, BalanceRow) else list(last.cells.values())
    return any(t.value == item.token.value for t in tokens)


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


def balance_value(item: BalanceRow, roles: RoleMap, *, owed: bool) -> Decimal:
    """A balance with its sign: negative in the debit column or when its words say so."""
    value = item.token.signed
    if owed and item.token.marker:
        return -value  # CR: less than nothing is owed
    if value < 0:
        return value
    in_debit = any(t is item.token and roles.get(k) == "debit" for k, t in item.cells.items())
    if in_debit and "balance" not in roles.values() and "credit" in roles.values():
        return -value
    words = tokens(item.row.text)
    return -value if item.token.plain and _DEBTOR & set(words) else value


def ends_of(items: Sequence[Item], roles: RoleMap, *, owed: bool, undated: bool = True) -> Ends:
    """The first opening and the last closing among the balance rows of an account.

    `undated`: rows without a day of their own are transactions, so that no end is before them.
    """
    booked = [n for n, i in enumerate(items) if isinstance(i, Entry) and (undated or i.dated)]
    first, last = (booked[0], booked[-1]) if booked else (len(items), -1)
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
    return Ends(_amount(opening, roles, owed), _amount(closing, roles, owed), used)


def _amount(item: BalanceRow | None, roles: RoleMap, owed: bool) -> Amount | None:
    if item is None:
        return None
    words = item.row.words[item.token.start : item.token.end]
    return Amount(balance_value(item, roles, owed=owed), item.row.page, box_of(words))
