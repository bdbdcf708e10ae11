"""What replies are made with."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from chat.application.catalogue_port import Catalogue
from chat.application.conversation_ports import Conversations, UnitOfWork
from chat.application.follow_reply import Following
from chat.application.language_model_port import IntentRouter, LanguageModel
from chat.application.reply_log_port import ReplyLog
from chat.domain.grounding.check import Problem
from chat.domain.message import ChatMessage

HeldBack = Callable[[Problem], None]


@dataclass(frozen=True, slots=True)
class Assistant:
    """Ports and limits. `author` writes the words; without one the composer does."""

    uow: Callable[[], UnitOfWork]
    log: ReplyLog
    conversations: Conversations
    catalogue: Catalogue
    router: IntentRouter
    author: LanguageModel | None
    following: Following
    on_held_back: HeldBack
    max_seconds: float
    # How many replies read from the database at once: a crowd of them must not keep requests out.
    preparing: asyncio.Semaphore


@dataclass(frozen=True, slots=True)
class ReplyTask:
    """One reply to write, on behalf of the person whose token it is, `after` others have ended."""

    question: ChatMessage
    reply: ChatMessage
    token: str
    after: tuple[UUID, ...] = ()

    @property
    def reply_id(self) -> UUID:
        """The reply's id; it also seeds the wording."""
        return self.reply.message_id
