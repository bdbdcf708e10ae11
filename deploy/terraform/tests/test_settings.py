"""A task on AWS is told everything its service asks for, and nothing that is made for one machine."""

import json
import re
from typing import Any

import pytest

import billing.config
import catalog.config
import chat.config
import documents.config
import user.config
from deploy.platform import load_platform
from deploy.terraform.__main__ import PLATFORM_JSON, path_rules, platform_json
from deploy.terraform.settings import PLACEHOLDER
from shared.config import ServiceSettings
from shared.testing.services import read_settings

WRITTEN: dict[str, Any] = json.loads(PLATFORM_JSON.read_text())
HCL = "\n".join(path.read_text() for path in PLATFORM_JSON.parent.parent.rglob("*.tf"))
SETTINGS: dict[str, type[ServiceSettings]] = {
    "user": user.config.Settings,
    "documents": documents.config.Settings,
    "chat": chat.config.Settings,
    "catalog": catalog.config.Settings,
    "billing": billing.config.Settings,
}
# What Terraform and a person fill in; the kinds matter, the values do not.
FILLED = {
    "{environment}": "production",
    "{port}": "8000",
    "{telemetry}": "otlp",
    "{stripe_livemode}": "false",
    "{llm_provider}": "openai",
    "{llm_capable}": "true",
    "{app_url}": "https://penny.example",
    "{app_host}": "penny.example",
}
GIVEN = {
    **dict.fromkeys(("CHAT_LLM__API_KEY", "CATALOG_LLM__API_KEY"), "given"),
    **dict.fromkeys(["BILLING_STRIPE__API_KEY"], "sk_" + "test_given"),
    **dict.fromkeys(["BILLING_STRIPE__WEBHOOK_SECRETS"], '["whsec_' + 'given_by_stripe"]'),
}


def filled(parts: list[str]) -> str:
    """As Terraform joins them."""
    return "".join(FILLED.get(part, part.strip("{}")) for part in parts)


def a_task_environment(service: str) -> dict[str, str]:
    """What ECS puts into the environment of a task."""
    spec = WRITTEN["services"][service]
    joined = {**spec["environment"], **spec["connections"]}
    return {name: filled(parts) for name, parts in joined.items()} | {
        name: GIVEN[name] for name in spec["keys"]
    }


def test_what_is_committed_is_what_platform_toml_says() -> None:
    assert platform_json(load_platform()) == WRITTEN


@pytest.mark.parametrize("service", sorted(load_platform().services))
def test_a_service_starts_with_what_its_task_is_told(service: str) -> None:
    settings = read_settings(SETTINGS[service], a_task_environment(service))
    assert settings.environment == "production"
    assert settings.http.host != "127.0.0.1"
    assert settings.telemetry.exporter == "otlp"


def test_connections_are_encrypted_and_told_by_a_secret_only() -> None:
    for spec in WRITTEN["services"].values():
        schemes = {parts[0].partition(":")[0] for parts in spec["connections"].values()}
        assert schemes == {"postgresql+asyncpg", "amqps", "rediss"}
        assert not [
            name for name in spec["environment"] if re.search("PASSWORD|SECRET|API_KEY", name)
        ]


def test_services_open_s3_and_cognito_by_their_role_and_stripe_at_its_own_address() -> None:
    for spec in WRITTEN["services"].values():
        names = " ".join([*spec["environment"], *spec["connections"], *spec["keys"]])
        assert not re.search("ENDPOINT_URL|ACCESS_KEY|SECRET_KEY|API_BASE", names)


def test_terraform_fills_every_placeholder() -> None:
    used = {
        part
        for spec in WRITTEN["services"].values()
        for parts in (*spec["environment"].values(), *spec["connections"].values())
        for part in parts
        if PLACEHOLDER.fullmatch(part)
    }
    named = set(re.findall(r'^\s*"(\{\w+\})"\s*=', HCL, re.MULTILINE))
    of_services = {f"{{{service}_url}}" for service in WRITTEN["services"]}
    assert used - named - of_services == set()


def test_a_rule_of_the_gateway_takes_five_patterns_and_loses_no_route() -> None:
    for service, spec in load_platform().services.items():
        rules = path_rules(spec.routes)
        assert max(len(rule) for rule in rules) <= 5
        wanted = {f"{route}{rest}" for route in spec.routes for rest in ("", "/*")}
        assert {pattern for rule in rules for pattern in rule} == wanted, service
