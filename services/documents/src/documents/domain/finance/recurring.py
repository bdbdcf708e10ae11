"""What keeps being charged: bills and subscriptions, found in the purchases themselves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from statistics import median

from documents.domain.finance.cadence import Cadence, Rhythm, find_rhythm
from documents.domain.finance.category import Category, Group
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.evidence import SourceRef
from documents.domain.finance.purchases import Purchase

# Going to the same shop every week is a habit, not a contract.
_HABITS = frozenset(
    {
        Category.CINEMA,
        Category.DINING,
        Category.SHOPPING,
        Category.CLOTHING,
        Category.HOME,
        Category.TRAVEL,
        Category.CASH,
        Category.FEES,
        Category.INTEREST_CHARGED,
        Category.GAMBLING,
        Category.PERSON,
        Category.TAX,
    }
)
_VARYING_BILLS = frozenset({Category.UTILITIES, Category.PHONE, Category.INTERNET})
_ANNUAL = frozenset(
    "ANNUAL ANNUALLY YEARLY YEAR JAHRESBEITRAG JAEHRLICH ANNUEL ANNUELLE ANUAL ANNUALE".split()
)
_LEAST_CHARGES = 3
# Equal prices at one shop come round by chance as well; a contract keeps its day.
_PUNCTUAL = 2
_SPREAD = Decimal("0.30")
_RECENT_BILLS = 3


@dataclass(frozen=True, slots=True)
class Recurring:
    """One contract. `amount` is what it costs now, each time; `assumed` when seen only once."""

    merchant_key: str
    name: str
    category: Category
    amount: Decimal
    rhythm: Rhythm
    charges: tuple[Purchase, ...]
    previous_amount: Decimal | None = None
    changed_on: date | None = None
    ended: bool = False
    assumed: bool = False

    @property
    def group(self) -> Group:
        """What the budget does with it."""
        return self.category.group

    @property
    def cadence(self) -> Cadence:
        """How often it charges."""
        return self.rhythm.cadence

    @property
    def monthly(self) -> Decimal:
        """What it comes to in a month, not rounded."""
        return self.cadence.monthly(self.amount)

    @property
    def rise(self) -> Decimal | None:
        """By how much the price went up, when the last change was upwards."""
        if self.previous_amount is None or self.amount <= self.previous_amount:
            return None
        return self.amount - self.previous_amount

    def sources(self) -> tuple[SourceRef, ...]:
        """Every charge, oldest first."""
        return tuple(source for charge in self.charges for source in charge.sources())


def find_recurring(
    purchases: Iterable[Purchase], coverage: Coverage, today: date
) -> list[Recurring]:
    """Contracts by payee. One ends when its account was seen for 1.5 periods without a charge."""
    groups: dict[str, list[Purchase]] = defaultdict(list)
    for purchase in purchases:
        if purchase.amount > 0 and _may_recur(purchase):
            groups[purchase.merchant.key].append(purchase)
    found: list[Recurring] = []
    for key in sorted(groups):
        group = sorted(groups[key], key=lambda purchase: purchase.charged_on)
        found += _contracts(group, coverage, today)
    return found


def _may_recur(purchase: Purchase) -> bool:
    if purchase.group is Group.ESSENTIAL or purchase.category in _HABITS:
        return False
    # "I bought it" alone is one thing bought, never a contract.
    return purchase.entry is not None or purchase.receipt is not None


def _contracts(group: list[Purchase], coverage: Coverage, today: date) -> list[Recurring]:
    """One contract for the payee, else one for each price it charges."""
    whole = _contract(group, coverage, today)
    if whole is not None:
        return [whole]
    by_price: dict[Decimal, list[Purchase]] = defaultdict(list)
    for purchase in group:
        by_price[purchase.amount].append(purchase)
    if len(by_price) == 1:
        return []
    several = [_contract(charges, coverage, today) for charges in by_price.values()]
    return [one for one in several if one is not None and one.rhythm.error <= _PUNCTUAL]


def _contract(charges: list[Purchase], coverage: Coverage, today: date) -> Recurring | None:
    if len({charge.charged_on for charge in charges}) == 1:
        return _single(charges[-1], coverage, today) if len(charges) == 1 else None
    rhythm = find_rhythm([charge.charged_on for charge in charges])
    if rhythm is None or not _is_contract(charges, rhythm):
        return None
    previous, changed_on = _last_change(charges)
    latest = charges[-1]
    varying = latest.category in _VARYING_BILLS and not _is_one_price(charges)
    return Recurring(
        merchant_key=latest.merchant.key,
        name=latest.merchant.name,
        category=latest.category,
        amount=_usual_bill(charges) if varying else latest.amount,
        rhythm=rhythm,
        charges=tuple(charges),
        previous_amount=None if varying else previous,
        changed_on=None if varying else changed_on,
        ended=_ended(rhythm, latest, coverage, today),
    )


def _single(charge: Purchase, coverage: Coverage, today: date) -> Recurring | None:
    """Some payees and purposes are contracts at first sight; they are taken to charge monthly."""
    hit = charge.merchant.hit
    known = hit is not None and hit.subscription and charge.category is hit.category
    if not known and charge.group is not Group.FIXED:
        return None
    annual = not _ANNUAL.isdisjoint(charge.merchant.words)
    cadence = Cadence.YEARLY if annual else Cadence.MONTHLY
    rhythm = Rhythm(cadence, 0.0, (charge.charged_on,))
    return Recurring(
        merchant_key=charge.merchant.key,
        name=charge.merchant.name,
        category=charge.category,
        amount=charge.amount,
        rhythm=rhythm,
        charges=(charge,),
        ended=_ended(rhythm, charge, coverage, today),
        assumed=True,
    )


def _is_contract(charges: Sequence[Purchase], rhythm: Rhythm) -> bool:
    latest = charges[-1]
    if latest.group is Group.FIXED:
        return True
    hit = latest.merchant.hit
    if hit is not None and hit.subscription and latest.category is hit.category:
        return _is_one_price(charges)
    if rhythm.cadence is Cadence.YEARLY:
        return _is_one_price(charges)
    return len(charges) >= _LEAST_CHARGES and _is_one_price(charges)


def _is_one_price(charges: Sequence[Purchase]) -> bool:
    """Whether the price mostly stays, and steps by no more than a price rise would."""
    changes = 0
    for earlier, later in pairwise(charges):
        step = abs(later.amount - earlier.amount)
        if step > earlier.amount * _SPREAD:
            return False
        changes += step > 0
    return changes <= max(1, len(charges) // 3)


def _last_change(charges: Sequence[Purchase]) -> tuple[Decimal | None, date | None]:
    amount = charges[-1].amount
    since = charges[-1].charged_on
    for charge in reversed(charges):
        if charge.amount != amount:
            return charge.amount, since
        since = charge.charged_on
    return None, None


def _usual_bill(charges: Sequence[Purchase]) -> Decimal:
    return median(charge.amount for charge in charges[-_RECENT_BILLS:])


def _ended(rhythm: Rhythm, latest: Purchase, coverage: Coverage, today: date) -> bool:
    """Days nobody has seen prove nothing: only the statements' last day counts."""
    seen = coverage.last_day(latest.entry.line.account) if latest.entry else None
    return seen is not None and rhythm.lapsed(min(seen, today))
