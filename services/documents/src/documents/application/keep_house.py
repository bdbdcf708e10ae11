"""The worker's jobs: nothing stays stuck, nothing lies about, no figure is of yesterday."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from uuid import UUID

from documents.application.ports import Upkeep
from documents.application.reading_ports import BlobStore

BATCH = 50
OBJECT_BATCH = 500
# An upload whose row has not come by then never gets one.
ORPHAN_AFTER = timedelta(hours=1)

ForOne = Callable[[UUID], Awaitable[None]]


async def resume_stuck(upkeep: Upkeep, process: ForOne, *, now: datetime) -> int:
    """Read documents whose message or worker was lost; how many there were."""
    stuck = await upkeep.stuck_documents(now, BATCH)
    for document_id in stuck:
        await process(document_id)
    return len(stuck)


async def discard_objects(upkeep: Upkeep, blobs: BlobStore) -> int:
    """Remove the objects of deleted documents; how many there were."""
    keys = await upkeep.discarded_objects(OBJECT_BATCH)
    for key in keys:
        await blobs.delete(key)
    await upkeep.forget_objects(keys)
    return len(keys)


async def sweep_orphans(upkeep: Upkeep, blobs: BlobStore, *, now: datetime) -> int:
    """Remove objects that no document has; how many there were."""
    old = [blob.key for blob in await blobs.list() if blob.modified_at < now - ORPHAN_AFTER]
    removed = 0
    for start in range(0, len(old), OBJECT_BATCH):
        for key in await upkeep.unowned(old[start : start + OBJECT_BATCH]):
            await blobs.delete(key)
            removed += 1
    return removed


async def bring_up_to_date(upkeep: Upkeep, refresh: ForOne, *, now: datetime) -> int:
    """Redo the figures of people whose ledger or day has changed; how many there were."""
    outdated = await upkeep.outdated_people(now, BATCH)
    for user_id in outdated:
        await refresh(user_id)
    return len(outdated)
