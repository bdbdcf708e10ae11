"""In which ink the lines of a text are written, told from MuPDF's account of their styles."""

import re
from collections.abc import Sequence
from html import unescape
from itertools import groupby
from operator import itemgetter

from documents.infrastructure.parsing.drawn import WordBox

_STYLE = re.compile(r'font-size:(-?[\d.]+)pt(?:;color:#([0-9a-f]{6}))?">')
_SPAN, _TAG = '<span style="', re.compile("<[^>]+>")
_LINE = re.compile(r"<p [^>]*left:(-?[\d.]+)pt[^>]*>(.*?)</p>", re.DOTALL)
_READABLE = 4.0  # points of a font
_LIGHT = 0xC8  # of 255: the darkest colour is at least this in a light ink


def light_words(html: str, words: Sequence[WordBox]) -> list[WordBox] | None:
    """The words of the lines in a light ink.

    None where that cannot be said: a line partly in such an ink, letters too small to be read, or
    text that is not painted, which has no colour.
    """
    styles = _STYLE.findall(html)
    kinds = set(styles)
    if len(styles) != html.count(_SPAN) or not all(_is_read(*kind) for kind in kinds):
        return None
    if not any(_is_light(colour) for _, colour in kinds):
        return []
    said: set[tuple[str, ...]] = set()
    for left, line in _LINE.findall(html):
        inks = {_is_light(colour) for _, colour in _STYLE.findall(line)}
        if inks == {True}:
            said.add((left, *unescape(_TAG.sub("", line)).split()))
        elif len(inks) == 2:
            return None
    lines = [list(line) for _, line in groupby(words, key=itemgetter(5, 6))]
    found = {(f"{line[0][0]:.1f}", *(w[4] for w in line)): line for line in lines}
    said = {line for line in said if len(line) > 1}
    return [w for line in said for w in found[line]] if said <= found.keys() else None


def _is_read(size: str, colour: str) -> bool:
    return float(size) >= _READABLE and colour != ""


def _is_light(colour: str) -> bool:
    return min(bytes.fromhex(colour)) >= _LIGHT
