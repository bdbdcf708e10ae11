"""A person asks what they could do: the list, kept as recommendations they can answer."""

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
    currency = person.purse.currency
    made = [
        Recommendation.make(
            pick, user_id=user_id, currency=currency, session_id=session_id, now=now
        )
        for pick in answer.picks
    ]
    async with uow:
        kept = await uow.recommendations.offer(made)
        uow.outbox.add(*(one.made() for one, (_, new) in zip(made, kept, strict=True) if new))
    ids = [recommendation_id for recommendation_id, _ in kept]
    return Recommended(person, list(zip(ids, answer.picks, strict=True)), answer.note)
