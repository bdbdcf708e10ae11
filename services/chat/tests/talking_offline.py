"""A reply without servers: the assistant's own steps over facts in memory."""

from dataclasses import dataclass
from typing import Any

from chat.application.conversation_ports import Context
from chat.application.gather_facts import Retrieval, gather_facts
from chat.application.language_model_port import LanguageModel
from chat.application.reply_writer import ReplyWriter
from chat.application.write_composed import write_composed
from chat.application.write_with_model import ModelReply
from chat.domain.facts import Tastes
from chat.domain.language.follow_ups import in_context
from chat.domain.language.intents import Intent
from chat.domain.language.understanding import Understanding, understand
from chat.domain.message import ChatMessage, MessageStatus, Role
from services.chat.tests.factories import NOW, the_golden_budget
from services.chat.tests.grounding_cases import CATALOGUE, MemoryLog, SmallCatalogue
from shared.ids import uuid7

CONTEXT = Context(
    turns=(),
    summary=None,
    budget=the_golden_budget(),
    tastes=Tastes(genres=("strategy", "mystery"), disliked=("horror",)),
    previous=CATALOGUE[:3],
)


@dataclass(frozen=True)
class Offline:
    """What one prompt got."""

    text: str
    cards: list[dict[str, Any]]
    read: Understanding


async def reply_offline(
    prompt: str, seed: int, *, model: LanguageModel | None = None, nearest: Intent | None = None
) -> Offline:
    """The whole reply, composed, or written by `model` under the same checks."""
    read = in_context(
        understand(prompt),
        earlier=(),
        last_reply="Shall I look for free things?",
        shown=CONTEXT.previous,
    ).settled(nearest)
    retrieval = Retrieval(SmallCatalogue(), "token")
    facts = await gather_facts(retrieval, CONTEXT, read, now=NOW)
    writer = ReplyWriter(MemoryLog(), _reply())
    if model is None:
        await write_composed(writer, read, facts, seed=seed, on_held_back=lambda _: None)
    else:
        await ModelReply(
            model, writer, retrieval, CONTEXT, read, facts, seed, lambda _: None
        ).write()
    return Offline(writer.text, writer.written.cards, read)


def _reply() -> ChatMessage:
    return ChatMessage(
        message_id=uuid7(),
        session_id=uuid7(),
        user_id=uuid7(),
        position=2,
        role=Role.ASSISTANT,
        content="",
        status=MessageStatus.STREAMING,
        created_at=NOW,
        reply_to=uuid7(),
    )
