"""The grammar of printed amounts: marks, grouping, decimals, signs and CR/DR."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from documents.domain.reading.amount_patterns import Patterns, match_amount, patterns_of
from documents.domain.reading.currency import is_currency
from documents.domain.reading.rows import CELL_GAP, Row, a_space_apart
from documents.domain.reading.text import plain

_ONE_SPELLING = {"−": "-", "–": "-", "—": "-", "‑": "-", "ー": "-", "▲": "-", "△": "-", "’": "'", "´": "'", "`": "'",
                 "\u00a0": " ", "\u202f": " ", "\u2009": " ", "٫": ".", "٬": ",", "،": ",", "￥": "¥"}  # fmt: skip
CREDIT_MARKS = frozenset({"cr", "cr.", "c", "h", "haben", "+", "ha", "kr+", "ma"})
DEBIT_MARKS = frozenset({"dr", "dr.", "d", "s", "soll", "od", "o/d", "db", "dt", "wn"})
_NOTED = ("¥", "￥")  # '¥5,500-': so that nobody adds a digit
_COLUMN_MARKS = frozenset({"cr", "dr", "db"})
_GROUP_HEAD = re.compile(r"\D{0,6}\d{1,3}")
_DIGIT, _NO_DIGIT = re.compile(r"\d"), re.compile(r"\D")
_GROUP = re.compile(r"\d{3}(?!\d)")
_ENDS_IN_DIGIT = re.compile(r".*\d")
_REFERENCE = re.compile(r"[A-Za-z]+\d{9,}|[\d., ']{12,}")  # 'FT240998877': no forints


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a document prints amounts: its decimal mark, and how many places follow it."""

    decimal: str = "."
    places: int = 2
    spaced: bool = True  # a space may group thousands
    glyph: str = ""  # a letter that stands for the currency's sign before amounts
    whole: bool = False  # '245 kr' is an amount too, among others with decimals


@dataclass(slots=True, unsafe_hash=True)  # not frozen: as with Word, there are many
class AmountToken:
    """An amount in a row: its size, its signs, the words [start, end) and the digits' extent."""

    value: Decimal
    sign: str
    marker: str  # "" | "credit" | "debit"
    currency: str
    start: int
    end: int
    x0: float
    x1: float
    outer: float = 0.0  # the right edge with its sign or mark
    lead: float = 0.0  # the left edge with its sign or mark

    @property
    def signed(self) -> Decimal:
        """The value with its printed sign or marker: minus, parentheses or DR make it negative."""
        return -self.value if self.sign == "-" or self.marker == "debit" else self.value

    @property
    def charged(self) -> Decimal:
        """The value on a receipt, where a letter behind it names its tax rate and no direction."""
        return -self.value if self.sign == "-" else self.value

    @property
    def plain(self) -> bool:
        return not self.sign and not self.marker


@lru_cache(maxsize=20_000)
def clean(text: str) -> str:
    """One spelling for digits, dashes, apostrophes and no-break spaces."""
    return text if text.isascii() else "".join(_ONE_SPELLING.get(c) or plain(c) for c in text)


def compile_style(style: NumberStyle) -> None:
    """Have the pattern of this style ready; the first document that needs it waits for it else."""
    patterns_of(style.decimal, style.places, whole=style.whole)


def amounts_in(row: Row, style: NumberStyle) -> list[AmountToken]:
    """The amounts of a row, from left to right."""
    key = (style.decimal, style.places, style.spaced, style.whole)
    if key not in row.memo:
        row.memo[key] = _find_amounts(row, style)
    found: list[AmountToken] = row.memo[key]
    return found


def _find_amounts(row: Row, style: NumberStyle) -> list[AmountToken]:
    if not _DIGIT.search(row.text):
        return []
    texts = [w.text if w.text.isascii() else clean(w.text) for w in row.words]
    if style.glyph:
        texts = [_without(t, style.glyph) for t in texts]
    patterns = patterns_of(style.decimal, style.places, whole=style.whole)
    found: list[AmountToken] = []
    at = 0
    while at < len(texts):
        token = _amount_at(row, texts, at, style, patterns) if _DIGIT.search(texts[at]) else None
        if token is None:
            at += 1
        else:
            found.append(token)
            at = token.end
    return _with_marks(found, texts)


def _without(text: str, glyph: str) -> str:
    return text[1:] if text[:1] == glyph and text[1:2].isdigit() else text


def _with_marks(found: list[AmountToken], texts: list[str]) -> list[AmountToken]:
    """A column of Dr and Cr beside every amount: each mark belongs to the amount before it."""
    if not found or not _is_column_mark(texts, found[0].end):
        return found
    at = [i for i in range(len(texts)) if _is_column_mark(texts, i)]
    if at != [token.end for token in found]:
        return found
    return [
        token if token.marker else replace(token, marker=_meaning(texts[i].strip("()")), end=i + 1)
        for token, i in zip(found, at, strict=True)
    ]


def _is_column_mark(texts: list[str], at: int) -> bool:
    return at < len(texts) and texts[at].lower().strip("().") in _COLUMN_MARKS


def is_mark(text: str) -> bool:
    """Is this whole text 'CR', 'DR' or the like?"""
    return text.lower().strip("().") in _COLUMN_MARKS


def marked(token: AmountToken, text: str) -> AmountToken:
    """The amount with a mark that is printed apart from it."""
    return replace(token, marker=_meaning(text.strip("().")))


