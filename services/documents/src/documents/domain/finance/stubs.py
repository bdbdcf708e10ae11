"""Pay stubs beside deposits: the same pay counts once, and a disagreement is asked about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from documents.domain.finance.cadence import Cadence, Rhythm, cadence_of_span, find_rhythm
from documents.domain.finance.category import Category
from documents.domain.finance.evidence import Question, QuestionKind, Term, rounded, shown
from documents.domain.finance.pay import PayFindings, PayStream
from documents.domain.finance.records import PayStub
from documents.domain.finance.text import same_payee, telling_words

_EARLY, _LATE = timedelta(days=2), timedelta(days=5)
_TOLERANCE = Decimal("0.05")
_RECENT_STUBS = 3
# Fewer deposits than this leave two cycles possible, and a stub's printed period decides.
_SURE_DEPOSITS = 3


@dataclass(frozen=True, slots=True)
class PayOfEmployer:
    """What one employer's stubs say, newest last; `each` leaves one-off bonuses out."""

    stubs: tuple[PayStub, ...]
    each: Decimal
    cadence: Cadence | None

    @property
    def latest(self) -> PayStub:
        """The newest stub."""
        return self.stubs[-1]


def join_stubs(
    found: PayFindings, stubs: Iterable[PayStub], currency: str
) -> tuple[tuple[PayStream, ...], tuple[Question, ...]]:
    """The streams with the stubs that prove them, and what stubs and statements disagree on."""
    streams = list(found.streams)
    questions: list[Question] = []
    employers = _by_employer(stubs)
    proven = {at: one for one in employers if (at := _paid_in(one, streams)) is not None}
    for employer in employers:
        at = _stream_of(employer, streams, proven)
        if at is None:
            stream, question = _from_stubs(employer, found, currency)
            if stream is not None:
                streams.append(stream)
            questions += [question] if question else []
            continue
        joined = _prove(streams[at], employer, currency)
        if _conflicts(joined, employer):
            questions.append(_ask(joined, employer, currency))
            joined = replace(streams[at], estimate=True)
        streams[at] = joined
    return tuple(streams), tuple(questions)


def _by_employer(stubs: Iterable[PayStub]) -> list[PayOfEmployer]:
    groups: dict[str, list[PayStub]] = defaultdict(list)
    for stub in sorted(stubs, key=lambda stub: (stub.pay_date, str(stub.id))):
        if stub.net is not None and stub.net.amount > 0:
            groups[" ".join(sorted(telling_words(stub.employer)))].append(stub)
    return [_summary(_once_each(group)) for _, group in sorted(groups.items())]


def _once_each(stubs: list[PayStub]) -> list[PayStub]:
    """A stub uploaded twice is one pay: same employer, day and net."""
    return list({(stub.pay_date, stub.net): stub for stub in stubs}.values())


def _summary(stubs: list[PayStub]) -> PayOfEmployer:
    recent = [_usual_net(stub) for stub in stubs[-_RECENT_STUBS:]]
    latest = stubs[-1]
    cadence = None
    if latest.period_start and latest.period_end:
        cadence = cadence_of_span(latest.period_start, latest.period_end)
    if cadence is None and (rhythm := find_rhythm([stub.pay_date for stub in stubs])):
        cadence = rhythm.cadence
    each = recent[-1] if len(set(recent[-2:])) == 1 else median(recent)
    return PayOfEmployer(tuple(stubs), each, cadence)


def _usual_net(stub: PayStub) -> Decimal:
    """Net pay without the share of it that a one-off bonus brought."""
    net = stub.net.amount if stub.net else Decimal(0)
    gross = stub.gross.amount if stub.gross else Decimal(0)
    if stub.bonus is None or not 0 < stub.bonus.amount < gross:
        return net
    return net * (gross - stub.bonus.amount) / gross


def _paid_in(employer: PayOfEmployer, streams: Sequence[PayStream]) -> int | None:
    """The stream with a deposit of just what one of these stubs paid."""
    for at, stream in enumerate(streams):
        if any(_paid_on(stub, stream) == _net(stub) for stub in employer.stubs):
            return at
    return None


