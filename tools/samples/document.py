"""What a sample is: the file's bytes, and beside them the truth that a reader of it should find."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Truth = dict[str, Any]


@dataclass(frozen=True)
class SampleDocument:
    """A made-up PDF and its truth: money as decimal strings, dates as ISO 8601, spending negative."""

    name: str
    content: bytes
    truth: Truth
    folder: str = ""

    @property
    def file_name(self) -> str:
        """The name under which the file is written and uploaded."""
        return f"{self.name}.pdf"


def by_name(documents: list[SampleDocument]) -> Mapping[str, SampleDocument]:
    """Index documents by name; two of one name are a mistake in the generator."""
    named = {document.name: document for document in documents}
    if len(named) != len(documents):
        raise ValueError("two samples share a name")
    return named
