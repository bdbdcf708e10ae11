"""A part that is killed in the middle of the journey delays it and loses nothing."""

import subprocess
import sys
from datetime import date

import pytest

from deploy.local.endpoints import Endpoints
from tests.e2e.test_main_job import upload_household, wait_for_used
from tools.demo.person import Person
from tools.samples import expected_budget, household

pytestmark = pytest.mark.e2e


def kill(platform: Endpoints, part: str) -> None:
    """SIGKILL; the supervisor starts it again."""
    argv = [sys.executable, "-m", "deploy.local", "--profile", platform.profile.name, "kill", part]
    subprocess.run(argv, check=True, capture_output=True)


@pytest.mark.parametrize("part", ["rabbitmq", "documents-worker", "documents"])
def test_the_budget_is_right_after_a_part_was_killed_between_the_uploads(
    person: Person, platform: Endpoints, today: date, part: str
) -> None:
    first = next(iter(household(today).values()))
    person.upload(first.file_name, first.content)
    kill(platform, part)
    read = upload_household(person, today)
    assert {document["processing_status"] for document in read} == {"completed"}
    wait_for_used(person, expected_budget()["without_story_plan"]["used"])
