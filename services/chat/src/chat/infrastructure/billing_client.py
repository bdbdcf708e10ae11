"""The billing service's word on who is entitled, over HTTP, as the person who asks."""

import time
from datetime import datetime
from typing import Literal
from uuid import UUID

import httpx
import stamina
from pydantic import BaseModel, ConfigDict, ValidationError

from chat.application.story_ports import Entitlement
from chat.infrastructure.circuit_breaker import CircuitBreaker
from shared.clock import utc_now
from shared.errors import Unavailable

DEPENDENCY = "billing"
# A cancellation counts within this time. A refusal is never kept: who has just paid goes on.
CACHE_SECONDS = 30.0
MAX_CACHED = 10_000


class _Answer(BaseModel):
    """A tolerant reader: what we do not need may change."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    entitled: bool
    reason: str | None = None
    action: Literal["checkout", "portal"] | None = None
    href: str | None = None
    access_until: datetime | None = None


def _is_transient(error: Exception) -> bool:
    return isinstance(error, Unavailable)


class HttpEntitlements:
    """Asks billing with a deadline, one retry and a circuit breaker; keeps a yes for 30 s."""

    def __init__(self, http: httpx.AsyncClient, url: str, *, timeout_seconds: float) -> None:
        self._http = http
        self._url = f"{url.rstrip('/')}/api/billing/entitlement"
        self._timeout = timeout_seconds
        self._breaker = CircuitBreaker(DEPENDENCY)
        self._kept: dict[UUID, tuple[float, Entitlement]] = {}

    async def of(self, user_id: UUID, token: str) -> Entitlement:
        """Whether the person behind `token` may generate; raises Unavailable."""
        kept_at, kept = self._kept.get(user_id, (float("-inf"), None))
        if kept is not None and self._is_fresh(kept_at, kept):
            return kept
        self._kept.pop(user_id, None)
        async with self._breaker:
            found = await self._ask(token)
        if found.entitled:
            if len(self._kept) >= MAX_CACHED:
                self._kept.pop(next(iter(self._kept)))
            self._kept[user_id] = time.monotonic(), found
        return found

    @staticmethod
    def _is_fresh(kept_at: float, kept: Entitlement) -> bool:
        in_time = kept.access_until is None or utc_now() < kept.access_until
        return in_time and time.monotonic() - kept_at < CACHE_SECONDS

    @stamina.retry(on=_is_transient, attempts=2, wait_initial=0.05, wait_jitter=0.1)
    async def _ask(self, token: str) -> Entitlement:
        try:
            response = await self._http.get(
                self._url, headers={"authorization": f"Bearer {token}"}, timeout=self._timeout
            )
            response.raise_for_status()
            answer = _Answer.model_validate_json(response.content)
        except (httpx.HTTPError, ValidationError) as error:
            raise Unavailable(DEPENDENCY) from error
        return Entitlement(**answer.model_dump())
