"""Money that regularly leaves an account without being spent: cards paid off, savings put aside."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import median

from documents.domain.finance.cadence import find_rhythm
from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.pairing import pair_up
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.records import AccountKind
from documents.domain.finance.recurring import Recurring

_LEAVES = frozenset({Category.CARD_REPAYMENT, Category.SAVINGS, Category.TRANSFER})
_RECENT = 3
_BEFORE, _AFTER = timedelta(days=2), timedelta(days=5)


def without_other_side(sent: Sequence[Entry], received: Iterable[Entry]) -> list[Entry]:
    """Those of `sent` whose money is not seen to arrive on another of the person's accounts."""
    pairs = pair_up(sent, list(received), [_arrives], key=lambda entry: entry.line.id)
    arrived = {one.line.id for one, _ in pairs}
    return [entry for entry in sent if entry.line.id not in arrived]


def _arrives(sent: Entry, received: Entry) -> bool:
    if received.line.account == sent.line.account or received.amount != -sent.amount:
        return False
    return -_BEFORE <= received.on - sent.on <= _AFTER


def standing_payments(entries: Sequence[Entry], coverage: Coverage, today: date) -> list[Recurring]:
    """What a look ahead has to expect besides bills, by payee; what only moves is left out."""
    moved = [
        e for e in entries if e.category in _LEAVES and e.line.account_kind is AccountKind.BANK
    ]
    received = [entry for entry in moved if entry.amount > 0]
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in without_other_side([e for e in moved if e.amount < 0], received):
        groups[entry.merchant.key].append(entry)
    found = [_standing(group, coverage, today) for _, group in sorted(groups.items())]
    return [one for one in found if one is not None and not one.ended]


def _standing(group: Sequence[Entry], coverage: Coverage, today: date) -> Recurring | None:
    paid = sorted(group, key=lambda entry: entry.on)
    rhythm = find_rhythm([entry.on for entry in paid])
    if rhythm is None:
        return None
    latest = paid[-1]
    seen = coverage.last_day(latest.line.account)
    return Recurring(
        merchant_key=latest.merchant.key,
        name=latest.merchant.name,
        category=latest.category,
        amount=median(-entry.amount for entry in paid[-_RECENT:]),
        rhythm=rhythm,
        charges=tuple(
            Purchase(entry.on, -entry.amount, entry.category, entry.merchant, entry)
            for entry in paid
        ),
        ended=seen is not None and rhythm.lapsed(min(seen, today)),
    )
