"""How a story is asked for, part by part: told what to do, or led sentence by sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from chat.application.prompts import Prompt, Turn
from chat.application.story_prompts import PARTS, TOLD_CHARACTERS, story_prompt
from chat.domain.stories.cases import Beat, frame_of
from chat.domain.stories.story import StoryRequest

# What a small model reads before it goes on: one finished tale shows length, manner and end.
EXAMPLE = """THE HALFPENNY LIBRARY: short tales of crime and mystery.

* * *

THE CLOCKMAKER'S WIDOW

The letter came on a wet Tuesday, eleven months after they had buried him. Martha Vane knew the hand before she had broken the seal. It told her to stop the long-case clock, and not to let her brother wind it.

She did not sleep that night. At one o'clock she carried the lamp down to the shop and opened the door of the old clock. Behind the pendulum lay a purse, a key, and a bottle with a chemist's label. Her brother's name was on the label.

Sergeant Pike came in the morning. He smelled the bottle and said nothing for a long while. Then he asked who had poured the tea on the last evening of her husband's life, and Martha heard the stair creak behind her.

They took her brother away at noon, and the clock has not been started since.

* * *

"""
_BEAT_TOKENS = 56


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One request to the model. Of what it adds to `lead`, `sentences` are kept; None keeps all."""

    prompt: Callable[[str], Prompt]
    lead: str = ""
    sentences: int | None = None


@dataclass(frozen=True, slots=True)
class StoryPlan:
    """The parts of one story, and its title where the plan knows it."""

    parts: tuple[StoryPart, ...]
    title: str | None = None


Planner = Callable[[StoryRequest, int], StoryPlan]


def instructed(part_tokens: int) -> Planner:
    """For a model that follows instructions: opening, middle, ending."""

    def plan(request: StoryRequest, _seed: int) -> StoryPlan:
        return StoryPlan(
            tuple(
                StoryPart(lambda told, part=part: story_prompt(request, part, told, part_tokens))  # type: ignore[misc]
                for part in PARTS
            )
        )

    return plan


def guided(request: StoryRequest, seed: int) -> StoryPlan:
    """For a model that can only go on: a frame carries the plot, the model adds the colour."""
    frame = frame_of(request.prompt, seed)
    title = request.title or frame.title
    return StoryPlan(tuple(_led(title, beat) for beat in frame.beats), title)


def _led(title: str, beat: Beat) -> StoryPart:
    def prompt(told: str) -> Prompt:
        text = f"{EXAMPLE}{title.upper()}\n\n{told[-TOLD_CHARACTERS:]}"
        return Prompt((Turn("user", text),), _BEAT_TOKENS, temperature=0.7, goes_on=True)

    return StoryPart(prompt, beat.lead, beat.sentences)
