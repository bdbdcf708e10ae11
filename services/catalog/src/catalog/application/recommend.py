"""A person asks what they could do: the list, kept as recommendations they can answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from catalog.application.ports import Embedder, People, Shelf, UnitOfWork
from catalog.domain.person import Person, Wish
from catalog.domain.recommendation import Recommendation
from catalog.domain.recommending import Pick, recommend_from
from catalog.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Recommended:
    """The answer: for whom, what with which ids, and a note on the whole."""

    person: Person
    picks: list[tuple[UUID, Pick]]
    note: str | None


async def recommend(
    uow: UnitOfWork,
    people: People,
    shelf: Shelf,
    embedder: Embedder,
    vocabulary: Vocabulary,
    *,
    user_id: UUID,
    wish: Wish,
    session_id: UUID | None,
    now: datetime,
) -> Recommended:
    """What fits the person's money and taste now; announces the recommendations that are new."""
    wish_vector = await embedder.embed_query(wish.text) if wish.text else None
    person = await people.person(user_id, now)
    candidates = await shelf.candidates(person, wish, wish_vector)
    answer = recommend_from(candidates, person, wish, vocabulary)
    ids = await keep_picks(uow, answer.picks, person, session_id=session_id, now=now)
    return Recommended(person, list(zip(ids, answer.picks, strict=True)), answer.note)


async def keep_picks(
    uow: UnitOfWork,
    picks: Sequence[Pick],
    person: Person,
    *,
    session_id: UUID | None,
    now: datetime,
) -> list[UUID]:
    """Keep the picks as recommendations, in order, and announce the ones that are new."""
    made = [
        Recommendation.make(
            pick,
            user_id=person.user_id,
            currency=person.purse.currency,
            session_id=session_id,
            now=now,
        )
        for pick in picks
    ]
    async with uow:
        kept = await uow.recommendations.offer(made)
        uow.outbox.add(*(one.made() for one, (_, new) in zip(made, kept, strict=True) if new))
    return [recommendation_id for recommendation_id, _ in kept]
