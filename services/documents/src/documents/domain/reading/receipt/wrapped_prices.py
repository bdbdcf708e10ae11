"""Prices that narrow paper prints on a line of their own, or glued to the words they belong to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.rows import Row
from documents.domain.reading.words import Word

_NEXT_LINE = 1.9  # heights of a row
_LETTERS = 2
_TIMES = re.compile(r"\d ?[x×*@] ?\S*\d\S*$", re.IGNORECASE)
_YEN = "¥￥"
_CLOSED = re.compile(r"[¥￥] ?[\d,]+ ?-(?: |$)")
_GLUED = re.compile(
    r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3:：（）]+)([¥￥₩]\d.*|\d{1,3}(?:,\d{3})+.*)"
)


def apart_from_signs(rows: Sequence[Row]) -> list[Row]:
    """The rows, with '税¥357' as two words: scripts without spaces print none before a price."""
    return [
        Row(row.page, [part for word in _unclosed(row.words) for part in _parts(word)])
        if not row.text.isascii()
        and (any(_GLUED.fullmatch(word.text) for word in row.words) or _CLOSED.search(row.text))
        else row
        for row in rows
    ]


def _unclosed(words: Sequence[Word]) -> Iterator[Word]:
    """Without the stroke behind '¥198,000 -', which only keeps anybody from adding to it."""
    for before, word in zip([None, *words], words, strict=False):
        if word.text[0] in _YEN:
            yield replace(word, text=word.text.rstrip("-"))
        elif word.text != "-" or before is None or before.text[0] not in _YEN:
            yield word


def _parts(word: Word) -> list[Word]:
    glued = None if word.text.isascii() else _GLUED.fullmatch(word.text)
    if glued is None:
        return [word]
    share = len(glued[1]) / len(word.text)
    middle = word.x0 + share * (word.x1 - word.x0)
    return [replace(word, text=glued[1], x1=middle), replace(word, text=glued[2], x0=middle)]


def join_wrapped_prices(rows: Sequence[Row], style: NumberStyle) -> list[Row]:
    """The rows, each price alone in its row put behind the words right above it."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _is_price(row, style) and _lacks_price(above, row, style):
            joined[-1] = Row(row.page, [*above.words, *row.words])
        else:
            joined.append(row)
    return joined


def _is_price(row: Row, style: NumberStyle) -> bool:
    """A figure and nothing else but the letter of its rate of tax: '16,98 B'."""
    amounts = amounts_in(row, style)
    alone = len(amounts) == 1 and amounts[0].start == 0
    return alone and all(len(w.text) <= _LETTERS for w in row.words[amounts[0].end :])


def _lacks_price(above: Row, row: Row, style: NumberStyle) -> bool:
    """Words in one cell without a figure, or 'so many times so much', left of where it ends."""
    near = above.page == row.page and 0 < row.y - above.y < _NEXT_LINE * row.height
    named = any(c.isalpha() for c in above.text.lower().replace("x", ""))
    times = _TIMES.search(above.text) is not None
    plain = not amounts_in(above, style) and len(list(above.cells())) == 1
    return near and named and (times or plain) and above.words[-1].x1 <= row.words[-1].x1
