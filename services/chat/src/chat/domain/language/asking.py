"""What a person asks for: kind, mood, genre, price ceiling, company, a title."""

import re
from dataclasses import dataclass
from decimal import Decimal

from chat.domain.language.amounts import Amount, NumberKind, find_amounts, normalise
from chat.domain.language.vocabulary import keys_in, types_in

_CEILING = re.compile(
    r"(?:under|below|less than|up to|max(?:imum)?(?: of)?|at most|within|no more than|not more than"
    r"|cheaper than|not over|around|about|roughly|spend(?:ing)?|budget of|have|got|only|for|with"
    r"|between|from)\s*(?:like |just |only |about |around |a )?$",
    re.IGNORECASE,
)
_CEILING_AFTER = re.compile(
    r"^\s*(?:or (?:less|under|cheaper|so)|tops|max(?:imum)?|to spend|limit|each|per person|budget)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:for|with|party of|group of|us|family of)\s+(?:the |a group of )?"
    r"(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"(?:\s+(?:of us|people|persons|players|friends|adults|kids|guests))?\b(?!\s*(?:dollars|bucks|"
    r"hours?|euros|pounds|minutes|days|weeks|aud|usd|%|\.\d))",
    re.IGNORECASE,
)
_COUNTS = dict(
    zip(
        "two three four five six seven eight nine ten twelve".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 12),
        strict=True,
    )
)
_FREE = re.compile(
    r"\b(?:for free|what(?:'s| is) free|free (?:this|on|tonight|today)|free (?:things?|stuff|options?|ideas?|events?|activit\w+|games?|books?|films?"
    r"|movies?|entertainment|ones?)|anything free|something free|no(?:t)? (?:cost|money|spending)"
    r"|without (?:spending|paying)|costs? nothing|zero (?:dollars|cost)|don'?t cost)\b",
    re.IGNORECASE,
)
_CHEAPER = re.compile(r"\b(?:cheap(?:er|est)?|less expensive|more affordable|inexpensive)\b", re.I)
_MORE = re.compile(
    r"\b(?:more (?:ideas?|options?|like (?:this|that|these))|something else|anything else"
    r"|any others?|shorter|less time|not (?:that|this|those|these)(?: ones?)?(?=\W*$)|other (?:ideas?|options?)|another (?:one|idea|option)|what else|show me more|different ones?)\b|^\W*(?:boring|meh|next|again|others?)\W*$",
    re.I,
)
_EXCLUDED = re.compile(
    r"\b(?:no|not|without|except(?: for)?|but not|nothing(?: too)?|anything but|avoid|hates?|dislikes?"
    r"|(?:can't|cannot) stand|(?:don't|doesn't|do not|does not) (?:like|enjoy))\s+"
    r"(?P<what>(?:(?!\b(?:but|just|only|maybe|rather|instead)\b)[\w\s,&-]){2,40})",
    re.I,
)
_SHORTER = re.compile(r"\b(?:shorter|less time|quicker|not (?:so|that|too) long)\b", re.I)
_GENTLE = re.compile(
    r"\b(?:no|without|not too|nothing(?: too)?|less) (?:violen(?:ce|t)|blood|gore|gory)\b", re.I
)
_VIOLENT = ("horror", "war", "thriller", "crime", "action")
_LIKE = re.compile(
    r"\b(?:(?:something|anything|more|films?|movies?|books?|games?|shows?) like|similar to)\s+"
    r"(?P<title>(?-i:[A-Z0-9])[^?!.,]{1,60})",
    re.I,
)
_AT_HOME = re.compile(
    r"\b(?:stay(?:ing)? (?:at )?home|stay(?:ing)? in|at home|from home|indoors?)\b", re.I
)
_OUTINGS = ("event", "restaurant")
_QUOTED = re.compile(r"[\"“«]([^\"”»]{2,80})[\"”»]")
_TITLE_AFTER = re.compile(
    r"\b(?:afford|buy(?:ing)?|get(?:ting)?|price of|cost of|how much (?:is|are|does|would|for)"
    r"|what about|tell me about|pick up|order(?:ing)?|see(?:ing)?|watch(?:ing)?|play(?:ing)?"
    r"|have you (?:seen|read|played|heard of)|read(?:ing)?|search for|look for|find|worth)\s+(?P<title>[^?!.;\n]{2,80})",
    re.IGNORECASE,
)
_TITLE_INSIDE = re.compile(
    r"\bis\s+(?P<dear>[^?!.]{2,60}?)\s+(?:too |very |that )?(?:expensive|dear|pricey|affordable|worth it)\b"
    r"|\bwhat(?:'s| is)\s+(?P<about>[^?!.]{2,60}?)\s+about\b",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(
    r"\s+(?:cost|for me|right now|this (?:month|week|weekend|friday)|on \w+day|next \w+|now|today"
    r"|tonight|tomorrow|please|again|too|at the moment|if .*|and still .*|without .*)\s*$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:the game|the film|the movie|the book|a copy of|copy of)\s+", re.I)
_NOT_A_TITLE = re.compile(
    r"^(?:it|that|this|these|those|them|one|some(?:thing)?|any(?:thing)?|things?|out|to|for|a|an|me"
    r"|new|more|my|your|what|left|on|in|with|the weekend)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asking:
    """The wish in a message; empty fields were not mentioned."""

    types: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    excluded_genres: tuple[str, ...] = ()
    excluded_types: tuple[str, ...] = ()
    max_price: Decimal | None = None
    amount: Decimal | None = None
    people: int | None = None
    free_only: bool = False
    cheaper: bool = False
    more: bool = False
    shorter: bool = False
    title: str | None = None
    like: str | None = None

    @property
    def names_something(self) -> bool:
        """Whether the message says what kind of thing is wanted."""
        named = self.types or self.moods or self.genres or self.like
        return bool(named or self.free_only or self.more)


def read_asking(message: str) -> Asking:
    """The wish in `message`."""
    text = normalise(message)
    # What stands in quotes is a name: its numbers are nobody's price.
    own = _QUOTED.sub(" ", text)
    amounts = [a for a in find_amounts(own) if a.kind is not NumberKind.PERCENT]
    unwanted = [match["what"] for match in _EXCLUDED.finditer(text.replace("’", "'"))]
    excluded = tuple(key for what in unwanted for key in keys_in("genre", what))
    genres = tuple(key for key in keys_in("genre", text) if key not in excluded)
    if _GENTLE.search(text):
        excluded += _VIOLENT
    without = tuple(key for what in unwanted for key in _types_alone(what))
    return Asking(
        types=tuple(key for key in types_in(text) if key not in without),
        moods=keys_in("mood", text),
        genres=genres,
        excluded_genres=excluded,
        excluded_types=(*without, *(_OUTINGS if _AT_HOME.search(text) else ())),
        max_price=_ceiling(own, amounts),
        amount=next((a.value for a in amounts if a.kind is NumberKind.MONEY), None)
        or _bare_amount(own, amounts),
        people=_people(text),
        free_only=bool(_FREE.search(text)),
        cheaper=bool(_CHEAPER.search(text)),
        more=bool(_MORE.search(text)),
        shorter=bool(_SHORTER.search(text)),
        title=_title(text),
        like=like["title"].strip() if (like := _LIKE.search(text)) else None,
    )


_IMPLIED = (
    (re.compile(r"\b(?:gift|present) for\b", re.IGNORECASE), ("board_game", "book", "card_game")),
    (re.compile(r"\b(?:outside|outdoors|fresh air)\b", re.IGNORECASE), ("event",)),
    (re.compile(r"\b(?:to|i|we) (?:\w+ )?read\b", re.IGNORECASE), ("book",)),
    (re.compile(r"\b(?:to|i|we|us) (?:\w+ )?watch\b", re.IGNORECASE), ("movie", "series")),
    (
        re.compile(r"\b(?:to|i|we|us) (?:\w+ )?play\b", re.IGNORECASE),
        ("board_game", "video_game", "card_game"),
    ),
    (re.compile(r"\b(?:to|i|we|us) (?:\w+ )?eat\b|\bhungry\b", re.IGNORECASE), ("restaurant",)),
)


def implied_types(text: str) -> tuple[str, ...]:
    """The kinds a verb asks for: what to read is a book."""
    return next((types for pattern, types in _IMPLIED if pattern.search(text)), ())


def _types_alone(what: str) -> tuple[str, ...]:
    """`no board games` is about the kind; `no horror films` is about horror."""
    return () if keys_in("genre", what) else types_in(what)


def _ceiling(text: str, amounts: list[Amount]) -> Decimal | None:
    """The highest price the person sets: `under $20`, `$10-20`, `20 dollars or less`, `a $15 film`."""
    ceilings = [
        a.value
        for a in amounts
        if a.value >= 0
        and (a.kind is NumberKind.MONEY or _is_ceiling(text, a))
        and not _is_count(text, a)
    ]
    return max(ceilings, default=None)


def _is_ceiling(text: str, amount: Amount) -> bool:
    before, after = text[: amount.start].rstrip("$€£ "), text[amount.end :]
    strict = re.search(
        r"(?:under|below|less than|up to|max|at most|no more than)\s*$", before, re.I
    )
    return bool(strict or (_CEILING.search(before) and _CEILING_AFTER.match(after)))


def _is_count(text: str, amount: Amount) -> bool:
    unit = r"\s*(?:people|players|of us|friends|hours?|hrs?|minutes|mins?|days?|weeks?|kids|pages|stars)\b"
    return bool(re.match(unit, text[amount.end :], re.IGNORECASE))


def _bare_amount(text: str, amounts: list[Amount]) -> Decimal | None:
    """`can I afford 45`: a number right after the question is an amount."""
    for amount in amounts:
        before = text[: amount.start]
        asked = re.search(
            r"(?:afford|spend|splash|drop|costs?|pay)\s+(?:about |around )?$", before, re.I
        )
        if asked and not _is_count(text, amount):
            return amount.value
    return None


def _people(text: str) -> int | None:
    match = _PEOPLE.search(text)
    if match is None:
        return None
    word = match["n"].casefold()
    return _COUNTS.get(word) or (int(word) if word.isdigit() else None)


def _title(text: str) -> str | None:
    if quoted := _QUOTED.search(text):
        return quoted[1].strip()
    inside, match = _TITLE_INSIDE.search(text), _TITLE_AFTER.search(text)
    if inside is not None:
        title = inside["dear"] or inside["about"]
    elif match is not None:
        title = match["title"]
    else:
        return None
    while (shorter := _TITLE_TAIL.sub("", title)) != title:
        title = shorter
    title = _LEADING.sub("", title.strip(" ,'’"))
    if not title or _NOT_A_TITLE.match(title) or any(c.isdigit() for c in title[:1]):
        return None
    is_kind = not any(c.isupper() for c in title) and (types_in(title) or keys_in("genre", title))
    return None if is_kind or (find_amounts(title)[:1] and len(title.split()) <= 2) else title
