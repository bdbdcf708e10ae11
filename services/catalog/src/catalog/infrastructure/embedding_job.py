"""Brings every item to the configured model's embedding, a batch at a time, in the background."""

import structlog
from sqlalchemy import or_, select, update

from catalog.application.ports import Embedder
from catalog.infrastructure.tables import items
from shared.database import Sessions

log = structlog.get_logger(__name__)


async def embed_missing(sessions: Sessions, embedder: Embedder, *, batch_size: int) -> int:
    """Embed the items that lack the model's vector, most popular first; gives how many.

    Searches go on meanwhile: items that still carry another model's vector are found by words.
    Raises Unavailable when the provider is away; what is done is kept.
    """
    done = 0
    while True:
        rows = await _next(sessions, embedder.model, batch_size)
        if not rows:
            break
        vectors = await embedder.embed_documents([text for _, _, text in rows])
        await _keep(sessions, embedder.model, rows, vectors)
        done += len(rows)
    if done:
        log.info("items.embedded", items=done, model=embedder.model)
    return done


Row = tuple[object, int, str]


async def _next(sessions: Sessions, model: str, limit: int) -> list[Row]:
    kept_with = items.c.embed_model
    statement = (
        select(items.c.id, items.c.version, items.c.title, items.c.folded_text)
        # In a way that an index answers: it is asked every half minute.
        .where(or_(kept_with.is_(None), kept_with < model, kept_with > model))
        .order_by(items.c.popularity.desc(), items.c.id)
        .limit(limit)
    )
    async with sessions() as session:
        found = (await session.execute(statement)).all()
    return [(row.id, row.version, f"{row.title}. {row.folded_text}") for row in found]


async def _keep(
    sessions: Sessions, model: str, rows: list[Row], vectors: list[list[float]]
) -> None:
    """A vector of a text that has changed meanwhile is dropped: the item's turn comes again."""
    async with sessions.begin() as session:
        for (item_id, version, _), vector in zip(rows, vectors, strict=True):
            await session.execute(
                update(items)
                .where(items.c.id == item_id, items.c.version == version)
                .values(embedding=vector, embed_model=model)
            )
