"""Money that only moved between a person's own accounts."""

from collections import defaultdict
from collections.abc import Sequence
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
_BEFORE, _AFTER = timedelta(days=2), timedelta(days=4)


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
    for amount in sent.keys() & received.keys():
        for one, other in _pairs(sent[amount], received[amount]):
            category = _kind(one, other)
            moved[one.line.id] = moved[other.line.id] = category
    return [
        entry.as_category(moved[entry.line.id], "the other account shows the same amount")
        if entry.line.id in moved and entry.category is not moved[entry.line.id]
        else entry
        for entry in entries
    ]


def _pairs(sent: list[Entry], received: list[Entry]) -> list[tuple[Entry, Entry]]:
    return pair_up(sent, received, [_named_move, _moves], key=lambda entry: entry.line.id)


def _moves(sent: Entry, received: Entry) -> bool:
    """Same money, another account, days apart; pay only when the sender calls it a transfer."""
    if sent.line.account == received.line.account:
        return False
    if received.category is Category.PAY and sent.category not in _NAMED:
        return False
    return -_BEFORE <= received.on - sent.on <= _AFTER


def _named_move(sent: Entry, received: Entry) -> bool:
    named = sent.category in _NAMED or received.category in _NAMED
    return named and _moves(sent, received)


def _kind(sent: Entry, received: Entry) -> Category:
    if received.line.account_kind is AccountKind.CARD:
        return Category.CARD_REPAYMENT
    return sent.category if sent.category in _NAMED else Category.TRANSFER
