"""Debian packages that no wheel can replace: installed when we may, else named exactly."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("install_system_packages.sh")
RABBITMQ = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")


def missing_packages() -> list[str]:
    """What this machine lacks, by Debian's names."""
    missing = []
    if not _has_venv():
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if not RABBITMQ.exists() and "PENNY_RABBITMQ_URL" not in os.environ:
        missing.append("rabbitmq-server")
    return missing


def _has_venv() -> bool:
    ask = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(ask, capture_output=True, check=False).returncode == 0


def install_command(packages: list[str]) -> list[str] | None:
    """The command that installs them from here, None when we lack the right to."""
    if shutil.which("apt-get") is None:
        return None
    install = ["sh", str(SCRIPT), *packages]
    if os.geteuid() == 0:
        return install
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode
    return ["sudo", "-n", *install] if allowed == 0 else None


def advice(packages: list[str], again: str = "make setup") -> str:
    """What to type when we may not install, and what to call `again` after it."""
    if shutil.which("apt-get") is None:
        return f"Please install with your system's package manager: {' '.join(packages)}"
    return (
        "This machine lacks system packages, and installing them needs root. Please run:\n\n"
        f"    sudo sh {SCRIPT} {' '.join(packages)}\n\nand then `{again}` again."
    )
