"""Retrieval first: what the reply may rest on is fetched before a word is written."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from chat.application.catalogue_port import Catalogue, Wanted
from chat.application.conversation_ports import Context
from chat.domain.composing.affording import wanted_item
from chat.domain.composing.offers import over_by
from chat.domain.facts import Candidate, Facts
from chat.domain.language.intents import Intent
from chat.domain.language.understanding import Understanding
from shared.errors import Unavailable

_SOCIAL_FROM = 3
_LIMIT = 8
_LIMIT_FOR_MORE = 16


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Who asks, through which catalogue."""

    catalogue: Catalogue
    token: str


async def gather_facts(
    retrieval: Retrieval, context: Context, read: Understanding, *, now: datetime
) -> Facts:
    """The facts of one reply; an unreachable catalogue is a fact too."""
    facts = Facts(
        now=now,
        budget=context.budget,
        tastes=context.tastes,
        previous=context.previous,
        focus=context.focus,
        seen=context.seen,
    )
    try:
        candidates = await _candidates(retrieval, read, facts)
    except Unavailable:
        return replace(facts, catalogue_away=True)
    return replace(facts, candidates=tuple(candidates))


async def _candidates(retrieval: Retrieval, read: Understanding, facts: Facts) -> list[Candidate]:
    if read.intent is Intent.RECOMMEND:
        wanted = wish(read, retrieval.token, shown_before=bool(facts.previous))
        if read.asking.like and not wanted.types:
            wanted = replace(wanted, types=await _kind_of(retrieval, read.asking.like))
        return await retrieval.catalogue.recommend(wanted)
    if read.intent not in (Intent.AFFORD, Intent.DETAIL):
        return []
    found: list[Candidate] = []
    if read.asking.title:
        wanted = Wanted(retrieval.token, query=read.asking.title, limit=5)
        found = await retrieval.catalogue.search(wanted)
    item = wanted_item(read, replace(facts, candidates=tuple(found)))
    if item is not None and facts.budget and over_by(item, facts.budget):
        similar = Wanted(retrieval.token, types=(item.type,), limit=_LIMIT)
        found = [*found, *await retrieval.catalogue.recommend(similar)]
    return found


async def _kind_of(retrieval: Retrieval, title: str) -> tuple[str, ...]:
    """`something like Knives Out` is a film, if that is what Knives Out is."""
    found = await retrieval.catalogue.search(Wanted(retrieval.token, query=title, limit=3))
    return next(((c.type,) for c in found if c.title.casefold() == title.casefold()), ())


def wish(read: Understanding, token: str, *, shown_before: bool = False) -> Wanted:
    """The message's wish in the catalogue's words; with offers already made, more to choose from."""
    asking = read.asking
    mood = asking.moods[0] if asking.moods else None
    if mood is None and asking.people and asking.people >= _SOCIAL_FROM:
        mood = "social"
    return Wanted(
        token,
        query=asking.like or " ".join(asking.genres) or None,
        types=asking.types,
        mood=mood,
        max_price=Decimal(0) if asking.free_only else asking.max_price,
        limit=_LIMIT_FOR_MORE if asking.more or shown_before else _LIMIT,
    )
