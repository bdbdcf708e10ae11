"""Secrets are made once, kept private, and completed when a new one is needed."""

import json
import stat
from pathlib import Path

from deploy.local.tests.factories import TemporaryState


def test_secrets_are_made_once_and_only_their_owner_may_read_them(tmp_path: Path) -> None:
    made = TemporaryState(tmp_path).secrets
    assert TemporaryState(tmp_path).secrets == made
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600
    assert len(set(made.values())) == len(made)
    assert all(len(secret) >= 32 for secret in made.values())


def test_a_secret_that_came_later_is_added_and_the_others_stay(tmp_path: Path) -> None:
    made = TemporaryState(tmp_path).secrets
    path = tmp_path / "secrets.json"
    path.write_text(json.dumps({name: made[name] for name in made if name != "valkey"}))
    completed = TemporaryState(tmp_path).secrets
    assert completed.keys() == made.keys()
    assert {name for name in made if completed[name] != made[name]} == {"valkey"}
