"""Stories, the library's shelf, limits and overrides, in Postgres."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, inspect, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.stories.library import LibraryStory
from chat.domain.stories.story import StoryStatus, UserStory
from chat.domain.usage.overrides import LimitOverride
from chat.domain.usage.periods import Metric
from chat.domain.usage.quota import INSTALLED_LIMITS, installed_limits
from chat.infrastructure.tables import library_stories, usage_limits, user_stories


class SqlStoryRepository:
    """The stories of persons."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def begin(self, story: UserStory) -> UserStory | None:
        """Keep a new story; or the person's earlier one of the same idempotency key."""
        table = user_stories
        values = {column.key: getattr(story, column.key) for column in inspect(UserStory).columns}
        statement = (
            insert(table)
            .values(values)
            .on_conflict_do_nothing(index_elements=["user_id", "idempotency_key"])
            .returning(table.c.story_id)
        )
        if (await self._session.execute(statement)).first() is not None:
            return None
        earlier = select(UserStory).where(
            table.c.user_id == story.user_id, table.c.idempotency_key == story.idempotency_key
        )
        return (await self._session.execute(earlier)).scalar_one()

    async def locked(self, story_id: UUID) -> UserStory | None:
        """One story, held for this transaction."""
        return await self._session.get(UserStory, story_id, with_for_update=True)

    async def purge_latest(self, user_id: UUID, now: datetime) -> None:
        """Remove text and prompt of the person's latest; the turn is kept until the commit."""
        turn = func.hashtextextended(f"latest-story:{user_id}", 0)
        await self._session.execute(select(func.pg_advisory_xact_lock(turn)))
        table = user_stories
        await self._session.execute(
            update(table)
            .where(table.c.user_id == user_id, table.c.is_latest)
            .values(is_latest=False, text=None, prompt=None, purged_at=now)
        )

    async def stale(self, before: datetime) -> Sequence[UserStory]:
        """Stories begun before then and still being written, held for this transaction."""
        table = user_stories
        statement = (
            select(UserStory)
            .where(table.c.status == StoryStatus.WRITING, table.c.created_at < before)
            .order_by(table.c.created_at)
            .limit(100)
            .with_for_update(skip_locked=True)
        )
        return (await self._session.execute(statement)).scalars().all()


class SqlLibraryRepository:
    """The library's shelf."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def shelve(self, stories: Sequence[LibraryStory], now: datetime) -> int:
        """Put new and changed stories on the shelf; an approval stays as it is."""
        if not stories:
            return 0
        rows = [
            {
                "story_id": story.story_id,
                "slug": story.slug,
                "title": story.title,
                "teaser": story.teaser,
                "genres": list(story.genres),
                "reading_minutes": story.reading_minutes,
                "text": story.text,
                "content_hash": story.content_hash,
                "approved": True,
                "decided_at": now,
            }
            for story in stories
        ]
        table = library_stories
        statement = insert(table).values(rows)
        kept = {"story_id", "slug", "approved", "decided_at"}
        changed = {name: statement.excluded[name] for name in rows[0] if name not in kept}
        shelved = statement.on_conflict_do_update(
            index_elements=["slug"],
            set_=changed,
            where=table.c.content_hash != statement.excluded.content_hash,
        ).returning(table.c.slug)
        return len((await self._session.execute(shelved)).all())

    async def approve(self, slug: str, *, approved: bool, by: UUID, now: datetime) -> bool | None:
        """Show or hide a story; gives what it was, None when there is no such story."""
        table = library_stories
        found = select(table.c.approved).where(table.c.slug == slug).with_for_update()
        was = await self._session.scalar(found)
        if was is not None and was != approved:
            await self._session.execute(
                update(table)
                .where(table.c.slug == slug)
                .values(approved=approved, decided_by=by, decided_at=now)
            )
        return was


class SqlLimitBook:
    """Limits of plans and overrides of persons."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def change(
        self, plan: str, metric: Metric, amount: int, *, by: UUID, now: datetime
    ) -> int | None:
        """Set a limit; gives the old amount, None when there is no such limit."""
        if plan not in INSTALLED_LIMITS:
            return None
        table = usage_limits
        key = {"plan": plan, "metric": metric}
        changed = {"amount": amount, "updated_at": now, "updated_by": by}
        installed = installed_limits(plan)[metric]
        first = {**key, **changed, "amount": installed, "updated_by": None}
        # The row must be there to be held: two administrators take turns.
        await self._session.execute(insert(table).values(first).on_conflict_do_nothing())
        is_it = (table.c.plan == plan, table.c.metric == metric)
        old = await self._session.scalar(select(table.c.amount).where(*is_it).with_for_update())
        await self._session.execute(update(table).where(*is_it).values(changed))
        return old

    def lend(self, override: LimitOverride) -> None:
        """Keep an override."""
        self._session.add(override)

    async def override(self, override_id: UUID) -> LimitOverride | None:
        """One override, held for this transaction."""
        return await self._session.get(LimitOverride, override_id, with_for_update=True)
