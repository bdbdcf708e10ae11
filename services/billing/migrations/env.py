"""Alembic's environment for the schema `billing`."""

from billing.infrastructure.tables import metadata
from shared.migrations import run_migrations

run_migrations(metadata)
