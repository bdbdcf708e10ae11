"""What the assistant learned about somebody's taste, and from which message."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from chat.domain.events import PreferenceForgotten, PreferenceLearned
from chat.domain.language.tastes import Taste
from chat.domain.message import ChatMessage
from shared.ids import uuid7


@dataclass(eq=False)
class LearnedPreference:
    """One learned taste. A forgotten one stays as a row without effect, so it stays forgotten."""

    learned_id: UUID
    user_id: UUID
    kind: str
    value: str
    polarity: str
    quote: str
    session_id: UUID
    message_id: UUID
    learned_at: datetime
    forgotten_at: datetime | None = None
    version: int = 1

    @classmethod
    def from_message(
        cls, taste: Taste, message: ChatMessage, *, now: datetime
    ) -> tuple[Self, PreferenceLearned]:
        """Learn a taste a person stated."""
        learned = cls(
            learned_id=uuid7(),
            user_id=message.user_id,
            kind=taste.kind,
            value=taste.value,
            polarity=taste.polarity,
            quote=taste.quote,
            session_id=message.session_id,
            message_id=message.message_id,
            learned_at=now,
        )
        return learned, learned._announced()

    def corrected(self, polarity: str, *, now: datetime) -> tuple[Self, PreferenceLearned]:
        """The same taste the other way round, from the same message, in its person's own words."""
        other = replace(
            self,
            learned_id=uuid7(),
            polarity=polarity,
            learned_at=now,
            forgotten_at=None,
            version=1,
        )
        return other, other._announced()

    def _announced(self) -> PreferenceLearned:
        return PreferenceLearned(
            session_id=self.session_id, message_id=self.message_id, **self.identity()
        )

    def forget(self, *, now: datetime) -> PreferenceForgotten:
        """Take it back, for good: the message that taught it teaches it no second time."""
        self.forgotten_at = now
        self.version += 1
        return PreferenceForgotten(**self.identity())

    def identity(self) -> dict[str, Any]:
        """What both events say about it."""
        return {
            "user_id": self.user_id,
            "learned_id": self.learned_id,
            "kind": self.kind,
            "value": self.value,
            "polarity": self.polarity,
            "version": self.version,
        }
