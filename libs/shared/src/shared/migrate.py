"""Migrations as a deploy step: `python -m shared.migrate documents [upgrade|downgrade|revision]`."""

import argparse
import os
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from shared.clock import utc_now

SERVICES = Path(os.environ.get("PENNY_SERVICES_DIR", "services"))


def alembic_config(service: str, url: str) -> Config:
    """Alembic's settings for one service: its own folder, its own database role."""
    config = Config()
    config.set_main_option("script_location", str(SERVICES / service / "migrations"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config


def upgrade(service: str, url: str) -> None:
    """Bring the service's schema to its newest revision. Idempotent."""
    command.upgrade(alembic_config(service, url), "head")


def heads(service: str) -> list[str]:
    """The newest revisions; more than one means two branches were never joined."""
    return list(ScriptDirectory.from_config(alembic_config(service, "postgresql://")).get_heads())


def main() -> None:
    """Command line: the database URL comes from SERVICE_DATABASE__URL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("service")
    parser.add_argument(
        "action", nargs="?", choices=["upgrade", "downgrade", "revision"], default="upgrade"
    )
    parser.add_argument("argument", nargs="?", help="target of a downgrade, message of a revision")
    options = parser.parse_args()
    config = alembic_config(options.service, os.environ[f"{options.service.upper()}_DATABASE__URL"])
    if options.action == "upgrade":
        command.upgrade(config, options.argument or "head")
    elif options.action == "downgrade":
        command.downgrade(config, options.argument or "-1")
    else:
        revision_id = utc_now().strftime("%Y%m%d%H%M")
        command.revision(config, options.argument, autogenerate=True, rev_id=revision_id)


if __name__ == "__main__":
    main()
