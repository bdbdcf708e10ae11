"""Why an item suits a person: only claims that a stored fact stands behind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalog.domain.candidate import Candidate
from catalog.domain.person import Person, Wish
from catalog.domain.tastes import Opinion, Tastes
from catalog.domain.vocabulary import Vocabulary
from catalog.domain.wording import day, listed

# Above this, two descriptions are about like things; below it, about anything.
ALIKE = 0.5
SAID_AT_MOST = 2
POPULAR, WELL_RATED = 0.7, 7


@dataclass(frozen=True, slots=True)
class Reason:
    """One claim and the stored facts behind it."""

    kind: str
    text: str
    facts: dict[str, Any] = field(default_factory=dict)


def taste_reasons(
    item: Candidate, person: Person, wish: Wish, vocabulary: Vocabulary
) -> list[Reason]:
    """Every claim that holds, the most personal first; one at least."""
    tastes = person.tastes
    found = [
        *_stated_genres(item, tastes, vocabulary),
        *_shared_with_liked(item, tastes, vocabulary),
        *_activities(item, tastes),
        *_asked_for(item, wish, vocabulary),
        *_saved(item),
        *_on_a_day(item, person),
        *_next_to_stated(item, tastes, vocabulary),
        *_alike(item, tastes),
    ]
    return found or [_standing(item, vocabulary)]


def taste_sentence(reasons: Sequence[Reason]) -> str:
    """The first two claims as prose."""
    return " ".join(reason.text for reason in reasons[:SAID_AT_MOST])


def _stated_genres(item: Candidate, tastes: Tastes, vocabulary: Vocabulary) -> Iterator[Reason]:
    hits = [genre for genre in item.genres if genre in tastes.genres]
    if hits:
        words = list(dict.fromkeys(tastes.genres[genre] for genre in hits))
        labels = listed([vocabulary.label(genre) for genre in item.genres[:3]])
        text = f"It is {labels}, and you like {listed(words)}."
        yield Reason("preferred_genre", text, {"preferred_genres": words, "genres": hits})


def _shared_with_liked(item: Candidate, tastes: Tastes, vocabulary: Vocabulary) -> Iterator[Reason]:
    best: tuple[int, Opinion] | None = None
    for opinion in tastes.opinions:
        shared = len(set(opinion.genres) & set(item.genres))
        if opinion.liking > 0 and opinion.item_id != item.id and shared > (best[0] if best else 0):
            best = (shared, opinion)
    if best is not None:
        opinion = best[1]
        common = [genre for genre in item.genres if genre in opinion.genres]
        labels = listed([vocabulary.label(genre) for genre in common])
        text = f"It shares {labels} with {opinion.title}, which you {opinion.said}."
        facts = {"item_id": str(opinion.item_id), "title": opinion.title, "said": opinion.said}
        yield Reason("liked_item", text, facts | {"genres": common})


def _activities(item: Candidate, tastes: Tastes) -> Iterator[Reason]:
    word = tastes.types.get(item.type)
    if word is None:
        hits = [tastes.activity_genres[g] for g in item.genres if g in tastes.activity_genres]
        word = hits[0] if hits else None
    if word is not None and word not in tastes.genres.values():
        yield Reason("activity", f"You enjoy {word}.", {"preferred_activity": word})


def _asked_for(item: Candidate, wish: Wish, vocabulary: Vocabulary) -> Iterator[Reason]:
    moods = [vocabulary.moods[m].lower() for m in wish.moods if m in item.moods]
    if moods:
        yield Reason("mood", f"It fits the {listed(moods)} mood you asked for.", {"moods": moods})
    if wish.text and (item.relevance or 0.0) >= ALIKE:
        yield Reason("asked", "It matches what you asked for.", {"asked": wish.text})


def _saved(item: Candidate) -> Iterator[Reason]:
    if item.saved:
        yield Reason("saved", "It is on your saved list.")


def _on_a_day(item: Candidate, person: Person) -> Iterator[Reason]:
    if item.starts_on is None or item.ends_on is None:
        return
    first, last = day(item.starts_on, person.today), day(item.ends_on, person.today)
    text = f"It is on {first}." if first == last else f"It is on from {first} to {last}."
    facts = {"starts_on": item.starts_on.isoformat(), "ends_on": item.ends_on.isoformat()}
    yield Reason("dated", text, facts)


def _next_to_stated(item: Candidate, tastes: Tastes, vocabulary: Vocabulary) -> Iterator[Reason]:
    if any(genre in tastes.genres for genre in item.genres):
        return
    for genre in item.genres:
        known = vocabulary.genres.get(genre)
        near = sorted(known.neighbours & tastes.genres.keys()) if known else []
        if near:
            word = tastes.genres[near[0]]
            text = f"Its genre, {vocabulary.label(genre)}, is close to {word}, which you like."
            yield Reason("near_genre", text, {"preferred_genres": [word], "genres": [genre]})
            return


def _alike(item: Candidate, tastes: Tastes) -> Iterator[Reason]:
    liked = [o.title for o in tastes.opinions if o.liking > 0 and o.item_id != item.id]
    if (item.similarity or 0.0) >= ALIKE and liked:
        titles = liked[:3]
        text = f"Its description is close to what you liked: {listed(titles)}."
        yield Reason("alike", text, {"titles": titles})


def _standing(item: Candidate, vocabulary: Vocabulary) -> Reason:
    """What to say when nothing personal speaks for it: how well known it is, and no more."""
    facts = {
        "popularity": str(item.popularity),
        "rating": str(item.rating) if item.rating is not None else None,
    }
    rated = f"rated {item.rating} out of 10" if item.rating is not None else ""
    if item.popularity >= POPULAR:
        text = f"Most people know it{f', and it is {rated}' if rated else ''}."
    elif rated and item.rating is not None and item.rating >= WELL_RATED:
        text = f"It is {rated}."
    else:
        labels = listed([vocabulary.label(genre) for genre in item.genres[:2]])
        text = f"Something different: {labels}."
    return Reason("popular", text, facts)
