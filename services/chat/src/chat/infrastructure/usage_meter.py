"""Holds and real use of model work, as rows in Postgres."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from chat.domain.events import UsageRecorded
from chat.domain.message import TokenCount
from chat.infrastructure.tables import usage_entries
from shared.events import Event


class SqlUsageMeter:
    """The meter of one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def reserve(
        self, user_id: UUID, kind: str, usage_id: UUID, *, tokens: int, now: datetime
    ) -> None:
        """Hold `tokens` for one reply or story; holding twice is holding once."""
        values = {
            "usage_id": usage_id,
            "user_id": user_id,
            "kind": kind,
            "state": "held",
            "held_tokens": tokens,
            "prompt_tokens": 0,
            "completion_tokens": 0,
            "reserved_at": now,
        }
        await self._session.execute(insert(usage_entries).values(values).on_conflict_do_nothing())

    async def settle(self, usage_id: UUID, tokens: TokenCount, *, now: datetime) -> Event | None:
        """Turn the hold into what was really used; None when it was settled before."""
        table = usage_entries
        statement = (
            update(table)
            .where(table.c.usage_id == usage_id, table.c.state == "held")
            .values(
                state="settled",
                held_tokens=0,
                prompt_tokens=tokens.prompt,
                completion_tokens=tokens.completion,
                settled_at=now,
            )
            .returning(table.c.user_id, table.c.kind)
        )
        row = (await self._session.execute(statement)).one_or_none()
        if row is None or tokens == TokenCount():
            return None
        return UsageRecorded(
            usage_id=usage_id,
            user_id=row.user_id,
            kind=row.kind,
            prompt_tokens=tokens.prompt,
            completion_tokens=tokens.completion,
            stories=int(row.kind == "story"),
            version=1,
        )
