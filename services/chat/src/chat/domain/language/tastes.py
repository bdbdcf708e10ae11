"""What a person says they like and dislike: their own statements, never somebody else's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chat.domain.language.clauses import own_clauses
from chat.domain.language.vocabulary import keys_in

MAX_TASTES = 12
_QUOTE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Taste:
    """One stated preference: `genre`, `activity` or `price_sensitivity`, liked or disliked."""

    kind: str
    value: str
    polarity: str
    quote: str


_ADVERB = (
    r"(?:(?:really|absolutely|truly|just|still|also|always|totally|genuinely|especially|now|quite"
    r"|completely|simply|both|all|actually|mostly|particularly|have always)\s+)*"
)
_LIKE_VERB = (
    r"(?:love|like|enjoy|adore|prefer|dig|fancy"
    r"|(?:am|'m|are|'re)\s+(?:so |really |very |big |totally |quite |also )*(?:into|fond of|keen on"
    r"|crazy about|mad about|obsessed with|partial to)"
    r"|can(?:'t|not| not)\s+get\s+enough(?:\s+of)?"
    r"|(?:am|'m|are|'re)\s+(?:an?\s+)?(?:\w+\s+)?fans?\s+of|have\s+(?:always\s+)?loved|'ve\s+(?:always\s+)?loved)"
)
_DISLIKE_VERB = (
    r"(?:hate|dislike|detest|loathe|despise|can(?:'t|not| not)\s+(?:stand|bear|abide|deal with)"
    r"|(?:don't|do not|dont|never|didn't ever)\s+(?:\w+ly\s+)?(?:like|love|enjoy|care for|watch|play"
    r"|read|want|do|get into)"
    r"|(?:am|'m|are|'re)\s+(?:really |so |just |definitely )*not\s+(?:really |so |very |that |much )*"
    r"(?:into|fond of|keen on|(?:an?\s+)?(?:\w+\s+)?fans?\s+of)"
    r"|(?:am|'m|are|'re)\s+allergic\s+to"
    r"|(?:am|'m|are|'re)\s+(?:so |really )*(?:tired|sick|bored|over)\s*(?:of|with)?)"
)
_NO_TASTE = re.compile(
    r"\b(?:forget|unlearn|delete|remove|erase|used to|don't (?:\w+ )?(?:hate|dislike|mind)|do not (?:hate|dislike|mind)|never (?:hated|disliked|said)"
    r"|(?:don't|do not) think|not sure|wouldn't|would|'d|might|may|(?<!always )(?:hated|liked|loved)|no longer (?:hate|dislike))\b",
    re.IGNORECASE,
)
_FORGET = re.compile(
    r"\b(?:forget|unlearn|delete|remove|drop|erase)\b\s+(?:that\s+)?(?:(?:i|we)\s+(?:\w+\s+)?|my\s+\w+\s+(?:for|of|in)\s+|about\s+)?"
    r"(?P<what>.+)",
    re.IGNORECASE,
)
_SUBJECT = r"(?:(?:my \w+ and )?(?:i|we)\b\s*)"
_STATED_LIKE = re.compile(rf"\b{_SUBJECT}{_ADVERB}{_LIKE_VERB}\s+(?P<what>.+)", re.IGNORECASE)
_STATED_DISLIKE = re.compile(rf"\b{_SUBJECT}{_ADVERB}{_DISLIKE_VERB}\s+(?P<what>.+)", re.IGNORECASE)
_BARE_LIKE = re.compile(rf"^(?:and\s+)?{_ADVERB}{_LIKE_VERB}\s+(?P<what>.+)", re.IGNORECASE)
_BARE_DISLIKE = re.compile(rf"^(?:and\s+)?{_ADVERB}{_DISLIKE_VERB}\s+(?P<what>.+)", re.IGNORECASE)
_FAN = re.compile(
    r"\bi(?:'m|\s+am)\s+(?P<not>(?:really |so |definitely )?not\s+)?(?:an?|such an?)\s+(?:\w+\s+)?"
    r"(?P<what>[\w&-]+(?:\s[\w&-]+){0,2})\s+(?:fan|lover|nut|addict|person|buff|geek|nerd)\b(?!\s+of)",
    re.IGNORECASE,
)
_FAVOURITE = re.compile(
    r"\bmy\s+(?P<least>least\s+)?favou?rites?(?:\s+\w+){0,2}\s+(?:is|are)\s+(?P<what>.+)", re.I
)
_STOP = re.compile(
    r"\b(?:because|since|when|if|who|unless|that my|how|with my|on (?:week|satur|sun|fri)\w+|as long as"
    r"|more than|rather than|instead of|over|to death|at all)\b|\.|\(",
    re.IGNORECASE,
)
_SKIP_OBJECT = re.compile(
    r"^(?:when|how|that|it when|to (?:think|hear|say|know|see|try|go|be))\b", re.I
)
_EXCEPT = re.compile(r"\b(?:except(?: for)?|apart from|other than|but not|just not|not)\b", re.I)
_PRONOUN = re.compile(r"^(?:it|that|them|those|these)\b", re.IGNORECASE)
_TIGHT = re.compile(
    r"\b(?:(?:i(?:'m| am)|we(?:'re| are)) (?:broke|skint|on a (?:tight )?budget|short on (?:cash|money)|saving up)"
    r"|money(?:'s| is) tight|i (?:don't|do not) want to spend (?:much|a lot)|watching my (?:spending|money))\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:money(?:'s| is) no object|i (?:don't|do not) mind (?:spending|paying)|price doesn't matter"
    r"|i(?:'m| am) happy to (?:splurge|spend))\b",
    re.IGNORECASE,
)


def read_tastes(message: str) -> list[Taste]:
    """The preferences a person states about themselves, in order, each once."""
    tastes: list[Taste] = []
    last_named: tuple[tuple[str, str], ...] = ()
    speaks = False
    for clause in own_clauses(message):
        stated = list(_stated(clause, last_named, speaks))
        tastes += stated
        last_named = _named(clause) or last_named
        speaks = bool(re.search(r"\b(?:i|we)\b", clause, re.I)) and not _is_of_another(clause)
        tastes += _sensitivity(clause)
    return list({(t.kind, t.value): t for t in tastes}.values())[:MAX_TASTES]


def read_forgotten(message: str) -> list[tuple[str, str]]:
    """The tastes somebody asks to be forgotten, as (kind, value)."""
    match = _FORGET.search(message)
    return list(_named(match["what"])) if match else []


def _stated(clause: str, last_named: tuple[tuple[str, str], ...], speaks: bool) -> Iterator[Taste]:
    if _NO_TASTE.search(clause):
        return
    for polarity, what in _objects(clause, speaks):
        if _SKIP_OBJECT.match(what):
            continue
        if _PRONOUN.match(what):
            named = last_named
            yield from (Taste(k, v, polarity, clause[:_QUOTE_LENGTH]) for k, v in named)
            continue
        wanted, *unwanted = _EXCEPT.split(_STOP.split(what)[0], maxsplit=1)
        opposite = "dislikes" if polarity == "likes" else "likes"
        for part, stance in ((wanted, polarity), *((u, opposite) for u in unwanted)):
            yield from (Taste(k, v, stance, clause[:_QUOTE_LENGTH]) for k, v in _named(part))


def _objects(clause: str, speaks: bool) -> Iterator[tuple[str, str]]:
    """(polarity, what) pairs; a dislike is tried first, since it contains the verbs of liking."""
    if match := _FAN.search(clause):
        yield ("dislikes" if match["not"] else "likes"), match["what"]
        return
    if match := _FAVOURITE.search(clause):
        yield ("dislikes" if match["least"] else "likes"), match["what"]
        return
    dislike = _STATED_DISLIKE.search(clause) or (speaks and _BARE_DISLIKE.search(clause))
    like = _STATED_LIKE.search(clause) or (speaks and _BARE_LIKE.search(clause))
    if dislike:
        yield "dislikes", dislike["what"]
    elif like:
        yield "likes", like["what"]


def _named(text: str) -> tuple[tuple[str, str], ...]:
    """The genres named; where none is, the activities (`horror films` is about horror)."""
    genres = keys_in("genre", text)
    activities = keys_in("activity", text)
    outings = {"live-music": "concerts", "theatre": "theatre", "art": "museums", "dining": "dining"}
    covered = {outings[g] for g in genres if g in outings}
    kinds: list[tuple[str, str]] = [("genre", g) for g in genres]
    if not genres or " and " in text or "," in text:
        kinds += [
            ("activity", a) for a in activities if a not in covered and _own_word(a, text, genres)
        ]
    return tuple(kinds)


def _own_word(activity: str, text: str, genres: tuple[str, ...]) -> bool:
    """In `horror films and books`, `films` belongs to horror and `books` stands alone."""
    if not genres:
        return True
    parts = re.split(r"\s+and\s+|,\s*", text)
    return any(activity in keys_in("activity", p) and not keys_in("genre", p) for p in parts)


def _is_of_another(clause: str) -> bool:
    return bool(re.match(r"^\W*(?:and |but )?my (?!\w+ and i\b)\w+", clause, re.I))


def _sensitivity(clause: str) -> Iterator[Taste]:
    for pattern, value in ((_TIGHT, "budget"), (_LOOSE, "flexible")):
        if pattern.search(clause):
            yield Taste("price_sensitivity", value, "likes", clause[:_QUOTE_LENGTH])
