"""A job is repeated when what it works from has changed, and only then."""

from pathlib import Path

import pytest

from deploy.local.parts.service import Migration
from deploy.local.tests.factories import TemporaryState
from deploy.platform import load_profile


def a_migration(folder: Path) -> Migration:
    migration = Migration(TemporaryState(folder, load_profile("local")), "documents")
    migration.inputs = folder / "versions"
    migration.inputs.mkdir(exist_ok=True)
    (migration.inputs / "1_first.py").write_text("create")
    return migration


async def test_what_has_been_done_is_remembered_by_the_next_start(tmp_path: Path) -> None:
    migration = a_migration(tmp_path)
    assert not await migration.is_done()
    await migration.provision()
    assert await a_migration(tmp_path).is_done()


async def test_a_new_revision_is_run(tmp_path: Path) -> None:
    migration = a_migration(tmp_path)
    await migration.provision()
    (migration.inputs / "2_second.py").write_text("alter")
    assert not await migration.is_done()


async def test_a_database_of_somebody_else_is_always_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migration = a_migration(tmp_path)
    await migration.provision()
    monkeypatch.setenv("PENNY_POSTGRES_URL", "postgresql://a:b@db.example:5432/postgres")
    assert not await migration.is_done()


async def test_a_job_looks_for_the_stack_where_its_ports_were_moved_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PENNY_PORT_OFFSET", "3000")
    environment = a_migration(tmp_path).command().environment
    assert environment["PENNY_PORT_OFFSET"] == "3000"
