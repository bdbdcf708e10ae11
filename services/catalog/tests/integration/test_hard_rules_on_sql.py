"""Random people over the real catalogue and real SQL: the query itself breaks no hard rule."""

from datetime import date
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest

from catalog.application.load_seed import load_seed
from catalog.bootstrap import App
from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.recommending import recommend_from
from catalog.domain.services import PaidService
from catalog.domain.tastes import Tastes
from catalog.domain.ways import best_way, ways_to_get
from catalog.infrastructure.seed_files import seed_files
from services.catalog.tests.factories import NOW

pytestmark = [pytest.mark.integration, pytest.mark.timeout(240)]

CASES = 200


def a_random_person(random: Random, app: App) -> Person:
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
        "another kind": bool(wish.types) and item.type not in wish.types,
        "another mood": bool(wish.moods) and not set(wish.moods) & set(item.moods),
    }
    return [rule for rule, is_broken in checks.items() if is_broken]


async def test_random_people_with_random_wishes_are_offered_nothing_they_should_not_be(
    app: App,
) -> None:
    await load_seed(app.uow(), seed_files(), app.vocabulary, NOW)
    random = Random(20261121)  # noqa: S311 - the same people in every run
    offered = 0
    for _ in range(CASES):
        person, wish = a_random_person(random, app), a_random_wish(random)
        candidates = await app.shelf.candidates(person, wish, None)
        assert [rules for item in candidates if (rules := broken_rules(item, person, wish))] == []
        picks = recommend_from(candidates, person, wish, app.vocabulary).picks
        assert not any(broken_rules(pick.quote.item, person, wish) for pick in picks)
        offered += len(picks)
    assert offered > CASES
