"""A person decides how their money is counted."""

from uuid import UUID

from documents.application.ports import Begin
from documents.domain.profile import Settings


async def update_profile(begin: Begin, *, user_id: UUID, settings: Settings) -> None:
    """Replace the person's settings; raises InvalidSettings or PersonForgotten."""
    async with begin() as uow:
        profile = await uow.profiles.of(user_id)
        profile.change(settings)


async def meet_person(begin: Begin, *, user_id: UUID) -> None:
    """Make sure there is a profile to work figures out for; raises PersonForgotten."""
    async with begin() as uow:
        await uow.profiles.of(user_id)
