"""A capable model's reply: its sentences are held, checked, and released or replaced."""

import logging
from contextlib import aclosing
from dataclasses import dataclass, field

from chat.application.assistant import HeldBack
from chat.application.conversation_ports import Context
from chat.application.gather_facts import Retrieval
from chat.application.language_model_port import LanguageModel
from chat.application.prompting import build_prompt
from chat.application.prompts import Finished, TextPiece, ToolCall, Turn
from chat.application.reply_writer import ReplyWriter
from chat.application.use_tools import use_tools
from chat.application.write_composed import write_composed, write_lines
from chat.domain.composing.offers import offer
from chat.domain.composing.recommending import MAX_OFFERS, choose
from chat.domain.composing.voice import Line, Voice, say
from chat.domain.facts import Candidate, Facts
from chat.domain.grounding.check import Gate
from chat.domain.grounding.ground import Ground
from chat.domain.language.actions import Action, ActionFilter, read_action
from chat.domain.language.intents import Intent
from chat.domain.language.sentences import SentenceHold
from chat.domain.language.understanding import Understanding
from shared.errors import Unavailable

log = logging.getLogger(__name__)
MAX_ROUNDS = 4


@dataclass
class ModelReply:
    """One reply in the making."""

    model: LanguageModel
    writer: ReplyWriter
    retrieval: Retrieval
    context: Context
    read: Understanding
    facts: Facts
    seed: int
    on_held_back: HeldBack
    _exchanged: list[Turn] = field(default_factory=list)

    async def write(self) -> None:
        """Write the reply; the composer steps in where the model says nothing that may be shown."""
        self.writer.model = self.model.name
        try:
            for round_number in range(MAX_ROUNDS + 1):
                actions = await self._round(may_act=round_number < MAX_ROUNDS)
                if not actions:
                    break
                self.facts, result = await use_tools(
                    self.writer, self.retrieval, self.facts, actions
                )
                self._exchanged.append(Turn("tool", result))
        except Unavailable as error:
            if error.dependency == "cache":
                raise
            cause = type(error.__cause__ or error).__name__
            log.warning("reply.model_away: %s, %s", error.detail, cause)
        await self._complete()

    async def _round(self, *, may_act: bool) -> list[Action]:
        """One answer of the model, released sentence by sentence; gives the tools it asks for."""
        gate, stream = Gate(Ground.of(self.facts)), ActionFilter()
        hold = SentenceHold([c.spoken for c in self.facts.candidates])
        actions: list[Action] = []
        prompt = build_prompt(
            self.facts,
            self.context,
            self.read.text,
            exchanged=self._exchanged,
            context_tokens=self.model.context_tokens,
            native_tools=self.model.calls_tools and may_act,
            seed=self.seed,
        )
        async with aclosing(self.model.stream(prompt)) as pieces:
            async for piece in pieces:
                match piece:
                    case TextPiece(text):
                        await self._release(gate, hold.feed(stream.feed(text)))
                    case ToolCall(name, arguments):
                        action = read_action({"action": name, "arguments": dict(arguments)})
                        actions += [action] if action else []
                    case Finished(tokens):
                        self.writer.tokens += tokens
        await self._release(gate, [*hold.feed(stream.rest()), hold.rest()])
        return [*actions, *stream.actions] if may_act else []

    async def _release(self, gate: Gate, sentences: list[str]) -> None:
        for sentence in sentences:
            if not sentence.strip():
                if self.writer.text and sentence:
                    self.writer.say(sentence)
                continue
            verdict = gate.check(sentence)
            if verdict.passes:
                self.writer.say(sentence)
            for problem in verdict.problems:
                self.on_held_back(problem)
        await self.writer.flush()

    async def _complete(self) -> None:
        """Add what a good reply must have and this one lacks."""
        if not self.writer.text.strip():
            await write_composed(
                self.writer,
                self.read,
                self.facts,
                seed=self.seed,
                on_held_back=self.on_held_back,
            )
            return
        mentioned = [c for c in self.facts.candidates if c.spoken in self.writer.text]
        if self.read.intent is Intent.RECOMMEND:
            mentioned = await self._spell_out(mentioned)
        for candidate in mentioned:
            self.writer.card(candidate)
        await self.writer.flush()

    async def _spell_out(self, mentioned: list[Candidate]) -> list[Candidate]:
        """Price and reasons of every recommendation, where the model left them out."""
        offered = mentioned or choose(self.read, self.facts)
        bare = [c for c in offered if not self._is_spelled_out(c)][:MAX_OFFERS]
        if bare:
            budget = self.facts.budget
            voice = Voice(self.seed, budget.currency if budget else None)
            lines = [Line("\n"), *(offer(candidate, voice) for candidate in bare)]
            await write_lines(
                self.writer, lines, Gate(Ground.of(self.facts)), on_held_back=self.on_held_back
            )
        return offered[:MAX_OFFERS]

    def _is_spelled_out(self, candidate: Candidate) -> bool:
        """Whether the model itself named the price and spoke of the taste behind the pick."""
        text = self.writer.text.casefold()
        priced = candidate.cost is None or say(candidate.cost).strip("$€£") in text
        words = [word.casefold() for reason in candidate.reasons for word in reason.words]
        told = candidate.taste_reason.casefold().rstrip(".")
        return priced and (any(word in text for word in words) or told in text)
