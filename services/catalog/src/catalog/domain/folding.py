"""Text as search compares it: no accents, one case, single spaces."""

import re
import unicodedata

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"}
    | {"đ": "d", "Đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'", "‘": "'"}
)


def fold(text: str) -> str:
    """`text` without accents and control characters, case-folded, with single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    printable = "".join(c if c.isprintable() else " " for c in kept)
    return " ".join(printable.casefold().split())


def as_key(text: str) -> str:
    """`text` as a lower-case-hyphen key: `Science Fiction` -> `science-fiction`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
