"""Slips in the few words that decide what a message wants; everything else is left as it is written."""

import re
from functools import lru_cache

_KEYS = (
    "afford",
    "recommend",
    "suggest",
    "budget",
    "movie",
    "movies",
    "weekend",
    "tonight",
    "cheaper",
    "subscription",
    "something",
    "anything",
)
# Ordinary words that are one slip away from one of them.
_MEANT = frozenset("budge budged move moves moved moving movers gadget cheapen suggests".split())
_SHORT = {"bok": "book", "gud": "good", "wat": "what", "pls": "please", "wanna": "want to"}
_WORD = re.compile(r"[A-Za-z]{3,14}")
_SHORTEST = 5


def corrected(text: str) -> str:
    """`can i aford`, `sugest`, `moveis`: one letter too many, too few, wrong, or two swapped."""
    return _WORD.sub(lambda match: _corrected(match[0]), text)


@lru_cache(maxsize=2048)
def _corrected(word: str) -> str:
    folded = word.casefold()
    if folded in _SHORT:
        return _SHORT[folded]
    if len(word) < _SHORTEST or word[0].isupper() or folded in _MEANT or folded in _KEYS:
        return word
    return next((key for key in _KEYS if _is_one_slip(folded, key)), word)


def _is_one_slip(word: str, key: str) -> bool:
    if word[0] != key[0] or abs(len(word) - len(key)) > 1 or word.removesuffix("s") == key:
        return False
    at = next((n for n, (a, b) in enumerate(zip(word, key, strict=False)) if a != b), len(key))
    here, there = word[at:], key[at:]
    swapped = here[:2] == there[1::-1] and here[2:] == there[2:]
    return swapped or here[1:] == there[1:] or here[1:] == there or here == there[1:]
