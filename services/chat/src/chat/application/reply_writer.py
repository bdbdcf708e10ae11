"""Writes one reply into its log, and remembers what it wrote."""

import re
from collections.abc import Mapping
from typing import Any

from chat.application.finish_reply import Written
from chat.application.follow_reply import snapshot
from chat.application.reply_log_port import ReplyEvent, ReplyLog
from chat.domain.facts import Candidate
from chat.domain.message import ChatMessage, TokenCount

_TOKEN = re.compile(r"\s*\S+\s*?(?=\s|$)|\s+")


class ReplyWriter:
    """The one writer of a reply. Every method raises Unavailable or OwnershipLost."""

    def __init__(self, log: ReplyLog, reply: ChatMessage) -> None:
        self._log = log
        self._reply = reply
        self._next_id = 1
        self._unsent: list[ReplyEvent] = []
        self._cards: list[dict[str, Any]] = []
        self.text = ""
        self.tokens = TokenCount()
        self.model: str | None = None

    async def begin(self) -> None:
        """Announce the reply."""
        await self._append(ReplyEvent("message", snapshot(self._reply)))

    def say(self, text: str) -> None:
        """Add checked text, word by word; `flush` sends it."""
        at = len(self.text)
        for word in split_words(text):
            self._unsent.append(ReplyEvent("token", {"text": word, "at": at}))
            at += len(word)
        self.text += text

    def card(self, candidate: Candidate) -> None:
        """Add the structured form of an offer, once per item; `flush` sends it."""
        card = candidate.card()
        if all(card["item_id"] != sent["item_id"] for sent in self._cards):
            self._cards.append(card)
            self._unsent.append(ReplyEvent("card", card))

    async def flush(self) -> None:
        """Send what was added, in one write."""
        await self._append()

    async def tool(self, name: str, state: Mapping[str, Any]) -> None:
        """Say that a tool is at work."""
        await self._append(ReplyEvent("tool", {"name": name, **state}))

    async def end(self, event: ReplyEvent) -> None:
        """Write the last event."""
        await self._append(event)

    @property
    def written(self) -> Written:
        """What has been written so far."""
        return Written(self.text.rstrip(), list(self._cards), self.tokens, self.model)

    async def _append(self, *events: ReplyEvent) -> None:
        batch = [*self._unsent, *events]
        if batch:
            self._unsent = []
            await self._log.append(self._reply.message_id, self._next_id, batch)
            self._next_id += len(batch)


def split_words(text: str) -> list[str]:
    """The text in pieces of about a word; joined they are the text again."""
    return _TOKEN.findall(text)
