"""Pay read from deposits: who pays, how often, and what that comes to in a month."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from statistics import median

from documents.domain.finance.cadence import Cadence, Rhythm, find_rhythm
from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.deposits import (
    SURE_DEPOSITS,
    Deposit,
    amounts_now,
    deposits_of,
    pay_cycle,
    sources_of,
    usual_of,
)
from documents.domain.finance.evidence import SourceRef, shown, total
from documents.domain.finance.periods import Period

_SOURCES = frozenset({Category.PAY, Category.BENEFITS, Category.OTHER_CREDIT})
_ONE_MONTH_SEEN = 27
_LEAST_MONTHS, _MOST_MONTHS = 3, 6
_ENDED_AFTER = Fraction(2)


@dataclass(frozen=True, slots=True)
class PayStream:
    """Money that keeps coming from one payer. `monthly` is not rounded; no cadence: irregular."""

    payer: str
    category: Category
    monthly: Decimal
    formula: str
    each: Decimal
    cadence: Cadence | None
    rhythm: Rhythm | None
    sources: tuple[SourceRef, ...]
    deposits: tuple[Deposit, ...] = ()
    one_off: tuple[SourceRef, ...] = ()
    estimate: bool = False

    def paid_each(self, cadence: Cadence, currency: str) -> "PayStream":
        """The same pay on the cycle a pay stub proves."""
        rhythm = self.rhythm and replace(self.rhythm, cadence=cadence)
        return replace(
            self,
            cadence=cadence,
            rhythm=rhythm,
            monthly=cadence.monthly(self.each),
            formula=cadence.formula(shown(self.each, currency)),
            estimate=False,
        )


@dataclass(frozen=True, slots=True)
class PayFindings:
    """The streams found; and whether there is pay that too few months were seen of."""

    streams: tuple[PayStream, ...]
    unsettled: tuple[Deposit, ...] = ()
    needs_months: bool = False


def find_pay(
    entries: Iterable[Entry], coverage: Coverage, today: date, currency: str
) -> PayFindings:
    """Regular streams first; pay that keeps no rhythm counts by its median month."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.amount > 0 and entry.category in _SOURCES and not entry.refund:
            groups[entry.merchant.key].append(entry)
    streams: list[PayStream] = []
    rest: list[Entry] = []
    for key in sorted(groups):
        stream = _regular(groups[key], coverage, currency)
        if stream is None:
            rest += groups[key]
        else:
            streams.append(stream)
    named = [entry for entry in rest if entry.category is not Category.OTHER_CREDIT]
    pooled = [stream] if (stream := _regular(named, coverage, currency)) else []
    if not streams and not pooled:
        pooled = _only_ones(named, coverage, currency)
    if pooled:
        streams += pooled
        named = []
    active = [stream for stream in streams if not _ended(stream, coverage, today)]
    return _with_irregular(active, _earned(named, rest, active), coverage, today, currency)


def _earned(named: list[Entry], rest: list[Entry], streams: Sequence[PayStream]) -> list[Entry]:
    """What irregular income is made of: where most of it is not called pay, the rest is as well."""
    called = total(entry.amount for entry in named)
    return named if streams or called * 2 > total(entry.amount for entry in rest) else rest


def _regular(entries: Sequence[Entry], coverage: Coverage, currency: str) -> PayStream | None:
    deposits = deposits_of(entries)
    if len(deposits) < 2:
        return None
    usual = usual_of(deposits)
    rhythm = pay_cycle(deposits) or (pay_cycle(usual) if len(usual) >= SURE_DEPOSITS else None)
    hidden = rhythm is None
    rhythm = rhythm or _cycle_with_holes(usual, coverage)
    if rhythm is None or not usual:
        return None
    amounts, steady = amounts_now(usual)
    if not _pays(deposits, steady):
        return None
    each = total(amounts) / len(amounts)
    formula = " + ".join(shown(amount, currency) for amount in amounts)
    one_off = [deposit for deposit in deposits if deposit not in usual]
    return PayStream(
        payer=entries[-1].merchant.name,
        category=entries[-1].category,
        monthly=rhythm.cadence.monthly(each),
        formula=formula if amounts[1:] else rhythm.cadence.formula(formula),
        each=each,
        cadence=rhythm.cadence,
        rhythm=rhythm,
        sources=sources_of(usual),
        deposits=tuple(deposits),
        one_off=sources_of(one_off),
        estimate=hidden or not steady,
    )


