"""What one payer pays in: which of it is usual pay, how often it comes, and what it is now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from documents.domain.finance.cadence import Cadence, Rhythm, find_rhythm
from documents.domain.finance.categories import Entry
from documents.domain.finance.evidence import SourceRef, total
from documents.domain.finance.periods import add_months

_CYCLES = frozenset(
    {
        Cadence.WEEKLY,
        Cadence.FORTNIGHTLY,
        Cadence.FOUR_WEEKLY,
        Cadence.SEMI_MONTHLY,
        Cadence.MONTHLY,
    }
)
_ONE_OFF = frozenset(
    """BONUS BONI GRATIFIKATION GRATIFICATION WEIHNACHTSGELD URLAUBSGELD VAKANTIEGELD AGUINALDO
    TREDICESIMA PREMIE BACKPAY SEVERANCE""".split()
)
_OUTLIER, _SMALL = Decimal("1.5"), Decimal("0.5")
_STEADY = Decimal("0.25")
# Two days alone make a rhythm only when they keep it nearly to the day.
SURE_DEPOSITS, _CLOSE = 3, 3
_MONTHS = 3
_DAYS_OF_A_MONTH, _SAME_DAY = 30, 7


@dataclass(frozen=True, slots=True)
class Deposit:
    """What one payer paid in on one day, into whichever accounts."""

    on: date
    amount: Decimal
    entries: tuple[Entry, ...]

    @property
    def one_off(self) -> bool:
        """Whether the bank's text calls it a bonus."""
        return any(not _ONE_OFF.isdisjoint(entry.merchant.words) for entry in self.entries)


def deposits_of(entries: Iterable[Entry]) -> list[Deposit]:
    """Entries by the day, oldest first: pay split over two accounts is one pay."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        days[entry.on].append(entry)
    return [
        Deposit(day, total(entry.amount for entry in found), tuple(found))
        for day, found in sorted(days.items())
    ]


def sources_of(deposits: Iterable[Deposit]) -> tuple[SourceRef, ...]:
    """The lines of `deposits`."""
    return tuple(entry.line.source() for deposit in deposits for entry in deposit.entries)


def pay_cycle(deposits: Sequence[Deposit]) -> Rhythm | None:
    """The rhythm that pay comes in; None for days that keep no usual one."""
    rhythm = find_rhythm([deposit.on for deposit in deposits])
    if rhythm is None or rhythm.cadence not in _CYCLES:
        return None
    close = len(deposits) >= SURE_DEPOSITS or rhythm.error <= _CLOSE
    return rhythm if close else None


def usual_of(deposits: Sequence[Deposit]) -> list[Deposit]:
    """Pay without bonuses, and without what is paid in between."""
    kinds = _uneven_halves(deposits)
    usual = [one for kind in kinds for one in kind if not _is_outlier(one, kind)]
    usual.sort(key=lambda deposit: deposit.on)
    return usual if len(kinds) > 1 else _without_extras(usual)


def amounts_now(usual: Sequence[Deposit]) -> tuple[tuple[Decimal, ...], bool]:
    """What each pay is now, the two of a month where they differ; and whether it is steady."""
    since = add_months(usual[-1].on, -_MONTHS)
    recent = [
        amounts
        for kind in _uneven_halves(usual)
        if (amounts := [deposit.amount for deposit in kind if deposit.on > since])
    ]
    return tuple(_typical(amounts) for amounts in recent), all(map(is_steady, recent))


def is_steady(amounts: Sequence[Decimal]) -> bool:
    """Whether it is about the same each time."""
    return max(amounts) - min(amounts) <= median(amounts) * _STEADY


def _uneven_halves(deposits: Sequence[Deposit]) -> list[list[Deposit]]:
    """An advance and the rest, or a wage and its commission: by their day of the month."""
    rhythm = pay_cycle(deposits)
    if rhythm is None or rhythm.cadence is not Cadence.SEMI_MONTHLY:
        return [list(deposits)]
    halves: tuple[list[Deposit], list[Deposit]] = ([], [])
    for deposit in deposits:
        apart = abs(deposit.on.day - deposits[-1].on.day)
        halves[min(apart, _DAYS_OF_A_MONTH - apart) > _SAME_DAY].append(deposit)
    if any(len(half) < 2 for half in halves):
        return [list(deposits)]
    usual = [median(deposit.amount for deposit in half) for half in halves]
    return [list(deposits)] if is_steady(usual) else list(halves)


def _is_outlier(deposit: Deposit, deposits: Sequence[Deposit]) -> bool:
    if deposit.one_off:
        return True
    middle = median(other.amount for other in deposits)
    return len(deposits) >= 3 and deposit.amount > middle * _OUTLIER


def _without_extras(deposits: Sequence[Deposit]) -> list[Deposit]:
    """Little paid in between two pays, and not in the place of one, is none."""
    if len(deposits) < SURE_DEPOSITS:
        return list(deposits)
    least = median(deposit.amount for deposit in deposits) * _SMALL
    full = [deposit for deposit in deposits if deposit.amount >= least]
    rhythm = pay_cycle(full)
    if rhythm is None:
        return list(deposits)
    half = rhythm.cadence.days / 2

    def is_pay(deposit: Deposit) -> bool:
        apart = min(abs((deposit.on - other.on).days) for other in full)
        return apart == 0 or apart > half

    return [deposit for deposit in deposits if is_pay(deposit)]


def _typical(recent: Sequence[Decimal]) -> Decimal:
    """The pay of now: the latest when it came twice, else the median of three months."""
    if len(recent) >= 2 and abs(recent[-1] - recent[-2]) * 100 <= recent[-1]:
        return recent[-1]
    # The mean of a usual pay and one with a thirteenth is nobody's pay.
    return min(recent) if len(recent) == 2 and not is_steady(recent) else median(recent)
