from billing.config import Settings
from billing.main import create_app
from services.billing.tests.unit.test_settings import GOOD
from shared.testing.route_policy import admin_routes_open_to_users, routes_without_policy
from shared.testing.services import read_settings


def test_every_route_says_who_may_call_it() -> None:
    api = create_app(read_settings(Settings, GOOD))
    assert routes_without_policy(api) == []
    assert admin_routes_open_to_users(api) == []
