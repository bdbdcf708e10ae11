"""The same list as a bare FastAPI and asyncpg handler: `python -m benchmarks.catalog.bare PORT DSN`.

It reads the same page and total for a price limit, and sends the rows as they are: no token, no
person, no quotes, no reasons.
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any

import asyncpg
from fastapi import FastAPI
from sqlalchemy import Column

from catalog.infrastructure.candidate_rows import COLUMNS
from shared.config import HttpSettings
from shared.http.server import serve

NAMES = ", ".join(column.name for column in COLUMNS if isinstance(column, Column))
PAGE = (
    f"SELECT {NAMES} FROM catalog.items "
    "WHERE LEAST(usual_cost, lowest_other_cost) <= $1 ORDER BY popularity DESC, id LIMIT 21"
)
TOTAL = "SELECT count(*) FROM catalog.items WHERE LEAST(usual_cost, lowest_other_cost) <= $1"


def create_app(dsn: str) -> FastAPI:
    """One route over one pool."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with asyncpg.create_pool(dsn, min_size=5, max_size=10) as app.state.pool:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/items")
    async def list_items(max_price: Decimal) -> dict[str, Any]:
        async with app.state.pool.acquire() as connection:
            rows = await connection.fetch(PAGE, max_price)
            total = await connection.fetchval(TOTAL, max_price)
        return {"items": [dict(row) for row in rows], "total": total}

    return app


if __name__ == "__main__":
    serve(create_app(sys.argv[2]), HttpSettings(port=int(sys.argv[1])))
