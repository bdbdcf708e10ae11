"""Idempotency keys for POST: the first answer is kept and given again.

Follows draft-ietf-httpapi-idempotency-key-header-07: 409 while the first request still runs,
422 when the key comes back with another body. Keys belong to one person and live for a day.
"""

import hashlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from fastapi import Request, Response
from fastapi.routing import APIRoute
from sqlalchemy import (
    Column,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import UUID as PGUUID
from sqlalchemy.dialects.postgresql import insert

from shared.database import Sessions
from shared.errors import Conflict, Invalid
from shared.http.auth import require_user

HEADER = "idempotency-key"
MAX_KEY_LENGTH = 255
KEEP_FOR = timedelta(hours=24)
# A request that died without an answer must not hold its key for ever.
TAKE_OVER_AFTER = timedelta(seconds=60)


class StillRunning(Conflict):
    """The first request with this idempotency key is still running."""

    code = "idempotency-key-in-use"


class KeyReused(Invalid):
    """This idempotency key was used for another request."""

    code = "idempotency-key-reused"


def idempotency_table(metadata: MetaData) -> Table:
    """The `idempotency_keys` table of one service."""
    return Table(
        "idempotency_keys",
        metadata,
        Column("owner_id", PGUUID(as_uuid=True), primary_key=True),
        Column("key", Text, primary_key=True),
        Column("fingerprint", Text, nullable=False),
        Column("started_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
        Column("status", Integer),
        Column("media_type", Text),
        Column("body", LargeBinary),
    )


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """The first answer, as it was given."""

    status: int
    media_type: str | None
    body: bytes

    def replay(self) -> Response:
        """The same answer again, marked as a replay."""
        return Response(
            self.body,
            self.status,
            media_type=self.media_type,
            headers={"idempotency-replayed": "true"},
        )


class IdempotencyStore:
    """Keeps keys and answers in the service's own schema."""

    def __init__(self, sessions: Sessions, table: Table) -> None:
        self._sessions = sessions
        self._table = table

    async def begin(self, owner_id: UUID, key: str, fingerprint: str) -> StoredAnswer | None:
        """Take the key, or give the stored answer; raises StillRunning or KeyReused."""
        table = self._table
        stale = table.c.status.is_(None) & (table.c.started_at < func.now() - TAKE_OVER_AFTER)
        expired = table.c.started_at < func.now() - KEEP_FOR
        values = {"owner_id": owner_id, "key": key, "fingerprint": fingerprint}
        fresh = {
            "fingerprint": fingerprint,
            "started_at": func.now(),
            "status": None,
            "media_type": None,
            "body": None,
        }
        statement = (
            insert(table)
            .values(values)
            .on_conflict_do_update(
                index_elements=["owner_id", "key"], set_=fresh, where=or_(stale, expired)
            )
            .returning(table.c.key)
        )
        async with self._sessions.begin() as session:
            if (await session.execute(statement)).first() is not None:
                return None
            row = (await session.execute(select(table).where(*self._is(owner_id, key)))).one()
        if row.fingerprint != fingerprint:
            raise KeyReused
        if row.status is None:
            raise StillRunning
        return StoredAnswer(row.status, row.media_type, row.body)

    async def finish(self, owner_id: UUID, key: str, answer: StoredAnswer) -> None:
        """Keep the answer for the next request with this key."""
        values = {"status": answer.status, "media_type": answer.media_type, "body": answer.body}
        async with self._sessions.begin() as session:
            await session.execute(
                update(self._table).where(*self._is(owner_id, key)).values(values)
            )

    async def release(self, owner_id: UUID, key: str) -> None:
        """Free the key: the request failed without an effect and may be sent again."""
        async with self._sessions.begin() as session:
            await session.execute(delete(self._table).where(*self._is(owner_id, key)))

    def _is(self, owner_id: UUID, key: str) -> tuple[Any, Any]:
        return self._table.c.owner_id == owner_id, self._table.c.key == key


class IdempotentRoute(APIRoute):
    """A route class that honours Idempotency-Key for signed-in callers.

    Use it as `APIRouter(route_class=IdempotentRoute)`; the application keeps an IdempotencyStore
    on `app.state.idempotency`. Streams keep their own key, since an answer must be stored whole.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the route's handler."""
        handle = super().get_route_handler()

        async def once(request: Request) -> Response:
            key = request.headers.get(HEADER)
            if key is None or request.method != "POST":
                return await handle(request)
            if not 0 < len(key) <= MAX_KEY_LENGTH:
                raise Invalid("An idempotency key has 1 to 255 characters.")
            return await _answer_once(request, key, handle)

        return once


async def _answer_once(
    request: Request, key: str, handle: Callable[[Request], Coroutine[Any, Any, Response]]
) -> Response:
    store: IdempotencyStore = request.app.state.idempotency
    owner_id = (await require_user(request)).user_id
    stored = await store.begin(owner_id, key, await _fingerprint(request))
    if stored is not None:
        return stored.replay()
    try:
        response = await handle(request)
    except BaseException:
        await store.release(owner_id, key)
        raise
    answer = StoredAnswer(response.status_code, response.media_type, bytes(response.body))
    await store.finish(owner_id, key, answer)
    return response


async def _fingerprint(request: Request) -> str:
    digest = hashlib.sha256(f"{request.method} {request.url.path}\n".encode())
    digest.update(await request.body())
    return digest.hexdigest()
