"""Which decimal mark a document uses, and how many places its amounts have."""

import re
from collections import Counter
from collections.abc import Iterable

from documents.domain.reading.currency import THREE_PLACES, ZERO_PLACES, is_currency
from documents.domain.reading.numbers import NumberStyle, clean
from documents.domain.reading.rows import a_space_apart
from documents.domain.reading.words import Word

_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"\d{3}(?!\d)")
_WHOLE = re.compile(r"\D{0,4}\d{1,3}(?:[.,]\d{3})+\D{0,3}")
_GROUPED = re.compile(r"\d[.,']\d{3}[.,]\d{2}(?!\d)")
_ROUND = re.compile(r"000[.,]00")  # '100.000,00': as laws and limits have it, not accounts
_REST = re.compile(r"\d{3}[.,]\d{2}(?!\d)")
_THREE = re.compile(r"\D{0,4}\d+(?:,\d{3})*\.\d{3}\D{0,3}")
_GROUPED_BY = re.compile(r"\d[.,' ]\d{3}([.,])\d{2}(?!\d)")
_PLACES = re.compile(r"(?<![\d.,])(\d{1,12})([.,])(\d{2})(?![\d.,])")
_LED = re.compile(r".\d{1,3}(?:[.,]\d{2,3})*[.,]\d{2}")
_OFTEN, _NO_GLYPHS = 4, "xX"  # 'x2.00' is a count
_MARKED = re.compile(r"[$€£¥₹]\d+|\d+[$€£¥₹]")  # '$450'


def detect_style(words: Iterable[Word], currency: str | None = None) -> NumberStyle:
    """The decimal mark and places that most amount-like words of the document use."""
    votes: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    whole = grouped = three = apart = 0
    before: Word | None = None
    for word in words:
        text = word.text if word.text.isascii() else clean(word.text)
        if before is not None and _near(before, word) and before.text.lstrip("+-").isdigit():
            whole += _GROUP.fullmatch(text) is not None or is_currency(text)
            apart += _REST.match(text) is not None
        before = word
        if text.isalpha() or not _DIGIT.search(text):
            continue
        if "." not in text and "," not in text:  # most numbers: nothing else is said by them
            whole += bool(_MARKED.fullmatch(text))
            continue
        _vote(text, votes)
        if text[0].isalpha() or text[0] == "'":
            leads[text[0]] += bool(_LED.fullmatch(text))
        whole += bool(_WHOLE.fullmatch(text) or _MARKED.fullmatch(text))
        grouped += bool(_GROUPED.search(text) and not _ROUND.search(text))
        three += bool(_THREE.fullmatch(text))
    decimal = "," if votes[","] > votes["."] else "."
    spaced = grouped == 0 or apart > grouped
    if currency in THREE_PLACES and three > votes.total():
        return NumberStyle(".", 3, spaced)
    if (currency in ZERO_PLACES and whole >= votes.total()) or (whole >= 3 and not votes):
        return NumberStyle("." if votes["."] >= votes[","] else ",", 0, spaced)
    return NumberStyle(decimal, 2, spaced, _glyph(leads))


def _glyph(leads: Counter[str]) -> str:
    """A letter before many amounts that is no currency: the font has another sign in its place."""
    lead, times = max(leads.items(), key=lambda item: item[1], default=("", 0))
    return lead if times >= _OFTEN and not is_currency(lead) and lead not in _NO_GLYPHS else ""


def _near(before: Word, word: Word) -> bool:
    """'38' and '000', '899' and 'Ft', '1' and '234,56': up to three signs, then one space."""
    if len(before.text) > 3 or before.baseline != word.baseline:
        return False
    return word.x0 >= before.x1 and a_space_apart(before, word, word.height)


def _vote(text: str, votes: Counter[str]) -> None:
    grouped = _GROUPED_BY.search(text)
    if grouped:
        votes[grouped[1]] += 3
        return
    found = _PLACES.search(text)
    if not found:
        return
    day_month = found[2] == "." and int(found[1]) <= 31 and 1 <= int(found[3]) <= 12
    votes[found[2]] += 1 if day_month else 4 if is_currency(text[: found.start()]) else 2
