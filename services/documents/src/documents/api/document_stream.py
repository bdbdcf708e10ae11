"""What becomes of a person's documents, as server-sent events."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from sse_starlette import EventSourceResponse, ServerSentEvent

from documents.api.document_views import document_view
from documents.bootstrap import App
from documents.domain.status import UNDER_WAY, ProcessingStatus
from documents.infrastructure import queries
from documents.infrastructure.progress_board import Progress
from shared.clock import utc_now

_HEARTBEAT_SECONDS = 10.0
_RETRY_MILLISECONDS = 1000
_SEND_SECONDS = 30.0
# Ten files sent at once are a few looks, not ten.
_GATHER_SECONDS = 0.1

State = Mapping[UUID, tuple[int, Progress | None]]  # by document: its version, how far it is read


def document_stream(app: App, user_id: UUID, until: datetime) -> EventSourceResponse:
    """Stream changes until the caller's token expires; leaving it changes nothing."""
    return EventSourceResponse(
        _events(app, user_id, until),
        ping=0,  # our own heartbeats are events a client can see
        send_timeout=_SEND_SECONDS,
        sep="\n",
    )


async def _events(app: App, user_id: UUID, until: datetime) -> AsyncGenerator[bytes, None]:
    async with app.news.watching(user_id) as news:
        shown = await _state(app, user_id, settled=True)
        yield _encoded("ready", "{}", retry=_RETRY_MILLISECONDS)
        while (left := (until - utc_now()).total_seconds()) > 0:
            news.clear()
            state = await _state(app, user_id)
            yield await _changes(app, user_id, shown, state) or _encoded("heartbeat", "{}")
            shown = state
            await asyncio.sleep(_GATHER_SECONDS)
            with suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), min(_HEARTBEAT_SECONDS, left))
        yield _encoded("end", '{"reason":"token-expired"}')


async def _state(app: App, user_id: UUID, *, settled: bool = False) -> State:
    """All documents, or those that nobody is about to read."""
    rows = await queries.versions_of(app.resources.sessions, user_id)
    being_read = [r["id"] for r in rows if r["processing_status"] is ProcessingStatus.PROCESSING]
    progress = await app.progress.seen(being_read)
    return {
        row["id"]: (row["version"], progress.get(row["id"]))
        for row in rows
        if not (settled and row["processing_status"] in UNDER_WAY)
    }


async def _changes(app: App, user_id: UUID, shown: State, state: State) -> bytes:
    """One event for each document that is new, different or gone."""
    changed = [one for one, seen in state.items() if shown.get(one) != seen]
    rows = await queries.documents_among(app.resources.sessions, user_id, changed)
    views = [document_view(row, state[row["id"]][1]) for row in rows]
    gone = [one for one in shown if one not in state]
    return b"".join(
        [_encoded("document", view.model_dump_json()) for view in views]
        + [_encoded("deleted", f'{{"id":"{one}"}}') for one in gone]
    )


def _encoded(kind: str, data: str, retry: int | None = None) -> bytes:
    return ServerSentEvent(data, event=kind, retry=retry, sep="\n").encode()
