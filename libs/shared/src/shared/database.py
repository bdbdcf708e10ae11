"""The engine, the naming convention, and nothing that knows a table."""

from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from shared.config import DatabaseSettings

# Without names of our own, a later migration cannot say which constraint it drops.
NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

Sessions = async_sessionmaker[AsyncSession]


def metadata_for(schema: str) -> MetaData:
    """Metadata whose tables live in the schema of one service."""
    return MetaData(schema=schema, naming_convention=NAMING_CONVENTION)


def create_engine(
    settings: DatabaseSettings, *, application_name: str, **options: Any
) -> AsyncEngine:
    """An engine that gives up after a short wait for a connection instead of queueing for ever."""
    return create_async_engine(
        settings.url.get_secret_value(),
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_timeout_seconds,
        # A failed statement is logged; what it was about is personal.
        hide_parameters=True,
        connect_args={
            "timeout": 5,
            "server_settings": {"application_name": application_name, "timezone": "UTC"},
        },
        **options,
    )


def create_sessions(engine: AsyncEngine) -> Sessions:
    """Sessions that keep loaded values after commit, so a response is built without a query."""
    return async_sessionmaker(engine, expire_on_commit=False, autoflush=False)
