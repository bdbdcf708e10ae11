"""What may be said: the ledger's amounts, the catalogue's titles, and each title's own numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from chat.domain.facts import Budget, Candidate, Facts, speakable
from chat.domain.language.amounts import find_amounts, normalise
from chat.domain.moderation import HELP

# Titles that are also pronouns would swallow half of the language.
_WORTH_QUOTING = 5
_PRONOUNS = frozenset("it her him us you she he we i they them me this that".split())


def plain(text: str) -> str:
    """Text for comparing: folded, plain apostrophes, single spaces."""
    folded = normalise(text).replace("’", "'").replace("‘", "'")
    return " ".join(folded.split())


@dataclass(frozen=True)
class TitleFacts:
    """The numbers that may stand beside one title."""

    title: str
    cost: frozenset[Decimal]
    left: frozenset[Decimal]
    other: frozenset[Decimal]
    texts: tuple[str, ...]

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """All of them; those in the stored texts are looked for when a sentence has a number."""
        told = (abs(amount.value) for text in self.texts for amount in find_amounts(text))
        return self.cost | self.left | self.other | frozenset(told)


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything a reply may rest on."""

    remaining: frozenset[Decimal]
    budget: frozenset[Decimal]
    used: frozenset[Decimal]
    other: frozenset[Decimal]
    titles: Mapping[str, TitleFacts]
    names: frozenset[str]
    # Stored descriptions and the date of the next period: they may be quoted whole.
    quotes: tuple[str, ...] = ()

    @property
    def ledger(self) -> frozenset[Decimal]:
        """Every amount of the person's own figures."""
        return self.remaining | self.budget | self.used | self.other

    @classmethod
    def of(cls, facts: Facts, *, derived: Iterable[Decimal] = ()) -> "Ground":
        """The ground of one reply; `derived` are figures computed from the ledger for it."""
        budget = facts.budget
        candidates = [*facts.candidates, *facts.previous, *([facts.focus] if facts.focus else [])]
        return cls(
            remaining=_amounts(budget.remaining) if budget else frozenset(),
            budget=_amounts(budget.budget) if budget else frozenset(),
            used=_amounts(budget.used, budget.committed) if budget else frozenset(),
            other=_other(budget) | _amounts(*derived),
            titles={plain(c.spoken).casefold(): _title_facts(c, budget) for c in candidates},
            names=_names(facts, candidates),
            quotes=tuple(_quotes(budget, candidates)),
        )

    def quoted(self, text: str) -> str:
        """`text` (plain) without the stored texts it quotes whole."""
        for quote in sorted(self.quotes, key=len, reverse=True):
            if len(quote) >= _WORTH_QUOTING:
                text = text.replace(quote, " ")
        return text

    def pattern(self) -> re.Pattern[str] | None:
        """Matches any known title, the longest first."""
        titles = sorted((t.title for t in self.titles.values()), key=len, reverse=True)
        wanted = [_title_pattern(title) for title in titles if title.strip()]
        return re.compile("|".join(wanted)) if wanted else None


def _title_pattern(title: str) -> str:
    escaped = re.escape(plain(title))
    if plain(title).casefold() in _PRONOUNS:
        return rf"(?<=[*\"“_]){escaped}(?=[*\"”_])"
    case = "(?i:" if " " in title.strip() else "(?:"
    return rf"(?<![\w]){case}{escaped})(?![\w])"


def _amounts(*values: Decimal | None) -> frozenset[Decimal]:
    return frozenset(abs(value) for value in values if value is not None)


def _other(budget: Budget | None) -> frozenset[Decimal]:
    if budget is None:
        return frozenset()
    prices = (s.price.amount for s in budget.services if s.price is not None)
    return _amounts(budget.free_money, *prices)


def _title_facts(candidate: Candidate, budget: Budget | None) -> TitleFacts:
    texts = (candidate.taste_reason, candidate.budget_reason, candidate.description)
    other = {n for n in (candidate.rating, candidate.expected_hours) if n is not None}
    cost = _amounts(candidate.cost.amount if candidate.cost else None)
    left = _amounts(candidate.left_after.amount if candidate.left_after else None)
    if candidate.cost and budget and budget.remaining is not None:
        other |= _amounts(candidate.cost.amount - budget.remaining)
    return TitleFacts(candidate.spoken, cost, left, frozenset(other), texts)


def _quotes(budget: Budget | None, candidates: list[Candidate]) -> Iterator[str]:
    for candidate in candidates:
        whole = plain(speakable(candidate.description)).rstrip(".")
        yield from sorted({whole, re.split(r"(?<=[.!?])\s", whole, maxsplit=1)[0].rstrip(".")})
    if budget and budget.next_start:
        yield spoken_date(budget.next_start)
    yield plain(HELP)


def spoken_date(day: date) -> str:
    """`1 December`."""
    return f"{day.day} {day:%B}"


def _names(facts: Facts, candidates: list[Candidate]) -> frozenset[str]:
    """Capitalised words that are no titles: platforms, services, words of the stored reasons."""
    texts = [c.platform or "" for c in candidates]
    texts += [f"{c.taste_reason} {c.budget_reason}" for c in candidates]
    texts += list(facts.tastes.liked_titles)
    if facts.budget:
        texts += [service.service for service in facts.budget.services]
    words = (word for text in texts for word in re.findall(r"[\w&'+-]+", plain(text)))
    return frozenset(word.casefold() for word in words)
