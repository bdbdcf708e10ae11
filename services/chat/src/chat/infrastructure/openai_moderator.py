"""OpenAI's moderation endpoint, judged by the genre's thresholds."""

import openai
from openai.types import Moderation

from chat.domain.moderation import (
    REAL_PERSON,
    Stage,
    Verdict,
    judge,
    with_graphic_violence,
)
from chat.infrastructure.moderation_text import undisguised
from chat.infrastructure.real_persons import names_a_private_person
from shared.errors import Unavailable

MODEL = "omni-moderation-latest"
GRAPHIC_LIMIT = 0.7
PIECE_CHARACTERS = 8_000

# `violence` has no limit: the genre is murder. Dialogue threatens and insults, so harassment
# and hate are refused only where the model is sure. Set by judgement, not yet measured.
THRESHOLDS = {
    "sexual/minors": 0.15,
    "sexual": 0.8,
    "illicit": 0.5,
    "illicit/violent": 0.5,
    "self-harm": 0.7,
    "self-harm/intent": 0.5,
    "self-harm/instructions": 0.3,
    "harassment/threatening": 0.9,
    "hate": 0.8,
    "hate/threatening": 0.5,
    REAL_PERSON: 0.5,
}


class OpenAIModerator:
    """Checks text with the official client, which brings its timeout and retries."""

    def __init__(self, client: openai.AsyncOpenAI, *, graphic_violence: bool = False) -> None:
        self._client = client
        self._thresholds = with_graphic_violence(
            THRESHOLDS, allowed=graphic_violence, limit=GRAPHIC_LIMIT
        )

    async def check(self, text: str, stage: Stage = "prompt") -> Verdict:
        """The verdict on a prompt or on written text. Raises Unavailable("moderation")."""
        pieces = [
            text[start : start + PIECE_CHARACTERS]
            for start in range(0, len(text), PIECE_CHARACTERS)
        ]
        try:
            answer = await self._client.moderations.create(model=MODEL, input=pieces or [""])
        except openai.OpenAIError as error:
            raise Unavailable("moderation") from error
        scores = _worst(answer.results)
        # The endpoint has no category for private persons.
        named = stage == "prompt" and names_a_private_person(undisguised(text))
        return judge({**scores, REAL_PERSON: float(named)}, self._thresholds)


def _worst(results: list[Moderation]) -> dict[str, float]:
    """The highest score of every category; a flag on minors counts whatever its score."""
    if not results:
        raise Unavailable("moderation", "the endpoint answered without a result")
    scores: dict[str, float] = {}
    for result in results:
        for category, score in result.category_scores.model_dump(by_alias=True).items():
            scores[category] = max(scores.get(category, 0.0), score or 0.0)
        if result.categories.sexual_minors:
            scores["sexual/minors"] = 1.0
    return scores
