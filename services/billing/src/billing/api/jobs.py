"""What the worker does by itself."""

import asyncio

import structlog
from opentelemetry import metrics

from billing.application.process_webhooks import process_webhooks
from billing.application.reconcile import reconcile_due, request_nightly_run, run_requested
from billing.application.refresh_plan import refresh_plan
from billing.bootstrap import App
from billing.infrastructure.stripe_signature import read_event
from shared.clock import utc_now
from shared.messaging.worker import every

log = structlog.get_logger(__name__)

POLL_SECONDS = 0.5
AFTER_FAILURE_SECONDS = 5.0

_meter = metrics.get_meter("billing")
_processed = _meter.create_counter(
    "billing.webhooks.processed", description="Webhooks taken from the inbox"
)
_failed = _meter.create_counter(
    "billing.webhooks.failed", description="Objects that could not be read or written; retried"
)
_dead = _meter.create_counter(
    "billing.webhooks.dead", description="Webhooks given up after three days"
)
_drift = _meter.create_counter(
    "billing.reconcile.drift", description="Subscriptions that differed from Stripe, repaired"
)


class Jobs:
    """The billing worker's own loops; each runs until cancelled."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def webhooks(self) -> None:
        """Empty the inbox; look again twice a second."""
        while True:
            pause: float = POLL_SECONDS
            try:
                if await self._empty_inbox():
                    pause = 0
            except Exception:
                log.exception("job.failed", job="webhooks")
                pause = AFTER_FAILURE_SECONDS
            await asyncio.sleep(pause)

    async def due(self) -> None:
        """Every quarter of an hour, what may have changed unheard."""
        await every(15 * 60, self._due, name="reconcile-due")

    async def nightly(self) -> None:
        """Once a day, everything."""
        await every(60 * 60, self._nightly, name="reconcile-nightly")

    async def requested(self) -> None:
        """What an administrator or the schedule asked for."""
        await every(2, self._requested, name="reconcile-requested")

    async def plan(self) -> None:
        """Hourly, the price."""
        await every(60 * 60, self._plan, name="refresh-plan")

    async def _empty_inbox(self) -> int:
        report = await process_webhooks(self._app.billing, now=utc_now())
        _processed.add(report.taken)
        _failed.add(len(report.failures))
        _dead.add(report.dead)
        for failure in report.failures:
            log.warning("webhook.waits", reason=failure)
        if report.dead:
            log.error("webhook.dead", count=report.dead)
        return report.taken

    async def _due(self) -> None:
        checked = await reconcile_due(self._app.billing, now=utc_now())
        log.info("reconcile.due", checked=checked)

    async def _nightly(self) -> None:
        await request_nightly_run(self._app.billing, now=utc_now())

    async def _requested(self) -> None:
        while run := await run_requested(self._app.billing, read_event, now=utc_now()):
            _drift.add(run.changed)
            log.info(
                "reconcile.finished", checked=run.checked, changed=run.changed, failed=run.failed
            )

    async def _plan(self) -> None:
        await refresh_plan(self._app.billing, now=utc_now())
