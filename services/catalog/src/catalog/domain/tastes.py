"""What one person likes, from what they said and from what they did."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from catalog.domain.kinds import ItemType, Sensitivity
from catalog.domain.vocabulary import Vocabulary

# A later opinion counts more than an earlier one: each step back in time weighs a tenth less.
RECENCY = 0.9
NEIGHBOUR_SHARE = 0.4
LEARNED_SHARE = 0.6
ACTIVITY_SHARE = 0.6
_GENRE_WEIGHTS = (1.0, 0.8, 0.6, 0.5)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person thinks of one item: liking from -1 to 1, and the words it was given in."""

    item_id: UUID
    title: str
    type: ItemType
    genres: tuple[str, ...]
    liking: float
    said: str
    embedding: Sequence[float] | None = None


@dataclass(frozen=True, slots=True)
class Tastes:
    """Stated preferences as the catalogue's own words, and opinions, newest first.

    `genres` and `activities` map what the catalogue calls it to what the person calls it.
    """

    genres: Mapping[str, str] = field(default_factory=dict)
    disliked: frozenset[str] = frozenset()
    disliked_types: frozenset[ItemType] = frozenset()
    disliked_words: tuple[str, ...] = ()
    types: Mapping[ItemType, str] = field(default_factory=dict)
    activity_genres: Mapping[str, str] = field(default_factory=dict)
    sensitivity: Sensitivity = Sensitivity.MODERATE
    opinions: tuple[Opinion, ...] = ()

    @classmethod
    def told(
        cls,
        vocabulary: Vocabulary,
        *,
        genres: Iterable[str] = (),
        disliked: Iterable[str] = (),
        activities: Iterable[str] = (),
        sensitivity: Sensitivity = Sensitivity.MODERATE,
        opinions: Iterable[Opinion] = (),
    ) -> "Tastes":
        """Preferences in a person's own words, read with the catalogue's vocabulary."""
        genres, disliked, activities = list(genres), list(disliked), list(activities)
        unknown = [w for w in disliked if not vocabulary.genre_keys(w)]
        return cls(
            genres={k: w for w in reversed(genres) for k in vocabulary.genre_keys(w)},
            disliked=frozenset(k for w in disliked for k in vocabulary.genre_keys(w)),
            disliked_types=frozenset(t for w in unknown for t in vocabulary.types_of(w)),
            disliked_words=tuple(w for w in unknown if not vocabulary.types_of(w)),
            types={t: w for w in [*genres, *activities] for t in vocabulary.types_of(w)},
            activity_genres={k: w for w in activities for k in vocabulary.activity_genres(w)},
            sensitivity=sensitivity,
            opinions=tuple(opinions),
        )

    @property
    def unknown(self) -> bool:
        """Whether nothing at all is known: dislikes alone say what not to offer, not what to."""
        liked = any(opinion.liking > 0 for opinion in self.opinions)
        return not (self.genres or self.types or self.activity_genres or liked)


@dataclass(frozen=True, slots=True)
class Affinity:
    """How much each genre draws a person: about 1 for a stated one, below 0 for a shunned one."""

    by_genre: Mapping[str, float]

    @classmethod
    def of(cls, tastes: Tastes, vocabulary: Vocabulary) -> "Affinity":
        """Stated genres, the genres next to them, and what liked and disliked items share."""
        drawn = dict(_learned(tastes.opinions))
        for key in tastes.genres:
            _spread(drawn, vocabulary, key)
        for key in {**tastes.activity_genres, **tastes.genres}:
            stated = 1.0 if key in tastes.genres else ACTIVITY_SHARE
            drawn[key] = max(drawn.get(key, 0.0), 0.0) + stated
        return cls(drawn)

    def for_genres(self, genres: Sequence[str]) -> float:
        """Between about -1 and 1.5: the first genres of an item tell most about it."""
        weights = _GENRE_WEIGHTS[: len(genres)]
        drawn = [w * self.by_genre.get(g, 0.0) for g, w in zip(genres, weights, strict=False)]
        if not drawn:
            return 0.0
        strongest = max(drawn) if max(drawn) > 0 else min(drawn)
        return 0.6 * strongest + 0.4 * sum(drawn) / sum(weights)


def _spread(drawn: dict[str, float], vocabulary: Vocabulary, key: str) -> None:
    genre = vocabulary.genres.get(key)
    for neighbour in sorted(genre.neighbours) if genre else []:
        drawn[neighbour] = max(drawn.get(neighbour, 0.0), NEIGHBOUR_SHARE)


def _learned(opinions: Sequence[Opinion]) -> Mapping[str, float]:
    learned: dict[str, float] = {}
    for age, opinion in enumerate(opinions):
        weight = LEARNED_SHARE * opinion.liking * RECENCY**age
        for genre in opinion.genres:
            learned[genre] = learned.get(genre, 0.0) + weight
    return {genre: max(-1.0, min(1.0, drawn)) for genre, drawn in learned.items()}


def taste_vector(opinions: Sequence[Opinion]) -> list[float] | None:
    """The weighted mean of what was liked, away from what was not; None without a liked item."""
    seen = [(age, o) for age, o in enumerate(opinions) if o.embedding is not None]
    if not any(opinion.liking > 0 for _, opinion in seen):
        return None
    length = max(len(o.embedding or ()) for _, o in seen)
    total = [0.0] * length
    for age, opinion in seen:
        # What is disliked pushes half as hard: it says little about what would please.
        weight = opinion.liking * RECENCY**age * (1.0 if opinion.liking > 0 else 0.5)
        for position, value in enumerate(opinion.embedding or ()):
            total[position] += weight * value
    norm = sum(value * value for value in total) ** 0.5
    return [value / norm for value in total] if norm > 1e-9 else None
