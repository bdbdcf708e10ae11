"""Realistic sample PDFs of invented issuers, each with the truth a reader of it should find."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from tools.samples.document import SampleDocument, Truth, by_name
from tools.samples.golden import expected_budget, household_documents

__all__ = [
    "COMMITTED_DAY",
    "SampleDocument",
    "build",
    "committed",
    "expected_budget",
    "household",
    "names",
    "truth",
]

COMMITTED_DAY = date(2026, 11, 20)


def household(today: date) -> dict[str, SampleDocument]:
    """Ada Marlow's documents as of `today`, by name; they lead to `expected_budget()`."""
    return dict(by_name(household_documents(today)))


def committed(today: date = COMMITTED_DAY) -> list[SampleDocument]:
    """Everything that is written into the samples folder."""
    return [*household_documents(today)]


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
    return dict(by_name(committed()))
