"""Why an item suits somebody, in a few words: only what the catalogue's reasons rest on."""

import re

from chat.domain.composing.voice import Voice, capital, listed, sentence
from chat.domain.facts import Candidate, Reason, speakable
from chat.domain.language.vocabulary import genre_name

_STANDING = re.compile(r";[^.]*not known yet")


def taste_words(candidate: Candidate, voice: Voice) -> str:
    """One short sentence, worded differently from offer to offer."""
    by_kind = {reason.kind: reason for reason in candidate.reasons}
    for kind in ("preferred_genre", "near_genre", "saved", "activity", "mood"):
        reason = by_kind.get(kind)
        if reason is not None and (reason.words or kind == "saved"):
            return _worded(reason, voice)
    told = voice.respell(_STANDING.sub("", candidate.taste_reason))
    return sentence(speakable(told))


def _worded(reason: Reason, voice: Voice) -> str:
    words = listed([genre_name(speakable(word)) for word in reason.words])
    match reason.kind:
        case "preferred_genre":
            return _liked_genres(words, voice)
        case "near_genre":
            return f"Not far from the {words} you like."
        case "saved":
            return "It is on your saved list."
        case "mood":
            return voice.pick(f"{capital(words)}, as you asked.", f"It fits the {words} mood.")
    return voice.pick(f"You enjoy {words}.", f"And you enjoy {words}.")


def _liked_genres(words: str, voice: Voice) -> str:
    return voice.pick(
        f"You like {words}, and this has it.",
        f"{capital(words)}, just as you like.",
        f"For the {words} you enjoy.",
        f"Right for your taste in {words}.",
        f"It has the {words} you like.",
    )


_CLAUSES = {
    "preferred_genre": "you like {}",
    "near_genre": "it is close to the {} you like",
    "activity": "you enjoy {}",
    "mood": "you asked for something {}",
    "saved": "it is on your saved list",
}


def because(candidate: Candidate) -> list[str]:
    """The same claims as clauses, the most personal first."""
    return [
        _CLAUSES[reason.kind].format(listed([genre_name(speakable(word)) for word in reason.words]))
        for reason in candidate.reasons
        if reason.kind in _CLAUSES and (reason.words or reason.kind == "saved")
    ][:3]
