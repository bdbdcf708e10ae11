"""What may be written here: the genre's line, drawn once for every moderator.

Murder is the subject. Sexual content with minors, instructions for harm and real private
persons never are, in fiction either.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# Prompts come from people about people; output is prose whose prompt has already passed.
Stage = Literal["prompt", "output"]

REAL_PERSON = "real-person"
SELF_HARM_CATEGORIES = frozenset({"self-harm", "self-harm/intent", "self-harm/instructions"})
GRAPHIC_VIOLENCE = "violence/graphic"

HELP = (
    "If you are thinking of harming yourself, please talk to someone now. In an emergency call "
    "your local emergency number. Australia: Lifeline 13 11 14. United Kingdom and Ireland: "
    "Samaritans 116 123. United States and Canada: call or text 988. You do not have to be in "
    "danger to call."
)


@dataclass(frozen=True)
class Verdict:
    """`categories` are what was refused, worst first; `scores` run from 0 to 1."""

    allowed: bool
    categories: tuple[str, ...] = ()
    help: str | None = None
    scores: Mapping[str, float] = field(default_factory=dict)


def judge(scores: Mapping[str, float], thresholds: Mapping[str, float]) -> Verdict:
    """Refuse every category that reaches its threshold; a category without one is allowed."""
    reached = [name for name, limit in thresholds.items() if scores.get(name, 0.0) >= limit]
    reached.sort(key=lambda name: scores[name], reverse=True)
    needs_help = not SELF_HARM_CATEGORIES.isdisjoint(reached)
    return Verdict(
        allowed=not reached,
        categories=tuple(reached),
        help=HELP if needs_help else None,
        scores=dict(scores),
    )


def with_graphic_violence(
    thresholds: Mapping[str, float], *, allowed: bool, limit: float
) -> dict[str, float]:
    """The thresholds with graphic violence refused at `limit`, unless the setting allows it."""
    return dict(thresholds) if allowed else {**thresholds, GRAPHIC_VIOLENCE: limit}
