"""Statements that are put together and compiled once, then only run, each time with other values.

Putting a large statement together takes longer than Postgres needs to answer it. A read is one
round trip, outside a transaction, and is asked again on a fresh connection when its own was lost.
"""

import json
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from asyncpg import Connection, InterfaceError, PostgresError, Record
from sqlalchemy import BindParameter, Dialect, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

Row = Mapping[Any, Any]
Build = Callable[[], Select[Any]]

REMEMBERED = 500


def stored(value: Any) -> Any:
    """A JSON column, which the driver alone gives as text."""
    return json.loads(value) if isinstance(value, str) else value


class LostConnection(DBAPIError):
    """The server went away in the middle of a read."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__("a read", None, cause, connection_invalidated=True)


@dataclass(frozen=True, slots=True)
class _Compiled:
    """Its text, and for each place the name, what the statement itself puts there, and how."""

    sql: str
    places: tuple[tuple[str, Any, Callable[[Any], Any] | None], ...]

    @classmethod
    def of(cls, statement: Select[Any], dialect: Dialect) -> "_Compiled":
        compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
        own = compiled.construct_params(_check=False) or {}
        names = cast("list[str]", compiled.positiontup)
        places = tuple((name, own[name], _sender(compiled.binds[name], dialect)) for name in names)
        return cls(str(compiled), places)

    def arguments(self, values: Mapping[str, Any]) -> list[Any]:
        """What to send, in order."""
        sent = []
        for name, own, sender in self.places:
            value = values.get(name, own)
            sent.append(value if sender is None or value is None else sender(value))
        return sent


def _sender(bound: BindParameter[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return bound.type.dialect_impl(dialect).bind_processor(dialect)


class Reads:
    """Reads over an engine's connections, of which its pool keeps at most `pool_size`."""

    def __init__(self, engine: AsyncEngine, pool_size: int) -> None:
        self._engine = engine
        self._pool_size = pool_size
        self._compiled: OrderedDict[Hashable, _Compiled] = OrderedDict()

    async def rows(self, shape: Hashable, build: Build, values: Mapping[str, Any]) -> list[Record]:
        """The rows of the statement that `build` makes; statements of one `shape` are the same."""
        compiled = self._statement(shape, build)
        return await self._fetch(compiled.sql, compiled.arguments(values))

    def _statement(self, shape: Hashable, build: Build) -> _Compiled:
        compiled = self._compiled.get(shape)
        if compiled is None:
            compiled = self._compiled[shape] = _Compiled.of(build(), self._engine.dialect)
            if len(self._compiled) > REMEMBERED:
                self._compiled.popitem(last=False)
        return compiled

    async def _fetch(self, sql: str, arguments: list[Any]) -> list[Record]:
        # Every connection of the pool may be lost at once; then a new one answers or refuses.
        for _ in range(self._pool_size):
            with suppress(LostConnection):
                return await self._once(sql, arguments)
        return await self._once(sql, arguments)

    async def _once(self, sql: str, arguments: list[Any]) -> list[Record]:
        async with self._engine.connect() as connection:
            try:
                return await _run(connection, sql, arguments)
            except LostConnection:
                await connection.invalidate()
                raise


async def _run(connection: AsyncConnection, sql: str, arguments: list[Any]) -> list[Record]:
    raw = await connection.get_raw_connection()
    driver = cast("Connection[Record]", raw.driver_connection)
    try:
        rows: list[Record] = await driver.fetch(sql, *arguments)
    except (PostgresError, InterfaceError, OSError) as error:
        if driver.is_closed():
            raise LostConnection(error) from error
        raise DBAPIError("a read", None, error) from error
    return rows
