"""run_task.sh fails when its task does: the services then stay as they are."""

import os
import subprocess
from pathlib import Path

from deploy.platform import ROOT

SCRIPT = ROOT / "deploy" / "terraform" / "run_task.sh"
CLIENT = """#!/bin/sh
echo "$@" >> "$TOLD"
case "$2" in
    run-task) echo "$STARTED" ;;
    describe-tasks) printf '%s\\tEssential container in task exited\\n' "$CODE" ;;
esac
"""


def run(
    folder: Path, *, started: str = "arn:task/1", code: str = "0", **more: str
) -> tuple["subprocess.CompletedProcess[str]", str]:
    """Run it with an `aws` of our own; what that was told comes with it."""
    client, told = folder / "aws", folder / "told"
    client.write_text(CLIENT)
    client.chmod(0o755)
    environment = {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "TOLD": str(told),
        "STARTED": started,
        "CODE": code,
        "CLUSTER": "penny-test",
        "TASK_DEFINITION": "penny-test-chat-migrate:3",
        "SUBNETS": "subnet-1,subnet-2",
        "SECURITY_GROUP": "sg-1",
        **more,
    }
    done = subprocess.run(
        ["bash", str(SCRIPT)], env=environment, capture_output=True, text=True, check=False
    )
    return done, told.read_text()


def test_a_task_that_ends_well_is_waited_for(tmp_path: Path) -> None:
    done, told = run(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "assignPublicIp=DISABLED" in told
    assert "wait tasks-stopped" in told


def test_a_task_that_ends_badly_fails_the_apply(tmp_path: Path) -> None:
    done, _ = run(tmp_path, code="1")
    assert done.returncode != 0
    assert "Essential container" in done.stdout


def test_a_task_that_never_started_fails_the_apply(tmp_path: Path) -> None:
    assert run(tmp_path, started="None")[0].returncode != 0
    assert run(tmp_path, code="None")[0].returncode != 0


def test_another_command_of_the_same_image_can_be_run(tmp_path: Path) -> None:
    _, told = run(tmp_path, CONTAINER="migrate", COMMAND='["python","-m","catalog.seed"]')
    assert '"name":"migrate","command":["python","-m","catalog.seed"]' in told
