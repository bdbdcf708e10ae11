"""Alembic's environment for the schema `catalog`."""

from catalog.infrastructure.mapping import mapper_registry
from shared.migrations import run_migrations

run_migrations(mapper_registry.metadata)
