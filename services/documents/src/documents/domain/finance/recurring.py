"""What keeps being charged: bills and subscriptions, found in the purchases themselves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from documents.domain.finance.cadence import Cadence, Rhythm, find_rhythm
from documents.domain.finance.category import Category, Group
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.evidence import SourceRef
from documents.domain.finance.prices import (
    is_one_price,
    is_price_of_brand,
    is_steady,
    last_change,
    usual_bill,
    varies,
)
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.sparse import cadence_of_single, shows_its_gaps, usual_month

# Going to the same shop every week is a habit, not a contract.
_HABITS = frozenset(
    {
        Category.CINEMA,
        Category.DINING,
        Category.SHOPPING,
        Category.CLOTHING,
        Category.TRAVEL,
        Category.CASH,
        Category.INTEREST_CHARGED,
        Category.GAMBLING,
    }
)
# Paid now and then as a rule; by the day and the cent, it is a standing order.
_ONLY_BY_ORDER = frozenset({Category.FEES, Category.HOME, Category.PERSON, Category.TAX})
_ANNUAL = frozenset(
    "ANNUAL ANNUALLY YEARLY YEAR JAHRESBEITRAG JAEHRLICH ANNUEL ANNUELLE ANUAL ANNUALE".split()
)
_BY_THE_YEAR = frozenset({Category.INSURANCE, Category.MEMBERSHIP, Category.SOFTWARE})
_LEAST_CHARGES = 3
_PUNCTUAL = 2.0


@dataclass(frozen=True, slots=True)
class Recurring:
    """One contract. `amount` is what it costs now, each time; `assumed`: its rhythm is."""

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
    """One contract for each price if prices alternate, else one for the payee."""
    if len(group) == 1:
        single = _single(group[0], coverage, today)
        return [single] if single else []
    by_price: dict[Decimal, list[Purchase]] = defaultdict(list)
    for purchase in group:
        by_price[purchase.amount].append(purchase)
    found = [_contract(charges, coverage, today) for charges in by_price.values()]
    several = [one for one in found if one is not None and _is_punctual(one.rhythm)]
    if regular := _without_extras(group, several):
        return _contracts(regular, coverage, today)
    explained = sum(len(one.charges) for one in several) == len(group)
    if explained and _alternate(by_price.values()):
        return several
    whole = _contract(group, coverage, today)
    if whole is not None:
        return [whole]
    if group[-1].group is Group.FIXED:
        return [_irregular_bill(group, coverage, today)]
    return several


def _without_extras(
    group: Sequence[Purchase], several: Sequence[Recurring]
) -> list[Purchase] | None:
    """The charges alone, when all else was bought in between them and not in a charge's place."""
    charged = {charge.id for one in several for charge in one.charges}
    extras = [purchase for purchase in group if purchase.id not in charged]
    sure = [one for one in several if len(one.charges) >= _LEAST_CHARGES]
    if not extras or not all(any(_is_between(one, extra) for one in sure) for extra in extras):
        return None
    return [purchase for purchase in group if purchase.id in charged]


def _is_between(one: Recurring, extra: Purchase) -> bool:
    nearest = min(abs((extra.charged_on - charge.charged_on).days) for charge in one.charges)
    return nearest * 2 < one.cadence.days


def _alternate(prices: Iterable[Sequence[Purchase]]) -> bool:
    """Whether one price is charged while another still is; a price that changed is not."""
    spans = sorted((charges[0].charged_on, charges[-1].charged_on) for charges in prices)
    return any(later[0] < earlier[1] for earlier, later in pairwise(spans))


def _is_punctual(rhythm: Rhythm) -> bool:
    """Equal prices at one shop come round by chance as well; a contract keeps its day."""
    return rhythm.error <= min(_PUNCTUAL, float(rhythm.cadence.days / 7))


