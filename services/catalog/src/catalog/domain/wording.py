"""Sentences need amounts, dates and lists; this is how the catalogue writes them."""

from collections.abc import Sequence
from datetime import date

from shared.money import Money


def amount(money: Money) -> str:
    """`4.99 AUD`: the currency is always said, for a dollar is many things."""
    return str(money)


def day(on: date, today: date) -> str:
    """`3 Jul`, with its year when that is another one."""
    text = f"{on.day} {on:%b}"
    return text if on.year == today.year else f"{text} {on.year}"


def listed(words: Sequence[str]) -> str:
    """`crime`, `crime and drama`, `crime, drama and war`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
