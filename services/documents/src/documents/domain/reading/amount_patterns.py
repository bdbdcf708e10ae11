"""The forms in which amounts are printed, as patterns."""

import re
from functools import lru_cache

from documents.domain.reading.currency import CURRENCY_PATTERN

_NOTHING = "(?!)"  # matches nowhere
_MARKER = r"(?:CR\.?|DR\.?|C|D|H|S|OD|O/D|DB|Soll|Haben|[ABEFGNOPTVXZ]|軽|※|内|外|税込)"

Patterns = tuple[re.Pattern[str], re.Pattern[str]]  # of bare amounts, and of all


@lru_cache(maxsize=16)
def patterns_of(decimal: str, places: int, *, whole: bool) -> Patterns:
    """Of a decimal mark and the places behind it; `whole`: some amounts have none.

    Groups: open, cur, mid, num, close, cur2, mark, end.
    """
    number = _number(decimal, places, whole=whole)
    bare = _compiled(number, _NOTHING, _NOTHING)
    return bare, _compiled(number, CURRENCY_PATTERN, _MARKER)


def match_amount(text: str, patterns: Patterns) -> re.Match[str] | None:
    """The whole text as an amount; most have neither currency nor mark, so none is looked for first."""
    bare, full = patterns
    return bare.fullmatch(text) or full.fullmatch(text)


def _number(decimal: str, places: int, *, whole: bool) -> str:
    group = ("[,' ]" if decimal == "." else "[.' ]") if places else "[.,' ]"
    round_figure = rf"(?:\d{{1,3}}(?:{group}\d{{2,3}})*{group}\d{{3}}|\d+)"
    if places == 0:
        return round_figure
    mark = re.escape(decimal)
    number = rf"(?:{round_figure}|(?<!\d)){mark}(?:\d{{{places}}}|-{{1,2}}(?!\d))"
    return rf"(?:{number}|{round_figure})" if whole else number


def _compiled(number: str, currency: str, marker: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<open>[-+(*=≡]*)(?P<cur>{currency})?(?P<mid>[-+(]*) ?(?P<num>{number})"
        rf"(?P<close>[-+)*]*) ?(?P<cur2>{currency})?(?P<mark>\(?{marker}\)?)?(?:/-)?(?P<end>[-+)*]*)",
        re.IGNORECASE,
    )
