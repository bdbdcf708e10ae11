"""Money that regularly leaves an account without being spent: cards paid off, savings put aside."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from statistics import median

from documents.domain.finance.cadence import find_rhythm
from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.records import AccountKind
from documents.domain.finance.recurring import Recurring
from documents.domain.finance.transfers import without_other_side

_LEAVES = frozenset({Category.CARD_REPAYMENT, Category.SAVINGS, Category.TRANSFER})
_RECENT = 3


def standing_payments(entries: Sequence[Entry], coverage: Coverage, today: date) -> list[Recurring]:
    """What a look ahead has to expect besides bills, by payee; what only moves is left out."""
    moved = [
        e for e in entries if e.category in _LEAVES and e.line.account_kind is AccountKind.BANK
    ]
    received = [entry for entry in moved if entry.amount > 0]
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in without_other_side([e for e in moved if e.amount < 0], received):
        groups[entry.merchant.key].append(entry)
    found = [standing(group, coverage, today) for _, group in sorted(groups.items())]
    return [one for one in found if one is not None and not one.ended]


def standing(group: Sequence[Entry], coverage: Coverage, today: date) -> Recurring | None:
    """What one payee is sent, or sends, in a rhythm; its amount is positive either way."""
    paid = sorted(group, key=lambda entry: entry.on)
    rhythm = find_rhythm([entry.on for entry in paid])
    if rhythm is None:
        return None
    latest = paid[-1]
    return Recurring(
        merchant_key=latest.merchant.key,
        name=latest.merchant.name,
        category=latest.category,
        amount=median(abs(entry.amount) for entry in paid[-_RECENT:]),
        rhythm=rhythm,
        charges=tuple(
            Purchase(entry.on, abs(entry.amount), entry.category, entry.merchant, entry)
            for entry in paid
        ),
        ended=coverage.shows_end(rhythm, latest.line.account, today),
    )
