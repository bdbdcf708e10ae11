"""Text made comparable: without case, accents and punctuation, as a list of tokens."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
)
_ONE_TO_ONE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'"})
_TOKEN = re.compile(r"[a-z]+|\d+|[#%&+]")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower-case without accents; 'Übertrag' and 'UBERTRAG' become the same text."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[str, ...]:
    """The letters and digits of a text in order: 'Chq./Ref.No.' gives chq, ref, no."""
    return tuple(_TOKEN.findall(fold(text)))


def flatten(text: str) -> str:
    """Fold character by character, so that offsets in the result are offsets in the text."""
    if text.isascii():
        return text.lower()
    return "".join(_flat(c) for c in text)


@lru_cache(maxsize=5_000)
def _flat(char: str) -> str:
    lower = char.lower()[:1].translate(_ONE_TO_ONE)
    return unicodedata.normalize("NFKD", lower)[:1] if lower else char
