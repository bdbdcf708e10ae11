"""The genres, moods and platforms the catalogue knows, and how people write them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from catalog.domain.folding import as_key, fold
from catalog.domain.kinds import ItemType, PriceType

# Ways people write a genre whose key and label are other words.
_SPOKEN_GENRES: Mapping[str, tuple[str, ...]] = {
    "scifi": ("sci-fi",),
    "sf": ("sci-fi",),
    "rom-com": ("romance", "comedy"),
    "romcom": ("romance", "comedy"),
    "romantic-comedy": ("romance", "comedy"),
    "rpg": ("role-playing",),
    "roleplaying": ("role-playing",),
    "detective": ("mystery",),
    "whodunit": ("mystery",),
    "mysteries": ("mystery",),
    "scary": ("horror",),
    "funny": ("comedy",),
    "comedies": ("comedy",),
    "spy": ("espionage",),
    "spies": ("espionage",),
    "kids": ("family",),
    "cartoon": ("animation",),
    "anime": ("animation",),
    "documentaries": ("documentary",),
    "history": ("historical",),
    "co-op": ("cooperative",),
    "concert": ("live-music",),
    "food": ("dining",),
}

_SPOKEN_TYPES: Mapping[str, tuple[ItemType, ...]] = {
    "movies": (ItemType.MOVIE,),
    "films": (ItemType.MOVIE,),
    "cinema": (ItemType.MOVIE,),
    "series": (ItemType.SERIES,),
    "tv": (ItemType.SERIES,),
    "tv-shows": (ItemType.SERIES,),
    "shows": (ItemType.SERIES,),
    "streaming": (ItemType.MOVIE, ItemType.SERIES),
    "books": (ItemType.BOOK,),
    "reading": (ItemType.BOOK,),
    "novels": (ItemType.BOOK,),
    "games": (ItemType.VIDEO_GAME, ItemType.BOARD_GAME, ItemType.CARD_GAME),
    "gaming": (ItemType.VIDEO_GAME,),
    "video-games": (ItemType.VIDEO_GAME,),
    "board-games": (ItemType.BOARD_GAME,),
    "tabletop": (ItemType.BOARD_GAME, ItemType.CARD_GAME),
    "card-games": (ItemType.CARD_GAME,),
    "events": (ItemType.EVENT,),
    "going-out": (ItemType.EVENT, ItemType.RESTAURANT),
    "dining": (ItemType.RESTAURANT,),
    "dining-out": (ItemType.RESTAURANT,),
    "eating-out": (ItemType.RESTAURANT,),
    "restaurants": (ItemType.RESTAURANT,),
    "stories": (ItemType.STORY,),
}

_SPOKEN_ACTIVITIES: Mapping[str, tuple[str, ...]] = {
    "concerts": ("live-music",),
    "live-music": ("live-music",),
    "gigs": ("live-music",),
    "hiking": ("outdoors",),
    "walking": ("outdoors",),
    "museums": ("art", "historical"),
    "galleries": ("art",),
    "theater": ("theatre",),
    "plays": ("theatre",),
    "crafts": ("workshop",),
}

# A shorter alias inside a longer name is a coincidence: "max" is no part of "maximum fitness".
_SHORTEST_PART = 5


@dataclass(frozen=True, slots=True)
class Genre:
    """One genre and the genres next to it."""

    key: str
    label: str
    neighbours: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Platform:
    """Where something is watched, read, played or bought."""

    name: str
    kind: str
    price_type: PriceType
    monthly: Mapping[str, Decimal] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All known words, by key or name."""

    genres: Mapping[str, Genre]
    moods: Mapping[str, str]
    platforms: Mapping[str, Platform]

    def label(self, genre: str) -> str:
        """How a genre is written in a sentence."""
        found = self.genres.get(genre)
        label = found.label if found else genre.replace("-", " ")
        # In a list of genres, `simulation and building` would read as two.
        return label.lower().replace(" and ", " & ")

    def genre_keys(self, word: str) -> tuple[str, ...]:
        """The genres somebody means by `word`; none when the catalogue has no such genre."""
        key = as_key(word)
        if key in self.genres:
            return (key,)
        if key in _SPOKEN_GENRES:
            return tuple(k for k in _SPOKEN_GENRES[key] if k in self.genres)
        plural = {key.removesuffix("s"), f"{key}s"}
        return tuple(
            genre.key
            for genre in self.genres.values()
            if as_key(genre.label) == key or genre.key in plural
        )

    def types_of(self, word: str) -> tuple[ItemType, ...]:
        """The kinds of items somebody means by `word`."""
        key = as_key(word)
        singular = key.replace("-", "_")
        if singular in {kind.value for kind in ItemType}:
            return (ItemType(singular),)
        return _SPOKEN_TYPES.get(key, ())

    def activity_genres(self, word: str) -> tuple[str, ...]:
        """The genres an activity such as `concerts` or `hiking` stands for."""
        key = as_key(word)
        spoken = tuple(k for k in _SPOKEN_ACTIVITIES.get(key, ()) if k in self.genres)
        return spoken or self.genre_keys(word)

    def mood(self, word: str) -> str | None:
        """The mood somebody names, or None when it is not one of ours."""
        key = as_key(word)
        if key in self.moods:
            return key
        return "cosy" if key == "cozy" else None

    def subscription(self, service: str) -> Platform | None:
        """The subscription platform a bank line or a person calls `service`."""
        said = fold(service)
        paid = [p for p in self.platforms.values() if p.price_type is PriceType.SUBSCRIPTION]
        for platform in paid:
            if said in {fold(platform.name), *platform.aliases}:
                return platform
        return _longest_named_in(said, paid)


def _longest_named_in(said: str, platforms: list[Platform]) -> Platform | None:
    """`netflix.com sydney` names Netflix; of two names the longer one is meant."""
    named = [
        (len(alias), platform)
        for platform in platforms
        for alias in {fold(platform.name), *platform.aliases}
        if len(alias) >= _SHORTEST_PART and re.search(rf"(?<![\w]){re.escape(alias)}(?![\w])", said)
    ]
    return max(named, key=lambda found: found[0])[1] if named else None
