"""What others pay towards a home: a flatmate's share lowers a bill, a tenant's rent is income."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from statistics import median

from documents.domain.finance.cadence import find_rhythm
from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category, Group
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.evidence import total
from documents.domain.finance.merchants import REFUNDED
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.recurring import Recurring, has_ended

_HOUSING = frozenset({Category.RENT, Category.MORTGAGE})
_LEAST_SHARES = 2
_RECENT_SHARES = 3
_LEAST_EARNINGS, _FAR_MORE = 3, 2


def with_rent_received(entries: Sequence[Entry]) -> list[Entry]:
    """The same entries; who pays for no home of their own has rent coming in as income."""
    if any(entry.amount < 0 and entry.category in _HOUSING for entry in entries):
        return list(entries)
    return [
        entry.as_category(Category.OTHER_CREDIT, "rent you receive")
        if entry.refund and entry.category is Category.RENT and entry.line.corrected is None
        else entry
        for entry in entries
    ]


def with_earnings(entries: Sequence[Entry]) -> list[Entry]:
    """The same entries; a payee who keeps paying in and is hardly ever paid gives no refunds.

    A driver is paid by the company others ride with, a seller by the shop others buy from.
    """
    paid_in: dict[str, list[Entry]] = defaultdict(list)
    paid_out: dict[str, Decimal] = defaultdict(Decimal)
    for entry in entries:
        if entry.amount < 0:
            paid_out[entry.merchant.key] -= entry.amount
        elif entry.refund and _may_be_earned(entry):
            paid_in[entry.merchant.key].append(entry)
    earned = {
        key
        for key, found in paid_in.items()
        if len(found) >= _LEAST_EARNINGS
        and total(entry.amount for entry in found) > paid_out[key] * _FAR_MORE
    }
    return [
        entry.as_category(Category.OTHER_CREDIT, "paid in again and again, with little bought")
        if entry.refund and entry.merchant.key in earned and _may_be_earned(entry)
        else entry
        for entry in entries
    ]


def _may_be_earned(entry: Entry) -> bool:
    marked = not REFUNDED.isdisjoint(entry.merchant.words)
    return not marked and entry.line.corrected is None and entry.category.group is not Group.FIXED


def find_shares(
    purchases: Iterable[Purchase], bills: Iterable[Recurring], coverage: Coverage, today: date
) -> list[Recurring]:
    """Money that keeps coming back from somebody towards a bill, as bills below zero.

    A share counts only beside a bill of its kind, and never for more than that bill.
    """
    left = _by_kind(bills)
    groups: dict[tuple[str, Category], list[Purchase]] = defaultdict(list)
    for purchase in purchases:
        if purchase.amount < 0 and purchase.entry and purchase.group is Group.FIXED:
            groups[purchase.merchant.key, purchase.category].append(purchase)
    shares: list[Recurring] = []
    for (key, category), group in sorted(groups.items()):
        share = _share(group, coverage, today)
        kind = _kind(category)
        if share is None or key in left[kind][1] or -share.monthly > left[kind][0]:
            continue
        left[kind] = (left[kind][0] + share.monthly, left[kind][1])
        shares.append(share)
    return shares


def _by_kind(bills: Iterable[Recurring]) -> dict[str, tuple[Decimal, frozenset[str]]]:
    """What each kind of bill comes to in a month, and to whom it is paid."""
    known: dict[str, tuple[Decimal, frozenset[str]]] = defaultdict(
        lambda: (Decimal(0), frozenset())
    )
    for bill in bills:
        if not bill.ended and bill.group is Group.FIXED:
            kind = _kind(bill.category)
            monthly, payees = known[kind]
            known[kind] = (monthly + bill.monthly, payees | {bill.merchant_key})
    return known


def _kind(category: Category) -> str:
    return "housing" if category in _HOUSING else category.value


def _share(group: list[Purchase], coverage: Coverage, today: date) -> Recurring | None:
    paid = sorted(group, key=lambda purchase: purchase.charged_on)
    rhythm = find_rhythm([one.charged_on for one in paid])
    if rhythm is None or len(paid) < _LEAST_SHARES:
        return None
    latest = paid[-1]
    return Recurring(
        merchant_key=latest.merchant.key,
        name=latest.merchant.name,
        category=latest.category,
        amount=median(one.amount for one in paid[-_RECENT_SHARES:]),
        rhythm=rhythm,
        charges=tuple(paid),
        ended=has_ended(rhythm, latest, coverage, today),
    )
