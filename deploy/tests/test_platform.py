"""The one file of ports, routes and settings says what every way of running needs."""

from itertools import chain

import pytest

from deploy.platform import UnknownProfileError, load_platform, load_profile


class Anything(dict[str, str]):
    """A value for every placeholder."""

    def __missing__(self, name: str) -> str:
        return f"<{name}>"


def test_stacks_side_by_side_share_no_port() -> None:
    names = ("local", "storm", "test", "test-1", "test-2", "test-17")
    profiles = [load_profile(name) for name in names]
    ports = [profile.port(part) for profile in profiles for part in load_platform().ports]
    assert len(ports) == len(set(ports))
    assert len({profile.state for profile in profiles}) == len(names)


def test_every_port_lies_below_those_the_system_hands_out() -> None:
    highest = load_profile("test-99")
    assert max(highest.port(part) for part in load_platform().ports) < 32768


@pytest.mark.parametrize("name", ["production", "local-2", "test-0", "../test", "TEST"])
def test_an_unknown_profile_is_refused(name: str) -> None:
    with pytest.raises(UnknownProfileError):
        load_profile(name)


def test_an_offset_moves_every_port(monkeypatch: pytest.MonkeyPatch) -> None:
    before = load_profile("local").port("gateway")
    monkeypatch.setenv("PENNY_PORT_OFFSET", "5000")
    assert load_profile("local").port("gateway") == before + 5000


def test_postgres_gets_little_memory_in_tests_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PENNY_SHARED_BUFFERS", raising=False)
    assert load_profile("local").shared_buffers == load_platform().postgres["shared_buffers"]
    assert load_profile("test-2").shared_buffers == "128MB"
    monkeypatch.setenv("PENNY_SHARED_BUFFERS", "3GB")
    assert load_profile("test-2").shared_buffers == "3GB"


def test_no_route_belongs_to_two_services_or_lies_inside_another() -> None:
    services = load_platform().services.values()
    routes = sorted(chain.from_iterable(service.routes for service in services))
    overlapping = [
        (outer, inner)
        for outer in routes
        for inner in routes
        if outer != inner and f"{inner}/".startswith(f"{outer}/")
    ]
    assert len(routes) == len(set(routes))
    assert not overlapping


def test_a_service_gets_the_shared_settings_and_its_own_under_its_prefix() -> None:
    values = Anything(service="documents", database_password="pw", postgres="h:1", database="d")
    settings = load_platform().settings_of("documents", values)
    assert settings["DOCUMENTS_DATABASE__URL"] == "postgresql+asyncpg://documents:pw@h:1/d"
    assert settings["DOCUMENTS_OBJECT_STORE__BUCKET"] == "<bucket>"
    assert all(name.startswith("DOCUMENTS_") for name in settings)


def test_a_setting_without_a_value_stops_the_start() -> None:
    with pytest.raises(KeyError, match="environment"):
        load_platform().settings_of("documents", {})
