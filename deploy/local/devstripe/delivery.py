"""The queue of webhook deliveries, and the switches that make it misbehave as the network does."""

import time
from dataclasses import asdict, dataclass, field
from typing import Any

from deploy.local.devstripe.store import Store

GIVE_UP_SECONDS = 3 * 86400
LONGEST_PAUSE_SECONDS = 300
GATHER_SECONDS = 0.5


@dataclass(frozen=True)
class DeliverySwitches:
    """All off means: every event once, in order, at once."""

    duplicate: int = 0
    twin: bool = False
    reorder: bool = False
    concurrent: bool = False
    delay_seconds: float = 0.0
    drop: list[str] = field(default_factory=list)

    def dropped(self, event_type: str) -> bool:
        """Whether an event of this type never leaves; `*` names every type."""
        return "*" in self.drop or event_type in self.drop


def read_switches(store: Store) -> DeliverySwitches:
    return DeliverySwitches(**(store.read_setting("delivery") or {}))


def write_switches(store: Store, switches: DeliverySwitches) -> None:
    store.write_setting("delivery", asdict(switches))


@dataclass(frozen=True)
class Delivery:
    """One copy of one event on its way; times are wall-clock Unix seconds."""

    seq: int
    event_id: str
    attempts: int
    first_due_at: float


def enqueue(store: Store, event_id: str, event_type: str) -> None:
    """Queue an event as the switches say."""
    switches = read_switches(store)
    due_at = time.time() + switches.delay_seconds
    if switches.reorder:
        due_at = _end_of_burst(store, due_at)
    state = "dropped" if switches.dropped(event_type) else "waiting"
    for _ in range(1 + switches.duplicate):
        _insert(store, event_id, state, due_at)


def _end_of_burst(store: Store, due_at: float) -> float:
    """What follows within the gathering time leaves together, so that it can be turned around."""
    row = store.connection.execute(
        "SELECT max(due_at) FROM deliveries WHERE state = 'waiting' AND attempts = 0"
    ).fetchone()
    return float(row[0]) if row[0] and row[0] > due_at else due_at + GATHER_SECONDS


def resend(store: Store, event_id: str) -> None:
    """Queue an event once more, whatever became of it."""
    _insert(store, event_id, "waiting", time.time())


def _insert(store: Store, event_id: str, state: str, due_at: float) -> None:
    store.connection.execute(
        "INSERT INTO deliveries (event_id, state, due_at, first_due_at) VALUES (?, ?, ?, ?)",
        (event_id, state, due_at, due_at),
    )


def due_deliveries(store: Store, *, limit: int = 100) -> list[Delivery]:
    """What should leave now, oldest event first."""
    rows = store.connection.execute(
        "SELECT seq, event_id, attempts, first_due_at FROM deliveries"
        " WHERE state = 'waiting' AND due_at <= ? ORDER BY seq LIMIT ?",
        (time.time(), limit),
    )
    return [Delivery(*row) for row in rows]


def next_delivery_at(store: Store) -> float | None:
    row = store.connection.execute(
        "SELECT min(due_at) FROM deliveries WHERE state = 'waiting'"
    ).fetchone()
    return None if row[0] is None else float(row[0])


def mark_delivered(store: Store, delivery: Delivery) -> None:
    """Done; the event shows that no webhook is pending any more."""
    with store.transaction():
        _set(store, delivery, "delivered", 0.0)
        event = store.get(delivery.event_id)
        if event:
            event["pending_webhooks"] = 0
            store.put(event, due_at=None)


def mark_failed(store: Store, delivery: Delivery) -> None:
    """Try again after 1, 2, 4 ... 300 seconds, for three days."""
    now = time.time()
    pause = min(LONGEST_PAUSE_SECONDS, 2 ** min(delivery.attempts, 10))
    given_up = now + pause - delivery.first_due_at > GIVE_UP_SECONDS
    with store.transaction():
        _set(store, delivery, "given_up" if given_up else "waiting", now + pause)


def _set(store: Store, delivery: Delivery, state: str, due_at: float) -> None:
    store.connection.execute(
        "UPDATE deliveries SET state = ?, due_at = ?, attempts = attempts + 1 WHERE seq = ?",
        (state, due_at, delivery.seq),
    )


def delivery_counts(store: Store) -> dict[str, Any]:
    """How many copies are in each state."""
    rows = store.connection.execute("SELECT state, count(*) FROM deliveries GROUP BY state")
    counts = dict.fromkeys(("waiting", "delivered", "dropped", "given_up"), 0)
    return {**counts, **dict(rows.fetchall())}
