"""What the storm's people were promised: every accepted request, written down by themselves."""

import threading
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID


@dataclass
class Promises:
    """Of one person. Only their own thread writes here."""

    user_id: UUID
    used_before: Decimal
    documents: set[str] = field(default_factory=set)
    bought: list[Decimal] = field(default_factory=list)
    replies: set[str] = field(default_factory=set)
    has_paid: bool = False


@dataclass
class Ledger:
    """Of everybody; `breaches` are answers that nobody should ever get."""

    people: list[Promises] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    breaches: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def did(self, activity: str) -> None:
        """Count one finished activity."""
        with self._lock:
            self.done[activity] += 1

    def breach(self, what: str) -> None:
        """Something that no kill excuses."""
        with self._lock:
            self.breaches.append(what)
