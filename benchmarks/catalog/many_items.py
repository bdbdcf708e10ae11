"""A catalogue of any size: the seed's items over and over, each time a little different.

Embeddings come from planted directions, one a genre, and differ in as many ways as real ones do:
near items share genres, and no model has to run. The same number of items is always the same
catalogue.
"""

import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pgvector import HalfVector
from pgvector.asyncpg import register_vector
from sqlalchemy.schema import CreateIndex

from catalog.bootstrap import App
from catalog.domain.item import Item
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.tables import EMBEDDING_LENGTH, item_cards, items, metadata
from shared.ids import uuid7
from shared.testing.services import empty_tables

NOW = datetime(2026, 11, 21, tzinfo=UTC)
COLUMNS = [c.name for c in items.c if c.computed is None]
CHUNK = 5_000
INDEXES = sorted(items.indexes | item_cards.indexes, key=lambda index: str(index.name))
# Building the vectors' graph in memory, on both cores.
BUILDING = {
    "statement_timeout": "0",
    "maintenance_work_mem": "3GB",
    "max_parallel_maintenance_workers": "1",
}
IN_ORDER = (
    "CLUSTER catalog.item_cards USING ix_item_cards_kind",
    "VACUUM ANALYZE catalog.item_cards",
    "VACUUM ANALYZE catalog.items",
)
TOLD_AFTER_SECONDS = 10

# Around an item of the seed, its real embeddings (bge-small) spread in 27 to 29 dimensions, by
# Levina and Bickel's estimate; four thousand items about one place in this many, by the same, too.
# With noise in all 384 it would be 97, which no text is like.
WAYS_TO_DIFFER = 48

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class World:
    """One direction a genre, and the ways in which items of the same genres differ."""

    genres: dict[str, Vector]
    differences: Vector


def vectors(vocabulary: Vocabulary) -> World:
    """The same world every time."""
    source = np.random.default_rng(7)
    return World(
        {key: source.standard_normal(EMBEDDING_LENGTH) for key in sorted(vocabulary.genres)},
        source.standard_normal((WAYS_TO_DIFFER, EMBEDDING_LENGTH)) / np.sqrt(WAYS_TO_DIFFER),
    )


def near(world: World, genres: list[str], source: np.random.Generator) -> Vector:
    """A unit vector about these genres."""
    topics = sum(world.genres[genre] / (1 + place) for place, genre in enumerate(genres))
    vector = topics + 0.9 * source.standard_normal(WAYS_TO_DIFFER) @ world.differences
    unit: Vector = vector / np.linalg.norm(vector)
    return unit


def seeds(app: App) -> list[Item]:
    """The seed's items, which everything here is a variant of."""
    return [
        Item.create(facts, app.vocabulary, source="seed", as_of=date(2026, 11, 21), now=NOW)
        for seed in seed_files()
        for facts in seed.items()
    ]


async def fill(app: App, count: int) -> bool:
    """Exactly `count` items, and whether they had to be made.

    Every index but the keys is built once, at the end.
    """
    async with app.resources.engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        if await _made_of(raw) == _recipe(app, count):
            return False
        await raw.execute("COMMENT ON TABLE catalog.items IS NULL")
        await empty_tables(app.resources.sessions, metadata)
        await register_vector(raw, schema="public")
        await raw.execute(";".join(f"SET {name} = '{value}'" for name, value in BUILDING.items()))
        for index in INDEXES:
            await raw.execute(f"DROP INDEX IF EXISTS catalog.{index.name}")
        for chunk in _chunks(app, count):
            await raw.copy_records_to_table(
                "items", schema_name="catalog", records=chunk, columns=COLUMNS
            )
        for statement in (*_creating(app), *IN_ORDER):
            await _built(raw, statement)
        await raw.execute(f"COMMENT ON TABLE catalog.items IS '{_recipe(app, count)}'")
        # Its settings and its way to send vectors are only for this.
        await connection.invalidate()
    return True


async def _built(raw: Any, statement: str) -> None:
    started = time.perf_counter()
    await raw.execute(statement)
    if (took := time.perf_counter() - started) > TOLD_AFTER_SECONDS:
        print(f"  {took:6.0f} s {' '.join(statement.split())[:70]}", flush=True)


def _creating(app: App) -> list[str]:
    dialect = app.resources.engine.sync_engine
    return [str(CreateIndex(index).compile(dialect)) for index in INDEXES]


def _recipe(app: App, count: int) -> str:
    """What a filled catalogue is made of: the same words, the same catalogue."""
    parts = [
        app.embedder.model,
        WAYS_TO_DIFFER,
        *_creating(app),
        *(seed.digest for seed in seed_files()),
    ]
    return f"{count} items of {hashlib.sha256(repr(parts).encode()).hexdigest()}"


async def _made_of(raw: Any) -> str | None:
    """What this catalogue is said to be made of, if nothing was added or lost since."""
    said: str | None = await raw.fetchval("SELECT obj_description('catalog.items'::regclass)")
    there = await raw.fetchval("SELECT count(*) FROM catalog.items")
    return said if said and said.startswith(f"{there} items ") else None


def _chunks(app: App, count: int) -> Iterator[list[list[Any]]]:
    random, source = Random(11), np.random.default_rng(11)  # noqa: S311 - the same every time
    world, originals = vectors(app.vocabulary), seeds(app)
    for first in range(0, count, CHUNK):
        rows = []
        for number in range(first, min(first + CHUNK, count)):
            original = originals[number % len(originals)]
            row = _variant(original, number, random)
            row["embedding"] = HalfVector(near(world, original.genres, source))
            row["embed_model"] = app.embedder.model
            rows.append([_stored(name, row[name]) for name in COLUMNS])
        yield rows


def _variant(item: Item, number: int, random: Random) -> dict[str, Any]:
    """Another popularity and price, and a part number in the title."""
    row = {name: getattr(item, name, None) for name in COLUMNS}
    row |= {"id": uuid7(), "slug": f"{item.slug}-{number}", "title": f"{item.title} {number}"}
    row |= {"folded_title": f"{item.folded_title} {number}", "platforms": item.offers}
    row["popularity"] = Decimal(random.randint(0, 1000)) / 1000
    if item.usual_cost and item.price_type != "variable":
        row["price"] = row["usual_cost"] = round(item.usual_cost * random.randint(50, 300) / 100, 2)
    return row


def _stored(name: str, value: Any) -> Any:
    return json.dumps(value) if name in {"prices", "platforms", "metadata"} else value
