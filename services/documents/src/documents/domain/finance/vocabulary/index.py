"""Finding the phrase that says most about a description."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from documents.domain.finance.category import Category, Group
from documents.domain.finance.text import fold, spellings, words
from documents.domain.finance.vocabulary.household import HOUSEHOLD
from documents.domain.finance.vocabulary.leisure import LEISURE
from documents.domain.finance.vocabulary.money import MONEY
from documents.domain.finance.vocabulary.terms import Words


class Strength(IntEnum):
    """How much a phrase says: a later one decides over an earlier one."""

    WEAK = 0
    STEM = 1
    STRONG = 2
    BRAND = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: what it stands for, and whether its payee only sells a subscription."""

    category: Category
    strength: Strength
    phrase: str
    subscription: bool = False

    @property
    def is_brand(self) -> bool:
        """Whether the phrase names the payee itself."""
        return self.strength is Strength.BRAND


_Phrase = tuple[tuple[str, ...], Hit]


def _phrases(
    category: Category, text: str, strength: Strength, subscription: bool = False
) -> Iterable[_Phrase]:
    for raw in filter(None, (part.strip() for part in text.split(";"))):
        for spelling in spellings(raw):
            parts = tuple(words(spelling))
            yield parts, Hit(category, strength, " ".join(parts), subscription)


def _all_phrases(lists: Iterable[Words]) -> Iterable[_Phrase]:
    for entry in lists:
        yield from _phrases(entry.category, entry.subscriptions, Strength.BRAND, True)
        yield from _phrases(entry.category, entry.brands, Strength.BRAND)
        yield from _phrases(entry.category, entry.strong, Strength.STRONG)
        yield from _phrases(entry.category, entry.weak, Strength.WEAK)


def _by_first_word(lists: Iterable[Words]) -> dict[str, list[_Phrase]]:
    index: dict[str, list[_Phrase]] = {}
    for parts, hit in _all_phrases(lists):
        index.setdefault(parts[0], []).append((parts, hit))
    for phrases in index.values():
        phrases.sort(key=lambda phrase: (-phrase[1].strength, -len(phrase[0])))
    return index


_INCOMING = frozenset({Group.INCOME, Group.MOVEMENT})
_SHORTEST_COMPOUND = 7
# A compound's part is this long at least, and leaves this much of the word for the other part.
_PART, _REST = 5, 4
_LISTS = (*LEISURE, *HOUSEHOLD, *MONEY)
_INDEX = _by_first_word(_LISTS)
_STEMS = {
    stem: Hit(entry.category, Strength.STEM, stem)
    for entry in _LISTS
    for stem in (fold(part.strip()) for part in entry.stems.split(";") if part.strip())
}
_WHOLE_WORDS = {
    word: Hit(hit.category, min(hit.strength, Strength.STEM), word)
    for word, phrases in _INDEX.items()
    for parts, hit in phrases
    if len(parts) == 1 and not hit.is_brand and len(word) >= _PART
}
_BRANDS = {
    word: hit
    for word, phrases in _INDEX.items()
    for parts, hit in phrases
    if len(parts) == 1 and hit.is_brand and len(word) >= _SHORTEST_COMPOUND
}
_STEM = re.compile("|".join(sorted(map(re.escape, _STEMS), key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a description says: all in all, and read as money in or as money out."""

    hit: Hit | None
    incoming: Hit | None = None
    outgoing: Hit | None = None

    def read_as(self, credit: bool) -> Hit | None:
        """A baker's `BAKERY WAGES` is pay when it comes in, and bread when it goes out."""
        if credit and self.incoming is not None and self.incoming.strength >= Strength.STRONG:
            return self.incoming
        return self.hit if credit else self.outgoing or self.hit


def find_meaning(found: list[str]) -> Meaning:
    """The strongest, then longest, then first phrase among folded words, whichever way money went.

    How a person was paid (`ZELLE`) says less than what for (`RENT`).
    """
    best, incoming, outgoing = _Best(), _Best(), _Best()
    for at, word in enumerate(found):
        for parts, hit in _INDEX.get(word, ()):
            length = len(parts)
            if length > 1 and tuple(found[at : at + length]) != parts:
                continue
            earned = hit.category.group is Group.INCOME
            rank = (hit.strength, hit.category is not Category.PERSON, length)
            best.offer(hit, rank)
            if hit.category.group in _INCOMING:
                incoming.offer(hit, (*rank, earned))
            if not earned:
                outgoing.offer(hit, rank)
    if best.rank[0] >= Strength.STEM:
        return Meaning(best.hit, incoming.hit, outgoing.hit)
    whole = _find_brand(found) or _find_stem(found) or best.hit or _find_part(found)
    return Meaning(whole, incoming.hit, outgoing.hit and (whole or outgoing.hit))


@dataclass(slots=True)
class _Best:
    """The best phrase of a kind so far."""

    hit: Hit | None = None
    rank: tuple[int, ...] = (-1,)

    def offer(self, hit: Hit, rank: tuple[int, ...]) -> None:
        if rank > self.rank:
            self.hit, self.rank = hit, rank


def _find_brand(found: list[str]) -> Hit | None:
    """A payee whose name runs into what follows it: `SPOTIFYUSAI`."""
    for word in found:
        for size in range(len(word) - 1, _SHORTEST_COMPOUND - 1, -1):
            if word[:size] in _BRANDS:
                return _BRANDS[word[:size]]
    return None


def _find_stem(found: list[str]) -> Hit | None:
    for word in found:
        if len(word) >= _SHORTEST_COMPOUND and (match := _STEM.search(word)):
            return _STEMS[match.group()]
    return None


def _find_part(found: list[str]) -> Hit | None:
    """A known word that begins or ends a longer one: `FOODMARKET`, `PIZZAHAUS`."""
    for word in found:
        for size in range(len(word) - _REST, _PART - 1, -1):
            for part in (word[-size:], word[:size]):
                hit = _WHOLE_WORDS.get(part)
                if hit is not None:
                    return hit
    return None
