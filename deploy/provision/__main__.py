"""`python -m deploy.provision`: roles and users of every service in servers that AWS runs."""

import asyncio
import os

import asyncpg
import httpx

from deploy.platform import Platform, load_platform
from deploy.provision.broker import provision_broker
from deploy.provision.database import provision_database
from deploy.provision.settings import ProvisionSettings


async def _database(settings: ProvisionSettings, platform: Platform) -> None:
    connection = await asyncpg.connect(
        host=settings.database_host,
        port=settings.database_port,
        user=settings.database_master.username,
        password=settings.database_master.password,
        database=platform.facts["database"],
        timeout=10,
    )
    try:
        await provision_database(connection, platform, settings.database_passwords)
    finally:
        await connection.close()


def _broker(settings: ProvisionSettings, platform: Platform) -> None:
    administrator = settings.administrator
    with httpx.Client(
        base_url=settings.management_url,
        auth=(administrator.username, administrator.password),
        timeout=10,
    ) as client:
        provision_broker(client, platform, administrator.username, settings.broker_passwords)


def main() -> None:
    """Both, then say so."""
    platform = load_platform()
    settings = ProvisionSettings.read(os.environ, platform)
    asyncio.run(_database(settings, platform))
    print(f"database: roles and schemas of {', '.join(settings.database_passwords)}")
    _broker(settings, platform)
    print(f"broker: users of {', '.join(settings.broker_passwords)}")


if __name__ == "__main__":
    main()
