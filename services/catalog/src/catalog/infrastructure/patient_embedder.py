"""Search must never wait for a provider that is away: remembered vectors, and a breaker."""

import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol

import structlog

from shared.errors import Unavailable

log = structlog.get_logger(__name__)

REMEMBERED = 1000
REST_SECONDS = 15.0


class Provider(Protocol):
    """A provider's own adapter."""

    @property
    def model(self) -> str:
        """The name vectors are kept under."""

    async def embed_query(self, text: str) -> list[float] | None:
        """The vector of a search; raises Unavailable."""

    async def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """The vectors of item texts; raises Unavailable."""

    async def aclose(self) -> None:
        """Close its connections."""


class PatientEmbedder:
    """A provider whose failures cost a search its meaning, never its answer.

    After one failure it is left alone for 15 seconds, so that searches do not queue for it.
    """

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._remembered: OrderedDict[str, list[float]] = OrderedDict()
        self._rests_until = 0.0

    @property
    def model(self) -> str:
        """The name vectors are kept under."""
        return self._provider.model

    async def embed_query(self, text: str) -> list[float] | None:
        """The vector of a search; None when the provider does not answer in time."""
        if text in self._remembered:
            self._remembered.move_to_end(text)
            return self._remembered[text]
        if time.monotonic() < self._rests_until:
            return None
        try:
            vector = await self._provider.embed_query(text)
        except Unavailable:
            self._rests_until = time.monotonic() + REST_SECONDS
            log.warning("embedder.away", model=self.model)
            return None
        return self._remember(text, vector) if vector else None

    def _remember(self, text: str, vector: list[float]) -> list[float]:
        self._remembered[text] = vector
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        return vector

    async def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """The vectors of item texts, in order; raises Unavailable."""
        return await self._provider.embed_documents(texts)

    async def ask(self) -> None:
        """A readiness question; raises Unavailable."""
        await self._provider.embed_query("ready")

    async def aclose(self) -> None:
        """Close the provider's connections."""
        await self._provider.aclose()
