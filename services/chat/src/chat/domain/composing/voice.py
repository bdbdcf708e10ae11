"""How the composer speaks: amounts, lists of words, and a seeded choice between phrasings."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from chat.domain.facts import Candidate
from shared.money import Money

_SYMBOLS = {"AUD": "$", "USD": "$", "NZD": "$", "CAD": "$", "EUR": "€", "GBP": "£"}
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a reply that is checked and sent as one; `card` is sent after it."""

    text: str
    card: Candidate | None = None


class Voice:
    """Chooses phrasings from a seed: the same message gets the same words, another one others."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - wording, not a secret

    def pick(self, *phrasings: str) -> str:
        """One of several ways to say the same."""
        return self._random.choice(phrasings)

    def maybe(self, phrasing: str) -> str:
        """The phrasing, every other time."""
        return phrasing if self._random.random() < 0.5 else ""


def say(money: Money) -> str:
    """`$34.95`, or `34.95 CHF` for a currency without a familiar sign."""
    rounded = money.rounded()
    amount = f"{abs(rounded.amount):,}"
    symbol = _SYMBOLS.get(rounded.currency)
    return f"{symbol}{amount}" if symbol else f"{amount} {rounded.currency}"


def count(number: int) -> str:
    """A small count in words."""
    return _COUNTS[number] if number < len(_COUNTS) else "several"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def sentence(text: str) -> str:
    """With a capital first and a mark last; empty stays empty."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
