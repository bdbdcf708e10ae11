"""Reads of stories and usage: SQL straight to what the API answers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.engine import RowMapping

from chat.domain.errors import StoryNotFound
from chat.domain.stories.story import UserStory
from chat.domain.usage.quota import Quota
from chat.infrastructure.allowances import Standing, allowance_of
from chat.infrastructure.tables import library_stories, user_stories
from shared.database import Sessions

_LISTED: tuple[ColumnElement[Any], ...] = tuple(
    library_stories.c[name]
    for name in ("story_id", "slug", "title", "teaser", "genres", "reading_minutes")
)


async def latest_story_of(sessions: Sessions, user_id: UUID) -> RowMapping:
    """The person's latest story; raises StoryNotFound."""
    table = user_stories.c
    statement = select(user_stories).where(table.user_id == user_id, table.is_latest)
    return await _one(sessions, statement)


async def story_of(sessions: Sessions, user_id: UUID, story_id: UUID) -> UserStory | None:
    """A person's request for a story and what became of it, detached."""
    table = user_stories.c
    statement = select(UserStory).where(table.user_id == user_id, table.story_id == story_id)
    async with sessions() as session:
        return (await session.execute(statement)).scalar_one_or_none()


async def approved_stories(sessions: Sessions) -> Sequence[RowMapping]:
    """The library as readers see it, by title."""
    table = library_stories.c
    statement = select(*_LISTED).where(table.approved).order_by(table.title)
    async with sessions() as session:
        return (await session.execute(statement)).mappings().all()


async def approved_story(sessions: Sessions, name: str) -> RowMapping:
    """One story of the library by id or slug; raises StoryNotFound."""
    table = library_stories.c
    try:
        is_it = table.story_id == UUID(name)
    except ValueError:
        is_it = table.slug == name
    return await _one(sessions, select(*_LISTED, table.text).where(is_it, table.approved))


async def _one(sessions: Sessions, statement: Any) -> RowMapping:
    async with sessions() as session:
        row: RowMapping | None = (await session.execute(statement)).mappings().one_or_none()
    if row is None:
        raise StoryNotFound
    return row


async def usage_of(
    sessions: Sessions, user_id: UUID, now: datetime, *, subscribed: bool | None = None
) -> tuple[Standing, list[Quota]]:
    """Every limit of a person: used, held, left, and when it resets."""
    async with sessions() as session:
        allowance = await allowance_of(session, user_id, subscribed=subscribed, now=now)
    return allowance.standing, list(allowance.quotas.values())
