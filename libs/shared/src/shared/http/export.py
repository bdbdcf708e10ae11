"""What a service holds about a person, as one JSON file that is written while it is read."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fastapi.responses import StreamingResponse
from sqlalchemy import ColumnElement, Table, Text, cast, func, select, tuple_

from shared.database import Sessions

JSON_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"type": "object"}}}}
}
_AT_ONCE = 200


@dataclass(frozen=True)
class Held:
    """A table with a `user_id`, and what else tells a person what its rows are about."""

    table: Table
    also: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)


def exported(sessions: Sessions, user_id: UUID, held: Sequence[Held]) -> StreamingResponse:
    """`{"table": [row, ...], ...}` with every row of the person."""
    return StreamingResponse(_pieces(sessions, user_id, held), media_type="application/json")


async def _pieces(sessions: Sessions, user_id: UUID, held: Sequence[Held]) -> AsyncIterator[str]:
    opening = "{"
    for one in held:
        yield f"{opening}{json.dumps(one.table.name)}:["
        separator = ""
        async for row in _rows(sessions, user_id, one):
            yield separator + row
            separator = ","
        yield "]"
        opening = ","
    yield "}" if held else "{}"


async def _rows(sessions: Sessions, user_id: UUID, held: Held) -> AsyncIterator[str]:
    """Rows as JSON text; a slow reader keeps no transaction open."""
    key = list(held.table.primary_key.columns)
    also = [part for name, value in held.also.items() for part in (name, value)]
    row = func.to_jsonb(held.table.table_valued()).op("||")(func.jsonb_build_object(*also))
    statement = (
        select(cast(row, Text), *key)
        .where(held.table.c.user_id == user_id)
        .order_by(*key)
        .limit(_AT_ONCE)
    )
    page = statement
    while True:
        async with sessions() as session:
            rows = (await session.execute(page)).all()
        for text, *_ in rows:
            yield text
        if len(rows) < _AT_ONCE:
            return
        page = statement.where(tuple_(*key) > tuple_(*rows[-1][1:]))
