"""Phrases with a meaning, found in the words of a row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from documents.domain.reading.text import tokens
from documents.domain.reading.words import Word

_LONGEST = 10  # tokens of a phrase
_PHRASE_GAP = 1.5  # of a word's height: wider is another column


@dataclass(slots=True, unsafe_hash=True)  # not frozen: as with Word, there are many
class Hit:
    """A phrase found: its meaning, the words it covers [start, end) and their extent."""

    meaning: str
    start: int
    end: int
    x0: float
    x1: float
    length: int


class Lexicon:
    """Meanings by phrase; phrases are written in plain lower case without accents."""

    def __init__(self, *vocabularies: Mapping[str, str]) -> None:
        """A vocabulary maps a meaning to its phrases, separated by '|'."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for meaning, listed in (pair for v in vocabularies for pair in v.items()):
            for phrase in listed.split("|"):
                key = tokens(phrase)
                if key:
                    self._by_first.setdefault(key[0], []).append((key, meaning))
        self._firsts = frozenset(self._by_first)
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))
        self._reach = {first: len(options[0][0]) for first, options in self._by_first.items()}

    def is_silent_on(self, sequence: Iterable[str]) -> bool:
        """Whether no phrase can begin in this token sequence: cheaper to ask than to search."""
        return self._firsts.isdisjoint(sequence)

    def find(self, words: Iterable[Word]) -> list[Hit]:
        """Every phrase in these words, the longest at each place, from left to right."""
        listed = list(words)
        flat = [(t, i) for i, w in enumerate(listed) for t in tokens(w.text)]
        hits, free = [], 0
        for at, (token, first) in enumerate(flat):
            reach = self._reach.get(token)
            if reach is None or at < free:
                continue
            match = self._match(_together(flat[at : at + reach], listed))
            if match is not None:
                meaning, length = match
                free = at + length
                last = flat[free - 1][1]
                hits.append(
                    Hit(meaning, first, last + 1, listed[first].x0, listed[last].x1, length)
                )
        return hits

    def starting(self, sequence: tuple[str, ...]) -> str | None:
        """The meaning of the phrase that this token sequence begins with."""
        match = self._match(sequence)
        return match[0] if match else None

    def count(self, sequence: tuple[str, ...], meaning: str) -> int:
        """How many phrases of one meaning stand in this token sequence."""
        found = 0
        for at in range(len(sequence)):
            match = self._match(sequence[at : at + _LONGEST])
            found += bool(match and match[0] == meaning)
        return found

    def says(self, text: str) -> bool:
        """Whether any phrase stands in this text."""
        sequence = tokens(text)
        return any(self._match(sequence[at : at + _LONGEST]) for at in range(len(sequence)))

    def _match(self, ahead: tuple[str, ...]) -> tuple[str, int] | None:
        for phrase, meaning in self._by_first.get(ahead[0], ()) if ahead else ():
            length = len(phrase)
            if ahead[:length] == phrase:
                return meaning, length
        return None


def _together(flat: list[tuple[str, int]], words: list[Word]) -> tuple[str, ...]:
    """The tokens ahead, up to a gap that no phrase reaches across."""
    ahead = [flat[0][0]]
    for (_, before), (token, index) in pairwise(flat):
        gap = words[index].x0 - words[before].x1
        if index != before and gap > _PHRASE_GAP * words[index].height:
            break
        ahead.append(token)
    return tuple(ahead)
