"""Steps of the setup do not run into each other."""

import fcntl
from pathlib import Path

import pytest

from deploy.setup.steps import one_at_a_time


def test_only_one_process_installs_at_a_time(tmp_path: Path) -> None:
    lock = tmp_path / "state" / "setup.lock"
    with one_at_a_time(lock), lock.open() as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with lock.open() as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
