"""Alembic's environment for the schema `documents`."""

from shared.migrations import run_migrations
from documents.infrastructure.tables import metadata

run_migrations(metadata)
