"""One message of a conversation, and the states a reply goes through."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

MAX_CONTENT = 4000


class Role(StrEnum):
    """Who wrote it."""

    USER = "user"
    ASSISTANT = "assistant"


class MessageStatus(StrEnum):
    """A reply streams until it is one of the other three; a person's message is completed."""

    STREAMING = "streaming"
    COMPLETED = "completed"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class TokenCount:
    """What the model's provider counted."""

    prompt: int = 0
    completion: int = 0

    def __add__(self, other: "TokenCount") -> "TokenCount":
        return TokenCount(self.prompt + other.prompt, self.completion + other.completion)


@dataclass(eq=False)
class ChatMessage:
    """A person's message or the assistant's reply (`reply_to` names what it answers)."""

    message_id: UUID
    session_id: UUID
    user_id: UUID
    position: int
    role: Role
    content: str
    status: MessageStatus
    created_at: datetime
    reply_to: UUID | None = None
    idempotency_key: str | None = None
    extracted_preferences: list[dict[str, Any]] = field(default_factory=list)
    extracted_financial_info: list[dict[str, Any]] = field(default_factory=list)
    cards: list[dict[str, Any]] = field(default_factory=list)
    model: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    error_code: str | None = None
    finished_at: datetime | None = None

    @property
    def is_running(self) -> bool:
        """Whether the reply is still being written (or waits for its turn)."""
        return self.status is MessageStatus.STREAMING

    def finish(
        self,
        status: MessageStatus,
        *,
        content: str,
        cards: list[dict[str, Any]],
        tokens: TokenCount,
        model: str | None,
        error_code: str | None,
        now: datetime,
    ) -> bool:
        """End the reply once; False when somebody else has ended it already."""
        if not self.is_running:
            return False
        self.status, self.content, self.cards = status, content, cards
        self.prompt_tokens, self.completion_tokens = tokens.prompt, tokens.completion
        self.model, self.error_code, self.finished_at = model, error_code, now
        return True
