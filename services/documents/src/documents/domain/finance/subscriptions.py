"""Entertainment that is already promised: subscriptions found, told, and this product's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from documents.domain.finance.cadence import Cadence
from documents.domain.finance.category import Group
from documents.domain.finance.evidence import (
    Basis,
    Question,
    QuestionKind,
    SourceKind,
    SourceRef,
    Term,
    rounded,
    shown,
)
from documents.domain.finance.merchants import merchant_of
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.records import Plan, ToldSubscription
from documents.domain.finance.recurring import Recurring
from documents.domain.finance.text import same_payee, telling_words
from shared.money import Money

# A told price may be out of date by this much and still mean the same charge.
_PRICE_OFF = Decimal("0.30")


@dataclass(frozen=True, slots=True)
class Subscription:
    """One entertainment subscription. `price` is each time; None: the person has not said."""

    service: str
    price: Money | None
    cadence: Cadence
    source: SourceKind
    monthly: Money | None = None
    charged_on: date | None = None
    sources: tuple[SourceRef, ...] = ()
    found: Recurring | None = None
    told: ToldSubscription | None = None

    def stands_for(self, purchase: Purchase) -> bool:
        """Whether `purchase` is a charge of this subscription, which is committed already."""
        if self.found is not None:
            return any(charge.id == purchase.id for charge in self.found.charges)
        if self.price is None or not same_payee(
            telling_words(self.service), telling_words(purchase.merchant.name)
        ):
            return False
        return abs(purchase.amount - self.price.amount) <= self.price.amount * _PRICE_OFF

    def term(self) -> Term | None:
        """What it commits a month to; None while its price is unknown."""
        if self.price is None or self.monthly is None:
            return None
        told = self.source is SourceKind.TOLD
        amount = shown(self.price.amount, self.price.currency)
        return Term(
            f"committed.{self.service.lower()}",
            self.service,
            self.monthly,
            self.cadence.formula(amount),
            self.sources,
            Basis.TOLD if told else Basis.DOCUMENTS,
            "committed",
        )


def committed_subscriptions(
    recurring: Iterable[Recurring],
    told: Iterable[ToldSubscription],
    plan: Plan | None,
    currency: str,
) -> list[Subscription]:
    """Each active subscription once: what is charged counts before what was told.

    Told prices must be in `currency`. One the person said has ended is left out, unless it was
    charged again after that day.
    """
    found = [one for one in recurring if one.group is Group.ENTERTAINMENT and not one.ended]
    listed: list[Subscription] = []
    for subscription in sorted(told, key=lambda one: (one.service.lower(), not one.active)):
        match = _match(subscription.service, found)
        if match is not None:
            found.remove(match)
        if match is not None and (subscription.active or _charged_since(match, subscription)):
            listed.append(_from_charges(match, currency, subscription))
        elif subscription.active:
            listed.append(_from_told(subscription))
    own = _match(plan.name, found) if plan else None
    listed += [_from_charges(one, currency, None) for one in found if one is not own]
    if plan is not None:
        listed.append(_from_plan(plan, own))
    return sorted(listed, key=lambda one: (-_size(one), one.service.lower()))


def unpriced_questions(subscriptions: Sequence[Subscription]) -> list[Question]:
    """What to ask about subscriptions named without a price: unknown is not zero."""
    return [
        Question(QuestionKind.SUBSCRIPTION_PRICE, f"What does {one.service} cost you?")
        for one in subscriptions
        if one.price is None
    ]


def _match(service: str, found: Sequence[Recurring]) -> Recurring | None:
    named = merchant_of(service)
    same = [one for one in found if one.merchant_key == named.key]
    if same:
        return same[0]
    name = telling_words(service)
    for one in found:
        hit = one.charges[-1].merchant.hit
        two_brands = named.hit is not None and named.hit.is_brand and hit and hit.is_brand
        if not two_brands and same_payee(name, telling_words(one.name)):
            return one
    return None


def _charged_since(found: Recurring, told: ToldSubscription) -> bool:
    return told.told_on is not None and found.rhythm.last > told.told_on


def _from_charges(found: Recurring, currency: str, told: ToldSubscription | None) -> Subscription:
    return Subscription(
        service=told.service if told else found.name,
        price=rounded(found.amount, currency),
        cadence=found.cadence,
        source=SourceKind.LINE if found.charges[-1].entry else SourceKind.RECEIPT,
        monthly=rounded(found.monthly, currency),
        charged_on=found.rhythm.last,
        sources=found.charges[-1].sources(),
        found=found,
        told=told,
    )


def _from_told(told: ToldSubscription) -> Subscription:
    cadence = Cadence(told.billing.value)
    price = told.price
    source = SourceRef(SourceKind.TOLD, amount=price, on=told.told_on, text=told.service)
    monthly = rounded(cadence.monthly(price.amount), price.currency) if price else None
    return Subscription(
        told.service, price, cadence, SourceKind.TOLD, monthly, sources=(source,), told=told
    )


def _from_plan(plan: Plan, charged: Recurring | None) -> Subscription:
    """The plan's own price counts; a statement line of it is evidence, not a second charge."""
    cadence = Cadence(plan.billing.value)
    source = SourceRef(SourceKind.PLAN, amount=plan.price, text=plan.name)
    return Subscription(
        service=plan.name,
        price=plan.price,
        cadence=cadence,
        source=SourceKind.PLAN,
        monthly=rounded(cadence.monthly(plan.price.amount), plan.price.currency),
        charged_on=charged.rhythm.last if charged else None,
        sources=(source, *(charged.charges[-1].sources() if charged else ())),
        found=charged,
    )


def _size(subscription: Subscription) -> Decimal:
    return subscription.monthly.amount if subscription.monthly else Decimal(0)
