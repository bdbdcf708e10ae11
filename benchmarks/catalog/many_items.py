"""A catalogue of any size: the seed's items over and over, each time a little different.

Embeddings come from planted directions, one a genre, with noise: near items share genres, and no
model has to run. The same number of items is always the same catalogue.
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.schema import CreateIndex

from catalog.bootstrap import App
from catalog.domain.item import Item
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.tables import EMBEDDING_LENGTH, items, metadata
from shared.ids import uuid7
from shared.testing.services import empty_tables

NOW = datetime(2026, 11, 21, tzinfo=UTC)
COLUMNS = [c.name for c in items.c if c.name != "search"]
CHUNK = 5_000
INDEX = next(index for index in items.indexes if index.name == "ix_items_embedding")

World = dict[str, NDArray[np.float64]]


def vectors(vocabulary: Vocabulary) -> World:
    """One direction a genre."""
    source = np.random.default_rng(7)
    return {key: source.standard_normal(EMBEDDING_LENGTH) for key in sorted(vocabulary.genres)}


def near(world: World, genres: list[str], source: np.random.Generator) -> list[float]:
    """A unit vector about these genres."""
    topics = sum(world[genre] / (1 + place) for place, genre in enumerate(genres))
    vector = topics + 0.9 * source.standard_normal(EMBEDDING_LENGTH)
    unit: list[float] = (vector / np.linalg.norm(vector)).round(5).tolist()
    return unit


async def fill(app: App, count: int) -> None:
    """Exactly `count` items; the vector index is built once, at the end."""
    sessions = app.resources.sessions
    await empty_tables(sessions, metadata)
    async with sessions.begin() as session:
        await session.execute(text("DROP INDEX IF EXISTS catalog.ix_items_embedding"))
    async with app.resources.engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        for chunk in _chunks(app, count):
            await raw.copy_to_table(
                "items", schema_name="catalog", source=chunk, columns=COLUMNS, format="csv"
            )
        index = str(CreateIndex(INDEX).compile(app.resources.engine.sync_engine))
        await raw.execute("SET statement_timeout = 0; SET maintenance_work_mem = '512MB'")
        await raw.execute(index)
        await raw.execute("VACUUM ANALYZE catalog.items")
        await raw.execute("RESET ALL")


def _chunks(app: App, count: int) -> Iterator[io.BytesIO]:
    random, source = Random(11), np.random.default_rng(11)  # noqa: S311 - the same every time
    world = vectors(app.vocabulary)
    seeds = [
        Item.create(facts, app.vocabulary, source="seed", as_of=date(2026, 11, 21), now=NOW)
        for seed in seed_files()
        for facts in seed.items()
    ]
    for first in range(0, count, CHUNK):
        lines = io.StringIO()
        writer = csv.writer(lines)
        for number in range(first, min(first + CHUNK, count)):
            row = _variant(seeds[number % len(seeds)], number, random)
            row["embedding"] = str(near(world, seeds[number % len(seeds)].genres, source))
            row["embed_model"] = app.embedder.model
            writer.writerow([_text(name, row[name]) for name in COLUMNS])
        yield io.BytesIO(lines.getvalue().encode())


def _variant(item: Item, number: int, random: Random) -> dict[str, Any]:
    """Another popularity and price, and a part number in the title."""
    row = {name: getattr(item, name, None) for name in COLUMNS}
    row |= {"id": uuid7(), "slug": f"{item.slug}-{number}", "title": f"{item.title} {number}"}
    row |= {"folded_title": f"{item.folded_title} {number}", "platforms": item.offers}
    row["popularity"] = round(random.random(), 3)
    if item.usual_cost and item.price_type != "variable":
        row["price"] = row["usual_cost"] = round(item.usual_cost * random.randint(50, 300) / 100, 2)
    return row


def _text(name: str, value: Any) -> str | None:
    if name in {"prices", "platforms", "metadata"}:
        return json.dumps(value)
    if isinstance(value, list):
        return "{" + ",".join(json.dumps(one) for one in value) + "}"
    return None if value is None else str(value)
