"""What is held about a person is written as one file, page by page, and is nobody else's."""

import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Column, Integer, Numeric, Table, Uuid, func, insert

from libs.shared.tests.conftest import Tally
from shared.http.export import Held, exported

pytestmark = pytest.mark.integration


async def a_table_with(tally: Tally, rows: dict[UUID, int]) -> Table:
    table = Table(
        "marks",
        tally.metadata,
        Column("user_id", Uuid, primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("worth", Numeric(19, 4), nullable=False),
    )
    async with tally.sessions.begin() as session:
        await session.run_sync(lambda sync: table.create(sync.connection()))
        for user_id, count in rows.items():
            marks = [{"user_id": user_id, "number": n, "worth": "9.99"} for n in range(count)]
            await session.execute(insert(table), marks)
    return table


async def read(tally: Tally, user_id: UUID, *held: Held) -> dict[str, list[dict[str, Any]]]:
    pieces = exported(tally.sessions, user_id, held).body_iterator
    export: dict[str, list[dict[str, Any]]] = json.loads(
        "".join([str(one) async for one in pieces])
    )
    return export


async def test_every_row_of_the_person_is_there_once_and_nobody_elses(tally: Tally) -> None:
    mine, other = uuid4(), uuid4()
    table = await a_table_with(tally, {mine: 401, other: 3})
    export = await read(tally, mine, Held(table))
    assert [row["number"] for row in export["marks"]] == list(range(401))
    assert {row["user_id"] for row in export["marks"]} == {str(mine)}


async def test_a_row_may_say_more_than_its_columns(tally: Tally) -> None:
    mine = uuid4()
    table = await a_table_with(tally, {mine: 1})
    also = {"double": func.abs(table.c.worth * 2)}
    export = await read(tally, mine, Held(table, also))
    assert export["marks"][0] | {"user_id": "me"} == {
        "user_id": "me",
        "number": 0,
        "worth": 9.99,
        "double": 19.98,
    }


async def test_who_left_nothing_here_gets_empty_lists(tally: Tally) -> None:
    table = await a_table_with(tally, {})
    assert await read(tally, uuid4(), Held(table)) == {"marks": []}
