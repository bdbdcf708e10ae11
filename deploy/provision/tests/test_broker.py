"""The users of the broker, told to its management API."""

import json
from dataclasses import dataclass, field

import httpx
import pytest

from deploy.platform import load_platform
from deploy.provision.broker import provision_broker
from deploy.provision.settings import ProvisionSettings

PASSWORDS = {"chat": "chat-password", "billing": "billing-password"}


@dataclass
class ManagementApi:
    """Keeps what it is told, as RabbitMQ would."""

    status: int = 201
    told: dict[str, dict[str, object]] = field(default_factory=dict)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Take one PUT."""
        self.told[request.url.raw_path.decode()] = json.loads(request.content)
        return httpx.Response(self.status)

    def client(self) -> httpx.Client:
        """Signed in."""
        return httpx.Client(base_url="https://broker.test", transport=httpx.MockTransport(self))


def test_each_service_has_a_user_confined_to_its_own_queues() -> None:
    api = ManagementApi()
    provision_broker(api.client(), load_platform(), "penny", PASSWORDS)
    assert api.told["/api/permissions/penny/penny"]["configure"] == ".*"
    assert "chat" in str(api.told["/api/permissions/penny/chat"]["read"])
    assert "billing" not in str(api.told["/api/permissions/penny/chat"]["read"])
    assert api.told["/api/users/billing"]["tags"] == ""


def test_no_password_is_sent_only_its_salted_hash() -> None:
    api = ManagementApi()
    provision_broker(api.client(), load_platform(), "penny", PASSWORDS)
    sent = json.dumps(api.told)
    assert not any(password in sent for password in PASSWORDS.values())
    assert "/api/users/penny" not in api.told, "the administrator is the broker's own"


def test_a_refusal_ends_the_task() -> None:
    api = ManagementApi(status=401)
    with pytest.raises(httpx.HTTPStatusError):
        provision_broker(api.client(), load_platform(), "penny", PASSWORDS)


def an_environment() -> dict[str, str]:
    """As the task gets it from the secrets."""
    urls = {
        f"{spec.prefix}{setting}": "://".join(("scheme", f"{name}:{name}-pass@server/x"))
        for name, spec in load_platform().services.items()
        for setting in ("DATABASE__URL", "BROKER__URL")
    }
    master = json.dumps({"username": "m", "password": "p"})
    return {
        **urls,
        "DATABASE_ADDRESS": "db.internal:5432",
        "DATABASE_MASTER": master,
        "BROKER_MANAGEMENT_URL": "https://broker.internal",
        "BROKER_ADMINISTRATOR": master,
    }


def test_passwords_come_from_the_urls_the_services_use() -> None:
    settings = ProvisionSettings.read(an_environment(), load_platform())
    assert (settings.database_host, settings.database_port) == ("db.internal", 5432)
    assert settings.database_passwords["chat"] == "chat-pass"
    assert settings.broker_passwords.keys() == load_platform().services.keys()


def test_a_service_without_a_password_is_refused() -> None:
    environment = an_environment() | {"CHAT_BROKER__URL": "amqps://chat@server/penny"}
    with pytest.raises(ValueError, match="CHAT_BROKER__URL"):
        ProvisionSettings.read(environment, load_platform())
