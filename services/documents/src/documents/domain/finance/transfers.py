"""Money that only moved between a person's own accounts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category
from documents.domain.finance.pairing import pair_up
from documents.domain.finance.records import AccountKind

_SENT = frozenset(
    {
        Category.TRANSFER,
        Category.SAVINGS,
        Category.CARD_REPAYMENT,
        Category.PERSON,
        Category.OTHER,
    }
)
_RECEIVED = frozenset({*_SENT - {Category.OTHER}, Category.OTHER_CREDIT, Category.PAY})
_NAMED = frozenset({Category.TRANSFER, Category.SAVINGS, Category.CARD_REPAYMENT})
_BEFORE, _AFTER = timedelta(days=2), timedelta(days=5)
# A bank's rate of the day beside ours of the month, and its fee.
_OFF_THE_RATE = Decimal("0.10")


def mark_own_transfers(entries: Sequence[Entry]) -> list[Entry]:
    """The same entries, with both sides of each move between two accounts seen as such."""
    sent: dict[Decimal, list[Entry]] = defaultdict(list)
    received: dict[Decimal, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.line.corrected is not None:
            continue
        if entry.amount < 0 and entry.category in _SENT:
            sent[-entry.amount].append(entry)
        elif entry.amount > 0 and entry.category in _RECEIVED and not entry.refund:
            received[entry.amount].append(entry)
    moved: dict[UUID, Category] = {}
    for amount in sorted(sent.keys() & received.keys()):
        rules = [_named_move, _moves]
        moved |= _moved(pair_up(sent[amount], received[amount], rules, key=_line_id))
    if len({entry.line.amount.currency for entry in entries}) > 1:
        left, arrived = _not_in(moved, sent), _not_in(moved, received)
        moved |= _moved(pair_up(left, arrived, [_changed_money], key=_line_id))
    return [
        entry.as_category(moved[entry.line.id], "the other account shows the same amount")
        if entry.line.id in moved and entry.category is not moved[entry.line.id]
        else entry
        for entry in entries
    ]


def without_other_side(one_side: Sequence[Entry], other_side: Iterable[Entry]) -> list[Entry]:
    """Those of `one_side` whose money is not seen on another of the person's accounts."""
    pairs = pair_up(one_side, list(other_side), [_same_money, _changed_money], key=_line_id)
    seen = {one.line.id for one, _ in pairs}
    return [entry for entry in one_side if entry.line.id not in seen]


def _line_id(entry: Entry) -> UUID:
    return entry.line.id


def _moved(pairs: Iterable[tuple[Entry, Entry]]) -> dict[UUID, Category]:
    return {entry.line.id: _kind(*pair) for pair in pairs for entry in pair}


def _not_in(moved: dict[UUID, Category], by_amount: dict[Decimal, list[Entry]]) -> list[Entry]:
    return [
        entry
        for amount in sorted(by_amount)
        for entry in by_amount[amount]
        if entry.line.id not in moved
    ]


def _moves(sent: Entry, received: Entry) -> bool:
    """Another account, days apart; pay only when the sender calls it a transfer."""
    if sent.line.account == received.line.account:
        return False
    if received.category is Category.PAY and sent.category not in _NAMED:
        return False
    later = received.on - sent.on if received.amount > 0 else sent.on - received.on
    return -_BEFORE <= later <= _AFTER


def _same_money(one: Entry, other: Entry) -> bool:
    return one.amount == -other.amount and _moves(one, other)


def _named_move(sent: Entry, received: Entry) -> bool:
    named = sent.category in _NAMED or received.category in _NAMED
    return named and _moves(sent, received)


def _changed_money(sent: Entry, received: Entry) -> bool:
    """Sent in one currency and received in another, at about the rate of that day."""
    if sent.line.amount.currency == received.line.amount.currency:
        return False
    apart = abs(sent.amount + received.amount)
    return apart <= abs(received.amount) * _OFF_THE_RATE and _named_move(sent, received)


def _kind(sent: Entry, received: Entry) -> Category:
    if received.line.account_kind is AccountKind.CARD:
        return Category.CARD_REPAYMENT
    return sent.category if sent.category in _NAMED else Category.TRANSFER
