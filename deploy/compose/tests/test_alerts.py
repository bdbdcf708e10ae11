"""Alerts look at figures that somebody tells, and lead to a page that says what to do."""

import json
import re
from typing import Any

import pytest
import yaml
from opentelemetry.semconv.metrics import MetricInstruments

from deploy.compose.alerts import alert_rules
from deploy.compose.dashboard import CHARTS
from deploy.platform import ROOT, load_platform

FOLDER = ROOT / "deploy" / "compose" / "telemetry"
RULES: list[dict[str, Any]] = alert_rules(load_platform())["groups"][0]["rules"]
MADE = re.compile(r'create_(?:counter|gauge|histogram)\(\s*"([\w.]+)"')
FIGURE = re.compile(r"\b([a-z]+(?:_[a-z]+)+)(?=[\s{\[)]|$)")
LABELS_AND_FUNCTIONS = {"service_name", "histogram_quantile", "http_status_code"}


def figures_of_our_code() -> set[str]:
    """As the collector tells Prometheus: dots are underscores, a counter ends in _total."""
    sources = [
        *(ROOT / "libs/shared/src").rglob("*.py"),
        *(ROOT / "services").glob("*/src/**/*.py"),
    ]
    names = {name for path in sources for name in MADE.findall(path.read_text())}
    plain = {name.replace(".", "_") for name in names}
    requests = MetricInstruments.HTTP_SERVER_DURATION.replace(".", "_") + "_milliseconds"
    return (
        plain
        | {f"{name}_total" for name in plain}
        | {f"{requests}_{p}" for p in ("count", "bucket")}
    )


def figures_in(expression: str) -> set[str]:
    """The names of figures an expression asks for."""
    without_labels = re.sub(r"by \([^)]*\)|\{[^}]*\}", "", expression)
    return set(FIGURE.findall(without_labels)) - LABELS_AND_FUNCTIONS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_an_alert_looks_at_figures_that_somebody_tells(rule: dict[str, Any]) -> None:
    asked = {name for name in figures_in(rule["expr"]) if not name.startswith("rabbitmq_")}
    assert asked <= figures_of_our_code()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_an_alert_leads_to_a_page_that_says_what_to_do(rule: dict[str, Any]) -> None:
    assert (ROOT / rule["annotations"]["runbook"]).exists()


def test_the_dashboard_asks_for_figures_that_somebody_tells() -> None:
    asked = set().union(*(figures_in(expression) for expression, _ in CHARTS.values()))
    assert {name for name in asked if not name.startswith("rabbitmq_")} <= figures_of_our_code()
    assert len(json.loads((FOLDER / "platform.json").read_text())["panels"]) == len(CHARTS)


def test_a_fault_is_played_against_most_kinds_of_alert() -> None:
    played = yaml.safe_load((FOLDER / "alerts_test.yaml").read_text())["tests"]
    spoken = {
        test["alertname"]
        for case in played
        for test in case["alert_rule_test"]
        if test["exp_alerts"]
    }
    kinds = {rule["alert"] for rule in RULES}
    assert spoken <= kinds
    assert kinds - spoken == {"QueueWaits", "StripeWebhooksGivenUp", "StripeWebhooksRefused"}


def test_every_runbook_is_in_the_list_of_runbooks() -> None:
    folder = ROOT / "docs" / "runbooks"
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", (folder / "README.md").read_text()))
    assert listed == {path.name for path in folder.glob("*.md")} - {"README.md"}
