"""`python -m deploy.terraform [--check]`: platform.json, what Terraform reads of platform.toml."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from deploy.gateway import CONTENT_POLICY, SECURITY_HEADERS
from deploy.platform import Platform, load_platform
from deploy.terraform.settings import task_settings
from deploy.user_pool import FLOWS, PASSWORD_POLICY

PLATFORM_JSON = Path(__file__).resolve().parent / "modules" / "platform" / "platform.json"
TASK_PORT = 8000
# A load balancer's rule takes five values at most.
PATTERNS_A_RULE = 5


def platform_json(platform: Platform) -> dict[str, Any]:
    """Everything about the platform that Terraform must not decide by itself."""
    return {
        "//": "Written from deploy/platform.toml by `python -m deploy.terraform`: do not edit.",
        "database": platform.facts["database"],
        "vhost": platform.facts["vhost"],
        "task_port": TASK_PORT,
        "identity": {
            "admin_group": platform.facts["admin_group"],
            "flows": FLOWS,
            "password_policy": PASSWORD_POLICY,
        },
        "edge": {"security_headers": SECURITY_HEADERS, "content_policy": CONTENT_POLICY},
        "max_upload_bytes": platform.facts["max_upload_bytes"],
        "services": {name: _service(platform, name) for name in platform.services},
    }


def _service(platform: Platform, name: str) -> dict[str, Any]:
    spec = platform.services[name]
    settings = task_settings(platform, name)
    return {
        "path_rules": path_rules(spec.routes),
        "cache_index": spec.cache_index,
        "environment": settings.environment,
        "connections": settings.connections,
        "keys": settings.keys,
    }


def path_rules(routes: tuple[str, ...]) -> list[list[str]]:
    """The patterns of a service's routes, as many to a rule as a load balancer takes."""
    patterns = [pattern for route in routes for pattern in (route, f"{route}/*")]
    return [patterns[i : i + PATTERNS_A_RULE] for i in range(0, len(patterns), PATTERNS_A_RULE)]


def main() -> None:
    """Write the file, or say that it is not what platform.toml says."""
    parser = argparse.ArgumentParser(prog="python -m deploy.terraform", description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    wanted = json.dumps(platform_json(load_platform()), indent=2) + "\n"
    if not options.check:
        PLATFORM_JSON.write_text(wanted)
    elif not PLATFORM_JSON.exists() or PLATFORM_JSON.read_text() != wanted:
        sys.exit(f"{PLATFORM_JSON.name} is not what platform.toml says; run `make terraform`")


if __name__ == "__main__":
    main()