def _stream_of(
    employer: PayOfEmployer, streams: Sequence[PayStream], proven: dict[int, PayOfEmployer]
) -> int | None:
    """The stream these stubs belong to: their deposits, else their name, else the closest pay.

    What another employer's stubs prove is not theirs.
    """
    free = [at for at in range(len(streams)) if proven.get(at, employer) is employer]
    if (at := _paid_in(employer, [streams[at] for at in free])) is not None:
        return free[at]
    candidates = [at for at in free if streams[at].category is Category.PAY] or free
    name = telling_words(employer.latest.employer)
    named = [at for at in candidates if same_payee(name, telling_words(streams[at].payer))]
    each = employer.each
    return min(named or candidates, key=lambda at: abs(streams[at].each - each), default=None)


def _net(stub: PayStub) -> Decimal:
    return stub.net.amount if stub.net else Decimal(0)


def _paid_on(stub: PayStub, stream: PayStream) -> Decimal | None:
    """What the stream's payer paid in around the stub's pay day; the closest amount counts."""
    near = [
        amount
        for deposit in stream.deposits
        if stub.pay_date - _EARLY <= deposit.on <= stub.pay_date + _LATE
        for amount in (deposit.amount, *(entry.amount for entry in deposit.entries))
    ]
    return min(near, key=lambda amount: abs(amount - _net(stub)), default=None)


def _prove(stream: PayStream, employer: PayOfEmployer, currency: str) -> PayStream:
    proven = replace(stream, sources=stream.sources + tuple(s.source() for s in employer.stubs))
    unsure = len(stream.deposits) < _SURE_DEPOSITS
    if unsure and employer.cadence is not None and stream.cadence is not employer.cadence:
        return proven.paid_each(employer.cadence, currency)
    return proven


def _conflicts(stream: PayStream, employer: PayOfEmployer) -> bool:
    paid = _paid_on(employer.latest, stream)
    if paid is not None:
        return _apart(paid, _net(employer.latest))
    if employer.cadence is None:
        return _apart(stream.each, employer.each)
    return _apart(stream.monthly, employer.cadence.monthly(employer.each))


def _apart(statement: Decimal, stub: Decimal) -> bool:
    return abs(statement - stub) > abs(statement) * _TOLERANCE


def _ask(stream: PayStream, employer: PayOfEmployer, currency: str) -> Question:
    cadence = employer.cadence or stream.cadence or Cadence.MONTHLY
    each = _usual_net(employer.latest)
    printed = rounded(cadence.monthly(each), currency)
    paid = rounded(stream.monthly, currency)
    return Question(
        QuestionKind.INCOME_CONFLICT,
        f"Your statements show {paid} a month from {stream.payer}, your pay stub {printed}. "
        "Which one is right?",
        (
            Term("income.statement", "Paid in", paid, stream.formula, stream.sources),
            Term(
                "income.pay_stub",
                "On the pay stub",
                printed,
                cadence.formula(shown(each, currency)),
                tuple(stub.source() for stub in employer.stubs),
            ),
        ),
    )


def _from_stubs(
    employer: PayOfEmployer, found: PayFindings, currency: str
) -> tuple[PayStream | None, Question | None]:
    """Pay known from stubs alone; without a cycle it is asked for."""
    cadence = employer.cadence
    if cadence is None:
        return None, Question(
            QuestionKind.PAY_CYCLE, f"How often does {employer.latest.employer} pay you?"
        )
    deposits = tuple(
        deposit
        for deposit in found.unsettled
        if any(deposit.amount == _net(stub) for stub in employer.stubs)
    )
    days: list[date] = sorted({stub.pay_date for stub in employer.stubs})
    lines = tuple(entry.line.source() for deposit in deposits for entry in deposit.entries)
    return (
        PayStream(
            payer=employer.latest.employer,
            category=Category.PAY,
            monthly=cadence.monthly(employer.each),
            formula=cadence.formula(shown(employer.each, currency)),
            each=employer.each,
            cadence=cadence,
            rhythm=Rhythm(cadence, 0.0, tuple(days)),
            sources=(*lines, *(stub.source() for stub in employer.stubs)),
            deposits=deposits,
            one_off=tuple(stub.source() for stub in employer.stubs if stub.bonus is not None),
        ),
        None,
    )
