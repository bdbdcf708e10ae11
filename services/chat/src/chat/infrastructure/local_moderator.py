"""Moderation without an outside service: rules first, then nearness to known examples.

It is weak, and the product says so: it knows the phrasings it was given and their
neighbours, in English. On 107 prompts by the same author that it had not been tuned on it
caught 44 of 52 and refused 4 of 55 fine ones; a determined stranger will do better against
it. OpenAI's endpoint is the production answer.

Written text is refused for nearness only with words of the matter in it: without that, 14 of
the library's 159 windows were false alarms, with it none, and 14 of 14 bad passages are
still refused.
"""

import math
from collections.abc import Awaitable, Callable, Sequence

from chat.domain.moderation import (
    REAL_PERSON,
    Stage,
    Verdict,
    judge,
    with_graphic_violence,
)
from chat.infrastructure.moderation_rules import RULES, load, matched, witnessed
from chat.infrastructure.moderation_text import chunks, undisguised
from chat.infrastructure.real_persons import names_a_private_person
from shared.errors import Unavailable

Embed = Callable[[list[str]], Awaitable[list[list[float]]]]
Vectors = Sequence[Sequence[float]]

LIMIT = 0.5
# How much nearer to a category than to ordinary requests a text must be, in cosine.
MARGIN = 0.06
STEEPNESS = 40
NEAREST = 2
FINE = "fine"
# About the person who writes to us. In a story a narrator may despair, and a letter may threaten.
PERSONAL = frozenset({"self-harm/intent", "harassment/threatening"})


class LocalModerator:
    """Checks text with word rules and with the given embedding function (unit vectors)."""

    def __init__(self, embed: Embed, *, graphic_violence: bool = False) -> None:
        self._embed = embed
        self._exemplars: dict[str, Vectors] | None = None
        limits = dict.fromkeys([*RULES, "sexual", REAL_PERSON], LIMIT)
        del limits["violence/graphic"]
        self._thresholds = with_graphic_violence(limits, allowed=graphic_violence, limit=LIMIT)

    async def check(self, text: str, stage: Stage = "prompt") -> Verdict:
        """The verdict on a prompt or on written text. Raises Unavailable("moderation")."""
        plain = undisguised(text)
        scores = dict.fromkeys(matched(plain, stage), 1.0)
        if stage == "prompt" and names_a_private_person(plain):
            scores[REAL_PERSON] = 1.0
        by_rule = judge(scores, self._thresholds)
        if not by_rule.allowed or not plain.strip():
            return by_rule
        for category, score in (await self._nearness(plain)).items():
            if stage == "output" and (category in PERSONAL or not witnessed(category, plain)):
                continue
            scores[category] = max(score, scores.get(category, 0.0))
        return judge(scores, self._thresholds)

    async def _nearness(self, text: str) -> dict[str, float]:
        try:
            exemplars = await self._known()
            pieces = await self._embed(chunks(text))
        except Unavailable:
            raise
        except Exception as error:  # whatever failed, text that was not checked is not passed
            raise Unavailable("moderation", "the text could not be checked") from error
        return {
            category: max(_score(piece, vectors, exemplars[FINE]) for piece in pieces)
            for category, vectors in exemplars.items()
            if category != FINE
        }

    async def _known(self) -> dict[str, Vectors]:
        if self._exemplars is None:
            sentences: dict[str, list[str]] = load("exemplars.toml")
            flat = await self._embed([text for group in sentences.values() for text in group])
            vectors = iter(flat)
            self._exemplars = {
                category: [next(vectors) for _ in group] for category, group in sentences.items()
            }
        return self._exemplars


def _score(piece: Sequence[float], bad: Vectors, fine: Vectors) -> float:
    """0 to 1; 0.5 where the piece is MARGIN nearer to the category than to what is fine."""
    margin = _nearest(piece, bad) - _nearest(piece, fine)
    return 1 / (1 + math.exp(-STEEPNESS * (margin - MARGIN)))


def _nearest(piece: Sequence[float], vectors: Vectors) -> float:
    near = sorted((_cosine(piece, vector) for vector in vectors), reverse=True)[:NEAREST]
    return sum(near) / len(near)


def _cosine(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))
