"""When we may not install, the person gets the exact command."""

import os
import subprocess
from pathlib import Path

import pytest

from deploy.setup.system_packages import SCRIPT, advice, install_command


def test_the_advice_names_a_command_that_exists() -> None:
    text = advice(["rabbitmq-server"])
    command = next(line.strip() for line in text.splitlines() if line.startswith("    "))
    assert command == f"sudo sh {SCRIPT} rabbitmq-server"
    assert SCRIPT.exists()


def test_without_root_and_without_sudo_nothing_is_attempted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "apt-get").write_text("#!/bin/sh\n")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert install_command(["rabbitmq-server"]) is None


def test_the_script_is_correct_shell() -> None:
    assert subprocess.run(["sh", "-n", str(SCRIPT)], check=False).returncode == 0
