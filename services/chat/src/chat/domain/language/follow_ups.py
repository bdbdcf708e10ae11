"""A message in its conversation: "cheaper", "something else" and "yes please" take up what came before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chat.domain.facts import Candidate
from chat.domain.language.amounts import find_amounts
from chat.domain.language.asking import Asking
from chat.domain.language.intents import Intent
from chat.domain.language.references import referenced, several
from chat.domain.language.understanding import Understanding, understand

MAX_BACK = 6
_YES = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please(?: do)?|go on|go ahead|why not|sounds good|definitely)"
    r"(?:[\s,]+(?:please|do|go ahead|thanks|thank you|i would|show me|then))*\W*$",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(?:no|nope|nah|not (?:now|today|really)|i'm (?:good|fine)|that's (?:all|it|fine))"
    r"(?:[\s,]+(?:thanks|thank you|i'm (?:good|fine)|that's (?:all|it)|for now))*\W*$",
    re.IGNORECASE,
)
_FREE_OFFERED = re.compile(r"\b(?:free|nothing)\b[^.?]*\?\s*$", re.IGNORECASE)
_AND_THIS = re.compile(r"^\W*(?:and|or|and what about)\s+(?P<title>[A-Z0-9][^?!.]{2,60})\?+\W*$")
_TOO_DEAR = re.compile(
    r"\b(?:too|bit|rather|quite|so) (?:expensive|dear|pricey|steep|much)\b(?!.*\?)|\bout of my (?:price )?(?:range|league)\b"
    r"|\bcan't afford (?:it|that|those|any of)\b",
    re.IGNORECASE,
)
_WHAT_ABOUT = re.compile(
    r"^\W*(?:and|or|but|so)?\W*(?:(?:what|how) (?:about|if it(?:'s| is| costs?))\W*)?"
    r"[$€£]?\d[\d.,]*\W*(?:dollars?|bucks)?\W*$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"^\W*(?:and |but |also |please )*(?:no|not|nothing|without|none of)\b", re.IGNORECASE
)
_COMPARE = re.compile(
    r"\b(?:compare|comparison|difference|differ|versus|vs|which (?:one )?(?:is|of)|better)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"^\W*(?:and |but |or )?(?:what )?if\b", re.IGNORECASE)
_RATHER = re.compile(r"\b(?:though|instead|rather|this time)\W*$", re.IGNORECASE)
_CENT = Decimal("0.01")
_FEW_WORDS = 9
_LOOSE = (None, Intent.RECOMMEND, Intent.UNKNOWN)


def in_context(
    read: Understanding,
    *,
    earlier: Sequence[str],
    last_reply: str,
    shown: Sequence[Candidate],
) -> Understanding:
    """`read` with what a short follow-up leaves unsaid; `earlier` are the person's messages, oldest first."""
    if _NO.match(read.text):
        return replace(read, intent=Intent.DECLINE)
    if _YES.match(read.text) and last_reply.rstrip().endswith("?"):
        read = _agreed(read, last_reply, bool(shown))
    if (amount := _only_an_amount(read, earlier)) is not None:
        asking = replace(read.asking, amount=amount, title=None)
        return replace(read, intent=Intent.AFFORD, asking=asking)
    if named := _AND_THIS.match(read.text):
        asking = replace(read.asking, title=named["title"].strip())
        return replace(read, intent=Intent.AFFORD, asking=asking)
    return _taken_up(read, earlier, shown)


def _taken_up(
    read: Understanding, earlier: Sequence[str], shown: Sequence[Candidate]
) -> Understanding:
    """With the wish that came before, where the message only changes something about it."""
    asking = read.asking
    if shown and _TOO_DEAR.search(read.text) and not (asking.title or asking.amount):
        read = replace(read, intent=None, asking=replace(asking, cheaper=True))
    if (earlier and _narrows(read)) or (read.intent in _LOOSE and _compared(read, shown)):
        return _going_on(read, earlier, shown)
    return _about_the_shown(read, shown)


