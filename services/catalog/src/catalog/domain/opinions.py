"""What a person does with an item: puts it on their list, gives it one to five."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from catalog.domain.errors import InvalidRating
from catalog.domain.events import ItemRated, ItemSaved


@dataclass(eq=False, kw_only=True)
class Save:
    """Whether an item is on somebody's list; the row stays, so that its version counts on."""

    user_id: UUID
    item_id: UUID
    saved: bool = False
    changed_at: datetime
    version: int = 0

    def change(self, saved: bool, now: datetime) -> ItemSaved | None:
        """Put it on the list or take it off; None when that is how it was."""
        if self.saved is saved:
            return None
        self.saved, self.changed_at = saved, now
        self.version += 1
        return ItemSaved(
            user_id=self.user_id, item_id=self.item_id, saved=saved, version=self.version
        )


@dataclass(eq=False, kw_only=True)
class Rating:
    """What somebody gave an item they know."""

    user_id: UUID
    item_id: UUID
    rating: int | None = None
    rated_at: datetime
    version: int = 0

    def rate(self, rating: int, now: datetime) -> ItemRated | None:
        """Give it 1 to 5; None when it had that already. Raises InvalidRating."""
        if not 1 <= rating <= 5:
            raise InvalidRating
        if self.rating == rating:
            return None
        self.rating, self.rated_at = rating, now
        self.version += 1
        return ItemRated(
            user_id=self.user_id, item_id=self.item_id, rating=rating, version=self.version
        )
