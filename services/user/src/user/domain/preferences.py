"""What a person likes, and how tight they want their evenings to be."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from shared.errors import Invalid
from user.domain.events import PreferencesUpdated

MAX_ENTRIES = 50
MAX_ENTRY_LENGTH = 40


class PriceSensitivity(StrEnum):
    """How much the price of an evening matters."""

    BUDGET = "budget"
    MODERATE = "moderate"
    FLEXIBLE = "flexible"


class InvalidPreference(Invalid):
    """A preference is a short word or two, and nobody likes and dislikes the same thing."""

    code = "invalid-preference"


def _normalised(entries: list[str]) -> list[str]:
    """Lower case, single spaces, each once, in the order given."""
    words = [" ".join(entry.casefold().split()) for entry in entries]
    if len(words) > MAX_ENTRIES or any(not 0 < len(w) <= MAX_ENTRY_LENGTH for w in words):
        raise InvalidPreference
    return list(dict.fromkeys(words))


@dataclass(eq=False)
class Preferences:
    """One person's tastes: an aggregate of its own, since it changes far more than the account."""

    user_id: UUID
    preferred_genres: list[str] = field(default_factory=list)
    disliked_genres: list[str] = field(default_factory=list)
    preferred_activities: list[str] = field(default_factory=list)
    price_sensitivity: PriceSensitivity = PriceSensitivity.MODERATE
    updated_at: datetime | None = None
    version: int = 0

    @classmethod
    def none_yet(cls, user_id: UUID) -> Self:
        """A person who has told us nothing."""
        return cls(user_id)

    def replace(
        self,
        *,
        preferred_genres: list[str],
        disliked_genres: list[str],
        preferred_activities: list[str],
        price_sensitivity: PriceSensitivity,
        now: datetime,
    ) -> PreferencesUpdated:
        """State the tastes anew; raises InvalidPreference."""
        liked, disliked = _normalised(preferred_genres), _normalised(disliked_genres)
        if both := set(liked) & set(disliked):
            raise InvalidPreference(f"Liked and disliked at once: {', '.join(sorted(both))}.")
        self.preferred_genres, self.disliked_genres = liked, disliked
        self.preferred_activities = _normalised(preferred_activities)
        self.price_sensitivity = price_sensitivity
        return self._changed(now)

    def _changed(self, now: datetime) -> PreferencesUpdated:
        self.updated_at = now
        self.version += 1
        return PreferencesUpdated(
            user_id=self.user_id,
            preferred_genres=self.preferred_genres,
            disliked_genres=self.disliked_genres,
            preferred_activities=self.preferred_activities,
            price_sensitivity=self.price_sensitivity,
            version=self.version,
        )
