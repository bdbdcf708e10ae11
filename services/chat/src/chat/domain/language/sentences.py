"""Cutting a stream of text into sentences that can be checked one by one."""

import re
from collections.abc import Iterable

# A model that never ends its sentence is cut at a word, so that the hold stays bounded.
MAX_SENTENCE = 600
_BOUNDARY = re.compile(r"(?:[.!?…]+[\"'”’)\]*_]*(?=\s)|\n)\s*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|vs|no|vol|feat|approx|e\.g|i\.e|etc|jr|sr)|\b[A-Z])\.$", re.IGNORECASE
)
_INITIAL = re.compile(r"\b[A-Z]\.$")


class SentenceHold:
    """Holds text back until a sentence is whole. `titles` may contain sentence marks of their own."""

    def __init__(self, titles: Iterable[str] = ()) -> None:
        self._held = ""
        self._titles = [t for t in titles if re.search(r"[.!?…]\W*\s", t)]

    def feed(self, text: str) -> list[str]:
        """Add text; gives the sentences that are now whole, with the white space after them."""
        self._held += text
        whole: list[str] = []
        while (cut := self._next_cut()) is not None:
            whole.append(self._held[:cut])
            self._held = self._held[cut:]
        return whole

    def rest(self) -> str:
        """What is left at the end of the stream."""
        rest, self._held = self._held, ""
        return rest

    def _next_cut(self) -> int | None:
        for match in _BOUNDARY.finditer(self._held):
            if match.end() == len(self._held) and not match[0].endswith("\n"):
                return None  # more white space may follow
            if self._ends_here(match):
                return match.end()
        if len(self._held) > MAX_SENTENCE:
            return self._held.rfind(" ", 0, MAX_SENTENCE) + 1 or MAX_SENTENCE
        return None

    def _ends_here(self, match: re.Match[str]) -> bool:
        if "\n" in match[0]:
            return True
        before = self._held[: match.start() + 1]
        if _ABBREVIATION.search(before) and (len(before) < 3 or _is_abbreviation(before)):
            return False
        return not any(self._inside(title, match.start()) for title in self._titles)

    def _inside(self, title: str, position: int) -> bool:
        start = self._held.casefold().find(title.casefold())
        return start >= 0 and start <= position < start + len(title)


def _is_abbreviation(before: str) -> bool:
    """A capital letter with a point is an initial, except the `I.` that ends a sentence."""
    return not (_INITIAL.search(before) and before.endswith(" I."))


def split_sentences(text: str, titles: Iterable[str] = ()) -> list[str]:
    """All sentences of a finished text; joined they are the text again."""
    hold = SentenceHold(titles)
    whole = hold.feed(text)
    return [*whole, rest] if (rest := hold.rest()) else whole
