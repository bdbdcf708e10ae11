"""A story written for one person."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from chat.domain.errors import InvalidStoryRequest
from chat.domain.events import StoryBlocked, StoryGenerated
from chat.domain.message import TokenCount
from chat.domain.moderation import Stage, Verdict

FICTION_NOTICE = "This is a work of fiction. Its people, places and events are invented."
FICTION_MARK = f"\n\n*{FICTION_NOTICE}*"
MAX_PROMPT = 2000
MIN_PROMPT = 3
MAX_TITLE = 100
MAX_CATEGORIES = 10


class StoryStatus(StrEnum):
    """A story is being written until it is one of the other three."""

    WRITING = "writing"
    COMPLETED = "completed"
    BLOCKED = "blocked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StoryRequest:
    """What somebody wants a story about."""

    prompt: str
    title: str | None = None

    @classmethod
    def of(cls, prompt: str, title: str | None = None) -> "StoryRequest":
        """Cleaned of control characters; raises InvalidStoryRequest."""
        prompt, title = clean(prompt), clean(title or "")
        if not MIN_PROMPT <= len(prompt) <= MAX_PROMPT or len(title) > MAX_TITLE:
            raise InvalidStoryRequest
        return cls(prompt, " ".join(title.split()) or None)

    @property
    def fingerprint(self) -> str:
        """Tells whether a repeated idempotency key asks for the same story."""
        return hashlib.sha256(f"{self.title or ''}\n{self.prompt}".encode()).hexdigest()

    @property
    def checked_text(self) -> str:
        """Everything the person wrote."""
        return f"{self.title}\n{self.prompt}" if self.title else self.prompt


@dataclass(frozen=True, slots=True)
class WrittenStory:
    """What came out: the text without its fiction mark, its model, and what the checks scored."""

    title: str
    text: str
    model: str
    tokens: TokenCount
    cost: Decimal
    currency: str
    scores: Mapping[str, float] = field(default_factory=dict)


@dataclass(eq=False, kw_only=True)
class UserStory:
    """One request for a story and what became of it. Only a person's latest keeps its text."""

    story_id: UUID
    user_id: UUID
    status: StoryStatus
    created_at: datetime
    request_hash: str
    prompt: str | None
    title: str | None
    idempotency_key: str | None = None
    text: str | None = None
    model: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_amount: Decimal = Decimal(0)
    cost_currency: str = "USD"
    moderation: dict[str, Any] = field(default_factory=dict)
    is_latest: bool = False
    error_code: str | None = None
    finished_at: datetime | None = None
    purged_at: datetime | None = None

    @classmethod
    def begin(
        cls, story_id: UUID, user_id: UUID, request: StoryRequest, key: str | None, now: datetime
    ) -> "UserStory":
        """A story that is about to be written."""
        return cls(
            story_id=story_id,
            user_id=user_id,
            status=StoryStatus.WRITING,
            created_at=now,
            request_hash=request.fingerprint,
            prompt=request.prompt,
            title=request.title,
            idempotency_key=key,
        )

    @property
    def is_writing(self) -> bool:
        """Whether it has not ended."""
        return self.status is StoryStatus.WRITING

    def complete(self, written: WrittenStory, now: datetime) -> StoryGenerated:
        """It is whole and becomes the latest; its text says that it is fiction."""
        self._end(StoryStatus.COMPLETED, written.tokens, now)
        self.title, self.text = written.title, written.text + FICTION_MARK
        self.model, self.is_latest = written.model, True
        self.cost_amount, self.cost_currency = written.cost, written.currency
        self.moderation = {"scores": dict(written.scores)}
        return StoryGenerated(
            user_id=self.user_id,
            story_id=self.story_id,
            title=written.title,
            model=written.model,
            prompt_tokens=written.tokens.prompt,
            completion_tokens=written.tokens.completion,
            version=1,
        )

    def block(
        self, stage: Stage, verdict: Verdict, tokens: TokenCount, now: datetime
    ) -> StoryBlocked:
        """Moderation refused it: neither its request nor its text is kept."""
        self._end(StoryStatus.BLOCKED, tokens, now)
        self.prompt = self.title = None
        categories = list(verdict.categories[:MAX_CATEGORIES])
        self.error_code = "story-blocked"
        self.moderation = {"stage": stage, "categories": categories, "help": verdict.help}
        return StoryBlocked(
            user_id=self.user_id,
            story_id=self.story_id,
            stage=stage,
            categories=categories,
            version=1,
        )

    def fail(self, code: str, tokens: TokenCount, now: datetime) -> None:
        """It broke off; its key may be used again."""
        self._end(StoryStatus.FAILED, tokens, now)
        self.prompt = self.title = self.idempotency_key = None
        self.error_code = code

    def _end(self, status: StoryStatus, tokens: TokenCount, now: datetime) -> None:
        self.status, self.finished_at = status, now
        self.prompt_tokens, self.completion_tokens = tokens.prompt, tokens.completion


def visible(text: str) -> str:
    """Without control and invisible formatting characters; line breaks stay."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf"})


def clean(text: str) -> str:
    """What somebody typed: visible characters, no wide gaps."""
    return re.sub(r"\n{3,}", "\n\n", visible(text)).strip()


def highest(scores: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The highest score of every category, rounded, without those that are nothing."""
    worst: dict[str, float] = {}
    for each in scores:
        for name, score in each.items():
            worst[name] = max(worst.get(name, 0.0), round(score, 3))
    return {name: score for name, score in worst.items() if score >= 0.01}
