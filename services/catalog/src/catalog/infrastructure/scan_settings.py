"""How Postgres is to run what this service asks, on every connection."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

# Without the iterative scan, an index scan over vectors stops after its first neighbours, however
# many of them the filters refuse. In relaxed order it keeps what it finds late; whoever needs an
# order sorts. How many it looks at first is weighed in docs/adr/0017.
# With a plan made for any parameters, Postgres cannot know how many items a price limit or a genre
# leaves. Compiling a statement, or starting helpers for it, takes longer than running it.
SETTINGS = {
    "hnsw.iterative_scan": "relaxed_order",
    "hnsw.ef_search": "200",
    "pg_trgm.word_similarity_threshold": "0.5",
    "plan_cache_mode": "force_custom_plan",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
}


def settle(engine: AsyncEngine) -> None:
    """Have every new connection of the engine run statements this way."""
    statement = ";".join(f"SET {name} = '{value}'" for name, value in SETTINGS.items())

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:
        connection.run_async(lambda driver: driver.execute(statement))
