"""Vectors of any model, brought to the one length the index has."""

from collections.abc import Sequence

from catalog.infrastructure.tables import EMBEDDING_LENGTH

# Models that were trained with a word before the text, to tell a search from what is searched.
_PREFIXES = {"nomic-embed-text": ("search_query: ", "search_document: ")}


def as_query(text: str, model: str) -> str:
    """A search as the model wants it."""
    return _prefixes(model)[0] + text


def as_document(text: str, model: str) -> str:
    """An item's text as the model wants it."""
    return _prefixes(model)[1] + text


def _prefixes(model: str) -> tuple[str, str]:
    return _PREFIXES.get(model.partition(":")[0], ("", ""))


def fitted(vector: Sequence[float]) -> list[float]:
    """A unit vector of the index's length.

    The first numbers of a longer vector are a smaller embedding themselves in the models we
    name (nomic-embed-text, text-embedding-3: trained so); zeros after a shorter one change no
    angle.
    """
    cut = [float(value) for value in vector[:EMBEDDING_LENGTH]]
    cut += [0.0] * (EMBEDDING_LENGTH - len(cut))
    norm = sum(value * value for value in cut) ** 0.5 or 1.0
    return [value / norm for value in cut]
