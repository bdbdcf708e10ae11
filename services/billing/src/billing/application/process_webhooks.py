"""The inbox's worker: for each event ask Stripe what is true now, and write that down."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from billing.application.context import Billing
from billing.application.finish_checkout import finish_checkout
from billing.application.sync_dispute import sync_dispute
from billing.application.sync_subscription import Outcome, sync_subscription
from billing.domain.audit import AuditEntry
from billing.domain.webhook import Reference, WebhookEvent

BATCH = 50
AT_ONCE = 3


@dataclass(slots=True)
class Report:
    """What one round did: events taken, objects that failed and why, events given up."""

    taken: int = 0
    failures: list[str] = field(default_factory=list)
    dead: int = 0


async def process_webhooks(billing: Billing, *, now: datetime) -> Report:
    """Work through what is due, each object once however many events name it."""
    async with billing.begin() as uow:
        claimed = await uow.webhooks.claim(now, limit=BATCH)
    by_reference: dict[Reference | None, list[str]] = defaultdict(list)
    for event in claimed:
        by_reference[event.reference].append(event.event_id)
    report = Report(taken=len(claimed))
    slots = asyncio.Semaphore(AT_ONCE)

    async def work(reference: Reference | None, event_ids: list[str]) -> None:
        async with slots:
            await _work(billing, reference, event_ids, report, now)

    async with asyncio.TaskGroup() as tasks:
        for reference, event_ids in by_reference.items():
            tasks.create_task(work(reference, event_ids))
    return report


async def _work(
    billing: Billing,
    reference: Reference | None,
    event_ids: list[str],
    report: Report,
    now: datetime,
) -> None:
    error: str | None = None
    outcome = Outcome.IGNORED
    try:
        if reference is not None:
            outcome = await _sync(billing, reference, now)
    except Exception as failure:  # whatever it is, the row waits and nothing else stops
        error = f"{type(failure).__name__}: {failure}"[:500]
        report.failures.append(error)
    async with billing.begin() as uow:
        for event_id in event_ids:
            event = await uow.webhooks.find(event_id)
            if event is None:
                continue
            if error is None:
                _settle(event, outcome, now)
            elif event.fail(error, now):
                report.dead += 1
                uow.audit.add(AuditEntry.of("webhook.dead", event_id, now=now, error=error))


def _settle(event: WebhookEvent, outcome: Outcome, now: datetime) -> None:
    match outcome:
        case Outcome.PARKED:
            event.settle("parked", now)
        case Outcome.IGNORED:
            event.settle("ignored", now)
        case _:
            event.settle("done", now)


async def _sync(billing: Billing, reference: Reference, now: datetime) -> Outcome:
    match reference.kind:
        case "subscription":
            return await sync_subscription(billing, reference.id, now=now)
        case "checkout":
            return (await finish_checkout(billing, reference.id, now=now))[1]
        case "dispute":
            return await sync_dispute(billing, reference.id, now=now)
        case "charge":
            subscription_id = await billing.gateway.subscription_of_charge(reference.id)
            if subscription_id is None:
                return Outcome.IGNORED
            return await sync_subscription(billing, subscription_id, now=now)