def _contract(charges: list[Purchase], coverage: Coverage, today: date) -> Recurring | None:
    rhythm = find_rhythm([charge.charged_on for charge in charges])
    if rhythm is None:
        return None
    hidden = not shows_its_gaps(charges, rhythm, coverage)
    if hidden:
        rhythm = Rhythm(Cadence.MONTHLY, 0.0, rhythm.days)
    if not _is_contract(charges, rhythm):
        return None
    previous, changed_on = last_change(charges)
    latest = charges[-1]
    varying = varies(charges)
    return Recurring(
        merchant_key=latest.merchant.key,
        name=latest.merchant.name,
        category=latest.category,
        amount=usual_bill(charges) if varying else latest.amount,
        rhythm=rhythm,
        charges=tuple(charges),
        previous_amount=None if varying else previous,
        changed_on=None if varying else changed_on,
        ended=has_ended(rhythm, latest, coverage, today),
        assumed=hidden,
    )


def _irregular_bill(charges: list[Purchase], coverage: Coverage, today: date) -> Recurring:
    """A bill that keeps no rhythm counts by what its months come to."""
    latest = charges[-1]
    rhythm = Rhythm(Cadence.MONTHLY, 0.0, tuple(charge.charged_on for charge in charges))
    return Recurring(
        merchant_key=latest.merchant.key,
        name=latest.merchant.name,
        category=latest.category,
        amount=usual_month(charges, coverage),
        rhythm=rhythm,
        charges=tuple(charges),
        ended=has_ended(rhythm, latest, coverage, today),
        assumed=True,
    )


def _single(charge: Purchase, coverage: Coverage, today: date) -> Recurring | None:
    """Some payees and purposes are contracts at first sight."""
    hit = charge.merchant.hit
    known = hit is not None and hit.subscription and charge.category is hit.category
    if not known and charge.group is not Group.FIXED:
        return None
    annual = _is_annual(charge)
    cadence = Cadence.YEARLY if annual else cadence_of_single(charge, coverage)
    rhythm = Rhythm(cadence, 0.0, (charge.charged_on,))
    return Recurring(
        merchant_key=charge.merchant.key,
        name=charge.merchant.name,
        category=charge.category,
        amount=charge.amount,
        rhythm=rhythm,
        charges=(charge,),
        ended=has_ended(rhythm, charge, coverage, today),
        assumed=True,
    )


def _is_annual(charge: Purchase) -> bool:
    """Whether the text says so, or names the whole year that is paid for: `INSURANCE 2026`."""
    said = charge.merchant.words
    if not _ANNUAL.isdisjoint(said):
        return True
    years = {str(charge.charged_on.year + offset) for offset in (-1, 0, 1)}
    return charge.category in _BY_THE_YEAR and not years.isdisjoint(said)


def _is_contract(charges: Sequence[Purchase], rhythm: Rhythm) -> bool:
    latest = charges[-1]
    several = len(charges) >= _LEAST_CHARGES and _is_punctual(rhythm)
    if latest.group is Group.FIXED:
        return several or _is_seldom(rhythm) or is_one_price(charges)
    if latest.category in _ONLY_BY_ORDER:
        by_instalments = latest.category is Category.TAX and _is_seldom(rhythm)
        return (several or by_instalments) and is_one_price(charges)
    hit = latest.merchant.hit
    if hit is not None and hit.subscription and latest.category is hit.category:
        return is_price_of_brand(charges)
    if rhythm.cadence is Cadence.YEARLY:
        return is_one_price(charges)
    billed = latest.category is Category.OTHER and rhythm.cadence.a_month <= 1
    if billed and several and is_steady(charges):
        return True
    return len(charges) >= _LEAST_CHARGES and is_one_price(charges)


def _is_seldom(rhythm: Rhythm) -> bool:
    return rhythm.cadence.a_month < 1


def has_ended(rhythm: Rhythm, latest: Purchase, coverage: Coverage, today: date) -> bool:
    """Whether the statements show that it stayed away since `latest`."""
    account = latest.entry.line.account if latest.entry else None
    return account is not None and coverage.shows_end(rhythm, account, today)
