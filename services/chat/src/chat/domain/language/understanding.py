"""Everything that can be read from one message without asking anybody."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from chat.domain.language.amounts import normalise
from chat.domain.language.asking import Asking, implied_types, read_asking
from chat.domain.language.claims import Claim, read_claims
from chat.domain.language.intents import Intent, by_grammar, by_keywords
from chat.domain.language.spelling import corrected
from chat.domain.language.tastes import Taste, read_forgotten, read_tastes

_OF_OTHERS = re.compile(
    r"\b(?:my \w+|he|she|they) (?:\w+ )?(?:hates?|loves?|likes?|enjoys?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Understanding:
    """A message, read. `intent` is None while only the embedder could tell."""

    text: str
    intent: Intent | None
    asking: Asking
    tastes: tuple[Taste, ...] = ()
    claims: tuple[Claim, ...] = ()
    # Learned tastes that are to be forgotten, as (kind, value).
    forgotten: tuple[tuple[str, str], ...] = ()

    @property
    def disliked_genres(self) -> tuple[str, ...]:
        """Genres that must not be offered in this very reply."""
        stated = (t.value for t in self.tastes if t.kind == "genre" and t.polarity == "dislikes")
        return tuple(dict.fromkeys((*stated, *self.asking.excluded_genres)))

    def settled(self, nearest: Intent | None) -> "Understanding":
        """With the embedder's answer, or the keywords' where it has none."""
        intent = self.intent or nearest or by_keywords(self.text, self.asking)
        if intent is Intent.PREFERENCE and not self.tastes and self.asking.names_something:
            intent = Intent.RECOMMEND if not _OF_OTHERS.search(self.text) else intent
        asking = self.asking
        if intent is Intent.RECOMMEND and not asking.types:
            asking = replace(asking, types=implied_types(self.text))
        return replace(self, intent=intent, asking=asking)


# Read when it is sent and again when it is answered.
@lru_cache(maxsize=64)
def understand(message: str) -> Understanding:
    """Read `message`: wish, tastes, claims, and the intent where grammar is enough."""
    text = corrected(normalise(message))
    tastes, claims, asking = read_tastes(text), read_claims(text), read_asking(text)
    disliked = {t.value for t in tastes if t.polarity == "dislikes"}
    asking = replace(asking, genres=tuple(g for g in asking.genres if g not in disliked))
    intent = by_grammar(text, asking, states_taste=bool(tastes), claims=bool(claims))
    forgotten = tuple(read_forgotten(text)) if intent is Intent.FORGET else ()
    return Understanding(text, intent, asking, tuple(tastes), tuple(claims), forgotten)
