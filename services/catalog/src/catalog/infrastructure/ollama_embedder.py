"""Embeddings from Ollama, or from anything that speaks its protocol."""

from collections.abc import Sequence

import httpx
from ollama import AsyncClient, ResponseError

from catalog.infrastructure.embedding_vectors import as_document, as_query, fitted
from shared.errors import Unavailable

# A batch of item texts may wait for a model that is still loading.
BATCH_TIMEOUT_SECONDS = 120.0


class OllamaEmbedder:
    """One model of one Ollama."""

    def __init__(self, base_url: str, model: str, *, query_timeout_seconds: float) -> None:
        self._model = model
        self._queries = AsyncClient(host=base_url, timeout=query_timeout_seconds)
        self._batches = AsyncClient(host=base_url, timeout=BATCH_TIMEOUT_SECONDS)

    @property
    def model(self) -> str:
        """The name vectors are kept under."""
        return self._model

    async def embed_query(self, text: str) -> list[float] | None:
        """The vector of a search; raises Unavailable."""
        return (await self._embed(self._queries, [as_query(text, self._model)]))[0]

    async def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """The vectors of item texts, in order; raises Unavailable."""
        return await self._embed(self._batches, [as_document(t, self._model) for t in texts])

    async def _embed(self, client: AsyncClient, texts: list[str]) -> list[list[float]]:
        try:
            answer = await client.embed(model=self._model, input=texts)
        except (ConnectionError, httpx.HTTPError, ResponseError) as error:
            raise Unavailable("embeddings") from error
        if len(answer.embeddings) != len(texts):
            raise Unavailable("embeddings", "fewer vectors than texts")
        return [fitted(vector) for vector in answer.embeddings]

    async def aclose(self) -> None:
        """Close both connections."""
        await self._queries.close()  # type: ignore[no-untyped-call]
        await self._batches.close()  # type: ignore[no-untyped-call]
