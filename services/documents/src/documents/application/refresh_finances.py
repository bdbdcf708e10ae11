"""A person's figures are worked out anew from their whole ledger."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from documents.application.ports import Begin, LedgerReader, LedgerState, LineMark, UnitOfWork
from documents.application.snapshot import expenses_of, plain_value, snapshot_of
from documents.domain.alert import Alert
from documents.domain.events import BudgetAlertRaised
from documents.domain.finance.analysis import Analysis, analyse
from documents.domain.finance.periods import zone_of
from documents.domain.profile import FinancialProfile
from documents.domain.statement_line import Counting
from shared.errors import Unavailable

_ROUNDS = 5
_NOTHING = LineMark(Counting.UNPROVEN)


async def refresh_finances(
    begin: Begin, ledgers: LedgerReader, *, user_id: UUID, now: datetime
) -> None:
    """Work out everything and keep it; announces the budget when it changed.

    Nothing is locked while it works. When the ledger changes meanwhile it starts again; raises
    Unavailable when that does not end.
    """
    for _ in range(_ROUNDS):
        state = await ledgers.read(user_id)
        if state is None:
            return
        analysis = await asyncio.to_thread(analyse, state.ledger, now, state.rates)
        if await _keep(begin, user_id, state, analysis, now):
            return
    raise Unavailable("your figures", "Your figures are changing right now.")


async def _keep(
    begin: Begin, user_id: UUID, state: LedgerState, analysis: Analysis, now: datetime
) -> bool:
    async with begin() as uow:
        profile = await uow.profiles.known(user_id)
        if profile is None:
            return True
        if profile.ledger_version != state.version:
            return False
        _note(profile, analysis, now)
        await uow.lines.mark(changed_marks(state.marks, analysis))
        budget = await uow.budgets.of(user_id)
        events = budget.take(analysis.budget, snapshot_of(analysis))
        await uow.budgets.keep_expenses(user_id, expenses_of(analysis))
        uow.outbox.add(*events)
        await _alert(uow, user_id, analysis, events, now)
        await uow.alerts.keep_budget_alerts(user_id, budget.period, budget.alerts_fired)
    return True


def _note(profile: FinancialProfile, analysis: Analysis, now: datetime) -> None:
    budget = analysis.budget
    profile.monthly_income = budget.income.amount if budget.income else None
    profile.fixed_expenses = budget.fixed.amount if budget.fixed else None
    profile.entertainment_budget = budget.derived.amount if budget.derived else None
    profile.analysed_version = profile.ledger_version
    profile.last_analyzed_at = now
    profile.next_review_at = next_midnight(now, profile.time_zone)


def next_midnight(now: datetime, time_zone: str) -> datetime:
    """When the person's day ends, in UTC; 23 or 25 hours away where clocks change."""
    zone = zone_of(time_zone)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=zone).astimezone(UTC)


async def _alert(
    uow: UnitOfWork,
    user_id: UUID,
    analysis: Analysis,
    events: Iterable[object],
    now: datetime,
) -> None:
    for event in events:
        if isinstance(event, BudgetAlertRaised):
            await uow.alerts.add(Alert.of_budget(event, analysis.today, now))
    notices = [
        Alert.of_notice(user_id, notice, [plain_value(s) for s in notice.sources], now)
        for notice in analysis.notices
    ]
    await uow.alerts.keep_notices(user_id, notices)


def changed_marks(before: Mapping[UUID, LineMark], analysis: Analysis) -> dict[UUID, LineMark]:
    """The marks that differ from those kept."""
    after = {
        entry.line.id: LineMark(
            Counting.COUNTED, entry.category, round(entry.confidence, 2), entry.reason
        )
        for entry in analysis.entries
    }
    after |= {line.id: LineMark(Counting.REPEATED) for line in analysis.lines.repeated}
    after |= {line.id: LineMark(Counting.PENDING) for line in analysis.lines.pending}
    after |= {one.record_id: LineMark(Counting.EXCLUDED) for one in analysis.excluded}
    return {
        line_id: after.get(line_id, _NOTHING)
        for line_id, mark in before.items()
        if after.get(line_id, _NOTHING) != mark
    }
