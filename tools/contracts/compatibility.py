"""Version 1 of an event only gains optional fields; anything else needs a version 2 beside it."""

from typing import Any


def breaking_changes(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What a consumer of `before` could trip over in `after`."""
    old, new = before.get("properties", {}), after.get("properties", {})
    changes = [f"the field {name} is gone" for name in old if name not in new]
    changes += [
        f"the field {name} changed its type"
        for name in old.keys() & new.keys()
        if old[name].get("type") != new[name].get("type")
    ]
    lost = set(before.get("required", [])) - set(after.get("required", []))
    return changes + [f"the field {name} may now be missing" for name in sorted(lost)]
