"""Text as moderation reads it: disguises undone, quotations known, cut into short pieces."""

import re
import unicodedata
from itertools import pairwise

from glin_profanity import (
    collapse_spaced_characters,
    convert_homoglyphs,
    normalize_leetspeak,
    remove_zero_width_characters,
)

CHUNK_WORDS = 50
MAX_CHUNKS = 64

_MIXED = re.compile(
    r"(?<![\w.,$£€-])(?=\w*[a-z])(?=\w*[0-9])[a-z][a-z0-9]*[a-z](?!\w)", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"][^”\"\n]{1,400}[”\"]|(?<!\w)['‘][^'’\n]{3,400}['’](?!\w)")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def undisguised(text: str) -> str:
    """The text without homoglyphs, zero-width characters, b0mb spellings and spaced letters."""
    text = remove_zero_width_characters(unicodedata.normalize("NFKC", text))
    text = convert_homoglyphs(text).replace("’", "'")
    # Numbers stay numbers: ages, doses and house numbers are evidence.
    text = _MIXED.sub(lambda match: str(normalize_leetspeak(match.group())), text)
    return str(collapse_spaced_characters(text))


def without_quotations(text: str) -> str:
    """What a character says in quotation marks is not what the writer says."""
    return _QUOTED.sub(" … ", text)


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_END.split(text) if part and part.strip()]


def neighbouring(parts: list[str]) -> list[str]:
    """Every sentence together with the one after it, so that a full stop hides nothing."""
    if len(parts) < 2:
        return parts
    return [f"{first} {second}" for first, second in pairwise(parts)]


def chunks(text: str) -> list[str]:
    """Whole sentences in pieces of about 50 words; very long text is sampled evenly."""
    pieces: list[str] = []
    for sentence in sentences(text):
        words = sentence.split()
        for start in range(0, len(words), CHUNK_WORDS):
            piece = " ".join(words[start : start + CHUNK_WORDS])
            if pieces and len(pieces[-1].split()) + len(piece.split()) <= CHUNK_WORDS // 2:
                pieces[-1] = f"{pieces[-1]} {piece}"
            else:
                pieces.append(piece)
    if len(pieces) <= MAX_CHUNKS:
        return pieces
    step = len(pieces) / MAX_CHUNKS
    return [pieces[int(index * step)] for index in range(MAX_CHUNKS)]
