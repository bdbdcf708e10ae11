"""The short statement of a search leaves out what no page near the top shows, and nothing else."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from catalog.bootstrap import App
from catalog.infrastructure.binds import about, vector
from catalog.infrastructure.embedding_job import embed_missing
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.nearness import nearest, nearest_within_a_price
from catalog.infrastructure.pricing import fits
from catalog.infrastructure.reads import Row
from catalog.infrastructure.search_statements import score_at, search_statement
from catalog.infrastructure.tables import item_cards, items
from services.catalog.tests.embedding_server import vector_of
from services.catalog.tests.factories import a_person, on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor
from shared.clock import utc_now

pytestmark = pytest.mark.integration

WORDS = ("murder", "train", "love", "space", "dinner")


async def a_shelf(app: App, random: Random) -> None:
    """Items with some of a few words, often equally known, with and without embeddings."""
    facts = [
        some_facts(
            f"item-{number}",
            title=" ".join(random.sample(WORDS, random.randint(1, 3))),
            description=random.choice(["", "A murder.", "A train to space.", "Love at dinner."]),
            popularity=Decimal(random.randint(0, 3)) / 10,
            price=f"{random.randint(1, 30)}.00",
        )
        for number in range(60)
    ]
    await on_the_shelf(app, *facts[:50])
    await embed_missing(app.resources.sessions, app.embedder, batch_size=50)
    await on_the_shelf(app, *facts[50:])


async def scores(
    app: App, text: str, price: Decimal | None, *, whole: bool, weighed: int
) -> list[Row]:
    filters = Filters(max_price=price)
    values: dict[str, Any] = {
        **about(a_person(), price),
        **filters.values(app.vocabulary),
        "words": text,
        "wanted": vector_of(text),
        "model": app.embedder.model,
        "as_of": utc_now(),
        "limit": 1000,
    }
    return await app.reads.rows(
        ("test", price is None, whole, weighed),
        lambda: search_statement(
            filters, by_meaning=True, goes_on=False, whole=whole, weighed=weighed
        ),
        values,
    )


async def test_the_short_statement_agrees_with_the_whole_one(app: App) -> None:
    random = Random(5)  # noqa: S311 - the same every time
    await a_shelf(app, random)
    left_out = 0
    for _ in range(12):
        text = " ".join(random.sample(WORDS, random.choice([1, 1, 2])))
        price, weighed = random.choice([None, Decimal(9)]), random.choice([1, 4, 9])
        short = await scores(app, text, price, whole=False, weighed=weighed)
        whole = await scores(app, text, price, whole=True, weighed=weighed)
        assert {row["total"] for row in [*short, *whole]} in ({len(whole)}, set())
        shown = {row["id"] for row in short}
        assert list(map(tuple, short)) == [tuple(row) for row in whole if row["id"] in shown]
        missing = [row["score"] for row in whole if row["id"] not in shown]
        assert max(missing, default=Decimal(0)) <= score_at(weighed + 1)
        left_out += len(missing)
    assert left_out > 0


async def test_a_card_follows_its_item(me: Visitor, app: App) -> None:
    async def found(**asked: str) -> list[str]:
        return [item["title"] for item in (await me.get("/search", **asked))["items"]]

    await on_the_shelf(app, some_facts("a-film", title="Heist", price="9.00"))
    assert await found(q="heist", max_price="5") == []
    later = utc_now()
    await on_the_shelf(app, some_facts("a-film", title="Robbery", price="4.00"), now=later)
    assert [await found(q="heist"), await found(q="robbery", max_price="5")] == [[], ["Robbery"]]
    async with app.resources.sessions.begin() as session:
        await session.execute(items.delete())
        assert (await session.execute(select(item_cards.c.id))).all() == []


async def test_where_all_that_is_near_is_dear_the_cheap_are_asked(app: App) -> None:
    dear = [some_facts(f"dear-{n}", description="A sleuth.", price="90.00") for n in range(9)]
    far = [some_facts(f"cheap-{n}", description="A sleuth eats.", price="4.00") for n in range(2)]
    ids = await on_the_shelf(app, *dear, *far)
    await embed_missing(app.resources.sessions, app.embedder, batch_size=20)

    near = {"wanted": vector_of("sleuth murder"), "model": app.embedder.model}

    async def nearest_two(cap: str) -> list[Row]:
        price = fits(Decimal(cap))
        statement = nearest_within_a_price(vector("wanted"), price, [], 2, easily=3)
        values = about(a_person(), Decimal(cap)) | near
        return await app.reads.rows(("near", cap), lambda: statement, values)

    cheap = {str(row["id"]) for row in await nearest_two("5")}
    assert cheap == {ids["cheap-0"], ids["cheap-1"]}
    everything = nearest(vector("wanted"), [], 100)
    order = [row["distance"] for row in await app.reads.rows("near all", lambda: everything, near)]
    assert [row["distance"] for row in await nearest_two("100")] == order[:2]
