"""Profiles, figures, purchases and alerts, in Postgres."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from documents.domain.alert import BUDGET, Alert
from documents.domain.budget_record import BudgetRecord
from documents.domain.errors import PersonForgotten, PurchaseNotFound
from documents.domain.finance.alerts import NoticeKind
from documents.domain.profile import FinancialProfile
from documents.domain.purchase import SAME_WITHIN, Purchase
from documents.infrastructure.erasure import erase_account, erase_finances
from documents.infrastructure.foreign_amounts import has_foreign_amounts
from documents.infrastructure.tables import (
    alerts,
    expense_categories,
    financial_profiles,
    forgotten_people,
    purchases,
)


def _columns(entity: object, table: Any) -> dict[str, Any]:
    return {column.name: getattr(entity, column.name) for column in table.c}


class SqlProfileRepository:
    """Profiles by person. The row's lock is held by whoever changes the person's money."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: UUID) -> FinancialProfile:
        """Made when missing. The tombstone is read last: then an erasure cannot slip between."""
        row = _columns(FinancialProfile.of(user_id), financial_profiles)
        await self._session.execute(insert(financial_profiles).values(row).on_conflict_do_nothing())
        profile = await self.known(user_id)
        if profile is None or await self._is_forgotten(user_id):
            raise PersonForgotten
        return profile

    async def known(self, user_id: UUID) -> FinancialProfile | None:
        """Locked."""
        return await self._session.get(FinancialProfile, user_id, with_for_update=True)

    async def currency_of(self, user_id: UUID) -> str | None:
        """By their own choice, else by their account."""
        table = financial_profiles.c
        row = await self._session.execute(
            select(table.chosen_currency, table.account_currency, table.account_version).where(
                table.user_id == user_id
            )
        )
        known = row.one_or_none()
        if known is None:
            return None
        return known.chosen_currency or (known.account_currency if known.account_version else None)

    async def forget(self, user_id: UUID, *, account: bool) -> dict[str, int]:
        """Everything with an owner goes; settings with it, or back to defaults."""
        if await self._is_forgotten(user_id):
            return {}
        profile = await self.of(user_id)
        erased = await erase_finances(self._session, user_id)
        if account:
            self._session.expunge(profile)
            return erased | await erase_account(self._session, user_id)
        profile.forget_finances()
        return erased

    async def outdate_mixed(self) -> None:
        """Those who have an amount in another currency than their figures."""
        await self._session.execute(
            update(financial_profiles)
            .where(has_foreign_amounts())
            .values(ledger_version=financial_profiles.c.ledger_version + 1)
        )

    async def _is_forgotten(self, user_id: UUID) -> bool:
        table = forgotten_people
        statement = select(table.c.user_id).where(table.c.user_id == user_id)
        return await self._session.scalar(statement) is not None


class SqlBudgetRepository:
    """Figures by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: UUID) -> BudgetRecord:
        """Made when missing; the profile's lock covers it."""
        found = await self._session.get(BudgetRecord, user_id)
        if found is None:
            found = BudgetRecord.of(user_id)
            self._session.add(found)
        return found

    async def keep_expenses(self, user_id: UUID, expenses: Sequence[dict[str, Any]]) -> None:
        """These are the person's monthly expenses now."""
        table = expense_categories
        await self._session.execute(delete(table).where(table.c.user_id == user_id))
        if expenses:
            rows = [{"user_id": user_id, **expense} for expense in expenses]
            await self._session.execute(table.insert(), rows)


class SqlPurchaseRepository:
    """Purchases by id, and by what they tell again."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: UUID, purchase_id: UUID) -> Purchase:
        """A stranger's purchase does not exist."""
        columns = purchases.c
        statement = select(Purchase).where(columns.id == purchase_id, columns.user_id == user_id)
        found = await self._session.scalar(statement)
        if found is None:
            raise PurchaseNotFound
        return found

    async def same_as(self, purchase: Purchase) -> Purchase | None:
        """By attempt or recommendation; else the same item on the same day by the other path."""
        if (again := await self._session.get(Purchase, purchase.id)) is not None:
            return again
        if purchase.recommendation_id is not None:
            known = await self._session.scalar(
                select(Purchase).where(
                    purchases.c.user_id == purchase.user_id,
                    purchases.c.recommendation_id == purchase.recommendation_id,
                )
            )
            if known is not None:
                return known
        return await self._by_item(purchase) if purchase.item_id is not None else None

    async def _by_item(self, purchase: Purchase) -> Purchase | None:
        columns, day = purchases.c, purchase.purchased_on
        told = columns.recommendation_id.is_(None)
        statement = select(Purchase).where(
            columns.user_id == purchase.user_id,
            columns.item_id == purchase.item_id,
            columns.purchased_on.between(day - SAME_WITHIN, day + SAME_WITHIN),
            told if purchase.recommendation_id is not None else ~told,
        )
        return await self._session.scalar(statement.limit(1))

    def add(self, purchase: Purchase) -> None:
        """Keep it."""
        self._session.add(purchase)

    async def remove(self, purchase: Purchase) -> None:
        """Take it back."""
        await self._session.delete(purchase)


class SqlAlertRepository:
    """Alerts by person and key."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, alert: Alert) -> None:
        """Once per key."""
        row = {c.name: getattr(alert, "on" if c.name == "date" else c.name) for c in alerts.c}
        await self._session.execute(insert(alerts).values(row).on_conflict_do_nothing())

    async def keep_budget_alerts(self, user_id: UUID, period: str, reached: Sequence[int]) -> None:
        """What was used up then, and is not now, would only worry."""
        gone = delete(alerts).where(
            alerts.c.user_id == user_id,
            alerts.c.kind == BUDGET,
            alerts.c.key.startswith(f"{BUDGET}:{period}:", autoescape=True),
            alerts.c.threshold.not_in(reached),
        )
        await self._session.execute(gone)

    async def keep_notices(self, user_id: UUID, notices: Sequence[Alert]) -> None:
        """A notice whose lines are gone, with the document that showed them, goes as well."""
        found = [notice.key for notice in notices]
        kinds = [kind.value for kind in NoticeKind]
        gone = delete(alerts).where(
            alerts.c.user_id == user_id, alerts.c.kind.in_(kinds), alerts.c.key.not_in(found)
        )
        await self._session.execute(gone)
        for notice in notices:
            await self.add(notice)
