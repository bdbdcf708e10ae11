"""A search never waits twice for a provider that is away."""

from collections.abc import Sequence

from catalog.infrastructure.embedding_vectors import as_document, as_query, fitted
from catalog.infrastructure.patient_embedder import PatientEmbedder
from shared.errors import Unavailable


class MovingProvider:
    """Answers, or is away."""

    model = "a-model"

    def __init__(self) -> None:
        self.away = False
        self.asked: list[str] = []

    async def embed_query(self, text: str) -> list[float] | None:
        self.asked.append(text)
        if self.away:
            raise Unavailable("embeddings")
        return [1.0]

    async def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [[1.0] for _ in texts]

    async def aclose(self) -> None:
        """Nothing is open."""


async def test_the_same_search_is_embedded_once() -> None:
    provider = MovingProvider()
    embedder = PatientEmbedder(provider)
    assert await embedder.embed_query("heist") == await embedder.embed_query("heist") == [1.0]
    assert provider.asked == ["heist"]


async def test_after_a_failure_the_provider_is_left_alone_for_a_while() -> None:
    provider = MovingProvider()
    provider.away = True
    embedder = PatientEmbedder(provider)
    assert [await embedder.embed_query(q) for q in ("a", "b", "c")] == [None, None, None]
    assert provider.asked == ["a"]


def test_vectors_of_any_length_become_unit_vectors_of_one_length() -> None:
    for length in (256, 384, 768, 1536):
        vector = fitted([2.0] * length)
        assert len(vector) == 384
        assert abs(sum(value * value for value in vector) - 1) < 1e-9


def test_a_model_that_wants_a_prefix_gets_it() -> None:
    assert as_query("heist", "nomic-embed-text:latest") == "search_query: heist"
    assert as_document("heist", "nomic-embed-text") == "search_document: heist"
    assert as_query("heist", "bge-small-en-v1.5") == "heist"
