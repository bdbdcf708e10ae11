"""Exchange rates, in Postgres: the tables administrators stated, over those the product starts with."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from documents.domain.finance.currency import ExchangeRates
from documents.domain.finance.rates import STATIC_RATES
from documents.domain.rate_sheet import RateSheet
from documents.infrastructure.tables import rate_sheets


class SqlRateRepository:
    """Stated tables by day."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def keep(self, sheet: RateSheet) -> None:
        """In place of what was stated for that day before."""
        await self.remove(sheet.on)
        self._session.add(sheet)

    async def facts_of(self, on: date) -> dict[str, str] | None:
        """The day's table; its row is locked until the transaction ends."""
        stated = select(rate_sheets.c.base, rate_sheets.c.rates).where(rate_sheets.c.on_day == on)
        row = (await self._session.execute(stated.with_for_update())).one_or_none()
        return {"base": row.base, **row.rates} if row else None

    async def remove(self, on: date) -> None:
        """Nothing is stated for that day any more."""
        await self._session.execute(delete(rate_sheets).where(rate_sheets.c.on_day == on))


async def stated_sheets(session: AsyncSession) -> Sequence[RateSheet]:
    """Every table stated, the newest day first."""
    return (await session.scalars(select(RateSheet).order_by(rate_sheets.c.on_day.desc()))).all()


async def exchange_rates(session: AsyncSession) -> ExchangeRates:
    """What converts a ledger; a stated table wins over a starting one of the same day."""
    tables = {table.on: table for table in STATIC_RATES.tables}
    tables |= {sheet.on: sheet.counted() for sheet in await stated_sheets(session)}
    return ExchangeRates.of(list(tables.values()))