def _cycle_with_holes(deposits: Sequence[Deposit], coverage: Coverage) -> Rhythm | None:
    """Monthly, when pay keeps its day of the month and the months without it were never shown."""
    rhythm = find_rhythm([deposit.on for deposit in deposits])
    if rhythm is None or rhythm.cadence.days <= Cadence.MONTHLY.days:
        return None
    for earlier, later in pairwise(deposits):
        account = later.entries[0].line.account
        between = Period.of(earlier.on).shift(1)
        while between < Period.of(later.on):
            if coverage.covers(between, account):
                return None
            between = between.shift(1)
    return replace(rhythm, cadence=Cadence.MONTHLY)


def _pays(deposits: Sequence[Deposit], steady: bool) -> bool:
    """Whether regular deposits are pay: they say so, or they are alike and often enough."""
    entries = [entry for deposit in deposits for entry in deposit.entries]
    if any(entry.category is not Category.OTHER_CREDIT for entry in entries):
        return True
    if len(entries) == 2:
        return deposits[0].amount == deposits[-1].amount
    return steady


def _only_ones(entries: Sequence[Entry], coverage: Coverage, currency: str) -> list[PayStream]:
    """Pay seen once from each payer in about a month is taken to come monthly, as an estimate."""
    payers: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        payers[entry.merchant.key].append(entry)
    span = coverage.longest_span({entry.line.account for entry in entries})
    seen = (span[1] - span[0]).days + 1 if span else 0
    once = [deposits_of(found) for found in payers.values()]
    if not _ONE_MONTH_SEEN <= seen <= 2 * _ONE_MONTH_SEEN or any(len(one) > 1 for one in once):
        return []
    return [_only_one(one, seen, currency) for (one,) in once if not one.one_off]


def _only_one(deposit: Deposit, seen: int, currency: str) -> PayStream:
    amount, entry = deposit.amount, deposit.entries[0]
    return PayStream(
        payer=entry.merchant.name,
        category=entry.category,
        monthly=amount,
        formula=f"{shown(amount, currency)}, the only pay in the {seen} days seen",
        each=amount,
        cadence=Cadence.MONTHLY,
        rhythm=Rhythm(Cadence.MONTHLY, 0.0, (deposit.on,)),
        sources=sources_of([deposit]),
        deposits=(deposit,),
        estimate=True,
    )


def _ended(stream: PayStream, coverage: Coverage, today: date) -> bool:
    """Whether the account it came to was seen for two more cycles without it."""
    rhythm = stream.rhythm
    return rhythm is not None and any(
        coverage.shows_end(rhythm, entry.line.account, today, periods=_ENDED_AFTER)
        for entry in stream.deposits[-1].entries
    )


def _with_irregular(
    streams: list[PayStream],
    rest: Sequence[Entry],
    coverage: Coverage,
    today: date,
    currency: str,
) -> PayFindings:
    deposits = deposits_of(rest)
    if not deposits:
        return PayFindings(tuple(streams))
    months = coverage.full_months({entry.line.account for entry in rest}, Period.of(today))
    months = months[-_MOST_MONTHS:]
    named = any(entry.category is not Category.OTHER_CREDIT for entry in rest)
    if len(months) < _LEAST_MONTHS:
        return PayFindings(tuple(streams), tuple(deposits), named and not streams)
    sums = [total(d.amount for d in deposits if month.contains(d.on)) for month in months]
    middle = median(sums)
    if middle > 0:
        counted = [d for d in deposits if any(month.contains(d.on) for month in months)]
        listed = ", ".join(shown(amount, currency) for amount in sums)
        streams.append(
            PayStream(
                payer="Irregular income",
                category=Category.PAY,
                monthly=middle,
                formula=f"median of {listed}",
                each=Decimal(0),
                cadence=None,
                rhythm=None,
                sources=sources_of(counted),
                deposits=tuple(deposits),
                estimate=True,
            )
        )
    return PayFindings(tuple(streams), tuple(deposits))
