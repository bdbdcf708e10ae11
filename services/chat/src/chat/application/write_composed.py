"""The composer's reply: lines from facts, each checked like a model's sentence."""

from chat.application.assistant import HeldBack
from chat.application.reply_writer import ReplyWriter
from chat.domain.composing.affording import derived_figures
from chat.domain.composing.compose import compose
from chat.domain.composing.voice import Line
from chat.domain.facts import Facts
from chat.domain.grounding.check import Gate
from chat.domain.grounding.ground import Ground
from chat.domain.language.understanding import Understanding

_NOTHING_CERTAIN = "I can't say that for certain, so I would rather not guess. Ask me another way?"


async def write_composed(
    writer: ReplyWriter, read: Understanding, facts: Facts, *, seed: int, on_held_back: HeldBack
) -> None:
    """Write the whole reply."""
    gate = Gate(Ground.of(facts, derived=derived_figures(read, facts)))
    await write_lines(writer, compose(read, facts, seed=seed), gate, on_held_back=on_held_back)
    if not writer.text.strip():
        writer.say(_NOTHING_CERTAIN)
        await writer.flush()


async def write_lines(
    writer: ReplyWriter, lines: list[Line], gate: Gate, *, on_held_back: HeldBack
) -> None:
    """Release the lines that pass; a card is facts only, so it is sent either way."""
    for line in lines:
        verdict = gate.check(line.text)
        if verdict.passes:
            writer.say(line.text)
        else:
            for problem in verdict.problems:
                on_held_back(problem)
        if line.card is not None:
            writer.card(line.card)
    await writer.flush()
