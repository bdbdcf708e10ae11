"""What containers have in common."""

from typing import Any

Container = dict[str, Any]

CONFINED: Container = {
    "read_only": True,
    "tmpfs": ["/tmp"],  # noqa: S108 - a mount point, not a file we make
    "cap_drop": ["ALL"],
    "security_opt": ["no-new-privileges:true"],
    "init": True,
    "restart": "unless-stopped",
    "networks": ["inside"],
}


def build(target: str) -> Container:
    """Built here, from a target of our Dockerfile."""
    return {"context": "../..", "dockerfile": "deploy/compose/Dockerfile", "target": target}


def health(*command: str) -> Container:
    """Asked every five seconds; half a minute of silence is unhealthy."""
    return {
        "test": ["CMD", *command],
        "interval": "5s",
        "timeout": "5s",
        "retries": 6,
        "start_period": "60s",
    }
