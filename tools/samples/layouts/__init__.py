"""Thirty-six documents of invented issuers in twelve countries, each country with its own paper."""

from collections.abc import Iterator

from tools.samples.document import SampleDocument
from tools.samples.layouts.receipts import receipts
from tools.samples.layouts.statements import six_pages, statements
from tools.samples.layouts.stubs import stubs

__all__ = ["six_pages", "varied_documents"]


def varied_documents() -> Iterator[SampleDocument]:
    """Three documents for each country."""
    yield from statements()
    yield from stubs()
    yield from receipts()
