"""`python -m benchmarks.bus [--events N] [--rounds N]`: see README.md beside this file."""

import argparse
import statistics
from collections.abc import Sequence

import uvloop

from benchmarks.bus import ours, raw
from benchmarks.bus.ledger import create_schema
from deploy.local.infrastructure import infrastructure

GOAL_RATIO = 0.60
GOAL_MILLISECONDS = 25.0


async def one_round(admin_url: str, broker_url: str, events: int) -> dict[str, float]:
    """Seconds per event of each stage, raw and ours, measured one after the other."""
    publishing, consuming = await raw.publish_and_consume(broker_url, events)
    fast_publishing, fast_consuming = await raw.faststream_publish_and_consume(broker_url, events)
    return {
        "asyncpg business + outbox": await raw.business_transactions(admin_url, events),
        "aio-pika publish": publishing,
        "aio-pika consume": consuming,
        "asyncpg inbox + effect": await raw.inbox_transactions(admin_url, events),
        "FastStream publish": fast_publishing,
        "FastStream consume": fast_consuming,
        "ours, write to effect": await _ours(admin_url, broker_url, events),
    }


async def _ours(admin_url: str, broker_url: str, events: int) -> float:
    with ours.worker(admin_url, broker_url):
        await ours.throughput(admin_url, events // 10)  # warm: processes, plans, connections
        return await ours.throughput(admin_url, events)


RAW_STAGES = (
    "asyncpg business + outbox",
    "aio-pika publish",
    "aio-pika consume",
    "asyncpg inbox + effect",
)


async def run(admin_url: str, broker_url: str, events: int, rounds: int) -> None:
    """Measure and print."""
    await create_schema(admin_url)
    await ours.prepare(broker_url)
    results = [await one_round(admin_url, broker_url, events) for _ in range(rounds)]
    for name in results[0]:
        per_second = statistics.median(1 / result[name] for result in results)
        print(f"{name:28} {per_second:8.0f} /s")
    ratios = [sum(r[s] for s in RAW_STAGES) / r["ours, write to effect"] for r in results]
    limit = statistics.median(1 / sum(r[s] for s in RAW_STAGES) for r in results)
    print(f"{'limit (raw stages in a row)':28} {limit:8.0f} /s")
    _verdict("ours / limit", statistics.median(ratios), ratios)
    with ours.worker(admin_url, broker_url):
        await ours.throughput(admin_url, 100)
        waits = await ours.latency(admin_url, 200, per_second=20)
    print(
        f"commit to effect, median     {ours.median_ms(waits):8.1f} ms (goal < {GOAL_MILLISECONDS})"
    )


def _verdict(name: str, ratio: float, ratios: Sequence[float]) -> None:
    spread = ", ".join(f"{r:.2f}" for r in ratios)
    print(f"{name:28} {ratio:8.2f}    (goal >= {GOAL_RATIO:.2f}; rounds: {spread})")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with infrastructure(["postgres", "rabbitmq"]) as endpoints:
        uvloop.run(
            run(
                endpoints.database_admin_url,
                endpoints.broker_admin_url,
                options.events,
                options.rounds,
            )
        )


if __name__ == "__main__":
    main()
