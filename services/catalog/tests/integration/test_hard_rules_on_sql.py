"""Random people, budgets and filters over real SQL: 0 over the cap, 0 disliked, 0 seen.

Ten thousand cases go through the conditions that every look of the shelf carries, without its
limits, so that everything they let through is checked; two hundred go through the shelf itself.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    bindparam,
    column,
    func,
    insert,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.visitors import iterate, replacement_traverse

from catalog.bootstrap import App
from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.recommending import recommend_from
from catalog.domain.services import PaidService
from catalog.domain.tastes import Tastes
from catalog.domain.ways import Way, best_way, ways_to_get
from catalog.infrastructure.candidate_rows import COLUMNS, candidate_of
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.sql_shelf import hard_rules, rule_values, rules_shape
from catalog.infrastructure.tables import items, seen_items
from services.catalog.tests.factories import NOW, on_the_shelf

pytestmark = pytest.mark.integration

CASES, THROUGH_THE_SHELF = 10_000, 200
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


# People in one currency with the same subscriptions have the same ways to get an item.
_WAYS: dict[tuple[UUID, str, tuple[str, ...]], list[Way]] = {}


def ways_of(item: Candidate, person: Person) -> list[Way]:
    alike = item.id, person.purse.currency, tuple(sorted(person.services))
    if alike not in _WAYS:
        _WAYS[alike] = ways_to_get(item, person.means)
    return _WAYS[alike]


def broken_rules(item: Candidate, person: Person, wish: Wish) -> list[str]:
    cap = person.purse.cap(wish.max_price)
    checks = {
        "over the cap": best_way(ways_of(item, person), cap) is None,
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


async def let_through(app: App, asked: Sequence[tuple[Person, Wish]]) -> dict[int, list[UUID]]:
    """What the SQL lets each of these people near: one statement for all with the same rules.

    The rules are the shelf's own; only where they have a value's place stands the column of a
    table of people.
    """
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for number, (person, wish) in enumerate(asked):
        alike[rules_shape(person, wish)].append(number)
    found: dict[int, list[UUID]] = defaultdict(list)
    async with app.resources.sessions() as session:
        for numbers in alike.values():
            statement = for_everybody(hard_rules(*asked[numbers[0]]))
            people = {"people": [{"n": n, **values_of(*asked[n])} for n in numbers]}
            for row in await session.execute(statement, people):
                found[row.n].append(row.id)
    return found


def values_of(person: Person, wish: Wish) -> dict[str, Any]:
    """What the rules compare with, as JSON has it."""
    values = rule_values(person, wish) | {"user_id": str(person.user_id)}
    return values | {"cap": None if values["cap"] is None else str(values["cap"])}


def for_everybody(rules: list[ColumnElement[bool]]) -> Select[Any]:
    people = func.jsonb_to_recordset(bindparam("people", type_=JSONB))
    columns = {bind.key: column(bind.key, bind.type) for bind in binds_in(rules)}
    table = people.table_valued(column("n", Integer), *columns.values(), name="people")
    named = table.render_derived(with_types=True)

    def exchange(element: Any, **_: Any) -> ColumnElement[Any] | None:
        is_value = isinstance(element, BindParameter) and element.key in columns
        return named.c[element.key] if is_value else None

    passing = [replacement_traverse(rule, {}, exchange) for rule in rules]
    return select(named.c.n, items.c.id).select_from(named.join(items, true())).where(*passing)


def binds_in(rules: list[ColumnElement[bool]]) -> list[BindParameter[Any]]:
    """The values the rules leave open; their own constants stay."""
    open_binds = {
        part.key: part
        for rule in rules
        for part in iterate(rule)
        if isinstance(part, BindParameter) and part.required
    }
    return list(open_binds.values())


async def test_ten_thousand_random_people_are_let_near_nothing_they_should_not_be(
    app: App,
) -> None:
    random = Random(20261122)  # noqa: S311 - the same people in every run
    shelf = await a_shelf(app, random)
    people = [a_random_person(random, app, list(shelf)) for _ in range(CASES)]
    await have_seen(app, people)
    asked = [(person, a_random_wish(random)) for person in people]
    passed = await let_through(app, asked)
    for number, (person, wish) in enumerate(asked):
        found = [shelf[item_id] for item_id in passed[number]]
        assert [rules for item in found if (rules := broken_rules(item, person, wish))] == []
        if number % 10 == 0:
            picks = recommend_from(found[:5], person, wish, app.vocabulary).picks
            assert not any(broken_rules(pick.quote.item, person, wish) for pick in picks)
    assert CASES < sum(map(len, passed.values())) < CASES * (SHELF - 1)


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
