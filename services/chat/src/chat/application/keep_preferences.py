"""The user service announced somebody's tastes."""

from datetime import datetime
from uuid import UUID

from chat.application.conversation_ports import UnitOfWork


async def keep_preferences(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    version: int,
    preferred_genres: list[str],
    disliked_genres: list[str],
    preferred_activities: list[str],
    price_sensitivity: str,
    announced_at: datetime,
) -> None:
    """Keep the copy unless a newer one is kept already."""
    async with uow:
        await uow.copies.keep_preferences(
            user_id,
            version,
            preferred_genres=preferred_genres,
            disliked_genres=disliked_genres,
            preferred_activities=preferred_activities,
            price_sensitivity=price_sensitivity,
            announced_at=announced_at,
        )
