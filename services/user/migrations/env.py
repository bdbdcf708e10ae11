"""Alembic's environment for the schema `user`."""

from shared.migrations import run_migrations
from user.infrastructure.tables import metadata

run_migrations(metadata)
