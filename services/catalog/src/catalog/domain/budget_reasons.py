"""What an item would take and leave, and why: the sentence, from stored figures alone."""

from datetime import date
from decimal import Decimal

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import OfferKind
from catalog.domain.person import Person
from catalog.domain.purse import Purse
from catalog.domain.services import OURS
from catalog.domain.ways import Way, WayKind
from catalog.domain.wording import amount, day
from shared.money import Money

_VERBS = {OfferKind.RENT: "to rent", OfferKind.BUY: "to buy"}


def budget_sentence(
    item: Candidate, way: Way, person: Person, max_price: Decimal | None = None
) -> str:
    """How one gets it and why that fits. An unknown price is said to be unknown."""
    if way.kind is WayKind.PAID_ALREADY:
        return _paid_already(way, person.today)
    if way.kind is WayKind.FREE:
        return _free(way)
    if way.cost is None:
        return "Its price is not known, so check before you go."
    how, within = _how(way), _within(way, person.purse, max_price)
    parts = [f"{how}{within}", _converted(way, person.today), _age(item, person.today)]
    return " ".join(part for part in parts if part)


def _paid_already(way: Way, today: date) -> str:
    if way.platform == OURS:
        return f"No extra cost: it is part of your {OURS} plan."
    service = way.service
    if service is None or service.charged_on is None:
        return f"No extra cost: it is on your {way.platform}, which you told us you have."
    price = f"{amount(service.price)} on " if service.price else "charged on "
    return f"No extra cost: it is on your {way.platform} ({price}{day(service.charged_on, today)})."


def _free(way: Way) -> str:
    if way.platform == OURS:
        return f"Free to read in the {OURS} library."
    if way.offer is OfferKind.BORROW:
        return f"Free to borrow: {way.platform}."
    return f"Free: {way.platform}." if way.platform else "Free."


def _how(way: Way) -> str:
    """How one gets it; what it costs and what it leaves stand beside the sentence as figures."""
    if way.kind is WayKind.RANGE and way.cost is not None:
        low = f"from {amount(way.low)} " if way.low else ""
        return (
            f"The price varies, {low}up to {amount(way.cost)}, so check first; it counts at the "
            "upper end"
        )
    if way.kind is WayKind.A_MONTH:
        return f"For a month of {way.platform}"
    verb = _VERBS.get(way.offer, "") if way.offer else ""
    where = f"at {way.platform}" if way.platform else ""
    how = f"{verb} {where}".strip()
    return f"{how[:1].upper()}{how[1:]}" if how else "One payment"


def _within(way: Way, purse: Purse, max_price: Decimal | None) -> str:
    if purse.remaining is None:
        within = " It is within the price you set." if max_price is not None else ""
        return f". Your budget is not known, so compare it with what you have.{within}"
    left = amount(Money(purse.remaining, purse.currency).rounded())
    over = purse.over_by(way.cost)
    if over is not None:
        return f", {amount(over)} over the {left} you have left this month."
    if max_price is not None and max_price < purse.remaining:
        asked = amount(Money(max_price, purse.currency).rounded())
        return f", within the {asked} you asked for."
    return f", within the {left} you have left this month."


def _converted(way: Way, today: date) -> str:
    if way.conversion is None:
        return ""
    made = way.conversion
    return f"Converted from {amount(made.original)} at the rate of {day(made.on, today)}."


def _age(item: Candidate, today: date) -> str:
    if not item.price_is_old(today) or item.price_as_of is None:
        return ""
    return f"The price was last seen on {day(item.price_as_of, today)}, so check it."
