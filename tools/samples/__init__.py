"""Realistic sample PDFs of invented issuers, each with the truth a reader of it should find."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from tools.samples.document import SampleDocument, Truth, by_name
from tools.samples.golden import expected_budget, household_documents
from tools.samples.hostile import hostile_documents
from tools.samples.layouts import varied_documents
from tools.samples.traps import trap_documents

__all__ = [
    "COMMITTED_DAY",
    "SampleDocument",
    "build",
    "committed",
    "expected_budget",
    "hostile",
    "household",
    "names",
    "traps",
    "truth",
    "varied",
]

COMMITTED_DAY = date(2026, 11, 20)


def household(today: date) -> dict[str, SampleDocument]:
    """Ada Marlow's documents as of `today`, by name; they lead to `expected_budget()`."""
    return dict(by_name(household_documents(today)))


def traps(today: date = COMMITTED_DAY) -> Iterable[SampleDocument]:
    """Readable documents that are not what they seem: altered, locked, hidden text, wrong type."""
    return trap_documents(today)


def hostile() -> Iterable[SampleDocument]:
    """Files that attack a reader."""
    return hostile_documents()


def varied() -> Iterable[SampleDocument]:
    """Three documents of each of twelve countries; made when asked for, not committed."""
    return varied_documents()


def committed(today: date = COMMITTED_DAY) -> list[SampleDocument]:
    """Everything that is written into the samples folder."""
    return [*household_documents(today), *traps(today), *hostile()]


def build(name: str) -> bytes:
    """The bytes of one sample (as of COMMITTED_DAY); KeyError when there is none of that name."""
    return _catalogue()[name].content


def truth(name: str) -> Truth:
    """The truth of one sample; KeyError when there is none of that name."""
    return _catalogue()[name].truth


def names() -> Iterable[str]:
    """Every name that `build` and `truth` know."""
    return sorted(_catalogue())


@cache
def _catalogue() -> dict[str, SampleDocument]:
    return dict(by_name([*committed(), *varied()]))
