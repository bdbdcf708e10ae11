"""Compare with Stripe: what webhooks lost is found and repaired by the same sync."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from uuid import UUID

from billing.application.context import Billing
from billing.application.finish_checkout import finish_checkout
from billing.application.sync_subscription import Outcome, sync_subscription
from billing.domain.audit import AuditEntry, ReconcileRun
from billing.domain.webhook import WebhookEvent
from shared.clock import utc_now
from shared.errors import DomainError

ReadEvent = Callable[[str], WebhookEvent]

FULL_EVERY = timedelta(hours=24)
# A person who pays is seen by webhook or by the return page; this is for when both are lost.
CHECKOUT_PATIENCE = timedelta(minutes=5)
UNDELIVERED_FOR = timedelta(days=30)
KEEP_WEBHOOKS_FOR = timedelta(days=90)


async def reconcile_due(billing: Billing, *, now: datetime) -> int:
    """Sync what may have changed unheard: ended periods, open payments, open checkouts."""
    async with billing.begin() as uow:
        due = await uow.subscriptions.due(now)
        sessions = await uow.checkouts.open_sessions(now - CHECKOUT_PATIENCE)
    for subscription_id in due:
        await sync_subscription(billing, subscription_id, now=now)
    for session_id in sessions:
        await finish_checkout(billing, session_id, now=now)
    return len(due) + len(sessions)


async def request_run(billing: Billing, *, by: UUID | str, now: datetime) -> ReconcileRun:
    """Ask the worker for a full comparison."""
    run = ReconcileRun.request(by, now)
    async with billing.begin() as uow:
        uow.runs.add(run)
        uow.audit.add(AuditEntry.of("reconcile.requested", str(run.id), now=now, actor=by))
    return run


async def request_nightly_run(billing: Billing, *, now: datetime) -> bool:
    """Ask for one when the last is a day old; restarts of a worker do not add more."""
    async with billing.begin() as uow:
        waiting, last = await uow.runs.waiting(), await uow.runs.last_begun_at()
        if waiting is not None or (last is not None and now - last < FULL_EVERY):
            return False
        uow.runs.add(ReconcileRun.request("schedule", now))
        await uow.webhooks.prune(now - KEEP_WEBHOOKS_FOR)
    return True


async def run_requested(
    billing: Billing, read_event: ReadEvent, *, now: datetime
) -> ReconcileRun | None:
    """Do the oldest comparison that was asked for, if there is one."""
    async with billing.begin() as uow:
        run = await uow.runs.waiting()
        if run is None:
            return None
        run.started_at = now
    await _queue_undelivered(billing, read_event, now)
    await _compare(billing, run, billing.gateway.subscription_ids(), now)
    await _finish(billing, run)
    return run


async def reconcile_user(
    billing: Billing, *, user_id: UUID, by: UUID, now: datetime
) -> ReconcileRun:
    """Compare one person with Stripe, now."""
    run = ReconcileRun.request(by, now, scope="person")
    run.started_at = now
    async with billing.begin() as uow:
        customer = await uow.customers.of_user(user_id)
        known = [s.stripe_id for s in await uow.subscriptions.of_user(user_id)]
        uow.runs.add(run)
    for subscription_id in known:
        _count(run, await sync_subscription(billing, subscription_id, now=now))
    if customer is not None and customer.stripe_customer_id is not None:
        async for subscription_id in billing.gateway.subscription_ids(customer.stripe_customer_id):
            if subscription_id not in known:
                outcome = await sync_subscription(billing, subscription_id, now=now)
                run.missing_here += outcome is Outcome.CHANGED
                _count(run, outcome)
    await _finish(billing, run)
    return run


async def _compare(
    billing: Billing, run: ReconcileRun, at_stripe: AsyncIterator[str], now: datetime
) -> None:
    async with billing.begin() as uow:
        only_here = set(await uow.subscriptions.live())
    async for subscription_id in at_stripe:
        async with billing.begin() as uow:
            known = await uow.subscriptions.find(subscription_id) is not None
        outcome = await _sync_one(billing, run, subscription_id, now)
        run.missing_here += not known and outcome is Outcome.CHANGED
        only_here.discard(subscription_id)
    for subscription_id in only_here:
        outcome = await _sync_one(billing, run, subscription_id, now)
        run.missing_there += outcome is Outcome.GONE


async def _sync_one(
    billing: Billing, run: ReconcileRun, subscription_id: str, now: datetime
) -> Outcome | None:
    """One that cannot be read must not hide the rest."""
    try:
        outcome = await sync_subscription(billing, subscription_id, now=now)
    except DomainError:
        run.failed += 1
        return None
    _count(run, outcome)
    return outcome


def _count(run: ReconcileRun, outcome: Outcome) -> None:
    run.checked += 1
    run.changed += outcome in {Outcome.CHANGED, Outcome.GONE}


async def _finish(billing: Billing, run: ReconcileRun) -> None:
    now = utc_now()
    async with billing.begin() as uow:
        kept = await uow.runs.find(run.id)
        if kept is None:
            return
        kept.started_at, kept.finished_at = run.started_at, now
        kept.checked, kept.changed, kept.failed = run.checked, run.changed, run.failed
        kept.missing_here, kept.missing_there = run.missing_here, run.missing_there
        run.finished_at = now
        if run.changed:
            uow.audit.add(
                AuditEntry.of("reconcile.drift", str(run.id), now=now, changed=run.changed)
            )


async def _queue_undelivered(billing: Billing, read_event: ReadEvent, now: datetime) -> None:
    """What Stripe could not deliver goes through the inbox like everything else."""
    async for body in billing.gateway.undelivered_events(now - UNDELIVERED_FOR):
        event = read_event(body)
        if event.reference is None or event.livemode != billing.terms.livemode:
            continue
        async with billing.begin() as uow:
            await uow.webhooks.store(event)
    async with billing.begin() as uow:
        await uow.webhooks.unpark(None, now)
