"""How the composer speaks: amounts, lists of words, and a seeded choice between phrasings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from chat.domain.facts import Candidate
from shared.money import Money

_SIGNS = {"AUD": "$", "USD": "$", "NZD": "$", "CAD": "$", "EUR": "€", "GBP": "£"}
# Beside another dollar than the person's own, a bare sign would be ambiguous.
_ABROAD = {"AUD": "A$", "USD": "US$", "NZD": "NZ$", "CAD": "C$"}
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_STORED_AMOUNT = re.compile(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?) ([A-Z]{3})\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a reply that is checked and sent as one; `card` is sent after it."""

    text: str
    card: Candidate | None = None


class Voice:
    """Chooses phrasings from a seed: the same message gets the same words, another one others."""

    def __init__(self, seed: int, currency: str | None = None) -> None:
        self._random = Random(seed)  # noqa: S311 - wording, not a secret
        self._currency = currency
        self._unused: dict[int, list[int]] = {}
        self._said: set[str] = set()

    def pick(self, *phrasings: str) -> str:
        """One of several ways to say the same; in a list of offers none comes twice in a row."""
        number = len(phrasings)
        left = self._unused.get(number) or self._shuffled(number)
        self._unused[number] = left[1:]
        return phrasings[left[0]]

    def once(self, fact: str) -> str:
        """The fact the first time it is said in this reply, then nothing."""
        if fact in self._said:
            return ""
        self._said.add(fact)
        return fact

    def say(self, money: Money) -> str:
        """`$34.95`; `US$34.95` beside another dollar; whole amounts without cents."""
        if self._currency and money.currency != self._currency:
            return _written(money, _ABROAD.get(money.currency) or _SIGNS.get(money.currency))
        return say(money)

    def respell(self, stored: str) -> str:
        """Another service's sentence with its amounts (`4.99 AUD`) written as ours are."""
        return _STORED_AMOUNT.sub(
            lambda match: self.say(Money.of(match[1].replace(",", ""), match[2])), stored
        )

    def _shuffled(self, number: int) -> list[int]:
        order = list(range(number))
        self._random.shuffle(order)
        return order


def say(money: Money) -> str:
    """`$34.95`, `$95`, or `34.95 CHF` for a currency without a familiar sign."""
    return _written(money, _SIGNS.get(money.currency))


def _written(money: Money, sign: str | None) -> str:
    rounded = money.rounded()
    amount = f"{abs(rounded.amount):,}".removesuffix(".00")
    return f"{sign}{amount}" if sign else f"{amount} {rounded.currency}"


def count(number: int) -> str:
    """A small count in words."""
    return _COUNTS[number] if number < len(_COUNTS) else "several"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def capital(text: str) -> str:
    """With a capital first."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With a capital first and a mark last; empty stays empty."""
    text = text.strip()
    if not text:
        return ""
    return capital(text) + ("" if text[-1] in ".!?…" else ".")
