"""The containers agree with platform.toml, with the local stack, and hold no secret."""

import base64
import hashlib
import json
import re
import stat
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.compose.__main__ import FOLDER, files
from deploy.compose.secrets import read_env, write
from deploy.compose.values import secret_names
from deploy.platform import load_platform

COMPOSE: dict[str, Any] = yaml.safe_load((FOLDER / "compose.yaml").read_text())
VARIABLE = re.compile(r"\$\{(\w+)([^}]*)\}")


@pytest.mark.parametrize("name", ["compose.yaml", "Caddyfile", ".env.example"])
def test_what_is_committed_is_what_platform_toml_says(name: str) -> None:
    assert (FOLDER / name).read_text() == files(load_platform())[name]


def test_every_variable_is_a_secret_that_must_be_given() -> None:
    used = VARIABLE.findall((FOLDER / "compose.yaml").read_text())
    example = read_names(FOLDER / ".env.example")
    assert {name for name, _ in used} <= example
    assert all(rest.startswith(":?") for _, rest in used)


def read_names(path: Path) -> set[str]:
    lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
    assert all(line.endswith("=") for line in lines), "an example holds no value"
    return {line.removesuffix("=") for line in lines}


def test_every_service_has_its_three_containers_with_the_settings_of_the_local_stack() -> None:
    platform = load_platform()
    for service, spec in platform.services.items():
        wanted = {f"{spec.prefix}{name}" for name in {**platform.settings, **spec.settings}}
        for container in (service, f"{service}-worker", f"{service}-migrate"):
            assert COMPOSE["services"][container]["environment"].keys() == wanted


def test_no_container_of_ours_runs_as_root_or_may_write_to_its_image() -> None:
    dockerfile = (FOLDER / "Dockerfile").read_text()
    stages = re.split(r"^FROM ", dockerfile, flags=re.MULTILINE)[1:]
    run = [stage for stage in stages if " AS build\n" not in stage]
    assert all(re.findall(r"^USER (\d+)$", stage, re.MULTILINE)[-1] != "0" for stage in run)
    for name, container in COMPOSE["services"].items():
        if "build" in container or container["image"].startswith("penny-dreadful"):
            assert container["read_only"], name
            assert container["cap_drop"] == ["ALL"], name


def test_only_what_a_browser_needs_is_published_and_only_on_loopback() -> None:
    published = {
        name: container["ports"]
        for name, container in COMPOSE["services"].items()
        if "ports" in container
    }
    assert published.keys() == {
        "gateway",
        "object-store",
        "devstripe",
        "tracing",
        "prometheus",
        "grafana",
    }
    assert all(port.startswith("127.0.0.1:") for ports in published.values() for port in ports)


def test_what_a_container_waits_for_says_whether_it_is_well() -> None:
    containers = COMPOSE["services"]
    for name, container in containers.items():
        for needed, how in container.get("depends_on", {}).items():
            other = containers[needed]
            checked = other.get("healthcheck", {}) if "build" not in other else {"test": "in image"}
            well = how["condition"] == "service_completed_successfully" or "test" in checked
            assert well, f"{name} waits for {needed}, which never says that it is well"


def test_secrets_are_made_once_and_the_file_is_private(tmp_path: Path) -> None:
    platform = load_platform()
    first = write(tmp_path, platform)
    pool = (tmp_path / "secrets/cognito/local_penny.json").read_text()
    assert write(tmp_path, platform) == first == read_env(tmp_path / ".env")
    assert (tmp_path / "secrets/cognito/local_penny.json").read_text() == pool
    assert first.keys() == secret_names(platform).keys()
    assert len(set(first.values())) == len(first)
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "secrets").stat().st_mode) == 0o700


def test_the_brokers_file_holds_a_salted_hash_that_fits_the_password(tmp_path: Path) -> None:
    values = write(tmp_path, load_platform())
    definitions = json.loads((tmp_path / "secrets/rabbitmq.json").read_text())
    chat = next(user for user in definitions["users"] if user["name"] == "chat")
    stored = base64.b64decode(chat["password_hash"])
    password = values["BROKER_PASSWORD_CHAT"].encode()
    assert stored[4:] == hashlib.sha256(stored[:4] + password).digest()
    assert not any(value in json.dumps(definitions) for value in values.values())


@pytest.mark.parametrize(
    ("service", "queue", "allowed"),
    [
        ("chat", "chat", True),
        ("chat", "chat.retry.1", True),
        ("chat", "events", True),
        ("chat", "events.unrouted", True),
        ("chat", "amq.default", True),
        ("chat", "documents", False),
        ("chat", "chatter", False),
        ("chat", "documents.dead", False),
    ],
)
def test_a_broker_user_reaches_its_own_queues_only(
    tmp_path: Path, service: str, queue: str, allowed: bool
) -> None:
    write(tmp_path, load_platform())
    definitions = json.loads((tmp_path / "secrets/rabbitmq.json").read_text())
    rights = next(right for right in definitions["permissions"] if right["user"] == service)
    for verb in ("configure", "write", "read"):
        assert bool(re.search(rights[verb], queue)) == allowed
