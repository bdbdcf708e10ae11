"""The catalog service over real Postgres, Valkey and a token issuer, with the seed loaded."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from catalog.application.load_seed import load_seed
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.tables import items, metadata, price_observations, seed_versions
from catalog.main import create_app
from services.catalog.tests.embedding_server import EmbeddingServer
from shared.clock import utc_now
from shared.testing.services import empty_tables, migrate_schema, read_settings, serving
from sqlalchemy import MetaData, text

LOADED = {items.name, price_observations.name, seed_versions.name}


@pytest.fixture(scope="session")
def embeddings() -> "AsyncIterator[EmbeddingServer]":
    """An Ollama whose vectors are the words of a text: alike texts share words."""
    with EmbeddingServer() as server:
        yield server
