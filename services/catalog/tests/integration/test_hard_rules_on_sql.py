"""Random people, budgets and filters over real SQL: 0 over the cap, 0 disliked, 0 seen.

Ten thousand cases go through the conditions that every look of the shelf carries, without its
limits, so that everything they let through is checked; two hundred go through the shelf itself.
"""

import asyncio
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from random import Random
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select

from catalog.bootstrap import App
from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.recommending import recommend_from
from catalog.domain.services import PaidService
from catalog.domain.tastes import Tastes
from catalog.domain.ways import best_way, ways_to_get
from catalog.infrastructure.candidate_rows import COLUMNS, candidate_of
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.sql_shelf import hard_rules
from catalog.infrastructure.tables import items, seen_items
from services.catalog.tests.factories import NOW, on_the_shelf

pytestmark = [pytest.mark.integration, pytest.mark.timeout(480)]

CASES, THROUGH_THE_SHELF = 10_000, 200
BATCH, SESSIONS = 500, 4
SHELF = 30


def a_random_person(random: Random, app: App, known_items: Sequence[UUID]) -> Person:
    genres = sorted(app.vocabulary.genres)
    known = random.random() < 0.85
    remaining = Decimal(random.randint(-2000, 20000)) / 100 if known else None
    paid = random.sample(["Netflix", "Stan", "Disney+", "Xbox Game Pass"], random.randint(0, 3))
    return Person(
        user_id=uuid4(),
        today=NOW.date(),
        purse=Purse(
            random.choice(["AUD", "AUD", "USD", "JPY"]),
            Decimal(random.randint(0, 30000)) / 100 if known else None,
            remaining,
        ),
        tastes=Tastes.told(
            app.vocabulary,
            genres=random.sample(genres, random.randint(0, 3)),
            disliked=random.sample(genres, random.randint(0, 4)),
        ),
        services={name: PaidService(name, charged_on=date(2026, 11, 3)) for name in paid},
        seen=frozenset(random.sample(list(known_items), random.randint(0, 8))),
    )


def a_random_wish(random: Random) -> Wish:
    max_price = Decimal(random.randint(0, 6000)) / 100 if random.random() < 0.6 else None
    types = (random.choice(list(ItemType)),) if random.random() < 0.3 else ()
    moods = ("cosy",) if random.random() < 0.2 else ()
    return Wish(max_price, types=types, moods=moods, limit=random.randint(1, 30))


def broken_rules(item: Candidate, person: Person, wish: Wish) -> list[str]:
    cap = person.purse.cap(wish.max_price)
    checks = {
        "over the cap": best_way(ways_to_get(item, person.means), cap) is None,
        "disliked": not person.tastes.disliked.isdisjoint(item.genres),
        "seen": item.id in person.seen,
        "another kind": bool(wish.types) and item.type not in wish.types,
        "another mood": bool(wish.moods) and not set(wish.moods) & set(item.moods),
    }
    return [rule for rule, is_broken in checks.items() if is_broken]


async def a_shelf(app: App, random: Random) -> dict[UUID, Candidate]:
    """Some items of the seed, of every kind."""
    facts = [one for seed in seed_files() for one in seed.items()]
    await on_the_shelf(app, *random.sample(facts, SHELF))
    async with app.resources.sessions() as session:
        rows = (await session.execute(select(*COLUMNS).order_by(items.c.slug))).mappings().all()
    return {row["id"]: candidate_of(row) for row in rows}


async def have_seen(app: App, people: Sequence[Person]) -> None:
    rows = [
        {"user_id": person.user_id, "item_id": item_id, "how": "told", "seen_at": NOW}
        for person in people
        for item_id in person.seen
    ]
    if rows:
        async with app.resources.sessions.begin() as session:
            await session.execute(insert(seen_items), rows)


async def let_through(
    app: App, shelf: dict[UUID, Candidate], asked: Sequence[tuple[Person, Wish]]
) -> int:
    """How many items the SQL lets these people near; fails at the first it should not have."""
    offered = 0
    async with app.resources.sessions() as session:
        for person, wish in asked:
            passing = select(items.c.id).where(*hard_rules(person, wish))
            found = [shelf[item_id] for item_id in await session.scalars(passing)]
            assert [rules for item in found if (rules := broken_rules(item, person, wish))] == []
            picks = recommend_from(found[:5], person, wish, app.vocabulary).picks
            assert not any(broken_rules(pick.quote.item, person, wish) for pick in picks)
            offered += len(found)
    return offered


async def test_ten_thousand_random_people_are_let_near_nothing_they_should_not_be(
    app: App,
) -> None:
    random = Random(20261122)  # noqa: S311 - the same people in every run
    shelf = await a_shelf(app, random)
    offered = 0
    for _ in range(CASES // BATCH):
        people = [a_random_person(random, app, list(shelf)) for _ in range(BATCH)]
        await have_seen(app, people)
        asked = [(person, a_random_wish(random)) for person in people]
        side_by_side = (let_through(app, shelf, asked[n::SESSIONS]) for n in range(SESSIONS))
        offered += sum(await asyncio.gather(*side_by_side))
    assert CASES < offered < CASES * (SHELF - 1)


async def test_random_people_with_random_wishes_are_offered_nothing_they_should_not_be(
    app: App,
) -> None:
    random = Random(20261121)  # noqa: S311 - the same people in every run
    shelf = await a_shelf(app, random)
    people = [a_random_person(random, app, list(shelf)) for _ in range(THROUGH_THE_SHELF)]
    await have_seen(app, people)
    offered = 0
    for person in people:
        wish = a_random_wish(random)
        candidates = await app.shelf.candidates(person, wish, None)
        assert [rules for item in candidates if (rules := broken_rules(item, person, wish))] == []
        picks = recommend_from(candidates, person, wish, app.vocabulary).picks
        assert not any(broken_rules(pick.quote.item, person, wish) for pick in picks)
        offered += len(picks)
    assert offered > THROUGH_THE_SHELF
