"""How long a search and a list of recommendations take, beside bare SQL and brute force."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal
from uuid import uuid4

import numpy as np
from sqlalchemy import select, text

from benchmarks.catalog.many_items import NOW, World
from benchmarks.catalog.people import WORDS, question, somebody, wish
from catalog.bootstrap import App
from catalog.domain.item import Item
from catalog.domain.person import Person
from catalog.domain.recommending import recommend_from
from catalog.infrastructure.binds import vector
from catalog.infrastructure.candidate_rows import COLUMNS
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.nearness import nearest, nearest_within_a_price
from catalog.infrastructure.search_statements import RANKED_MEANINGS
from catalog.infrastructure.searching import search_items
from catalog.infrastructure.sql_shelf import hard_rules, rule_values
from catalog.infrastructure.tables import items
from shared.clock import utc_now

Round = Callable[[int], Awaitable[object]]
NEIGHBOURS = 10
CHEAP = items.c.usual_cost <= 5
AS_SEARCHED = nearest_within_a_price(vector("wanted"), CHEAP, [], RANKED_MEANINGS)
EXACTLY = nearest(vector("wanted"), [CHEAP], NEIGHBOURS)


def at(percent: int, milliseconds: list[float]) -> float:
    """A percentile."""
    return float(np.percentile(milliseconds, percent))


@dataclass(frozen=True)
class Bench:
    """What is asked, of which catalogue."""

    app: App
    world: World
    originals: list[Item]

    def kinds(self) -> dict[str, Round]:
        """Each kind of request, and what it is compared with."""
        return {
            "search (words, spelling, meaning)": self.search,
            "  bare SQL: the same words and price": self.bare_search,
            "recommendations": self.recommend,
            "  bare SQL: the same hard rules": self.bare_rules,
            "list, filtered, with its total": self.list_items,
            "  bare SQL: the same page": self.bare_page,
            "meaning within a price, by index": lambda n: self.nearest(n, exact=False),
        }

    async def search(self, number: int) -> object:
        """A page of search results."""
        return await search_items(
            self.app.reads,
            text=WORDS[number % len(WORDS)],
            vector=question(self.world, self.originals, number).tolist(),
            model=self.app.embedder.model,
            filters=Filters(max_price=Decimal(5 + number % 40)),
            person=Person(uuid4(), NOW.date()),
            vocabulary=self.app.vocabulary,
            limit=20,
            cursor=None,
            now=utc_now(),
        )

    async def bare_search(self, number: int) -> object:
        """The words alone, as one would write it by hand: no spelling, meaning or total."""
        matches = text(
            "SELECT id, title FROM catalog.items WHERE usual_cost <= :cap AND search @@ "
            "websearch_to_tsquery('english', :words) ORDER BY popularity DESC LIMIT 20"
        )
        words = {"cap": Decimal(5 + number % 40), "words": WORDS[number % len(WORDS)]}
        async with self.app.resources.sessions() as session:
            return (await session.execute(matches, words)).all()

    async def recommend(self, number: int) -> object:
        """A list of recommendations, from candidates to reasons."""
        person = somebody(self.app, self.world, self.originals, number)
        candidates = await self.app.shelf.candidates(person, wish(number), None)
        return recommend_from(candidates, person, wish(number), self.app.vocabulary)

    async def bare_rules(self, number: int) -> object:
        """The most popular twenty within the same hard rules."""
        person = somebody(self.app, self.world, self.originals, number)
        popular = (items.c.popularity.desc(), items.c.id)
        bare = select(*COLUMNS).where(*hard_rules(person, wish(number))).order_by(*popular)
        async with self.app.resources.sessions() as session:
            values = rule_values(person, wish(number))
            return (await session.execute(bare.limit(20), values)).all()

    async def list_items(self, number: int) -> object:
        """A page of the list and how many there are."""
        filters = Filters(max_price=Decimal(5 + number % 40))
        person = Person(uuid4(), NOW.date())
        return await self.app.listing.page(filters, person, limit=20, cursor=None)

    async def bare_page(self, number: int) -> object:
        """The page of the same limit by hand, without its total."""
        page = text(
            "SELECT * FROM catalog.items WHERE LEAST(usual_cost, lowest_other_cost) <= :cap "
            "ORDER BY popularity DESC, id LIMIT 20"
        )
        async with self.app.resources.sessions() as session:
            return (await session.execute(page, {"cap": Decimal(5 + number % 40)})).all()

    async def nearest(self, number: int, *, exact: bool) -> list[object]:
        """The ids nearest in meaning at five dollars or less, as a search finds them or exactly."""
        look = EXACTLY if exact else AS_SEARCHED
        values = {
            "wanted": question(self.world, self.originals, number).tolist(),
            "model": self.app.embedder.model,
        }
        async with self.app.resources.sessions() as session:
            if exact:
                await session.execute(text("SET LOCAL enable_indexscan = off"))
            return list((await session.scalars(look, values)).all())[:NEIGHBOURS]

    async def by_brute_force(self, rounds: int) -> tuple[list[float], float]:
        """Milliseconds, and which share of the true nearest within a price the index finds."""
        taken, found = [], 0
        for number in range(rounds):
            started = time.perf_counter()
            truth = set(await self.nearest(number, exact=True))
            taken.append((time.perf_counter() - started) * 1000)
            found += len(truth & set(await self.nearest(number, exact=False)))
        return taken, found / (NEIGHBOURS * rounds)


async def timed(once: Round, rounds: int) -> list[float]:
    """Milliseconds of each round, after ten that warm up."""
    for number in range(10):
        await once(number)
    taken = []
    for number in range(rounds):
        started = time.perf_counter()
        await once(number)
        taken.append((time.perf_counter() - started) * 1000)
    return taken
