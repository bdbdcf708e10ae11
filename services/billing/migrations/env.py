"""Alembic's environment for the schema `billing`."""

from shared.migrations import run_migrations
from billing.infrastructure.tables import metadata

run_migrations(metadata)
