"""How far the reading of long documents has come, in the cache: forgotten in a minute."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from redis.asyncio import Redis
from redis.exceptions import RedisError

NEWS = "documents:news"
_SECONDS = 60

Progress = tuple[int, int]


class CacheProgressBoard:
    """`done/total` by document. Without the cache nobody sees progress, and nothing else."""

    def __init__(self, cache: Redis) -> None:
        self._cache = cache

    async def show(self, user_id: UUID, document_id: UUID, done: int, total: int) -> None:
        """As the port says."""
        try:
            async with self._cache.pipeline(transaction=False) as pipe:
                pipe.set(_key(document_id), f"{done}/{total}", ex=_SECONDS)
                pipe.publish(NEWS, str(user_id))
                await pipe.execute()
        except (RedisError, OSError):
            return

    async def changed(self, user_id: UUID) -> None:
        """As the port says."""
        try:
            await self._cache.publish(NEWS, str(user_id))
        except (RedisError, OSError):
            return

    async def seen(self, document_ids: Sequence[UUID]) -> Mapping[UUID, Progress]:
        """Pages done and pages in all, of those documents that something is known of."""
        if not document_ids:
            return {}
        try:
            shown = await self._cache.mget([_key(document_id) for document_id in document_ids])
        except (RedisError, OSError):
            return {}
        found = zip(document_ids, shown, strict=True)
        return {document_id: _progress(str(one)) for document_id, one in found if one}


def _progress(shown: str) -> Progress:
    done, _, total = shown.partition("/")
    return int(done), int(total)


def _key(document_id: UUID) -> str:
    return f"progress:{document_id}"
