"""Writing one story: part by part, shown window by window, each window checked first."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from chat.application.prompts import Finished, Prompt, TextPiece, estimate_tokens
from chat.application.story_plan import StoryPart
from chat.application.story_ports import Moderator, Readers, StoryEvent
from chat.application.story_press import StoryPress
from chat.domain.message import TokenCount
from chat.domain.moderation import Stage, Verdict
from chat.domain.stories.held_window import OVERLAP, HeldWindow
from chat.domain.stories.prose import (
    TitleLine,
    ToldSentences,
    colour,
    title_from,
    whole_sentences,
    without_notes,
)
from chat.domain.stories.story import (
    FICTION_NOTICE,
    StoryRequest,
    UserStory,
    WrittenStory,
    highest,
    visible,
)
from shared.errors import Unavailable

# A model that ignores its token limit is cut by characters.
_CHARACTERS_PER_TOKEN = 8


class StoryFlagged(Exception):
    """Moderation refused what was written."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__("flagged")
        self.verdict = verdict


async def checked(moderator: Moderator, text: str, stage: Stage, seconds: float) -> Verdict:
    """The verdict, within `seconds`; raises Unavailable, because unchecked text does not pass."""
    try:
        async with asyncio.timeout(seconds):
            return await moderator.check(text, stage)
    except TimeoutError as error:
        raise Unavailable("moderation", "moderation took too long") from error


@dataclass
class StoryWriter:
    """One story in the making. `tokens` is what was used so far, whatever happens."""

    press: StoryPress
    story: UserStory
    request: StoryRequest
    readers: Readers
    shown: str = ""
    tokens: TokenCount = field(default_factory=TokenCount)
    _title: TitleLine = field(default_factory=TitleLine)
    _planned_title: str | None = None
    _gap: str = ""
    _told: ToldSentences = field(default_factory=ToldSentences)
    _scores: list[dict[str, float]] = field(default_factory=list)

    async def write(self) -> WrittenStory:
        """The whole story; raises StoryFlagged or Unavailable."""
        plan = self.press.planner(self.request, self.story.story_id.int & 0x7FFFFFFF)
        self._planned_title = plan.title
        for part in plan.parts:
            await (self._write_part(part) if part.sentences is None else self._go_on(part))
        if not self.shown.strip():
            raise Unavailable(self.press.model.name, "the model wrote nothing that can be shown")
        return WrittenStory(
            title=self.title,
            text=self.shown.rstrip(),
            model=self.press.model.name,
            tokens=self.tokens,
            cost=self.press.prices.cost(self.tokens),
            currency=self.press.prices.currency,
            scores=highest(self._scores),
        )

    @property
    def title(self) -> str:
        """The person's, else the model's, else one made of the wish."""
        named = self.request.title or self._planned_title or self._title.title
        return named or title_from(self.request.prompt)

    async def _go_on(self, part: StoryPart) -> None:
        """The words of the plan, then what the model adds to them that belongs to the tale."""
        self._gap = "\n\n"
        before = f"{self.shown}\n\n{part.lead}" if self.shown else part.lead
        added = ""
        if part.sentences:
            async with aclosing(self._texts(part.prompt(before))) as texts:
                async for text in texts:
                    added += text
        await self._show(colour(part.lead, added, part.sentences or 0))

    async def _write_part(self, part: StoryPart) -> None:
        prompt = part.prompt(self.shown)
        window = HeldWindow()
        self._gap = "\n\n"
        async with aclosing(self._texts(prompt)) as texts:
            async for text in texts:
                for whole in window.feed(self._title.feed(text)):
                    await self._show(whole)
        for whole in window.feed(self._title.rest()):
            await self._show(whole)
        await self._show(whole_sentences(window.rest()))

    async def _texts(self, prompt: Prompt) -> AsyncGenerator[str, None]:
        """The model's text; counts what it used, by the provider's count where there is one."""
        counted, pieces = TokenCount(), 0
        allowed = prompt.max_tokens * _CHARACTERS_PER_TOKEN
        try:
            async with aclosing(self.press.model.stream(prompt)) as stream:
                async for piece in stream:
                    match piece:
                        case TextPiece(text) if allowed > 0:
                            pieces += 1
                            yield visible(text[:allowed])
                            allowed -= len(text)
                        case Finished(tokens):
                            counted = tokens
        finally:
            if counted == TokenCount() and pieces:
                read = sum(estimate_tokens(turn.content) for turn in prompt.turns)
                counted = TokenCount(read, min(pieces, prompt.max_tokens))
            self.tokens += counted

    async def _show(self, text: str) -> None:
        """Check a window together with the end of the one before it, then show it."""
        text = self._told.unheard(without_notes(text))
        text = self._gap + text if self.shown else text.lstrip()
        body = text.rstrip()
        if not body.strip():
            return
        before = self.shown[-OVERLAP:] if self.shown else f"{self.title}\n"
        verdict = await checked(
            self.press.moderator, before + body, "output", self.press.check_seconds
        )
        self._scores.append(dict(verdict.scores))
        if not verdict.allowed:
            raise StoryFlagged(verdict)
        if not self.shown:
            self.readers.tell(StoryEvent("story", snapshot(self.story, self.title)))
        self.readers.tell(StoryEvent("token", {"text": body, "at": len(self.shown)}))
        self.shown += body
        self._gap = text[len(body) :]


def snapshot(story: UserStory, title: str | None = None) -> dict[str, object]:
    """The data of a `story` event: the reader starts over with what follows it."""
    return {
        "story_id": str(story.story_id),
        "status": story.status.value,
        "title": title or story.title,
        "fiction": True,
        "fiction_notice": FICTION_NOTICE,
    }
