"""Phrases with a meaning, found in the words of a row."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from documents.domain.reading.text import ONE_SIGN, tokens
from documents.domain.reading.words import Word

_LONGEST = 10  # tokens of a phrase
_ROOT = 9  # letters that tell a long word in its other forms
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


def signs_of(sequence: Sequence[str]) -> frozenset[str]:
    """Tokens, and the beginnings of the long ones: what every lexicon can be asked to be silent on."""
    return frozenset(sequence).union([t[:_ROOT] for t in sequence if len(t) > _ROOT])


class Lexicon:
    """Meanings by phrase; phrases are written in plain lower case without accents."""

    def __init__(self, *vocabularies: Mapping[str, str], stems: bool = False) -> None:
        """A vocabulary maps a meaning to its phrases, separated by '|'.

        `stems`: long words count in other cases and compounds too: 'Kreditkartenservice'.
        """
        self._phrases: dict[tuple[str, ...], str] = {}
        lengths: dict[str, set[int]] = {}
        for meaning, listed in (pair for v in vocabularies for pair in v.items()):
            for phrase in filter(None, map(tokens, listed.split("|"))):
                self._phrases.setdefault(phrase, meaning)
                lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        alone = (phrase[0] for phrase in self._phrases if len(phrase) == 1) if stems else ()
        self._stems = {word[:_ROOT]: word for word in alone if len(word) > _ROOT}
        self._signs = self._lengths.keys() | self._stems.keys()

    def is_silent_on(self, said: Collection[str]) -> bool:
        """Whether no phrase can begin among these tokens: cheaper to ask than to search.

        Where stems count, ask it of what `signs_of` makes of the tokens.
        """
        return self._signs.isdisjoint(said)

    def find(self, words: Iterable[Word]) -> list[Hit]:
        """Every phrase in these words, the longest at each place, from left to right."""
        listed = list(words)
        flat = [(token, i) for i, word in enumerate(listed) for token in tokens(word.text)]
        if self._stems:
            flat = [(self._known(token), i) for token, i in flat]
        hits, free, lengths = [], 0, self._lengths
        for at in [at for at, (token, _) in enumerate(flat) if token in lengths]:
            if at < free:
                continue
            reach = lengths[flat[at][0]][0]
            match = self._match(_together(flat[at : at + reach + 1], listed))
            if match is not None and not _ends_a_word(flat, at, match[1]):
                meaning, length = match
                free = at + length
                first, last = flat[at][1], flat[free - 1][1]
                hits.append(
                    Hit(meaning, first, last + 1, listed[first].x0, listed[last].x1, length)
                )
        return hits

    def _known(self, token: str) -> str:
        """The word that this one is a form of, where such count; else itself."""
        if not self._stems or token in self._lengths:
            return token
        return self._stems.get(token[:_ROOT], token) if len(token) > _ROOT else token

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
        for length in self._lengths.get(ahead[0], ()) if ahead else ():
            meaning = self._phrases.get(ahead[:length]) if length <= len(ahead) else None
            if meaning is not None and not (length == 1 and _begins_a_word(ahead)):
                return meaning, length
        return None


def _begins_a_word(ahead: tuple[str, ...]) -> bool:
    """One sign of an eastern script before another is a part of a word: '계' in '계란'."""
    return len(ahead) > 1 and all(ONE_SIGN.fullmatch(token) for token in ahead[:2])


def _ends_a_word(flat: list[tuple[str, int]], at: int, length: int) -> bool:
    """So is one behind another in the same word: '計' in '会計'."""
    (token, word), (before, other) = flat[at], flat[at - 1]
    alone = length > 1 or at == 0 or other != word or not ONE_SIGN.fullmatch(token)
    return not alone and before.isalpha()


def _together(flat: list[tuple[str, int]], words: list[Word]) -> tuple[str, ...]:
    """The tokens ahead, up to a gap that no phrase reaches across."""
    before = flat[0][1]
    ahead = []
    for token, index in flat:
        if index != before:
            word = words[index]
            if word.x0 - words[before].x1 > _PHRASE_GAP * (word.y1 - word.y0):
                break
            before = index
        ahead.append(token)
    return tuple(ahead)
