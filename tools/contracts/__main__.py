"""Export what the services promise: `python -m tools.contracts [--check]`.

Producers' code is the source. `--check` writes nothing and fails when a file differs, or when
an event of version 1 lost a field or gained a required one.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tools.contracts.asyncapi import asyncapi
from tools.contracts.compatibility import breaking_changes
from tools.contracts.events import event_schemas
from tools.contracts.openapi import openapi_documents

CONTRACTS = Path(__file__).resolve().parents[2] / "contracts"


def documents() -> dict[str, dict[str, Any]]:
    """Every contract file by its path below contracts/."""
    schemas = event_schemas()
    files = {f"openapi/{name}.json": document for name, document in openapi_documents().items()}
    files |= {f"events/{name}.v1.json": schema for name, schema in schemas.items()}
    files["asyncapi.json"] = asyncapi(schemas)
    return files


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _committed() -> dict[str, str]:
    found = [CONTRACTS / "asyncapi.json", *CONTRACTS.glob("openapi/*"), *CONTRACTS.glob("events/*")]
    return {str(p.relative_to(CONTRACTS)): p.read_text() for p in found if p.is_file()}


def check(files: dict[str, dict[str, Any]]) -> list[str]:
    """What is wrong with the committed contracts; empty when all is well."""
    committed = _committed()
    problems = [
        f"{name} is not what the code says: run `make contracts`"
        for name, document in files.items()
        if committed.get(name) != _text(document)
    ]
    problems += [f"{name} has no code behind it any more" for name in committed.keys() - files]
    return problems


def write(files: dict[str, dict[str, Any]]) -> list[str]:
    """Write the files; returns what would break a consumer of version 1, and then writes nothing."""
    committed = _committed()
    breaking = [
        f"{name}: {change}"
        for name, document in files.items()
        if name.startswith("events/") and name in committed
        for change in breaking_changes(json.loads(committed[name]), document)
    ]
    if breaking:
        return breaking
    for name in committed.keys() - files:
        (CONTRACTS / name).unlink()
    for name, document in files.items():
        path = CONTRACTS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(document))
    return []


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    files = documents()
    problems = check(files) if parser.parse_args().check else write(files)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(files)} contracts, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
