"""A person states what they like."""

from datetime import datetime
from uuid import UUID

from user.application.ports import UnitOfWork
from user.domain.preferences import Preferences, PriceSensitivity


async def update_preferences(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    preferred_genres: list[str],
    disliked_genres: list[str],
    preferred_activities: list[str],
    price_sensitivity: PriceSensitivity,
    now: datetime,
) -> Preferences:
    """Replace the person's tastes and announce them; raises InvalidPreference."""
    async with uow:
        preferences = await uow.preferences.of(user_id)
        updated = preferences.replace(
            preferred_genres=preferred_genres,
            disliked_genres=disliked_genres,
            preferred_activities=preferred_activities,
            price_sensitivity=price_sensitivity,
            now=now,
        )
        uow.preferences.add(preferences)
        uow.outbox.add(updated)
    return preferences
