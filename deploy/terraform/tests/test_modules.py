"""What every module and environment keeps to."""

import re
from pathlib import Path

import pytest
import yaml

from deploy.platform import ROOT, load_platform

TERRAFORM = ROOT / "deploy" / "terraform"
FILES = sorted(TERRAFORM.rglob("*.tf"))
MODULES = sorted(path.parent for path in TERRAFORM.glob("modules/*/versions.tf"))
BLOCK = re.compile(r'^(?P<kind>variable|output) "(?P<name>\w+)" \{\n(?P<body>.*?)^\}', re.M | re.S)


def text_of(folder: Path) -> str:
    """Every file of a module, joined."""
    return "\n".join(path.read_text() for path in sorted(folder.glob("*.tf")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(TERRAFORM)))
def test_every_input_and_output_says_what_it_is(path: Path) -> None:
    for block in BLOCK.finditer(path.read_text()):
        assert re.search(r"^  description = \".+\"", block["body"], re.M), block["name"]
        if block["kind"] == "variable":
            assert re.search(r"^  type\s+= ", block["body"], re.M), block["name"]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_uses_every_input_it_takes(module: Path) -> None:
    text = text_of(module)
    for name in re.findall(r'^variable "(\w+)"', text, re.M):
        assert re.search(rf"\bvar\.{name}\b", BLOCK.sub("", text)), name


def test_environments_differ_in_sizes_only() -> None:
    staging, production = (TERRAFORM / "environments" / name for name in ("staging", "production"))
    for name in ("variables.tf", "outputs.tf"):
        assert (staging / name).read_text() == (production / name).read_text()
    versions = [(folder / "versions.tf").read_text() for folder in (staging, production)]
    assert versions[0].replace("staging", "production") == versions[1]


def test_an_environment_says_the_size_of_every_service() -> None:
    for environment in ("staging", "production"):
        text = (TERRAFORM / "environments" / environment / "main.tf").read_text()
        sizes = text.split("services = {", 1)[1]
        assert set(re.findall(r"^    (\w+)\s+= \{ cpu", sizes, re.M)) == set(
            load_platform().services
        )


def test_the_provider_is_pinned_to_one_version_where_terraform_is_run() -> None:
    roots = [TERRAFORM / "bootstrap", *sorted((TERRAFORM / "environments").iterdir())]
    pins = {re.findall(r'version = "([^"]+)"', text_of(root))[-1] for root in roots}
    assert len(pins) == 1
    assert re.fullmatch(r"\d+\.\d+\.\d+", pins.pop())


def test_every_alarm_leads_to_a_runbook_that_exists() -> None:
    text = text_of(TERRAFORM / "modules" / "observability")
    named = set(re.findall(r'runbook\s+= "([\w-]+)"', text))
    named |= set(re.findall(r"runbooks_url\}/([\w-]+)\.md", text))
    assert len(named) >= 8
    missing = [name for name in named if not (ROOT / "docs" / "runbooks" / f"{name}.md").exists()]
    assert missing == []


def test_the_collector_keeps_every_figure_an_alarm_or_a_chart_looks_at() -> None:
    folder = TERRAFORM / "modules" / "observability"
    text = text_of(folder)
    asked = set(re.findall(r'local\.namespace,\s+(?:metric = )?"([\w.]+)"', text))
    collector = yaml.safe_load(re.sub(r"\$\{\w+\}", "x", (folder / "collector.yaml").read_text()))
    kept = [
        selector
        for declaration in collector["exporters"]["awsemf"]["metric_declarations"]
        for selector in declaration["metric_name_selectors"]
    ]
    assert len(asked) >= 6
    assert [name for name in asked if not any(re.search(one, name) for one in kept)] == []


def test_nothing_that_holds_data_is_public_or_unencrypted() -> None:
    everything = "\n".join(path.read_text() for path in FILES)
    assert "publicly_accessible = true" not in re.sub(r" +", " ", everything)
    assert re.search(r'name\s+= "rds.force_ssl"\s+value\s+= "1"', everything)
    assert re.search(r'transit_encryption_mode\s+= "required"', everything)
    for resource in ("aws_db_instance", "aws_elasticache_replication_group", "aws_mq_broker"):
        block = re.search(rf'^resource "{resource}".*?^\}}', everything, re.M | re.S)
        assert block is not None
        assert "var.kms_key_arn" in block[0], resource


def test_no_password_is_written_where_the_state_would_keep_it() -> None:
    everything = "\n".join(path.read_text() for path in FILES)
    arguments = re.findall(
        r"^\s*(\w*(?:password|secret_string|auth_token)\w*)\s*=\s*(.+)$", everything, re.M
    )
    kept = {
        (name, value)
        for name, value in arguments
        if "random_password" in value and not name.endswith("_wo")
    }
    # The one argument the provider has no write-only form of: the guide says so.
    broker = "data.aws_secretsmanager_random_password.administrator.random_password"
    assert kept == {("password", broker)}
    assert "one password" in (TERRAFORM / "README.md").read_text()
