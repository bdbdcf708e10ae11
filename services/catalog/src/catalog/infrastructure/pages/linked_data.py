"""What a page says about itself in schema.org's words, whichever way it is embedded."""

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

MAX_BLOCKS, MAX_DEPTH, MAX_NODES = 20, 12, 2000

Thing = dict[str, Any]


def things(tree: LexborHTMLParser) -> list[Thing]:
    """Every object of the page's JSON-LD blocks; a block that is no JSON is passed over."""
    found: list[Thing] = []
    for block in tree.css('script[type="application/ld+json"]')[:MAX_BLOCKS]:
        try:
            parsed = json.loads(block.text())
        except (ValueError, RecursionError):
            continue
        for thing in _walk(parsed, 0):
            found.append(thing)
            if len(found) >= MAX_NODES:
                return found
    return found


def of_type(found: list[Thing], *names: str) -> list[Thing]:
    """The things of these types, such as `Product`."""
    return [thing for thing in found if _types(thing) & set(names)]


def text_of(value: Any) -> str | None:
    """A plain text or number, bounded; None for anything else."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value)[:500]
    return None


def _types(thing: Thing) -> set[str]:
    kind = thing.get("@type")
    names = kind if isinstance(kind, list) else [kind]
    return {str(name).rpartition("/")[2] for name in names}


def _walk(value: Any, depth: int) -> Iterator[Thing]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for child in children:
            yield from _walk(child, depth + 1)