def _compared(read: Understanding, shown: Sequence[Candidate]) -> bool:
    """`something else`, `cheaper`: unless the message points at one of the offers."""
    wants = read.asking.more or (read.asking.cheaper and bool(shown))
    return wants and not _points(read, shown)


def _about_the_shown(read: Understanding, shown: Sequence[Candidate]) -> Understanding:
    if several(read.text, shown) and read.intent in (*_LOOSE, Intent.HELP):
        compares = _COMPARE.search(read.text)
        return replace(read, intent=Intent.DETAIL if compares else Intent.AFFORD)
    if read.intent in _LOOSE and _points(read, shown):
        return replace(read, intent=Intent.DETAIL)
    return read


def _only_an_amount(read: Understanding, earlier: Sequence[str]) -> Decimal | None:
    """`what about $300?` after a question whether something else can be afforded."""
    match = _WHAT_ABOUT.match(read.text)
    if not match or not earlier or understand(earlier[-1]).intent is not Intent.AFFORD:
        return None
    return next((amount.value for amount in find_amounts(read.text)), None)


def _narrows(read: Understanding) -> bool:
    """`no comedies either`, `and if it should be outside?`, `indoors though`: a wish in few words."""
    asking = read.asking
    if read.intent not in _LOOSE or read.tastes or len(read.text.split()) > _FEW_WORDS:
        return False
    if asking.excluded_genres or asking.excluded_types:
        return bool(_WITHOUT.match(read.text) or _RATHER.search(read.text))
    if asking.max_price is not None:
        return not asking.names_something and asking.title is None
    changes = _IF.match(read.text) or _RATHER.search(read.text)
    return bool(changes and asking.names_something)


def _points(read: Understanding, shown: Sequence[Candidate]) -> bool:
    """`the second one please`, `Knives Out?`: few words, and one of the offers among them."""
    short = len(read.text.split()) <= _FEW_WORDS
    return short and not read.asking.more and referenced(read.text, shown) is not None


def _going_on(
    read: Understanding, earlier: Sequence[str], shown: Sequence[Candidate]
) -> Understanding:
    asking = read.asking
    wish = None if asking.types or asking.genres or asking.moods else _last_wish(earlier)
    if wish is not None:
        unwanted = (*wish.excluded_genres, *asking.excluded_genres)
        asking = replace(
            asking,
            types=tuple(t for t in wish.types if t not in asking.excluded_types),
            genres=tuple(g for g in wish.genres if g not in unwanted),
            excluded_genres=unwanted,
            moods=wish.moods,
            people=wish.people,
        )
    return replace(read, intent=Intent.RECOMMEND, asking=_below(asking, shown))


def continued(read: Understanding, earlier: Sequence[str]) -> Understanding:
    """`vegetarian please`: a wish in a few words that name no kind is about the last one's."""
    few = len(read.text.split()) <= _FEW_WORDS // 2
    if read.intent is Intent.RECOMMEND and few and not read.asking.names_something:
        return _going_on(read, earlier, ())
    return read


def _agreed(read: Understanding, last_reply: str, something_shown: bool) -> Understanding:
    asking = replace(
        read.asking, free_only=bool(_FREE_OFFERED.search(last_reply)), more=something_shown
    )
    return replace(read, intent=Intent.RECOMMEND, asking=asking)


def _last_wish(earlier: Sequence[str]) -> Asking | None:
    for message in reversed(earlier[-MAX_BACK:]):
        asking = understand(message).asking
        if asking.types or asking.genres or asking.moods or asking.excluded_genres:
            return asking
    return None


def _below(asking: Asking, shown: Sequence[Candidate]) -> Asking:
    """Cheaper than the middle of what was shown, and none of it again."""
    of_the_kind = [c for c in shown if not asking.types or c.type in asking.types]
    paid = sorted(c.cost.amount for c in of_the_kind if c.cost and c.cost.amount > 0)
    if not asking.cheaper or not paid or asking.max_price is not None:
        return asking
    return replace(asking, max_price=paid[len(paid) // 2] - _CENT, more=True)
