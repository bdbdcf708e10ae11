"""A person asks for the best evenings their money buys: a plan whose items they can answer."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from catalog.application.ports import Embedder, People, Shelf, UnitOfWork
from catalog.application.recommend import keep_picks
from catalog.domain.evening_plan import EveningPlan, plan_from
from catalog.domain.person import Person, Wish
from catalog.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan, for whom, and the recommendation each item (by its id) was kept as."""

    person: Person
    plan: EveningPlan
    recommendation_ids: dict[UUID, UUID]


async def plan_evenings(
    uow: UnitOfWork,
    people: People,
    shelf: Shelf,
    embedder: Embedder,
    vocabulary: Vocabulary,
    *,
    user_id: UUID,
    wish: Wish,
    evenings: int,
    now: datetime,
) -> Planned:
    """The best set of evenings for what is left; announces the recommendations that are new."""
    wish_vector = await embedder.embed_query(wish.text) if wish.text else None
    person = await people.person(user_id, now)
    candidates = await shelf.candidates(person, wish, wish_vector)
    plan = plan_from(candidates, person, wish, vocabulary, evenings=evenings)
    ids = await keep_picks(uow, plan.picks, person, session_id=None, now=now)
    by_item = {pick.quote.item.id: kept for pick, kept in zip(plan.picks, ids, strict=True)}
    return Planned(person, plan, by_item)
