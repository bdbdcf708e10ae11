"""What the chat service announces: its public contract."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from shared.events import Event
from shared.events import PersonErased as PersonErased


@dataclass(frozen=True, kw_only=True)
class PreferenceLearned(Event):
    """A person told the assistant what they like; the message that taught it is named."""

    type: ClassVar[str] = "preference.learned"

    user_id: UUID
    learned_id: UUID
    kind: str
    value: str
    polarity: str
    session_id: UUID
    message_id: UUID

    @property
    def subject(self) -> str:
        """The learned thing."""
        return str(self.learned_id)


@dataclass(frozen=True, kw_only=True)
class PreferenceForgotten(Event):
    """The assistant no longer holds this: deleted by the person, or contradicted by them."""

    type: ClassVar[str] = "preference.forgotten"

    user_id: UUID
    learned_id: UUID
    kind: str
    value: str
    polarity: str

    @property
    def subject(self) -> str:
        """The learned thing."""
        return str(self.learned_id)


@dataclass(frozen=True, kw_only=True)
class UsageRecorded(Event):
    """Model tokens and stories somebody really used, once per reply or story."""

    type: ClassVar[str] = "usage.recorded"

    usage_id: UUID
    user_id: UUID
    kind: str
    prompt_tokens: int
    completion_tokens: int
    stories: int

    @property
    def subject(self) -> str:
        """The reply or story that used it."""
        return str(self.usage_id)


@dataclass(frozen=True, kw_only=True)
class StoryGenerated(Event):
    """A story was written, checked and kept as its person's latest."""

    type: ClassVar[str] = "story.generated"

    user_id: UUID
    story_id: UUID
    title: str
    model: str
    prompt_tokens: int
    completion_tokens: int

    @property
    def subject(self) -> str:
        """The story."""
        return str(self.story_id)


@dataclass(frozen=True, kw_only=True)
class StoryBlocked(Event):
    """Moderation refused a request for a story, or what was written of it. It costs nothing."""

    type: ClassVar[str] = "story.blocked"

    user_id: UUID
    story_id: UUID
    stage: str
    categories: list[str]

    @property
    def subject(self) -> str:
        """The story that was not told."""
        return str(self.story_id)


@dataclass(frozen=True, kw_only=True)
class UsageSpikeDetected(Event):
    """Somebody used far more tokens in an hour than on their usual days."""

    type: ClassVar[str] = "usage.spike_detected"

    spike_id: UUID
    user_id: UUID
    window_start: datetime
    tokens: int
    baseline: int

    @property
    def subject(self) -> str:
        """The spike."""
        return str(self.spike_id)
