"""Text made comparable: without case, accents and punctuation, as a list of tokens."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
)
_ONE_TO_ONE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "ς": "σ"})
# Scripts without spaces between words are read sign by sign, others word by word.
_SIGNS = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
FROM_THE_RIGHT = re.compile(  # Hebrew and Arabic, but for its figures
    "[\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufefc]"
)
ONE_SIGN = re.compile(f"[{_SIGNS}]")
_TOKEN = re.compile(rf"[a-z]+|\d+|[#%&+№]|[{_SIGNS}]|[^\W\d_\x00-\x7f{_SIGNS}]+")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower-case without accents; 'Übertrag' and 'UBERTRAG' become the same text."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare if bare.isascii() else unicodedata.normalize("NFC", bare)


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[str, ...]:
    """The letters and digits of a text in order: 'Chq./Ref.No.' gives chq, ref, no; & is and."""
    found = tuple(_TOKEN.findall(fold(text)))
    return tuple("and" if t == "&" else t for t in found) if "&" in found else found


def flatten(text: str) -> str:
    """Fold character by character, so that offsets in the result are offsets in the text."""
    if text.isascii():
        return text.lower()
    return "".join(_flat(c) for c in text)


@lru_cache(maxsize=5_000)
def plain(char: str) -> str:
    """One sign as most of the world writes it: the digits of every script, signs of full width."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char


@lru_cache(maxsize=5_000)
def _flat(char: str) -> str:
    char = plain(char)
    lower = char.lower()[:1].translate(_ONE_TO_ONE)
    if "\uac00" <= lower <= "\ud7a3":  # a Korean syllable is one sign, not its letters
        return lower
    return unicodedata.normalize("NFKD", lower)[:1] if lower else char
