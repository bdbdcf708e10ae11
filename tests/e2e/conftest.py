"""The whole platform on a profile of its own, entered through its gateway."""

import os
from collections.abc import Iterator
from datetime import date

import pytest

from deploy.local.endpoints import Endpoints
from deploy.local.infrastructure import infrastructure
from deploy.local.stack import everything
from deploy.local.state import State
from deploy.platform import load_profile
from tools.demo import home
from tools.demo.person import Person

PROFILE = os.environ.get("PENNY_E2E_PROFILE", "test-50")


@pytest.fixture(scope="session")
def platform() -> Iterator[Endpoints]:
    """Every server, service and worker, ready."""
    parts = everything(State(load_profile(PROFILE)))
    with infrastructure(parts, profile=PROFILE) as running:
        yield running


@pytest.fixture
def person(platform: Endpoints) -> Iterator[Person]:
    """Somebody who has just signed up."""
    person = Person(platform.gateway_url)
    person.register("Ada Marlow", time_zone=home.TIME_ZONE, currency=home.CURRENCY)
    yield person
    person.close()


@pytest.fixture
def stranger(platform: Endpoints) -> Iterator[Person]:
    """Somebody else who has signed up."""
    stranger = Person(platform.gateway_url)
    stranger.register("Mallory Stranger")
    yield stranger
    stranger.close()


@pytest.fixture
def today() -> date:
    """The household's day, in its own time zone."""
    return home.today()
