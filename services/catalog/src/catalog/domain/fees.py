"""What a month of each subscription costs one person."""

from decimal import Decimal

from catalog.domain.kinds import PriceType
from catalog.domain.person import Person
from catalog.domain.purse import HOME_CURRENCY
from catalog.domain.services import OURS, PaidService
from catalog.domain.vocabulary import Platform, Vocabulary
from shared.money import Money, round_money

YEARLY = "yearly"
_A_MONTH = {
    "weekly": Decimal(52) / 12,
    "fortnightly": Decimal(26) / 12,
    "four_weekly": Decimal(13) / 12,
    "two_monthly": Decimal(1) / 2,
    "quarterly": Decimal(1) / 3,
    "half_yearly": Decimal(1) / 6,
    YEARLY: Decimal(1) / 12,
}


def monthly_fees(person: Person, vocabulary: Vocabulary) -> dict[str, Decimal]:
    """By service: what the person pays, else the list price in their currency.

    A service whose fee is not known is left out: it would count as nothing. Our own is, too: its
    stories are no part of a wishlist's availability.
    """
    fees: dict[str, Decimal] = {}
    for platform in vocabulary.platforms.values():
        if platform.price_type is not PriceType.SUBSCRIPTION or platform.name == OURS:
            continue
        held = person.services.get(platform.name)
        fee = _paid(held, person) or _listed(platform, person)
        if fee is not None:
            fees[platform.name] = round_money(fee, person.purse.currency)
    return fees


def _paid(held: PaidService | None, person: Person) -> Decimal | None:
    if held is None or held.price is None:
        return None
    converted = person.rates.convert(held.price, person.purse.currency)
    return None if converted is None else converted[0].amount * _A_MONTH.get(held.cadence, 1)


def _listed(platform: Platform, person: Person) -> Decimal | None:
    currency = person.purse.currency
    if currency in platform.monthly:
        return platform.monthly[currency]
    if HOME_CURRENCY not in platform.monthly:
        return None
    converted = person.rates.convert(
        Money(platform.monthly[HOME_CURRENCY], HOME_CURRENCY), currency
    )
    return None if converted is None else converted[0].amount
