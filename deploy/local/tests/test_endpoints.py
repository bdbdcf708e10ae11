"""The settings a service gets, and who may change them."""

from pathlib import Path

import pytest

from deploy.local.endpoints import Endpoints
from deploy.local.external import external_servers
from deploy.local.tests.factories import TemporaryState
from deploy.platform import load_platform, load_profile


def endpoints(folder: Path, profile: str) -> Endpoints:
    return Endpoints(TemporaryState(folder, load_profile(profile)))


def test_every_setting_of_every_service_has_a_value(tmp_path: Path) -> None:
    for service in load_platform().services:
        settings = endpoints(tmp_path, "test-98").environment(service)
        empty = {name for name, value in settings.items() if not value}
        assert empty == {f"{service.upper()}_TELEMETRY__ENDPOINT"}
        assert not any("{" in value for value in settings.values())


def test_no_service_gets_the_password_of_another(tmp_path: Path) -> None:
    running = endpoints(tmp_path, "test-98")
    for service in load_platform().services:
        settings = " ".join(running.environment(service).values())
        for other in load_platform().services:
            assert (running.secrets[f"database_{other}"] in settings) == (other == service)
            assert (running.secrets[f"broker_{other}"] in settings) == (other == service)
        assert running.secrets["postgres"] not in settings


def test_each_process_writes_its_own_trace_file(tmp_path: Path) -> None:
    running = endpoints(tmp_path, "local")
    files = {
        running.environment("chat", process)["CHAT_TELEMETRY__FILE"]
        for process in ("api", "worker")
    }
    assert {Path(file).name for file in files} == {"chat-api.jsonl", "chat-worker.jsonl"}


def test_a_variable_of_the_users_own_wins_on_their_machine_but_not_in_tests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHAT_LLM__BASE_URL", "http://127.0.0.1:11434")
    name = "CHAT_LLM__BASE_URL"
    assert endpoints(tmp_path, "local").environment("chat")[name] == "http://127.0.0.1:11434"
    assert endpoints(tmp_path, "test-98").environment("chat")[name] != "http://127.0.0.1:11434"


def test_servers_a_machine_already_has_stand_in_for_ours(tmp_path: Path) -> None:
    servers = external_servers(
        load_profile("local"),
        {
            "PENNY_POSTGRES_URL": "postgresql://admin:pw@db.example:5432/postgres",
            "PENNY_VALKEY_URL": "redis://:pw@cache.example:6379/",
            "PENNY_S3_URL": "http://s3.example:9000",
            "PENNY_S3_ACCESS_KEY": "mine",
            "PENNY_S3_SECRET_KEY": "hush",
            "PENNY_SKIP": "cognito, modelserver",
        },
    )
    documents = load_platform().services["documents"]
    assert servers.postgres_address == "db.example:5432"
    assert servers.skipped == {"cognito", "modelserver"}
    assert servers.settings_of(documents) == {
        "DOCUMENTS_CACHE__URL": "redis://:pw@cache.example:6379/1",
        "DOCUMENTS_OBJECT_STORE__ENDPOINT_URL": "http://s3.example:9000",
        "DOCUMENTS_OBJECT_STORE__PUBLIC_URL": "http://s3.example:9000",
        "DOCUMENTS_OBJECT_STORE__ACCESS_KEY": "mine",
        "DOCUMENTS_OBJECT_STORE__SECRET_KEY": "hush",
    }


def test_a_test_stack_never_uses_servers_from_elsewhere() -> None:
    given = {"PENNY_POSTGRES_URL": "postgresql://admin:pw@db.example:5432/postgres"}
    assert external_servers(load_profile("test"), given).postgres_url is None
