"""The port to the log of running replies, and the events it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReplyEvent:
    """One event of a reply's log: `message`, `token`, `card`, `tool`, `error` or `done`."""

    kind: str
    data: Mapping[str, Any]
    id: int = 0

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after it."""
        return self.kind in {"done", "error"}


class OwnershipLost(Exception):
    """Somebody else has ended this reply: what is written now has no effect."""


class ReplyLog(Protocol):
    """The log of running replies, shared by all processes. Raises Unavailable."""

    async def append(self, reply_id: UUID, first_id: int, events: Sequence[ReplyEvent]) -> None:
        """Write events numbered from `first_id`; raises OwnershipLost when a number is taken."""

    async def read(self, reply_id: UUID, after: int) -> list[ReplyEvent]:
        """The events after number `after`, in order."""

    async def wait(self, reply_id: UUID, seconds: float) -> None:
        """Return at news about the reply, or after `seconds`."""

    async def own(self, reply_id: UUID) -> None:
        """Say that this process writes the reply; must be said again every second."""

    async def disown(self, reply_id: UUID) -> None:
        """The reply has ended here."""

    async def is_owned(self, reply_id: UUID) -> bool:
        """Whether a living process writes it."""

    async def request_stop(self, reply_id: UUID) -> None:
        """Ask the owner, wherever it is, to stop."""

    async def forget(self, reply_ids: Sequence[UUID]) -> None:
        """Remove logs for good."""
