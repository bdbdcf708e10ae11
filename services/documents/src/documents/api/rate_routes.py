"""Routes of exchange rates: administrators state them, day by day."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, ConfigDict, Field

from documents.api.dependencies import TheApp
from documents.api.money import CurrencyCode
from documents.application import state_rates as stating
from documents.domain.finance.rates import STATIC_RATES
from documents.domain.rate_sheet import MAX_RATES, RateSheet
from documents.infrastructure.rates import stated_sheets
from shared.clock import utc_now
from shared.http.auth import AdminUser, require_admin

PREFIX = "/api/admin/rates"
Rate = Annotated[Decimal, Field(gt=0, max_digits=18, decimal_places=9)]

router = APIRouter(prefix=PREFIX, tags=["admin"], dependencies=[Depends(require_admin)])


class StateRatesRequest(BaseModel):
    """What one unit of `base` was worth in other currencies."""

    model_config = ConfigDict(extra="forbid")

    base: CurrencyCode
    rates: dict[CurrencyCode, Rate] = Field(min_length=1, max_length=MAX_RATES)


class RatesResponse(BaseModel):
    """A day's table; `stated_by` is null for those the product starts with."""

    on: date
    base: CurrencyCode
    rates: dict[CurrencyCode, Decimal]
    stated_by: UUID | None = None
    stated_at: datetime | None = None


@router.get("")
async def list_rates(app: TheApp) -> list[RatesResponse]:
    """Every table, the newest day first; each is in force until the next."""
    async with app.resources.sessions() as session:
        stated = [_view(sheet) for sheet in await stated_sheets(session)]
    days = {one.on for one in stated}
    starting = [
        RatesResponse(on=table.on, base=table.base, rates=dict(table.rates))
        for table in STATIC_RATES.tables
        if table.on not in days
    ]
    return sorted([*stated, *starting], key=lambda one: one.on, reverse=True)


@router.put("/{on}")
async def put_rates(
    on: date, body: StateRatesRequest, admin: AdminUser, app: TheApp
) -> RatesResponse:
    """State a day's table; figures that it changes are worked out anew within a minute."""
    sheet = await stating.state_rates(
        app.uow, on=on, base=body.base, rates=body.rates, by=admin.user_id, now=utc_now()
    )
    return _view(sheet)


@router.delete("/{on}", status_code=204)
async def delete_rates(on: date, admin: AdminUser, app: TheApp) -> Response:
    """Take a stated table back; the one before it is in force again."""
    await stating.take_rates_back(app.uow, on=on, by=admin.user_id)
    return Response(status_code=204)


def _view(sheet: RateSheet) -> RatesResponse:
    rates = {currency: Decimal(rate) for currency, rate in sheet.rates.items()}
    return RatesResponse(
        on=sheet.on, base=sheet.base, rates=rates,
        stated_by=sheet.stated_by, stated_at=sheet.stated_at,
    )  # fmt: skip
