"""Enumerate readings of one account and keep the one whose arithmetic holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from documents.domain.reading.result import Amount, Check
from documents.domain.reading.statement.chain import Chain, Step, follow
from documents.domain.reading.statement.hypothesis import Hypothesis
from documents.domain.reading.statement.items import BalanceRow, Entry, Item
from documents.domain.reading.statement.left_out import leaves_out
from documents.domain.reading.statement.roles import base_role, role_maps
from documents.domain.reading.statement.segments import Ends, Segment, balance_value, ends_of
from documents.domain.reading.statement.signs import (
    Habits,
    SignRule,
    amount_of,
    balance_of,
    fee_of,
    habits_of,
)
from documents.domain.reading.statement.totals import section_checks

_MOST, _LEAST = 240, 12  # hypotheses tried for one account
_STEPS = 240_000  # and entries looked at in all of them together: long statements try fewer
_ZERO = Decimal(0)
_MOVES = frozenset({"debit", "credit", "amount"})
_SIDES = frozenset({"debit", "credit"})


@dataclass(slots=True)
class Reading:
    """A hypothesis carried out."""

    hypothesis: Hypothesis | None
    steps: list[Step] = field(default_factory=list)
    chain: Chain = field(default_factory=Chain)
    opening: Amount | None = None
    closing: Amount | None = None
    sections: list[Check] = field(default_factory=list)

    @property
    def lines(self) -> list[Step]:
        """The transactions: entries that no balance has struck out."""
        return [s for s in self.steps if s.entry is not None and s.factor != 0]

    @property
    def complete(self) -> bool:
        """Proven: both ends printed (or every row's balance), and nothing contradicts."""
        if self.opening is None or self.chain.failed or self.chain.ambiguous or self.chain.unproven:
            return False
        return self.closing is not None or bool(self.lines)

    @property
    def proven(self) -> bool:
        """Complete, and every total of a section holds."""
        return self.complete and all(c.holds for c in self.sections)

    @property
    def guessed(self) -> bool:
        """Whether a column moves money that no heading says so of."""
        roles = self.hypothesis.roles if self.hypothesis else {}
        said = {role for key, role in roles.items() if base_role(key) not in _MOVES}
        return bool(said & _SIDES) or (said >= {"amount", "ignore"} and self.chain.turned > 0)

    @property
    def moved(self) -> dict[int, Decimal]:
        """What each entry moved."""
        return {id(step.entry): step.moved for step in self.lines}

    @property
    def score(self) -> float:
        closing = any(c.name == "closing_balance" and c.holds for c in self.chain.checks)
        held = sum(c.holds for c in self.sections)
        missed = len(self.sections) - held
        points = self.chain.held + 4.0 * closing + 2.0 * held - 1.0 * missed
        points -= 1.5 * self.chain.failed + 0.6 * self.chain.ambiguous + 0.02 * self.chain.turned
        if self.hypothesis is not None:
            points -= 0.001 * self.hypothesis.rank + 1.0 * self.hypothesis.departures
        return points


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about the account besides its rows."""

    card: bool
    opening: tuple[Amount, ...]  # printed in the summary
    closing: tuple[Amount, ...]
    dates: dict[int, date | None]  # id(entry) -> its date
    newest_first: bool
    elsewhere: frozenset[tuple[date | None, Decimal]] = frozenset()  # of the other accounts


def search(segment: Segment, evidence: Evidence, most: int = _MOST) -> Reading:
    """The best reading of an account: proven if any is, else the most plausible."""
    best: Reading | None = None
    for hypothesis in _hypotheses(segment.entries, evidence, most):
        for reading in _readings(segment, hypothesis, evidence):
            if best is None or reading.score > best.score + 1e-9:
                best = reading
        if best is not None and best.proven:
            break
    if best is None:
        return _without_entries(segment, evidence)
    if best.proven and best.guessed and _has_rival(best, segment, evidence):
        best.chain.ambiguous += 1
    best.steps = [s for step in best.steps for s in _apart(step, best)]
    return best


def _apart(step: Step, reading: Reading) -> list[Step]:
    """A fee printed beside an amount is a transaction of its own."""
    roles = reading.hypothesis.roles if reading.hypothesis else {}
    fee = fee_of(step.entry, roles) if step.entry is not None else _ZERO
    if not fee or step.factor != 1 or step.amount == -fee:
        return [step]
    return [
        replace(step, amount=step.amount + fee, balance=None),
        replace(step, amount=-fee),
    ]


def _has_rival(best: Reading, segment: Segment, evidence: Evidence) -> bool:
    """Whether columns without a heading we understand prove something else as well."""
    moved = best.moved
    return any(
        reading.proven and reading.moved != moved
        for hypothesis in _hypotheses(segment.entries, evidence, _MOST)
        for reading in _readings(segment, hypothesis, evidence)
    )


def _hypotheses(entries: Sequence[Entry], evidence: Evidence, allowed: int) -> Iterator[Hypothesis]:
    rules = _rules(entries, card=evidence.card)
    mixed = any(not e.dated for e in entries) and any(e.dated for e in entries)
    rank, most = 0, max(_LEAST, min(allowed, _STEPS // max(1, len(entries))))
    for roles in role_maps(entries):
        single = "amount" in roles.values()
        for rule in rules if single else rules[:1]:
            for owed in (True, False) if evidence.card else (False,):
                for undated in _undated_policies(entries) if mixed else (True,):
                    rank += 1
                    yield Hypothesis(roles, rule, owed, undated, rank)
        if rank > most:
            return


def _undated_policies(entries: Sequence[Entry]) -> tuple[bool, bool]:
    """Rows without a date are more likely transactions where dates are printed once a day."""
    loose = sum(not e.dated for e in entries)
    return (True, False) if loose >= 0.12 * len(entries) else (False, True)


def _rules(entries: Sequence[Entry], *, card: bool) -> list[SignRule]:
    tokens = [t for e in entries for t in e.cells.values()]
    minus = sum(t.sign == "-" for t in tokens)
    titled = sum(
        e.section is not None and e.section.polarity in {"credit", "debit"} for e in entries
    )
    plus = any(t.sign == "+" or t.marker == "credit" for t in tokens)
    rare = 0 < sum(t.sign == "+" for t in tokens) <= 0.5 * len(tokens)
    if card and minus <= 0.5 * len(tokens) and (minus or not rare):
        order = [
            SignRule.CHARGES_POSITIVE,
            SignRule.BY_SECTION,
            SignRule.PRINTED,
            SignRule.OUT_UNLESS_MARKED,
        ]
    elif plus and not minus and not any(t.marker == "debit" for t in tokens):
        order = [
            SignRule.OUT_UNLESS_MARKED,
            SignRule.PRINTED,
            SignRule.BY_SECTION,
            SignRule.CHARGES_POSITIVE,
        ]
    elif titled >= 0.9 * len(entries) and not minus:
        order = [
            SignRule.BY_SECTION,
            SignRule.PRINTED,
            SignRule.OUT_UNLESS_MARKED,
            SignRule.CHARGES_POSITIVE,
        ]
    else:
        order = [
            SignRule.PRINTED,
            SignRule.BY_SECTION,
            SignRule.OUT_UNLESS_MARKED,
            SignRule.CHARGES_POSITIVE,
        ]
    return order


def _readings(segment: Segment, hypothesis: Hypothesis, evidence: Evidence) -> Iterator[Reading]:
    items = list(reversed(segment.items)) if evidence.newest_first else segment.items
    ends = ends_of(items, hypothesis.roles, owed=hypothesis.owed, undated=hypothesis.undated)
    habits = habits_of(segment.entries)
    openings = _choices(ends.opening, evidence.opening)
    closings = _choices(ends.closing, evidence.closing)
    if len(closings) == 1 and openings == closings:
        openings, closings = [*openings, None], [*closings, None]
    running = "balance" in hypothesis.roles.values()
    for opening in openings:
        for closing in closings:
            if segment.entries and opening is not None and opening == closing and not running:
                continue  # one figure is one end of an account, not both
            steps = _steps(items, hypothesis, ends, habits, evidence)
            if closing is not None:
                steps.append(Step(None, _ZERO, closing.value, closing.page, name="closing_balance"))
            chain = follow(steps, opening.value if opening else None, owed=hypothesis.owed)
            chain.ambiguous += evidence.card and not hypothesis.owed and _held(opening, closing)
            chain.unproven += sum(hypothesis.passes_over(e) for e in segment.entries)
            checks = section_checks(items, steps)
            reading = Reading(hypothesis, steps, chain, opening, closing, checks)
            start = opening.value if opening else None
            if reading.complete and leaves_out(hypothesis, segment.entries, steps, start):
                chain.unproven += 1
            yield reading


def _held(*ends: Amount | None) -> bool:
    """Balances without a minus are what a card's holder owes, and not what he has."""
    return any(e and e.value > 0 for e in ends) and not any(e and e.value < 0 for e in ends)


def _choices(printed: Amount | None, summary: tuple[Amount, ...]) -> list[Amount | None]:
    """The balance row of the table first, then what the summary says."""
    values: list[Amount | None] = []
    for amount in (printed, *summary):
        if amount is not None and all(v is None or v.value != amount.value for v in values):
            values.append(amount)
    return values[:3] or [None]


def _steps(
    items: Sequence[Item], hypothesis: Hypothesis, ends: Ends, habits: Habits, evidence: Evidence
) -> list[Step]:
    steps: list[Step] = []
    for item in items:
        if isinstance(item, BalanceRow) and id(item) not in ends.used:
            if steps and item.meaning != "opening":
                value = balance_value(item, hypothesis.roles, owed=hypothesis.owed)
                steps.append(Step(None, _ZERO, value, item.row.page, name="carried_balance"))
        elif isinstance(item, Entry):
            step = _step(item, hypothesis, habits, evidence) or _bare_balance(item, hypothesis)
            if step is not None:
                steps.append(step)
    return steps


def _bare_balance(entry: Entry, hypothesis: Hypothesis) -> Step | None:
    """A dated row that moves nothing under this hypothesis still has to have the right balance."""
    balance = balance_of(entry, hypothesis.roles) if entry.dated else None
    return Step(None, _ZERO, balance.signed, entry.page) if balance else None


def _step(entry: Entry, hypothesis: Hypothesis, habits: Habits, evidence: Evidence) -> Step | None:
    if evidence.dates.get(id(entry)) is None or not (entry.dated or hypothesis.undated):
        return None
    amount = amount_of(entry, hypothesis.roles, hypothesis.rule, habits)
    if amount is None:
        return None
    balance = balance_of(entry, hypothesis.roles)
    options = (1, -1) if _open_sign(entry, hypothesis, habits) else (1,)
    if not entry.dated:
        options = (*options, 0)
    return Step(entry, amount, balance.signed if balance else None, entry.page, options)


def _open_sign(entry: Entry, hypothesis: Hypothesis, habits: Habits) -> bool:
    """Does the page leave the direction of this amount open?"""
    key = next((k for k in entry.cells if hypothesis.roles.get(k) == "amount"), None)
    if key is None or key in habits.signed or (habits.directions and entry.direction):
        return False
    return hypothesis.rule in {SignRule.PRINTED, SignRule.OUT_UNLESS_MARKED}


def _without_entries(segment: Segment, evidence: Evidence) -> Reading:
    ends = ends_of(segment.items, {}, owed=evidence.card)
    opening = _choices(ends.opening, evidence.opening)[0]
    closing = _choices(ends.closing, evidence.closing)[0]
    if closing == opening:
        closing = None  # one figure is not two balances
    reading = Reading(None, [], Chain(), opening, closing)
    if opening is not None and closing is not None:
        step = Step(None, _ZERO, closing.value, closing.page, name="closing_balance")
        reading.chain = follow([step], opening.value, owed=evidence.card)
    return reading
