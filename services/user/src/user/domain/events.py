"""What the user service announces: its public contract."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from shared.events import Event


@dataclass(frozen=True, kw_only=True)
class PreferencesUpdated(Event):
    """A person's tastes changed; the whole of them, as they are now."""

    type: ClassVar[str] = "preferences.updated"

    user_id: UUID
    preferred_genres: list[str]
    disliked_genres: list[str]
    preferred_activities: list[str]
    price_sensitivity: str

    @property
    def subject(self) -> str:
        """The person."""
        return str(self.user_id)
