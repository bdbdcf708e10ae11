"""What became of every promise, read from the databases and the broker, not from the services."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import asyncpg
from aio_pika import connect

from deploy.local.endpoints import Endpoints
from shared.messaging.topology import RETRY_DELAYS_SECONDS, dead_queue, retry_queue
from tools.storm.ledger import Ledger, Promises

CALM_SECONDS = 60.0
SERVICES = ("user", "documents", "chat", "catalog", "billing")


@dataclass(frozen=True)
class Finding:
    """One goal; `wrong` says what is amiss, and is empty when nothing is."""

    goal: str
    wrong: Sequence[str]


async def verdict(endpoints: Endpoints, ledger: Ledger) -> list[Finding]:
    """The findings once all is well, or as they are after CALM_SECONDS."""
    deadline = time.monotonic() + CALM_SECONDS
    while True:
        findings = await _look(endpoints, ledger)
        if not any(finding.wrong for finding in findings) or time.monotonic() > deadline:
            return findings
        await asyncio.sleep(1)


async def _look(endpoints: Endpoints, ledger: Ledger) -> list[Finding]:
    database = await asyncpg.connect(endpoints.database_admin_url)
    try:
        people = [promises.user_id for promises in ledger.people]
        return [
            Finding("only answers that a dead part excuses", ledger.breaches),
            Finding("every upload was read, and none twice", await _documents(database, ledger)),
            Finding("every purchase counts once", await _purchases(database, ledger)),
            Finding("every question has one finished reply", await _replies(database, ledger)),
            Finding("who paid once is charged once and let in", await _payments(database, ledger)),
            Finding("copies agree with their owners", await _copies(database, people)),
            Finding("nothing waits in an outbox", await _outboxes(database)),
            Finding("queues are empty, dead ones too", await _queues(endpoints.broker_admin_url)),
        ]
    finally:
        await database.close()


async def _documents(database: Any, ledger: Ledger) -> list[str]:
    query = """SELECT id::text, processing_status FROM documents.financial_documents
               WHERE user_id = $1"""
    wrong = []
    for promises in ledger.people:
        stored = dict(await database.fetch(query, promises.user_id))
        wrong += [f"{name} is {status}" for name, status in stored.items() if status != "completed"]
        wrong += [f"{name} is lost" for name in promises.documents - stored.keys()]
        wrong += [f"{name} was never promised" for name in stored.keys() - promises.documents]
    return wrong


async def _purchases(database: Any, ledger: Ledger) -> list[str]:
    wrong = []
    for promises in ledger.people:
        rows = await database.fetch(
            "SELECT amount FROM documents.purchases WHERE user_id = $1", promises.user_id
        )
        if sorted(row["amount"] for row in rows) != sorted(promises.bought):
            wrong.append(f"{len(rows)} purchases, told {len(promises.bought)}")
        wrong += await _used(database, promises)
    return wrong


async def _used(database: Any, promises: Promises) -> list[str]:
    """What the budget says was used: as before the storm, the purchases, our own fee."""
    announced = "SELECT (announced->>'used')::numeric FROM documents.budgets WHERE user_id = $1"
    fees = "SELECT coalesce(sum(amount_paid), 0) FROM billing.payments WHERE user_id = $1"
    used = await database.fetchval(announced, promises.user_id)
    fee = await database.fetchval(fees, promises.user_id)
    expected = promises.used_before + sum(promises.bought, Decimal(0)) + fee
    return [] if used == expected else [f"used {used}, expected {expected}"]


async def _replies(database: Any, ledger: Ledger) -> list[str]:
    query = """SELECT message_id::text, status FROM chat.chat_messages
               WHERE user_id = $1 AND role = 'assistant'"""
    held = "SELECT count(*) FROM chat.usage_entries WHERE user_id = $1 AND state = 'held'"
    wrong = []
    for promises in ledger.people:
        stored = dict(await database.fetch(query, promises.user_id))
        wrong += [f"{name} is streaming" for name, how in stored.items() if how == "streaming"]
        wrong += [f"{name} is lost" for name in promises.replies - stored.keys()]
        wrong += [f"{name} was never asked for" for name in stored.keys() - promises.replies]
        if await database.fetchval(held, promises.user_id):
            wrong.append("tokens are still held")
    return wrong


async def _payments(database: Any, ledger: Ledger) -> list[str]:
    paid = """SELECT count(*) FROM billing.payments WHERE user_id = $1 AND status = 'paid'"""
    entitled = "SELECT entitled FROM chat.entitlements WHERE user_id = $1"
    wrong = []
    for promises in (one for one in ledger.people if one.has_paid):
        if (times := await database.fetchval(paid, promises.user_id)) != 1:
            wrong.append(f"paid {times} times")
        if not await database.fetchval(entitled, promises.user_id):
            wrong.append("paid and is not let in")
    return wrong


async def _copies(database: Any, people: list[Any]) -> list[str]:
    query = """SELECT original.user_id FROM documents.budgets original
               LEFT JOIN chat.budget_copies chat USING (user_id)
               LEFT JOIN catalog.budgets catalog USING (user_id)
               WHERE original.user_id = ANY($1) AND original.announced IS NOT NULL
               AND ((original.announced->>'used')::numeric IS DISTINCT FROM chat.used
                    OR chat.version IS DISTINCT FROM catalog.version)"""
    return [f"budget of {row['user_id']}" for row in await database.fetch(query, people)]


async def _outboxes(database: Any) -> list[str]:
    counts = {
        name: await database.fetchval(f'SELECT count(*) FROM "{name}".outbox')  # noqa: S608
        for name in SERVICES
    }
    return [f"{name}: {count}" for name, count in counts.items() if count]


async def _queues(broker_url: str) -> list[str]:
    names = [
        queue
        for name in SERVICES
        for queue in (
            name,
            dead_queue(name),
            *(retry_queue(name, n + 1) for n in range(len(RETRY_DELAYS_SECONDS))),
        )
    ]
    wrong = []
    async with await connect(broker_url) as connection, connection.channel() as channel:
        for name in names:
            queue = await channel.declare_queue(name, passive=True)
            if queue.declaration_result.message_count:
                wrong.append(f"{name}: {queue.declaration_result.message_count}")
    return wrong
