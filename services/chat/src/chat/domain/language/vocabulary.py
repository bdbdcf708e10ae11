"""The catalogue's words and the words people use for them."""

import re
from collections.abc import Iterator, Mapping

TYPES: Mapping[str, str] = {
    "movie": r"movies?|films?|flicks?|cinema",
    "series": r"series|tv shows?|shows?(?! (?:me|us)\b)|telly|tv|something to binge",
    "book": r"books?|novels?|audiobooks?|something to read|a (?:good )?read\b",
    "video_game": r"video ?games?|computer games?|pc games?|console games?|nintendo|playstation|xbox",
    "board_game": r"board ?games?|tabletop(?: games?)?|game night",
    "card_game": r"card ?games?",
    "event": r"events?|gigs?|concerts?|festivals?|exhibitions?|museums?|theatre|theater|outings?"
    r"|days? out|go(?:ing)? out|live music|hikes?|markets?",
    "restaurant": r"restaurants?|dinner|lunch|brunch|eat(?:ing)? out|dining(?: out)?|caf[eé]s?|dine",
}
# A bare "game" may be played on a screen or a table.
ANY_GAME = r"games?"

MOODS: Mapping[str, str] = {
    "cosy": r"cosy|cozy|snug|rainy day|curl up",
    "tense": r"tense|suspense(?:ful)?|gripping|edge of my seat",
    "funny": r"funny|laughs?|hilarious|silly|light-?hearted|cheer me up",
    "thoughtful": r"thoughtful|deep|thought-provoking|moving",
    "social": r"social|with (?:my )?(?:friends|mates|family|the kids)|friends over|for (?:a|the) group|kids|children",
    "adventurous": r"adventurous|exciting|daring",
    "romantic": r"romantic|date night|for a date",
    "dark": r"dark|gritty|bleak",
    "uplifting": r"(?:feel(?:ing)?|am|'m|been) (?:\w+ ){0,2}(?:sad|down|low|blue|lonely|heartbroken)|had a bad day|uplifting|feel-?good|heart-?warming|hopeful",
    "relaxing": r"(?:feel(?:ing)?|am|'m) (?:\w+ ){0,2}(?:stressed|exhausted|worn out)|relax(?:ing|ed)?|chill|calm|quiet|unwind|mellow",
    "energetic": r"energetic|lively|active|high-energy",
    "clever": r"clever|smart|brainy|mind-bending",
}

GENRES: Mapping[str, str] = {
    "mystery": r"myster(?:y|ies)|whodunn?its?|detective (?:stories|novels|films|movies)",
    "crime": r"crime",
    "true-crime": r"true[- ]crime",
    "noir": r"noir",
    "espionage": r"spy (?:stories|films|movies|novels|thrillers)|spies|espionage",
    "thriller": r"thrillers?",
    "horror": r"horrors?|scary(?: (?:movies?|films?|stuff|things))?|slashers?",
    "gothic": r"gothic",
    "comedy": r"comed(?:y|ies)|rom-?coms?|sitcoms?|stand-?up",
    "drama": r"dramas?",
    "romance": r"romances?|love stories|rom-?coms?",
    "sci-fi": r"sci-?fi|science[- ]fiction|space operas?|cyberpunk",
    "fantasy": r"fantasy",
    "superhero": r"superhero(?:es)?(?: (?:movies|films))?|comic book (?:movies|films)",
    "historical": r"historicals?|history|period (?:dramas?|pieces?)",
    "war": r"war (?:movies?|films?|stories|games?)",
    "western": r"westerns?",
    "adventure": r"adventures?",
    "action": r"action",
    "animation": r"animations?|animated(?: (?:movies?|films?))?|cartoons?|anime",
    "family": r"family (?:movies?|films?|games?)|(?:with|for) (?:the |my |our )?(?:kids|children)|(?:kid|child|family)[- ]friendly",
    "documentary": r"documentar(?:y|ies)|docos?",
    "science": r"popular science|science books?",
    "biography": r"biograph(?:y|ies)|memoirs?|biopics?",
    "coming-of-age": r"coming[- ]of[- ]age",
    "classic": r"classics?",
    "music": r"musicals?|music",
    "sport": r"sports?",
    "cooperative": r"co-?op(?:erative)?(?: games?)?",
    "strategy": r"strategy(?: games?)?|euro ?games?|tactics",
    "party": r"party games?",
    "deck-building": r"deck[- ]?build(?:ing|ers?)(?: games?)?",
    "trick-taking": r"trick[- ]taking(?: games?)?",
    "word-game": r"word games?|crosswords?",
    "puzzle": r"puzzles?|escape rooms?|puzzle games?",
    "social-deduction": r"social deduction(?: games?)?|bluffing(?: games?)?",
    "dexterity": r"dexterity(?: games?)?",
    "role-playing": r"role[- ]?playing(?: games?)?|rpgs?|d&d|dungeons (?:and|&) dragons",
    "simulation": r"simulations?|city builders?|farming (?:games?|sims?)",
    "platformer": r"platformers?",
    "shooter": r"shooters?|fps(?: games?)?",
    "roguelike": r"rogue-?lik(?:e|es)|rogue-?lites?",
    "open-world": r"open[- ]world(?: games?)?",
    "outdoors": r"outdoors?|(?:be|do|go(?:ing)?|something) outside|hiking|hikes|bush ?walks?|nature walks?",
    "live-music": r"live music|concerts?|gigs?",
    "theatre": r"theatre|theater|plays|stage shows?|opera|ballet",
    "art": r"art|museums?|galler(?:y|ies)|exhibitions?",
    "dining": r"dining(?: out)?|eating out|restaurants?|street food",
    "workshop": r"workshops?|pottery|craft classes",
    "festival": r"festivals?|night markets?",
}

