"""The catalogue service, over HTTP, as the person who asks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any
from uuid import UUID

import aiohttp
import stamina
from opentelemetry import propagate, trace
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from chat.application.catalogue_port import Wanted
from chat.domain.facts import Candidate, Reason
from chat.infrastructure.circuit_breaker import CircuitBreaker
from chat.infrastructure.kept_connections import KeptConnections
from shared.errors import Unavailable
from shared.money import Money

DEPENDENCY = "catalog"
MAX_BYTES = 512 * 1024
MAX_REASONS = 6
_tracer = trace.get_tracer(__name__)
# Where a reason keeps the words a reply may say back, by kind of reason.
_REASON_WORDS = ("preferred_genres", "preferred_activity", "moods", "title")


class _Reader(BaseModel):
    """A tolerant reader: what we do not need may change."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class _Money(_Reader):
    amount: Decimal
    currency: str

    def money(self) -> Money:
        return Money(self.amount, self.currency)


class _Reason(_Reader):
    kind: str = Field(max_length=40)
    text: str = Field(max_length=300)
    facts: dict[str, Any] = {}

    def reason(self) -> Reason:
        words: Any = next((self.facts[key] for key in _REASON_WORDS if self.facts.get(key)), [])
        named = [words] if isinstance(words, str) else words
        return Reason(self.kind, self.text, tuple(str(word)[:80] for word in named)[:4])


class _Item(_Reader):
    item_id: UUID
    title: str = Field(min_length=1, max_length=300)
    type: str
    recommendation_id: UUID | None = None
    genres: list[str] = []
    cost: _Money | None = None
    price_type: str = "one_time"
    platform: str | None = None
    left_after: _Money | None = None
    taste_reason: str | None = None
    budget_reason: str | None = None
    free: bool = False
    rating: Decimal | None = None
    expected_hours: Decimal | None = None
    description: str | None = None
    reasons: list[_Reason] = []

    def candidate(self) -> Candidate:
        return Candidate(
            item_id=self.item_id,
            title=self.title,
            type=self.type,
            recommendation_id=self.recommendation_id,
            genres=tuple(self.genres),
            cost=self.cost.money() if self.cost else None,
            price_type=self.price_type,
            platform=self.platform,
            left_after=self.left_after.money() if self.left_after else None,
            taste_reason=(self.taste_reason or "")[:300],
            budget_reason=(self.budget_reason or "")[:300],
            free=self.free,
            rating=self.rating,
            expected_hours=self.expected_hours,
            description=(self.description or "")[:400],
            reasons=tuple(reason.reason() for reason in self.reasons[:MAX_REASONS]),
        )


class _Answer(_Reader):
    items: list[_Item] = Field(max_length=100)


def _is_transient(error: Exception) -> bool:
    return isinstance(error, Unavailable)


class HttpCatalogue:
    """Asks the catalogue with a deadline, one retry and a circuit breaker."""

    def __init__(self, url: str, *, timeout_seconds: float) -> None:
        self._url = url.rstrip("/")
        self._connections = KeptConnections(total_seconds=timeout_seconds)
        self._breaker = CircuitBreaker(DEPENDENCY)

    async def recommend(self, wanted: Wanted) -> list[Candidate]:
        """What fits this person and their budget, best first."""
        query: list[tuple[str, str]] = [("limit", str(wanted.limit))]
        query += [("type", item_type) for item_type in wanted.types]
        query += _optional(max_price=wanted.max_price, mood=wanted.mood, q=wanted.query)
        return await self._ask("/api/entertainment/recommendations", query, wanted.token)

    async def search(self, wanted: Wanted) -> list[Candidate]:
        """What matches the words, whether it fits or not."""
        query = _optional(q=wanted.query, max_price=wanted.max_price)
        query += [("type", item_type) for item_type in wanted.types]
        query += [("limit", str(wanted.limit))]
        return await self._ask("/api/entertainment/search", query, wanted.token)

    async def _ask(self, path: str, query: list[tuple[str, str]], token: str) -> list[Candidate]:
        async with self._breaker:
            return await self._get(path, query, token)

    @stamina.retry(on=_is_transient, attempts=2, wait_initial=0.05, wait_jitter=0.1)
    async def _get(self, path: str, query: list[tuple[str, str]], token: str) -> list[Candidate]:
        span = _tracer.start_as_current_span(f"GET {path}", kind=trace.SpanKind.CLIENT)
        async with _translated():
            with span:
                body = await self._body(path, query, token)
            answer = _Answer.model_validate_json(body)
        return [item.candidate() for item in answer.items]

    async def _body(self, path: str, query: list[tuple[str, str]], token: str) -> bytes:
        headers = {"authorization": f"Bearer {token}"}
        propagate.inject(headers)
        session = self._connections.session
        async with session.get(
            self._url + path, params=query, headers=headers, allow_redirects=False
        ) as response:
            if response.status != 200:
                raise Unavailable(DEPENDENCY, f"the catalogue answered {response.status}")
            body = await response.read()
        if len(body) > MAX_BYTES:
            raise Unavailable(DEPENDENCY, "the catalogue's answer is too large")
        return body

    async def aclose(self) -> None:
        """Close the connections."""
        await self._connections.close()


def _optional(**values: Any) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in values.items() if value is not None]


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    try:
        yield
    except (aiohttp.ClientError, OSError, TimeoutError, ValidationError) as error:
        raise Unavailable(DEPENDENCY) from error
