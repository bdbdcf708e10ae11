"""Subscriptions in turn: which one to hold in which month for what is on a person's list."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from catalog.domain.candidate import Candidate
from catalog.domain.fees import YEARLY, monthly_fees
from catalog.domain.holding import cheapest_holding
from catalog.domain.person import Person
from catalog.domain.services import PaidService
from catalog.domain.vocabulary import Vocabulary
from catalog.domain.wishlist import Wished, by_service, wished
from catalog.domain.wording import amount
from shared.money import Money


class Advice(StrEnum):
    """What to do with a subscription; `settled` is one that is paid for the year already."""

    KEEP = "keep"
    START = "start"
    PAUSE = "pause"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Service:
    """A subscription in the plan: its monthly fee, and how it is known to be held."""

    name: str
    fee: Money
    held: PaidService | None
    advice: Advice
    months: int = 0
    wishes: tuple[Wished, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """One month: what is held, what is begun in it, and what keeping all would have cost."""

    starts: date
    service: Service | None
    begins: tuple[Candidate, ...]
    cost: Money
    keeping_all: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """The plan from next month on, against keeping every service of it every month.

    `alone` is what is cheaper got on its own, `later` what the months do not reach.
    """

    months: list[Month]
    services: list[Service]
    alone: list[Wished]
    later: list[Candidate]
    cost: Money
    keeping_all: Money

    @property
    def saving(self) -> Money:
        """What the plan spares."""
        return self.keeping_all - self.cost

    @property
    def note(self) -> str:
        """The plan in a sentence."""
        if not any(service.wishes for service in self.services) and not self.alone:
            return "Save films, series or games that a subscription includes, and ask again."
        kept = f"instead of {amount(self.keeping_all)} for all of them every month"
        return f"{amount(self.cost)} in {len(self.months)} months, {kept}."


def rotation_for(
    wishlist: Iterable[Candidate],
    person: Person,
    vocabulary: Vocabulary,
    *,
    watchable: Collection[str],
    months: int,
    hours_a_month: Decimal,
) -> Rotation:
    """The cheapest subscriptions for the wishlist, one after the other from next month on.

    `watchable` are the services the person holds that the catalogue has anything on: about the
    others a wishlist says nothing.
    """
    fees = monthly_fees(person, vocabulary)
    wishes = wished(wishlist, person, fees)
    settled = {n for n in watchable if n in fees and person.services[n].cadence == YEARLY}
    wanted = [one for one in wishes if one.services and not one.services & settled]
    holding = cheapest_holding([w.need(k) for k, w in enumerate(wanted)], fees, hours_a_month)
    met = by_service(wanted, holding.met_by)

    def service(name: str) -> Service:
        held = person.services.get(name)
        advice = Advice.START if held is None else Advice.KEEP
        if name not in holding.months:
            advice = Advice.SETTLED if name in settled else Advice.PAUSE
        here = met.get(name) or [one for one in wishes if name in one.services & settled]
        fee = Money(fees[name], person.purse.currency)
        return Service(name, fee, held, advice, holding.months.get(name, 0), tuple(here))

    # An empty list is no reason to pause anything.
    says_something = any(one.services for one in wishes)
    held = {name for name in watchable if name in fees and says_something}
    services = sorted(map(service, held | holding.months.keys()), key=_turn)
    alone = [one for key, one in enumerate(wanted) if key not in holding.met_by]
    return _scheduled(
        services,
        person,
        months=months,
        hours_a_month=hours_a_month,
        alone=alone,
        all_fees=_all_fees(services, alone, fees, person.purse.currency),
    )


def _turn(service: Service) -> tuple[bool, bool, int, str]:
    """What is held comes first, for nothing has to be started; then what meets most wishes."""
    return service.months == 0, service.held is None, -len(service.wishes), service.name


def _all_fees(
    services: Iterable[Service], alone: Iterable[Wished], fees: Mapping[str, Decimal], currency: str
) -> Money:
    """A month of everything: what is held or planned, and a service for what is got alone."""
    kept = {one.name for one in services if one.advice is not Advice.SETTLED}
    for wish in alone:
        if not wish.services & kept:
            kept.add(min(wish.services, key=lambda name: (fees[name], name)))
    return Money(sum((fees[name] for name in kept), Decimal(0)), currency)


def _scheduled(
    services: list[Service],
    person: Person,
    *,
    months: int,
    hours_a_month: Decimal,
    alone: list[Wished],
    all_fees: Money,
) -> Rotation:
    turns = [turn for one in services for turn in _months_of(one, hours_a_month)]
    idle = [(None, ())] * (months - len(turns))
    nothing = Money.zero(all_fees.currency)
    schedule = [
        Month(
            starts=_month_after(person.today, number),
            service=service,
            begins=begins,
            cost=nothing if service is None else service.fee,
            keeping_all=all_fees,
        )
        for number, (service, begins) in enumerate([*turns, *idle][:months], 1)
    ]
    held = Counter(month.service.name for month in schedule if month.service is not None)
    within = [replace(one, months=held[one.name]) for one in services]
    singles = [one.alone.cost for one in alone if one.alone and one.alone.cost]
    return Rotation(
        months=schedule,
        # What would only begin after these months is no advice for them.
        services=[one for one in within if one.months or one.held is not None],
        alone=alone,
        later=[item for _, begins in turns[months:] for item in begins],
        cost=sum([*singles, *(month.cost for month in schedule)], nothing),
        keeping_all=all_fees * months,
    )


Turn = tuple[Service | None, tuple[Candidate, ...]]


def _months_of(service: Service, hours_a_month: Decimal) -> list[Turn]:
    """The service's months, each with what is begun in it: one thing after the other."""
    begun: list[list[Candidate]] = [[] for _ in range(service.months)]
    hours = Decimal(0)
    for wish in service.wishes if service.months else ():
        begun[int(hours // hours_a_month)].append(wish.item)
        hours += wish.hours
    return [(service, tuple(items)) for items in begun]


def _month_after(day: date, months: int) -> date:
    """The first day of the month so many months after that of `day`."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