ACTIVITIES: Mapping[str, str] = {
    "movies": r"movies?|films?|(?:going to )?the cinema",
    "series": r"tv shows?|(?:tv )?series",
    "books": r"books?|novels?|reading",
    "games": r"video ?games?|gaming|computer games?",
    "board games": r"board ?games?|tabletop(?: games?)?",
    "card games": r"card ?games?",
    "concerts": r"concerts?|gigs?|live music",
    "dining": r"dining(?: out)?|eating out|restaurants?|going out (?:for|to) dinner",
    "theatre": r"theatre|theater",
    "museums": r"museums?|galler(?:y|ies)|exhibitions?",
    "outdoors": r"hiking|bush ?walks?|the outdoors|picnics?",
}

TYPE_NAMES: Mapping[str, str] = {
    "movie": "film",
    "series": "series",
    "book": "book",
    "video_game": "video game",
    "board_game": "board game",
    "card_game": "card game",
    "event": "outing",
    "restaurant": "place to eat",
    "story": "story",
}
_PLURALS: Mapping[str, str] = {
    "series": "series",
    "restaurant": "places to eat",
    "story": "stories",
}


_GENRE_NAMES = {
    "music": "music and musicals",
    "coming-of-age": "coming-of-age stories",
    "family": "family fun",
    "outdoors": "fresh air",
}
_HYPHENATED = frozenset({"sci-fi", "co-op"})


def genre_name(key: str) -> str:
    """A genre or activity as a reply says it."""
    spoken = key if key in _HYPHENATED else key.replace("-", " ")
    return _GENRE_NAMES.get(key, spoken)


def plural_of(item_type: str) -> str:
    """`board_game` -> `board games`."""
    return _PLURALS.get(item_type, f"{TYPE_NAMES.get(item_type, 'thing')}s")


def _compiled(words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {
        key: re.compile(rf"(?<![\w-])(?:{w})(?![\w-])", re.IGNORECASE) for key, w in words.items()
    }


_PATTERNS = {
    "type": _compiled(TYPES),
    "mood": _compiled(MOODS),
    "genre": _compiled(GENRES),
    "activity": _compiled(ACTIVITIES),
}
_GAME = re.compile(rf"(?<![\w-]){ANY_GAME}(?![\w-])", re.IGNORECASE)


def find_words(kind: str, text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, key) of every word of a kind: `type`, `mood`, `genre` or `activity`."""
    for key, pattern in _PATTERNS[kind].items():
        for match in pattern.finditer(text):
            yield match.start(), match.end(), key


def keys_in(kind: str, text: str) -> tuple[str, ...]:
    """The keys of one kind named in `text`, in order; a word inside a longer one does not count."""
    found = sorted(find_words(kind, text), key=lambda hit: (hit[0], -(hit[1] - hit[0])))
    kept: list[tuple[int, int, str]] = []
    for start, end, key in found:
        inside = any(s <= start and end <= e and (s, e) != (start, end) for s, e, _ in kept)
        if not inside:
            kept.append((start, end, key))
    return tuple(dict.fromkeys(key for _, _, key in kept))


def types_in(text: str) -> tuple[str, ...]:
    """The kinds of item named; a bare `game` means both screen and table."""
    types = keys_in("type", text)
    if _GAME.search(text) and not any(t.endswith("_game") for t in types):
        types += ("video_game", "board_game")
    return types