def _amount_at(
    row: Row, texts: list[str], at: int, style: NumberStyle, patterns: Patterns
) -> AmountToken | None:
    end, text = _join_groups(row, texts, at, style)
    if style.places and style.decimal not in text and not style.whole:
        return None  # most numbers are dates and references
    match = match_amount(text, patterns)
    if match is None and end > at + 1:
        end, text = at + 1, texts[at]
        match = match_amount(text, patterns)
    if match is None or (end < len(texts) and texts[end].startswith("%")):
        return None
    if style.places == 0 and not match["cur2"] and _REFERENCE.fullmatch(match[0]):
        return None
    token = _token(row, texts, (at, end), match, style)
    marked = token.currency or not style.whole or style.decimal in match["num"]
    return token if marked else None


def _join_groups(row: Row, texts: list[str], at: int, style: NumberStyle) -> tuple[int, str]:
    """Join '1' '234,56' into one number: thousands grouped by a space."""
    text, end = texts[at], at + 1
    if not style.spaced or end == len(texts) or not texts[end][:1].isdigit():
        return end, text
    if not _GROUP_HEAD.fullmatch(text):
        return end, text
    while end < len(texts) and a_space_apart(row.words[end - 1], row.words[end], row.height):
        if not _GROUP.match(texts[end]):
            break
        text, end = f"{text} {texts[end]}", end + 1
        if not _ENDS_IN_DIGIT.fullmatch(text) or not texts[end - 1].isdigit():
            break
    return end, text


def _token(
    row: Row, texts: list[str], span: tuple[int, int], match: re.Match[str], style: NumberStyle
) -> AmountToken:
    start, end = span
    words = row.words
    sign = _sign(match)
    currency = match["cur"] or _after(match["cur2"]) or ""
    marker = _meaning(match["mark"].strip("()")) if match["mark"] else ""
    left, right = words[start], words[end - 1]
    total = max(len(match.string), 1)
    width = right.x1 - left.x0
    x0 = left.x0 + width * match.start("num") / total
    x1 = right.x1 - width * (total - match.end("num")) / total
    start, sign, currency = _absorb_left(row, texts, start, sign, currency)
    end, sign, currency, marker = _absorb_right(row, texts, end, sign, currency, marker)
    value, lead, outer = _value(match["num"], style), row.words[start].x0, row.words[end - 1].x1
    return AmountToken(value, sign, marker, currency, start, end, x0, x1, outer, lead)


def _after(mark: str | None) -> str | None:
    """A mark behind its amount; 'R' stands before it, and behind one it names a rate of tax."""
    return None if mark in {"R", "r"} else mark


def _sign(match: re.Match[str]) -> str:
    marks = "".join(match.group("open", "mid", "close", "end"))
    if not marks or (marks == "-" == match["close"] and match["cur"] in _NOTED):
        return ""
    if "-" in marks or ("(" in marks and ")" in marks):
        return "-"
    return "+" if "+" in marks else ""


def _meaning(marker: str) -> str:
    lower = marker.lower()
    return "credit" if lower in CREDIT_MARKS else "debit" if lower in DEBIT_MARKS else ""


def _absorb_left(
    row: Row, texts: list[str], start: int, sign: str, currency: str
) -> tuple[int, str, str]:
    """Take in '-', '$' or 'EUR' printed as words of their own before the number."""
    for _ in range(2):
        if start == 0:
            break
        text = texts[start - 1]
        gap = row.words[start].x0 - row.words[start - 1].x1
        bare = text.strip("-+(=")
        if bare and not currency and gap < 8 * row.height and is_currency(bare):
            currency, sign = bare, sign or _loose_sign(text)
        elif text in {"-", "+", "="} and _belongs(row, start, gap):
            sign = sign or text.replace("=", "")
        else:
            break
        start -= 1
    return start, sign, currency


def _belongs(row: Row, start: int, gap: float) -> bool:
    """A sign close to the number before it stands, or in a column of its own left of it."""
    if gap < 0.8 * row.height:
        return True
    if start < 2 or gap > 8 * row.height:
        return False
    return row.words[start - 1].x0 - row.words[start - 2].x1 > CELL_GAP * row.height


def _loose_sign(text: str) -> str:
    return "-" if "-" in text else "+" if "+" in text else ""


def _absorb_right(
    row: Row, texts: list[str], end: int, sign: str, currency: str, marker: str
) -> tuple[int, str, str, str]:
    """Take in '-', 'CR', 'S' or 'EUR' printed as words of their own after the number."""
    for _ in range(2):
        if end >= len(texts):
            break
        text = texts[end]
        gap = row.words[end].x0 - row.words[end - 1].x1
        if gap > 1.3 * row.height:
            break
        if text in {"-", "+"} and not sign:
            sign = text
        elif text == "(":  # a mark of the debit column in some fonts
            pass
        elif not marker and _meaning(text.strip("()")) and len(text) <= 5:
            marker = _meaning(text.strip("()"))
        elif not currency and is_currency(text) and _after(text):
            currency = text
        else:
            break
        end += 1
    return end, sign, currency, marker


def _value(number: str, style: NumberStyle) -> Decimal:
    if style.places == 0 or style.decimal not in number:
        return Decimal(_digits(number))
    whole, _, decimals = number.rpartition(style.decimal)
    digits = _digits(whole) or "0"
    places = _digits(decimals) or "0" * style.places
    return Decimal(f"{digits}.{places}")


def _digits(text: str) -> str:
    return text if text.isdecimal() else _NO_DIGIT.sub("", text)
