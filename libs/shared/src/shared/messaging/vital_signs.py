"""What an operator watches of a worker: its heartbeat, and how far its outbox is behind."""

from dataclasses import dataclass

from opentelemetry import metrics
from sqlalchemy import Table, func, select

from shared.database import Sessions

EVERY_SECONDS = 15.0

meter = metrics.get_meter(__name__)
_beats = meter.create_counter("worker.heartbeat", description="The worker runs, and its database")
_pending = meter.create_gauge("outbox.pending", description="Events that wait to be published")
_oldest = meter.create_gauge("outbox.oldest_seconds", unit="s", description="How long, at most")


@dataclass(frozen=True, slots=True)
class Backlog:
    """Events that wait in an outbox."""

    pending: int
    oldest_seconds: float


async def backlog(sessions: Sessions, outbox: Table) -> Backlog:
    """How many events wait, and for how long the oldest has; both by the database's clock."""
    age = func.extract("epoch", func.clock_timestamp() - func.min(outbox.c.created_at))
    async with sessions() as session:
        row = (await session.execute(select(func.count(), age).select_from(outbox))).one()
    return Backlog(pending=row[0], oldest_seconds=float(row[1] or 0))


async def report(sessions: Sessions, outbox: Table) -> None:
    """Measure once and tell the metrics; a database that is away is a heartbeat that is missed."""
    measured = await backlog(sessions, outbox)
    _pending.set(measured.pending)
    _oldest.set(measured.oldest_seconds)
    _beats.add(1)
