"""Finding numbers in prose: symbols, codes, words, ranges, percents."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class NumberKind(StrEnum):
    """What a number in prose counts."""

    MONEY = "money"
    PERCENT = "percent"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number found in a text, with where it stands."""

    value: Decimal
    kind: NumberKind
    start: int
    end: int


_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: (number + 2) * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000}
_WORD = "|".join([*_UNITS, *_TENS, *_SCALES])

_BEFORE = r"(?:(?:A|AU|US|NZ|C|CA|HK|S)?\$|€|£|¥|₹|\b(?:AUD|USD|NZD|CAD|EUR|GBP|JPY|INR|CHF|SGD)\b)"
_AFTER = (
    r"(?:\$|€|£|¥|₹|(?:AUD|USD|NZD|CAD|EUR|GBP|JPY|INR|CHF|SGD|dollars?|bucks?|euros?|pounds?"
    r"|quid|cents?)\b)"
)
_DIGITS = r"\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:[,  ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_NUMERAL = re.compile(
    rf"(?P<before>{_BEFORE})?\s?(?P<minus>[-−])?(?P<digits>{_DIGITS})(?P<k>k\b)?"
    rf"(?:\s?(?P<percent>%|per ?cent\b)|[\s-]?(?P<after>{_AFTER}))?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?P<words>(?:a |an )?(?:{_WORD})(?:(?:[\s-]|\sand\s)(?:{_WORD}))*)\b"
    rf"(?:\s?(?P<percent>%|per ?cent\b)|[\s-]?(?P<after>{_AFTER}))?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_PLAIN_WORD = re.compile(r"[a-z]+")
_NUMBER_WORDS = frozenset((*_UNITS, *_TENS, *_SCALES))
# "one of them", "two ideas": small counts in words are ordinary prose, not figures.
_PROSE_COUNT = 12


def normalise(text: str) -> str:
    """Text whose digits and symbols cannot hide: full-width folded, invisible removed."""
    if text.isascii():  # as most text is; nothing in it folds or hides
        return text
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) != "Cf")


def find_amounts(text: str) -> list[Amount]:
    """Every number in `text` (normalised first), in order; a range gives both its ends."""
    text = normalise(text)
    found: list[Amount] = []
    # Most sentences have no number at all, and looking for one closely is slow.
    if _DIGIT.search(text):
        found += [_from_numeral(match) for match in _NUMERAL.finditer(text)]
    if not _NUMBER_WORDS.isdisjoint(_PLAIN_WORD.findall(text.casefold())):
        found += [amount for match in _WORDS.finditer(text) if (amount := _from_words(match))]
    return _share_currency(sorted(found, key=lambda amount: amount.start), text)


def _from_numeral(match: re.Match[str]) -> Amount:
    value = _decimal(match["digits"])
    if match["k"]:
        value *= 1000
    value = _in_cents(value, match["after"])
    if match["minus"] and not match.string[: match.start("minus")][-1:].isalnum():
        value = -value
    return Amount(value, _kind(match, bool(match["before"])), match.start("digits"), match.end())


def _decimal(digits: str) -> Decimal:
    """`1,234.56`, `1 234,56` and `24,50` as decimals: the last mark before 1-2 digits is the point."""
    compact = re.sub(r"[  ]", "", digits)
    whole, mark, rest = re.match(r"^(.*?)(?:([.,])(\d{1,2}))?$", compact).groups()  # type: ignore[union-attr]
    if mark == "," and "," not in whole and len(rest) == 1:
        return Decimal(f"{whole}.{rest}")
    if mark is None and "." in whole:  # 1.2345: a point with more digits is still a point
        return Decimal(whole.replace(",", ""))
    whole = whole.replace(",", "").replace(".", "") if mark else whole.replace(",", "")
    return Decimal(f"{whole}.{rest}" if mark else whole)


def _in_cents(value: Decimal, after: str | None) -> Decimal:
    return value / 100 if after and after.casefold().startswith("cent") else value


def _kind(match: re.Match[str], symbol_before: bool) -> NumberKind:
    if match["percent"]:
        return NumberKind.PERCENT
    return NumberKind.MONEY if symbol_before or match["after"] else NumberKind.PLAIN


def _from_words(match: re.Match[str]) -> Amount | None:
    value = _in_cents(Decimal(words_to_number(match["words"])), match["after"])
    kind = _kind(match, symbol_before=False)
    if kind is NumberKind.PLAIN and value <= _PROSE_COUNT:
        return None
    return Amount(value, kind, match.start("words"), match.end())


def words_to_number(words: str) -> int:
    """`two hundred and fifty` -> 250."""
    total = current = 0
    for word in re.split(r"[\s-]+", words.casefold()):
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
    return total + current


def _share_currency(amounts: list[Amount], text: str) -> list[Amount]:
    """In `$10-20` and `10 to 20 dollars` both ends are money."""
    shared = list(amounts)
    for index in range(len(shared) - 1):
        left, right = shared[index], shared[index + 1]
        between = text[left.end : right.start].strip().casefold()
        if between in {"-", "–", "—", "to", "and", "or"} and left.kind is not right.kind:
            kind = NumberKind.MONEY
            if NumberKind.MONEY not in {left.kind, right.kind}:
                kind = NumberKind.PERCENT
            shared[index] = Amount(left.value, kind, left.start, left.end)
            shared[index + 1] = Amount(abs(right.value), kind, right.start, right.end)
    return shared
