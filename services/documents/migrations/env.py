"""Alembic's environment for the schema `documents`."""

from documents.infrastructure.tables import metadata
from shared.migrations import run_migrations

run_migrations(metadata)
