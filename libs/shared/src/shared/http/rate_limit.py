"""Short-window rate limits in Redis. Speed only: quotas that cost money live in Postgres."""

import time
from collections.abc import Awaitable, Callable

import structlog
from fastapi import Request, Response
from redis.asyncio import Redis
from redis.exceptions import RedisError

from shared.errors import LimitExceeded
from shared.http.auth import CurrentUser

log = structlog.get_logger(__name__)


class TooManyRequests(LimitExceeded):
    """Too many requests in a short time."""

    code = "rate-limited"


def caller_key(request: Request) -> str:
    """The signed-in person, else the client address the gateway saw."""
    principal = getattr(request.state, "principal", None)
    if principal is not None:
        return f"user:{principal.user_id}"
    return f"ip:{request.client.host if request.client else 'unknown'}"


def rate_limit(
    name: str, *, limit: int, seconds: int = 60
) -> Callable[[Request, Response], Awaitable[None]]:
    """A dependency that allows `limit` calls per caller in each window of `seconds`.

    The application keeps a Redis client on `app.state.cache`. Without Redis the call goes
    through: a rate limit that forgets one window is better than a product that is away.
    """

    async def check(request: Request, response: Response) -> None:
        window = int(time.time()) // seconds
        key = f"rate:{name}:{caller_key(request)}:{window}"
        used = await _count(request.app.state.cache, key, seconds)
        reset = seconds - int(time.time()) % seconds
        response.headers["RateLimit-Policy"] = f'"{name}";q={limit};w={seconds}'
        response.headers["RateLimit"] = f'"{name}";r={max(0, limit - used)};t={reset}'
        if used > limit:
            raise TooManyRequests(limit=limit, retry_after_seconds=reset)

    return check


def personal_limit(
    name: str, *, limit: int, seconds: int = 60
) -> Callable[[CurrentUser, Request, Response], Awaitable[None]]:
    """`rate_limit` for routes of signed-in people: known first, then counted, each for themselves."""
    check = rate_limit(name, limit=limit, seconds=seconds)

    async def check_person(_: CurrentUser, request: Request, response: Response) -> None:
        await check(request, response)

    return check_person


async def _count(cache: Redis, key: str, seconds: int) -> int:
    try:
        async with cache.pipeline(transaction=True) as pipe:
            pipe.incr(key)
            pipe.expire(key, seconds)
            used, _ = await pipe.execute()
        return int(used)
    except (RedisError, OSError):
        log.warning("rate_limit.cache_away")
        return 0
