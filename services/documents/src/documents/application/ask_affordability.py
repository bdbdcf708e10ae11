""" "Can I afford this on Friday?" """

import asyncio
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from documents.application.ports import LedgerReader
from documents.domain.errors import PersonForgotten
from documents.domain.finance.affordability import Affordability, can_afford
from documents.domain.finance.analysis import analyse
from shared.money import Money


async def ask_affordability(
    ledgers: LedgerReader, *, user_id: UUID, amount: Decimal, on: date | None, now: datetime
) -> Affordability:
    """The answer for `amount` in the budget's currency, today when no day is named.

    Raises Invalid for a day gone by or more than a year away.
    """
    state = await ledgers.read(user_id)
    if state is None:
        raise PersonForgotten
    analysis = await asyncio.to_thread(analyse, state.ledger, now, state.rates)
    money = Money(amount, analysis.currency)
    return can_afford(analysis.budget, analysis.outlook, money, on or analysis.today)
