"""A conversation: its title, its order of messages, what was summarised."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from uuid import UUID

from chat.domain.errors import InvalidMessage, InvalidTitle
from chat.domain.message import MAX_CONTENT, ChatMessage, MessageStatus, Role
from shared.ids import uuid7

MAX_TITLE = 120
UNTITLED = "New conversation"
_DERIVED_TITLE = 60
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def clean_content(content: str) -> str:
    """The message without control characters; raises InvalidMessage for an empty or long one."""
    cleaned = _CONTROL.sub("", content.replace("\r\n", "\n")).strip()
    if not 0 < len(cleaned) <= MAX_CONTENT:
        raise InvalidMessage
    return cleaned


def clean_title(title: str) -> str:
    """One line of 1 to 120 characters; raises InvalidTitle."""
    cleaned = " ".join(_CONTROL.sub(" ", title).split())
    if not 0 < len(cleaned) <= MAX_TITLE:
        raise InvalidTitle
    return cleaned


def title_from(content: str) -> str:
    """A title from a first message: its first sentence, cut at a word."""
    line = " ".join(content.split())
    first = re.split(r"(?<=[.!?])\s", line, maxsplit=1)[0]
    if len(first) <= _DERIVED_TITLE:
        return first
    return first[: _DERIVED_TITLE - 1].rsplit(" ", 1)[0] + "…"


@dataclass(eq=False)
class ChatSession:
    """An aggregate: whoever adds a message holds its row, so positions never collide."""

    session_id: UUID
    user_id: UUID
    title: str
    created_at: datetime
    updated_at: datetime
    context_summary: str | None = None
    summarised_through: int = 0
    next_position: int = 1
    version: int = 1

    @classmethod
    def start(cls, user_id: UUID, title: str | None, *, now: datetime) -> Self:
        """An empty conversation; without a title it takes one from its first message."""
        return cls(uuid7(), user_id, clean_title(title) if title else UNTITLED, now, now)

    def rename(self, title: str, *, now: datetime) -> None:
        """Give it another title; raises InvalidTitle."""
        self.title = clean_title(title)
        self._touch(now)

    def ask(
        self, content: str, key: str | None, *, now: datetime
    ) -> tuple[ChatMessage, ChatMessage]:
        """Append a person's message and the reply it will get; raises InvalidMessage."""
        content = clean_content(content)
        if self.title == UNTITLED:
            self.title = title_from(content)
        question = self._append(Role.USER, content, MessageStatus.COMPLETED, now)
        question.idempotency_key = key
        return question, self.answer_again(question, now=now)

    def answer_again(self, question: ChatMessage, *, now: datetime) -> ChatMessage:
        """Append an empty reply to `question`."""
        reply = self._append(Role.ASSISTANT, "", MessageStatus.STREAMING, now)
        reply.reply_to = question.message_id
        return reply

    def summarise(self, summary: str, *, through: int, now: datetime) -> None:
        """Keep the summary of everything up to position `through`."""
        self.context_summary, self.summarised_through = summary, through
        self._touch(now)

    def _append(
        self, role: Role, content: str, status: MessageStatus, now: datetime
    ) -> ChatMessage:
        message = ChatMessage(
            message_id=uuid7(),
            session_id=self.session_id,
            user_id=self.user_id,
            position=self.next_position,
            role=role,
            content=content,
            status=status,
            created_at=now,
        )
        self.next_position += 1
        self._touch(now)
        return message

    def _touch(self, now: datetime) -> None:
        self.updated_at = now
        self.version += 1
