"""How far the reading of long documents has come, in the cache: forgotten in a minute."""

from uuid import UUID

from redis.asyncio import Redis
from redis.exceptions import RedisError

_SECONDS = 60


class CacheProgressBoard:
    """`done/total` by document. Without the cache nobody sees progress, and nothing else."""

    def __init__(self, cache: Redis) -> None:
        self._cache = cache

    async def show(self, document_id: UUID, done: int, total: int) -> None:
        """As the port says."""
        try:
            await self._cache.set(_key(document_id), f"{done}/{total}", ex=_SECONDS)
        except (RedisError, OSError):
            return

    async def seen(self, document_id: UUID) -> tuple[int, int] | None:
        """Pages done and pages in all, or None when nothing is known."""
        try:
            shown = await self._cache.get(_key(document_id))
        except (RedisError, OSError):
            return None
        done, _, total = str(shown or "").partition("/")
        return (int(done), int(total)) if total else None


def _key(document_id: UUID) -> str:
    return f"progress:{document_id}"
