"""`python -m deploy.compose [--check]`: compose.yaml, Caddyfile and .env.example from platform.toml."""

import argparse
import json
import sys
from pathlib import Path

import yaml

from deploy.compose.alerts import alert_rules
from deploy.compose.containers import compose, upstreams
from deploy.compose.dashboard import dashboard
from deploy.compose.values import PUBLISHED, secret_names
from deploy.gateway import DoorSpec, caddyfile
from deploy.platform import Platform, load_platform

FOLDER = Path(__file__).resolve().parent
HEADER = "# Written from deploy/platform.toml by `make compose`: do not edit.\n"


class _Plain(yaml.SafeDumper):
    """Repeats shared parts instead of linking them: easier to read and to compare."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Never link."""
        return True


def files(platform: Platform) -> dict[str, str]:
    """Every written file by name."""
    door = DoorSpec(
        listen="http://:8080",
        bind=None,
        upstreams=upstreams(platform),
        site=Path("/srv/web"),
        welcome=Path("/srv/welcome"),
        docs=True,
        object_store=f"http://127.0.0.1:{PUBLISHED['object_store']}",
        access_log=None,
    )
    names = "".join(f"{name}=\n" for name in secret_names(platform))
    advice = "# Every variable is required. `python3 -m deploy.compose.secrets` makes them up.\n"
    return {
        "compose.yaml": HEADER + _yaml(compose(platform)),
        "Caddyfile": caddyfile(platform, door),
        ".env.example": advice + names,
        "telemetry/alerts.yaml": HEADER + _yaml(alert_rules(platform)),
        "telemetry/platform.json": json.dumps(dashboard(), indent=2) + "\n",
    }


def _yaml(content: object) -> str:
    return yaml.dump(content, Dumper=_Plain, sort_keys=False, width=1000)


def main() -> None:
    """Write the files, or say which are not what platform.toml says."""
    parser = argparse.ArgumentParser(prog="python -m deploy.compose", description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    wanted = files(load_platform())
    if not options.check:
        for name, text in wanted.items():
            (FOLDER / name).write_text(text)
        return
    stale = [name for name, text in wanted.items() if _kept(name) != text]
    if stale:
        sys.exit(f"not what platform.toml says: {', '.join(stale)}; run `make compose`")


def _kept(name: str) -> str | None:
    path = FOLDER / name
    return path.read_text() if path.exists() else None


if __name__ == "__main__":
    main()
