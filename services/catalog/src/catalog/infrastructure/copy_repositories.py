"""Local copies of other services' state, and which seed files are loaded."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, delete, func, or_, select, text, update
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession

from catalog.application.copies import (
    BudgetCopy,
    EntitlementCopy,
    PreferencesCopy,
    ProfileCopy,
    Purchase,
)
from catalog.infrastructure.copy_tables import (
    budgets,
    entitlements,
    erasures,
    preferences,
    profiles,
)
from catalog.infrastructure.tables import (
    idempotency_keys,
    purchases,
    ratings,
    recommendations,
    saves,
    seed_versions,
    seen_items,
)
from shared.erasure import erase_rows, run_counted

ACCOUNT = "account"
# What a person may take along, and what goes when they leave.
OF_AN_ACCOUNT = (
    budgets,
    preferences,
    profiles,
    entitlements,
    purchases,
    saves,
    ratings,
    seen_items,
    recommendations,
)


class SqlCopyRepository:
    """What other services told us. An older version changes nothing."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep_budget(self, copy: BudgetCopy, at: datetime) -> None:
        """Keep the budget unless a newer period or version is kept, or the person was erased."""
        if await self._is_too_old(copy.user_id, at, finances=True):
            return
        row = insert(budgets).values(asdict(copy))
        new_period = row.excluded.period > budgets.c.period
        same_period = row.excluded.period == budgets.c.period
        newer = or_(new_period, same_period & (row.excluded.version > budgets.c.version))
        await self._upsert(budgets, row, newer)

    async def keep_preferences(self, copy: PreferencesCopy, at: datetime) -> None:
        """Keep the preferences unless newer ones are kept, or the person was erased."""
        if await self._is_too_old(copy.user_id, at):
            return
        row = insert(preferences).values(asdict(copy))
        await self._upsert(preferences, row, row.excluded.version > preferences.c.version)

    async def keep_entitlement(self, copy: EntitlementCopy, at: datetime) -> None:
        """Keep the entitlement unless a newer one is kept, or the person was erased."""
        if await self._is_too_old(copy.user_id, at):
            return
        row = insert(entitlements).values(asdict(copy))
        await self._upsert(entitlements, row, row.excluded.version > entitlements.c.version)

    async def keep_profile(self, copy: ProfileCopy, at: datetime) -> None:
        """Keep the profile unless a newer one is kept, or the person was erased."""
        if await self._is_too_old(copy.user_id, at):
            return
        row = insert(profiles).values(asdict(copy))
        await self._upsert(profiles, row, row.excluded.version > profiles.c.version)

    async def keep_purchase(self, purchase: Purchase, at: datetime) -> bool:
        """Keep a purchase; False when it was kept before, or the person was erased since."""
        if await self._is_too_old(purchase.user_id, at):
            return False
        statement = insert(purchases).values(asdict(purchase)).on_conflict_do_nothing()
        kept = await self._session.scalar(statement.returning(purchases.c.purchase_id))
        return kept is not None

    async def erase(self, user_id: UUID, scope: str, at: datetime) -> dict[str, int]:
        """Remove the person's rows: all of them, or with scope `finances` only the figures."""
        await self._remember_erasure(user_id, scope, at)
        if scope == ACCOUNT:
            owners = [table.c.user_id for table in OF_AN_ACCOUNT] + [idempotency_keys.c.owner_id]
            return await erase_rows(self._session, owners, user_id)
        return await self._forget_figures(user_id)

    async def _forget_figures(self, user_id: UUID) -> dict[str, int]:
        """What was bought still teaches taste; what it cost, and what was left, is gone."""
        return await run_counted(
            self._session,
            delete(budgets).where(budgets.c.user_id == user_id),
            update(purchases).where(purchases.c.user_id == user_id).values(amount=None),
            update(recommendations)
            .where(recommendations.c.user_id == user_id)
            .values(estimated_cost=None, budget_reason=""),
        )

    async def _remember_erasure(self, user_id: UUID, scope: str, at: datetime) -> None:
        row = insert(erasures).values(
            user_id=user_id, account_erased=scope == ACCOUNT, erased_at=at
        )
        latest = {
            "account_erased": erasures.c.account_erased | row.excluded.account_erased,
            "erased_at": func.greatest(erasures.c.erased_at, row.excluded.erased_at),
        }
        await self._session.execute(
            row.on_conflict_do_update(index_elements=["user_id"], set_=latest)
        )

    async def _is_too_old(self, user_id: UUID, at: datetime, *, finances: bool = False) -> bool:
        """Whether the person was erased after this was said; an erased account stays erased."""
        erased = select(erasures.c.account_erased, erasures.c.erased_at)
        row = (await self._session.execute(erased.where(erasures.c.user_id == user_id))).first()
        return row is not None and (row.account_erased or (finances and at <= row.erased_at))

    async def _upsert(self, table: Table, row: Insert, newer: ColumnElement[bool]) -> None:
        values: dict[str, Any] = {c.name: row.excluded[c.name] for c in table.c}
        await self._session.execute(
            row.on_conflict_do_update(index_elements=["user_id"], set_=values, where=newer)
        )


class SqlSeedRepository:
    """Which version of each seed file is loaded."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lock(self) -> None:
        """Let one loader work at a time, until this transaction ends."""
        lock = text("SELECT pg_advisory_xact_lock(hashtext('catalog.seed'))")
        await self._session.execute(lock)

    async def digests(self) -> dict[str, str]:
        """The digest of each loaded file."""
        rows = await self._session.execute(select(seed_versions.c.file, seed_versions.c.digest))
        return {row.file: row.digest for row in rows}

    async def mark(self, file: str, version: int, digest: str) -> None:
        """Say that the file is loaded."""
        row = insert(seed_versions).values(file=file, version=version, digest=digest)
        values = {"version": version, "digest": digest, "loaded_at": func.now()}
        await self._session.execute(row.on_conflict_do_update(index_elements=["file"], set_=values))
