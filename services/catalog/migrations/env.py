"""Alembic's environment for the schema `catalog`."""

from catalog.infrastructure.tables import metadata
from shared.migrations import run_migrations

run_migrations(metadata)
