"""Access tokens that are refused before they expire: their session ended, or their person left.

A token says for itself that it is good, so every service keeps its own note of what it has
heard. The note is in Redis: were it lost, a token would live until it expires, an hour by default.
"""

import time
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions

if TYPE_CHECKING:
    from shared.resources import Resources

log = structlog.get_logger(__name__)

_NOTE = "ended-sessions"
# The longest life an access token of Cognito can be given.
_KEPT_SECONDS = 24 * 3600.0


class SessionEnded(IncomingEvent):
    """One session of a person ended; without its id, all that began before that moment."""

    user_id: UUID
    session_id: str | None = None
    issued_before: datetime


class EndedSessions:
    """One service's note: sessions, and people with the moment before which all of theirs ended."""

    def __init__(self, cache: Redis) -> None:
        self._cache = cache

    async def add(self, ended: SessionEnded) -> None:
        """Take note; hearing it again, or an older end after a newer one, changes nothing."""
        whose = ended.session_id or str(ended.user_id)
        async with self._cache.pipeline(transaction=True) as pipe:
            pipe.zadd(_NOTE, {whose: ended.issued_before.timestamp()}, gt=True)
            pipe.zremrangebyscore(_NOTE, "-inf", time.time() - _KEPT_SECONDS)
            await pipe.execute()

    async def has(self, claims: dict[str, Any]) -> bool:
        """Whether the session of a token with these verified claims has ended."""
        asked = self._cache.zmscore(_NOTE, [session_of(claims), claims["sub"]])
        try:
            session, person = await asked
        except RedisError as error:
            log.warning("ended_sessions.unknown", error=type(error).__name__)
            return False
        return session is not None or (person is not None and claims["iat"] < person)


def session_of(claims: dict[str, Any]) -> str:
    """What the tokens of one sign-in share: Cognito's `origin_jti`, which its double leaves out."""
    return str(claims.get("origin_jti") or claims.get("jti") or "")


class HasResources(Protocol):
    """What every service's composition root has."""

    @property
    def resources(self) -> "Resources":
        """The connections of the process."""


AppT = TypeVar("AppT", bound=HasResources)


def hear_ended_sessions(subscriptions: Subscriptions[AppT]) -> None:
    """Have a service hear which tokens are good no more."""

    @subscriptions.on("session.ended", SessionEnded)
    async def refuse_its_tokens(event: SessionEnded, _: Delivery, app: AppT) -> None:
        """Its token verifier asks the note that this keeps."""
        await app.resources.ended_sessions.add(event)
