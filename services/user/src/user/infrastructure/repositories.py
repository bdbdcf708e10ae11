"""The collections of the user service, in Postgres."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from user.domain.account import Account
from user.domain.erasure import ErasureReceipt
from user.domain.preferences import Preferences
from user.infrastructure.tables import entertainment_preferences


class SqlAccountRepository:
    """Accounts by id."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, user_id: UUID) -> Account | None:
        """Locked, so that two writers take turns."""
        return await self._session.get(Account, user_id, with_for_update=True)

    def add(self, account: Account) -> None:
        """Keep a new account."""
        self._session.add(account)

    async def remove(self, account: Account) -> None:
        """Delete it with its preferences and told subscriptions."""
        table = entertainment_preferences
        await self._session.execute(delete(table).where(table.c.user_id == account.id))
        await self._session.delete(account)


class SqlPreferencesRepository:
    """Preferences by person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: UUID) -> Preferences:
        """Locked, so that two writers take turns; none-yet when there is no row."""
        found = await self._session.get(Preferences, user_id, with_for_update=True)
        return found or Preferences.none_yet(user_id)

    def add(self, preferences: Preferences) -> None:
        """Keep them; adding what is kept already does nothing."""
        self._session.add(preferences)


class SqlReceiptRepository:
    """Receipts of erasures; kept for good."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, receipt_id: UUID) -> ErasureReceipt | None:
        """The receipt, locked for this transaction."""
        return await self._session.get(ErasureReceipt, receipt_id, with_for_update=True)

    def add(self, receipt: ErasureReceipt) -> None:
        """Keep it."""
        self._session.add(receipt)
