"""The intent of a message by its nearest exemplar, in the embedder's space."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import structlog

from chat.application.language_model_port import LanguageModel
from chat.domain.language.exemplars import EXEMPLARS
from chat.domain.language.intents import Intent, Vector, nearest
from shared.errors import Unavailable

log = structlog.get_logger(__name__)

MAX_CHARACTERS = 500
_LOAD_SECONDS = 20.0


class EmbeddingRouter:
    """Embeds the exemplars once, in the background; until then, and on a slow day, it has no opinion."""

    def __init__(self, model: LanguageModel, *, seconds: float) -> None:
        self._model = model
        self._seconds = seconds
        self._vectors: dict[Intent, list[Vector]] = {}
        self._loading: asyncio.Task[None] | None = None

    async def nearest(self, text: str) -> Intent | None:
        """The nearest exemplar's intent; None when unsure or when the embedder does not answer."""
        if not self._vectors:
            self._begin_loading()
            return None
        with suppress(Unavailable, TimeoutError):
            async with asyncio.timeout(self._seconds):
                [vector] = await self._model.embed([text[:MAX_CHARACTERS]])
            return nearest(vector, self._vectors)
        return None

    def _begin_loading(self) -> None:
        if self._loading is None or self._loading.done():
            self._loading = asyncio.create_task(self._load())

    async def _load(self) -> None:
        pairs = [(intent, text) for intent, texts in EXEMPLARS.items() for text in texts]
        try:
            async with asyncio.timeout(_LOAD_SECONDS):
                vectors: Sequence[Vector] = await self._model.embed([text for _, text in pairs])
        except (Unavailable, TimeoutError):
            log.info("router.embedder_away")
            return
        grouped: dict[Intent, list[Vector]] = {}
        for (intent, _), vector in zip(pairs, vectors, strict=True):
            grouped.setdefault(intent, []).append(vector)
        self._vectors = grouped

    async def warm_soon(self) -> None:
        """Begin to load the exemplars, in the background."""
        self._begin_loading()

    async def warm(self) -> None:
        """Load the exemplars now, if the embedder answers."""
        self._begin_loading()
        if self._loading is not None:
            await self._loading

    async def close(self) -> None:
        """Give up loading."""
        if self._loading is not None:
            self._loading.cancel()
            await asyncio.gather(self._loading, return_exceptions=True)
