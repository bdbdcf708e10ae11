"""Stripe's form encoding: `items[0][price]=x&expand[]=y` becomes nested dictionaries and lists."""

import re
from typing import Any
from urllib.parse import parse_qsl

from deploy.local.devstripe.errors import invalid

MAX_FIELDS = 1000
MAX_DEPTH = 8

_SEGMENT = re.compile(r"\[([^\[\]]*)\]")


def decode_form(text: str) -> dict[str, Any]:
    """Nested parameters of a query string or body; every leaf is a string."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MAX_FIELDS)
    except ValueError as error:
        raise invalid("Too many parameters.") from error
    root: dict[str, Any] = {}
    for name, value in pairs:
        _place(root, _path(name), value)
    return {key: _lists(value) for key, value in root.items()}


def _path(name: str) -> list[str]:
    head, _, rest = name.partition("[")
    segments = [head, *_SEGMENT.findall("[" + rest)] if rest else [head]
    if len(segments) > MAX_DEPTH:
        raise invalid("Parameters are nested too deeply.", param=head)
    return segments


def _place(root: dict[str, Any], path: list[str], value: str) -> None:
    branch = root
    for segment in path[:-1]:
        step = branch.setdefault(_key(branch, segment), {})
        if not isinstance(step, dict):
            raise invalid(f"Invalid parameter: {path[0]}", param=path[0])
        branch = step
    branch[_key(branch, path[-1])] = value


def _key(branch: dict[str, Any], segment: str) -> str:
    """`[]` means the next free place."""
    return segment or str(len(branch))


def _lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(key.isdecimal() for key in value):
        return [_lists(value[key]) for key in sorted(value, key=int)]
    return {key: _lists(item) for key, item in value.items()}
