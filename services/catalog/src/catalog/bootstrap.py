"""The one composition root: settings in, everything a process needs out."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self

from catalog.config import LookupSettings, ModelSettings, Settings
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.listing import Listing
from catalog.infrastructure.mapping import map_tables
from catalog.infrastructure.ollama_embedder import OllamaEmbedder
from catalog.infrastructure.openai_embedder import OpenAIEmbedder
from catalog.infrastructure.pages.guarded_fetch import GuardedFetch
from catalog.infrastructure.pages.live_pages import LivePages
from catalog.infrastructure.pages.polite_fetch import PoliteFetch
from catalog.infrastructure.pages.recorded_pages import RecordedPages
from catalog.infrastructure.pages.review_page import PageReviews
from catalog.infrastructure.pages.shop_page import PageShopPrices
from catalog.infrastructure.patient_embedder import PatientEmbedder, Provider
from catalog.infrastructure.reads import Reads
from catalog.infrastructure.scan_settings import settle
from catalog.infrastructure.seed_files import vocabulary
from catalog.infrastructure.sql_people import SqlPeople
from catalog.infrastructure.sql_shelf import SqlShelf
from catalog.infrastructure.tables import SCHEMA, idempotency_keys
from catalog.infrastructure.unit_of_work import SqlUnitOfWork
from shared.http.health import Check
from shared.resources import Resources

map_tables()


def _provider(settings: ModelSettings) -> Provider:
    if settings.provider == "openai":
        return OpenAIEmbedder(
            settings.base_url,
            settings.api_key.get_secret_value(),
            settings.embed_model,
            query_timeout_seconds=settings.timeout_seconds,
        )
    return OllamaEmbedder(
        settings.base_url, settings.embed_model, query_timeout_seconds=settings.timeout_seconds
    )


def _pages(settings: LookupSettings) -> RecordedPages | LivePages:
    if settings.source == "recorded":
        return RecordedPages()
    fetch = PoliteFetch(GuardedFetch(settings.hosts))
    return LivePages(fetch, search_url=settings.search_url, video_host=settings.video_host)


@dataclass(frozen=True)
class App:
    """What every process of the catalog service runs on."""

    settings: Settings
    resources: Resources
    vocabulary: Vocabulary
    reads: Reads
    people: SqlPeople
    shelf: SqlShelf
    listing: Listing
    embedder: PatientEmbedder
    shop: PageShopPrices
    reviews: PageReviews

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Compose; nothing connects yet."""
        resources = Resources.from_settings(SCHEMA, settings, idempotency_keys)
        settle(resources.engine)
        reads = Reads(resources.engine, settings.database.pool_size)
        embedder = PatientEmbedder(_provider(settings.llm))
        words = vocabulary()
        pages = _pages(settings.lookups)
        return cls(
            settings=settings,
            resources=resources,
            vocabulary=words,
            reads=reads,
            people=SqlPeople(reads, words, embedder.model),
            shelf=SqlShelf(reads, embedder.model),
            listing=Listing(reads, words),
            embedder=embedder,
            shop=PageShopPrices(pages),
            reviews=PageReviews(pages),
        )

    def uow(self, message_id: str | None = None) -> SqlUnitOfWork:
        """A fresh transaction; with a message id it claims the inbox row first."""
        return SqlUnitOfWork(self.resources.sessions, message_id)

    def checks(self) -> Mapping[str, Check]:
        """What readiness asks; without embeddings search still works by words."""
        embeddings = Check(self.embedder.ask, required=False)
        return {**self.resources.checks(), "embeddings": embeddings}

    @asynccontextmanager
    async def open_embedder(self) -> AsyncIterator[None]:
        """Close the provider's connections at the end."""
        try:
            yield
        finally:
            await self.embedder.aclose()
