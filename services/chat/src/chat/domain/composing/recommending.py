"""Recommending: what fits, at several prices, with reasons; free things first when money is tight."""

from dataclasses import replace
from decimal import Decimal

from chat.domain.composing.closings import away, closing, nothing_fits
from chat.domain.composing.offers import offer
from chat.domain.composing.openings import opening
from chat.domain.composing.voice import Line, Voice, listed
from chat.domain.facts import Budget, Candidate, Facts
from chat.domain.language.asking import Asking
from chat.domain.language.understanding import Understanding
from chat.domain.language.vocabulary import genre_name

MAX_OFFERS = 4
_LONG = Decimal(10_000)


def recommend(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """The reply to a wish."""
    if facts.catalogue_away:
        return [Line(away(facts, voice))]
    fitting = choose(read, facts)
    if not fitting:
        return [Line(_refusal(read, facts, voice))]
    # A taste that was just noted is not said a second time.
    asking = replace(read.asking, genres=()) if read.tastes else read.asking
    lines = [Line(opening(asking, facts, fitting, voice) + "\n")]
    lines += [offer(candidate, voice) for candidate in fitting]
    ending = closing(facts, fitting, voice)
    return [*lines, Line(f"\n\n{ending}")] if ending else lines


def _refusal(read: Understanding, facts: Facts, voice: Voice) -> str:
    unwanted = [genre for genre in read.asking.genres if genre in facts.tastes.disliked]
    if not unwanted:
        return nothing_fits(read.asking, facts, voice)
    genres = listed([genre_name(genre) for genre in unwanted], "or")
    return voice.pick(
        f"You told me no {genres}, so I left it at that. If you changed your mind, delete it under Memory or Preferences.",
        f"I keep {genres} away from you, as you asked. Shall I look for something else?",
    )


def choose(read: Understanding, facts: Facts) -> list[Candidate]:
    """What may be offered: nothing disliked, too dear, or over the asked price."""
    asking, budget = read.asking, facts.budget
    wanted = {*asking.genres}
    unwanted = {*facts.tastes.disliked, *read.disliked_genres}
    shown = {c.item_id for c in facts.previous}
    chosen = [
        c
        for c in facts.candidates
        if not unwanted.intersection(c.genres)
        and c.type not in asking.excluded_types
        and c.title.casefold() != (asking.like or "").casefold()
        and not (asking.more and c.item_id in shown)
        and _is_where_asked(c, read.text, facts)
        and _fits(c, asking, budget)
    ]
    # The catalogue finds what is near to the wish; what is the wish comes first.
    chosen.sort(key=lambda c: not wanted.intersection(c.genres))
    if asking.shorter:
        chosen.sort(key=lambda c: c.expected_hours or _LONG)
    # What this conversation has seen comes again only after the rest.
    chosen.sort(key=lambda c: c.item_id in shown or c.item_id in facts.seen)
    if budget and budget.is_tight:
        chosen.sort(key=lambda c: c.cost is None or c.cost.amount > 0)
    return chosen[:MAX_OFFERS]


def _is_where_asked(candidate: Candidate, text: str, facts: Facts) -> bool:
    """`anything on Netflix?`: a platform or service that the message names is meant."""
    services = facts.budget.services if facts.budget else ()
    known = {c.platform for c in facts.candidates} | {paid.service for paid in services}
    named = {name for name in known if name and name.casefold() in text.casefold()}
    return not named or candidate.platform in named


def _fits(candidate: Candidate, asking: Asking, budget: Budget | None) -> bool:
    cost = candidate.cost
    if cost is None:
        return (
            not asking.free_only and asking.max_price is None and not (budget and budget.is_tight)
        )
    if cost.amount == 0:
        return True
    if asking.free_only or (asking.max_price is not None and cost.amount > asking.max_price):
        return False
    if budget is None or budget.remaining is None:
        return True
    return cost.currency == budget.currency and cost.amount <= budget.remaining
