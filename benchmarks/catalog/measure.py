"""How long a search and a list of recommendations take, beside bare SQL and brute force."""

import time
from collections.abc import Awaitable, Callable
from decimal import Decimal
from random import Random
from uuid import uuid4

import numpy as np
from sqlalchemy import select, text

from benchmarks.catalog.many_items import NOW, World, near
from catalog.bootstrap import App
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.recommending import recommend_from
from catalog.domain.tastes import Opinion, Tastes
from catalog.infrastructure import queries
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.scan_settings import VECTOR_SCAN
from catalog.infrastructure.searching import search_items
from catalog.infrastructure.tables import items
from shared.clock import utc_now

WORDS = ["murder", "space ship", "catn", "small village", "dragn quest", "train", "jazz", "love"]

Round = Callable[[int], Awaitable[object]]


def at(percent: int, milliseconds: list[float]) -> float:
    """A percentile."""
    return float(np.percentile(milliseconds, percent))


async def all_of(app: App, world: World, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each kind of request, one after the other."""
    kinds: dict[str, Round] = {
        "search (words, spelling, meaning)": lambda n: _search(app, world, n),
        "recommendations": lambda n: _recommend(app, world, n),
        "list, filtered, with its total": lambda n: _list(app, n),
        "bare SQL of the same filters": lambda n: _bare(app, n),
        "meaning by brute force": lambda n: _nearest(app, world, n, exact=True),
        "meaning by index": lambda n: _nearest(app, world, n, exact=False),
    }
    return {name: await _timed(once, rounds) for name, once in kinds.items()}


async def _timed(once: Round, rounds: int) -> list[float]:
    for number in range(10):
        await once(number)
    taken = []
    for number in range(rounds):
        started = time.perf_counter()
        await once(number)
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def _somebody(app: App, world: World, number: int) -> Person:
    random, source = Random(number), np.random.default_rng(number)  # noqa: S311 - repeatable
    genres = random.sample(sorted(app.vocabulary.genres), 3)
    opinion = Opinion(
        uuid4(), "Before", ItemType.MOVIE, (genres[0],), 0.8, "liked", near(world, genres, source)
    )
    remaining = Decimal(random.randint(0, 20000)) / 100
    return Person(
        user_id=uuid4(),
        today=NOW.date(),
        purse=Purse("AUD", Decimal("264.46"), remaining),
        tastes=Tastes.told(
            app.vocabulary, genres=genres[:2], disliked=genres[2:], opinions=[opinion]
        ),
    )


async def _search(app: App, world: World, number: int) -> object:
    person = _somebody(app, world, number)
    return await search_items(
        app.resources.sessions,
        text=WORDS[number % len(WORDS)],
        vector=near(world, ["crime", "mystery"], np.random.default_rng(number)),
        model=app.embedder.model,
        filters=Filters(max_price=Decimal(5 + number % 40)),
        person=person,
        vocabulary=app.vocabulary,
        limit=20,
        cursor=None,
        now=utc_now(),
    )


async def _recommend(app: App, world: World, number: int) -> object:
    person, wish = _somebody(app, world, number), Wish(Decimal(5 + number % 40))
    candidates = await app.shelf.candidates(person, wish, None)
    return recommend_from(candidates, person, wish, app.vocabulary)


async def _list(app: App, number: int) -> object:
    filters = Filters(max_price=Decimal(5 + number % 40))
    return await queries.list_items(
        app.resources.sessions,
        filters=filters,
        person=Person(uuid4(), NOW.date()),
        vocabulary=app.vocabulary,
        limit=20,
        cursor=None,
    )


async def _bare(app: App, number: int) -> object:
    statement = text(
        "SELECT id, title, price FROM catalog.items WHERE usual_cost <= :cap "
        "ORDER BY popularity DESC, id LIMIT 20"
    )
    async with app.resources.sessions() as session:
        return (await session.execute(statement, {"cap": Decimal(5 + number % 40)})).all()


async def _nearest(app: App, world: World, number: int, *, exact: bool) -> list[object]:
    source = np.random.default_rng(number)
    genres = Random(number).sample(sorted(world), 2)  # noqa: S311 - repeatable
    distance = items.c.embedding.cosine_distance(near(world, genres, source))
    statement = select(items.c.id).where(items.c.usual_cost <= 5).order_by(distance).limit(10)
    async with app.resources.sessions() as session:
        await session.execute(VECTOR_SCAN)
        if exact:
            await session.execute(text("SET LOCAL enable_indexscan = off"))
        return list((await session.scalars(statement)).all())


async def recall(app: App, world: World, rounds: int) -> float:
    """Which share of the true ten nearest items within a price the index finds."""
    found = 0
    for number in range(rounds):
        truth = set(await _nearest(app, world, number, exact=True))
        found += len(truth & set(await _nearest(app, world, number, exact=False)))
    return found / (10 * rounds)
