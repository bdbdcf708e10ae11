"""The figures kept for one person, and what was announced of them."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Self
from uuid import UUID

from documents.domain.events import BudgetAlertRaised, BudgetUpdated, SubscriptionCharge
from documents.domain.finance.alerts import AlertState, raise_alerts
from documents.domain.finance.budget import EntertainmentBudget
from documents.domain.finance.evidence import SourceKind
from documents.domain.finance.subscriptions import Subscription
from shared.money import Money


@dataclass(eq=False)
class BudgetRecord:
    """`version` counts what was announced; `announced` is the data of the last announcement."""

    user_id: UUID
    version: int = 0
    period: str = ""
    announced: dict[str, Any] | None = None
    alerts_fired: list[int] = field(default_factory=list)
    snapshot: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, user_id: UUID) -> Self:
        """Nothing worked out yet."""
        return cls(user_id)

    def take(
        self, budget: EntertainmentBudget, snapshot: dict[str, Any]
    ) -> list[BudgetUpdated | BudgetAlertRaised]:
        """Keep new figures; what has to be announced because of them."""
        self.snapshot = snapshot
        events: list[BudgetUpdated | BudgetAlertRaised] = []
        updated = _updated(self.user_id, budget, self.version + 1)
        data = _data(updated)
        if data != self.announced:
            self.announced, self.version = data, updated.version
            events.append(updated)
        events += self._alerts(budget)
        self.period = budget.period.key
        return events

    def _alerts(self, budget: EntertainmentBudget) -> list[BudgetAlertRaised]:
        state, raised = raise_alerts(AlertState(self.period, frozenset(self.alerts_fired)), budget)
        self.alerts_fired = sorted(state.fired)
        return [
            BudgetAlertRaised(
                user_id=self.user_id,
                period=alert.period,
                threshold=alert.threshold,
                used=_text(alert.used),
                budget=_text(alert.budget),
                currency=alert.budget.currency,
                version=self.version,
            )
            for alert in raised
        ]


def _updated(user_id: UUID, budget: EntertainmentBudget, version: int) -> BudgetUpdated:
    return BudgetUpdated(
        user_id=user_id,
        period=budget.period.key,
        period_start=budget.period.start,
        period_end=budget.period.end,
        currency=budget.currency,
        budget=_text_or_none(budget.budget),
        derived=_text_or_none(budget.derived),
        override=_text_or_none(budget.override),
        committed=_text(budget.committed),
        used=_text(budget.used),
        remaining=_text_or_none(budget.remaining),
        free_money=_text_or_none(budget.free_money),
        estimate=budget.estimate,
        subscriptions=[_charge(one) for one in budget.subscriptions],
        version=version,
    )


def _charge(one: Subscription) -> SubscriptionCharge:
    line = next((source for source in one.sources if source.kind is SourceKind.LINE), None)
    return SubscriptionCharge(
        service=one.service,
        price=_text_or_none(one.price),
        cadence=one.cadence,
        charged_on=one.charged_on,
        document_id=line.document_id if line else None,
        line_id=line.line_id if line else None,
        source=one.source,
    )


def _data(event: BudgetUpdated) -> dict[str, Any]:
    """The event as JSON would keep it, so that it equals what comes back from the database."""
    data = asdict(event)
    del data["version"]
    loaded: dict[str, Any] = json.loads(json.dumps(data, default=_plain))
    return loaded


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(money: Money) -> str:
    return f"{money.rounded().amount:f}"


def _text_or_none(money: Money | None) -> str | None:
    return None if money is None else _text(money)
