"""The user service announced an account."""

from uuid import UUID

from chat.application.story_ports import StoryUnitOfWork


async def keep_account(
    uow: StoryUnitOfWork, *, user_id: UUID, version: int, time_zone: str
) -> None:
    """Keep the zone unless a newer one is kept already."""
    async with uow:
        await uow.copies.keep_account(user_id, version, time_zone=time_zone)
