"""Embeddings from OpenAI, or from anything that speaks its protocol."""

from collections.abc import Sequence

from openai import AsyncOpenAI, OpenAIError

from catalog.infrastructure.embedding_vectors import as_document, as_query, fitted
from shared.errors import Unavailable

BATCH_TIMEOUT_SECONDS = 120.0


class OpenAIEmbedder:
    """One embedding model behind one API key."""

    def __init__(
        self, base_url: str, api_key: str, model: str, *, query_timeout_seconds: float
    ) -> None:
        self._model = model
        self._query_timeout = query_timeout_seconds
        self._client = AsyncOpenAI(base_url=base_url, api_key=api_key, max_retries=0)

    @property
    def model(self) -> str:
        """The name vectors are kept under."""
        return self._model

    async def embed_query(self, text: str) -> list[float] | None:
        """The vector of a search; raises Unavailable."""
        return (await self._embed([as_query(text, self._model)], self._query_timeout))[0]

    async def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """The vectors of item texts, in order; raises Unavailable."""
        documents = [as_document(text, self._model) for text in texts]
        return await self._embed(documents, BATCH_TIMEOUT_SECONDS)

    async def _embed(self, texts: list[str], timeout: float) -> list[list[float]]:
        try:
            answer = await self._client.embeddings.create(
                model=self._model, input=texts, timeout=timeout
            )
        except OpenAIError as error:
            raise Unavailable("embeddings") from error
        if len(answer.data) != len(texts):
            raise Unavailable("embeddings", "fewer vectors than texts")
        in_order = sorted(answer.data, key=lambda one: one.index)
        return [fitted(one.embedding) for one in in_order]

    async def aclose(self) -> None:
        """Close the connection."""
        await self._client.close()
