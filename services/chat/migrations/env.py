"""Alembic's environment for the schema `chat`."""

from chat.infrastructure.tables import metadata
from shared.migrations import run_migrations

run_migrations(metadata)
