"""Alembic's environment for the schema `catalog`."""

from shared.migrations import run_migrations
from catalog.infrastructure.tables import metadata

run_migrations(metadata)
