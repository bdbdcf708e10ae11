"""Which of the offers just shown a message speaks of: its title, its place, its price, or "it"."""

import re
from collections.abc import Sequence

from chat.domain.facts import Candidate

_PLACES = (
    r"\b(?:first|1st|top)\b|(?:#|number |no\.? |option )(?:1|one)\b",
    r"\b(?:second|2nd)\b|(?:#|number |no\.? |option )(?:2|two)\b",
    r"\b(?:third|3rd)\b|(?:#|number |no\.? |option )(?:3|three)\b",
    r"\b(?:fourth|4th)\b|(?:#|number |no\.? |option )(?:4|four)\b",
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PLACES)
_LAST = re.compile(
    r"\b(?:the )?last (?:one|of (?:them|those))\b|\bthe last\b(?! time)", re.IGNORECASE
)
_CHEAPEST = re.compile(r"\b(?:cheapest|least expensive)\b", re.IGNORECASE)
_DEAREST = re.compile(r"\b(?:most expensive|dearest|priciest)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:it|its|it's|that(?: one)?|this(?: one)?)\b(?! (?:weekend|month|week|evening|year))",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:(?P<two>both(?: of (?:them|those|these))?|(?:the )?first two|(?:any |those |these |the )?two of (?:them|those|these)|the two)"
    r"|(?P<three>(?:the )?first three|all three|three of (?:them|those|these))|all of (?:them|those|these)|all four)\b",
    re.IGNORECASE,
)
# A title shorter than this is a word of everyday language, unless it is written as one.
_TELLING = 5


def referenced(text: str, shown: Sequence[Candidate]) -> Candidate | None:
    """The offer a message points at, or None when it points at none of those shown."""
    if not shown:
        return None
    return _by_title(text, shown) or _by_place(text, shown) or _by_price(text, shown)


def pointed_at(
    text: str, shown: Sequence[Candidate], focus: Candidate | None = None
) -> Candidate | None:
    """Like `referenced`, and for "it" and "that one" what was spoken of last, else the first offer."""
    found = referenced(text, shown)
    if found is not None or not _POINTING.search(text):
        return found
    return focus or next(iter(shown), None)


def several(text: str, shown: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """`both`, `two of them`, `the first two`, `all three`: the first offers, when more than one is meant."""
    match = _SEVERAL.search(text)
    if match is None:
        return ()
    number = 2 if match["two"] else 3 if match["three"] else len(shown)
    return tuple(shown[:number]) if len(shown) >= max(2, number) else ()


def _by_title(text: str, shown: Sequence[Candidate]) -> Candidate | None:
    for candidate in sorted(shown, key=lambda c: -len(c.title)):
        for name in (candidate.title, re.split(r"[:(]", candidate.title)[0].strip()):
            flags = re.IGNORECASE if len(name) >= _TELLING else re.NOFLAG
            if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags):
                return candidate
    return None


def _by_place(text: str, shown: Sequence[Candidate]) -> Candidate | None:
    for candidate, pattern in zip(shown, _PATTERNS, strict=False):
        if pattern.search(text):
            return candidate
    return shown[-1] if _LAST.search(text) else None


def _by_price(text: str, shown: Sequence[Candidate]) -> Candidate | None:
    priced = sorted(
        (c for c in shown if c.cost is not None), key=lambda c: c.cost.amount if c.cost else 0
    )
    if priced and _CHEAPEST.search(text):
        return priced[0]
    return priced[-1] if priced and _DEAREST.search(text) else None
