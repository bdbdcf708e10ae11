"""What a service's Alembic environment and revisions share."""

import asyncio

from alembic import context, op
from sqlalchemy import Connection, MetaData, pool
from sqlalchemy.ext.asyncio import async_engine_from_config


def run_migrations(metadata: MetaData) -> None:
    """The body of every `migrations/env.py`: upgrade online, version table in the own schema."""
    asyncio.run(_run_online(metadata))


async def _run_online(metadata: MetaData) -> None:
    section = {"sqlalchemy.url": context.config.get_main_option("sqlalchemy.url") or ""}
    # A role's default schema is its own, and reflection does not name the default schema: with
    # `public` as the default, autogenerate sees our tables under the name they have in metadata.
    search_path = {"server_settings": {"search_path": "public"}}
    engine = async_engine_from_config(section, poolclass=pool.NullPool, connect_args=search_path)
    async with engine.connect() as connection:
        await connection.run_sync(_migrate, metadata)
    await engine.dispose()


def _migrate(connection: Connection, metadata: MetaData) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=metadata.schema,
        include_schemas=True,
        include_name=lambda name, kind, _: kind != "schema" or name == metadata.schema,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def create_outbox_notification(schema: str) -> None:
    """Let the database wake the relay at commit, whoever wrote the outbox row."""
    op.execute(
        f"""
        CREATE FUNCTION "{schema}".notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('{schema}_outbox', '');
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        f'CREATE TRIGGER notify_outbox AFTER INSERT ON "{schema}".outbox '
        f'FOR EACH STATEMENT EXECUTE FUNCTION "{schema}".notify_outbox()'
    )


def drop_outbox_notification(schema: str) -> None:
    """Undo `create_outbox_notification`."""
    op.execute(f'DROP TRIGGER notify_outbox ON "{schema}".outbox')
    op.execute(f'DROP FUNCTION "{schema}".notify_outbox()')
