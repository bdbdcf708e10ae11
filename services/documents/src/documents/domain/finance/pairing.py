"""Matching records one to one, as many as can be, whatever order they came in."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")

# Real ledgers stay far below these; a forged one must not cost more.
_MOST_COMPARISONS = 200_000
_LONGEST_CHAIN = 300


def pair_up(
    left: Sequence[Left],
    right: Sequence[Right],
    rules: Sequence[Callable[[Left, Right], bool]],
    *,
    key: Callable[[Left | Right], Hashable],
    near: Callable[[Left], Iterable[int]] | None = None,
) -> list[tuple[Left, Right]]:
    """The largest one-to-one matching: by the first rule, then widened by each next one.

    Both sides must come in an order that does not depend on arrival. `near` names the right
    indices worth comparing, the likeliest first. A match of an earlier rule may move to another partner of a wider
    rule, but is never lost.
    """
    partner: dict[Hashable, int] = {}
    matched: set[int] = set()
    everything = range(len(right))
    candidates = [everything if near is None else list(near(one)) for one in left]
    candidates = candidates[: _within_reason(candidates)]
    allowed: list[list[int]] = [[] for _ in candidates]
    for rule in rules:
        for index, worth in enumerate(candidates):
            one, known = left[index], set(allowed[index])
            allowed[index] += [at for at in worth if at not in known and rule(one, right[at])]
        for index in range(len(candidates)):
            if index not in matched and _augment(index, allowed, right, partner, set(), key):
                matched.add(index)
    return [(left[partner[key(other)]], other) for other in right if key(other) in partner]


def _within_reason(candidates: Sequence[Sequence[int]]) -> int:
    """How many of the left side can be compared within the limit."""
    compared = 0
    for index, worth in enumerate(candidates):
        compared += len(worth)
        if compared > _MOST_COMPARISONS:
            return index
    return len(candidates)


def _augment(
    index: int,
    allowed: list[list[int]],
    right: Sequence[Right],
    partner: dict[Hashable, int],
    visited: set[int],
    key: Callable[[Left | Right], Hashable],
) -> bool:
    for at in allowed[index]:
        name = key(right[at])
        if name not in partner:
            partner[name] = index
            return True
    for at in allowed[index]:
        if at in visited:
            continue
        if len(visited) >= _LONGEST_CHAIN:
            return False
        visited.add(at)
        name = key(right[at])
        if _augment(partner[name], allowed, right, partner, visited, key):
            partner[name] = index
            return True
    return False
