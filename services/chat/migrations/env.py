"""Alembic's environment for the schema `chat`."""

from shared.migrations import run_migrations
from chat.infrastructure.tables import metadata

run_migrations(metadata)
