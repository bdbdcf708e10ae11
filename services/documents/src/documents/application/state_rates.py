"""An administrator states what currencies were worth on a day, or takes it back."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from documents.application.ports import Begin
from documents.domain.audit import rates_changed
from documents.domain.errors import RatesNotFound
from documents.domain.rate_sheet import RateSheet


async def state_rates(
    begin: Begin, *, on: date, base: str, rates: Mapping[str, Decimal], by: UUID, now: datetime
) -> RateSheet:
    """Keep the day's table in place of an earlier one; raises InvalidRates.

    Everybody with amounts in more than one currency is due for new figures.
    """
    sheet = RateSheet.stated(on, base, rates, by=by, now=now)
    async with begin() as uow:
        old = await uow.rates.facts_of(on)
        await uow.rates.keep(sheet)
        uow.outbox.add(*rates_changed(on, by=by, old=old, new=sheet.facts))
        await uow.profiles.outdate_mixed()
    return sheet


async def take_rates_back(begin: Begin, *, on: date, by: UUID) -> None:
    """Forget the day's table; raises RatesNotFound."""
    async with begin() as uow:
        old = await uow.rates.facts_of(on)
        if old is None:
            raise RatesNotFound
        await uow.rates.remove(on)
        uow.outbox.add(*rates_changed(on, by=by, old=old, new=None))
        await uow.profiles.outdate_mixed()
