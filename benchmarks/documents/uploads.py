"""`python -m benchmarks.documents.uploads --files 3000`: damaged files through the running service."""

import argparse
import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import httpx

from benchmarks.documents.mutations import good_files, mutated
from benchmarks.documents.processes import rss_mb, zombies
from benchmarks.documents.service import Service, running, settled

_AT_ONCE = 3
_EACH = 25  # files of one person: everybody's figures are worked out anew after each
_SETTLE_SECONDS = 180.0


@dataclass(slots=True)
class Tally:
    """What the service answered, and how the documents ended."""

    answers: Counter[int] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    stuck: int = 0
    slowest: float = 0.0


async def send(client: httpx.AsyncClient, headers: dict[str, str], data: bytes, t: Tally) -> None:
    """One upload; whatever comes back is counted."""
    started = time.monotonic()
    try:
        answer = await client.post(
            "/api/financial/documents",
            files={"file": ("statement.pdf", data, "application/pdf")},
            headers=headers,
        )
        t.answers[answer.status_code] += 1
    except httpx.HTTPError as error:
        t.broken[type(error).__name__] += 1
    t.slowest = max(t.slowest, time.monotonic() - started)


async def one_person(
    service: Service, client: httpx.AsyncClient, files: list[bytes], t: Tally
) -> None:
    """Somebody sends files, a few at once, and waits for all of them."""
    person: UUID = uuid4()
    headers = service.headers(person)
    for start in range(0, len(files), _AT_ONCE):
        await asyncio.gather(
            *(send(client, headers, f, t) for f in files[start : start + _AT_ONCE])
        )
    if not await settled(client, headers, _SETTLE_SECONDS):
        t.stuck += 1
    page = await client.get(
        "/api/financial/documents", params={"limit": len(files)}, headers=headers
    )
    for document in page.json()["items"]:
        reason = document["reason"]["code"] if document["reason"] else ""
        t.endings[f"{document['processing_status']} {reason}".strip()] += 1


async def run(service: Service, files: int, seed: int) -> bool:
    """Send, wait and print; True when nothing went wrong."""
    chance = random.Random(seed)  # noqa: S311  reproducible damage, no secret
    good, tally, done, started = good_files(), Tally(), 0, time.monotonic()
    async with httpx.AsyncClient(base_url=service.url, timeout=60) as client:
        while done < files:
            batch = [mutated(chance, good) for _ in range(min(_EACH, files - done))]
            await one_person(service, client, batch, tally)
            done += len(batch)
            if done % 500 < _EACH:
                memory = f"API {rss_mb(service.api.pid):.0f} MB, worker {rss_mb(service.worker.pid):.0f} MB"
                print(f"{done} files, {time.monotonic() - started:.0f} s, {memory}", flush=True)
    return _report(service, tally, done)


def _report(service: Service, tally: Tally, done: int) -> bool:
    time.sleep(1.0)  # the last child has ended by then
    dead = zombies()
    for ending, count in tally.endings.most_common():
        print(f"{count:8} {ending}")
    print(f"{done} files; answers {dict(tally.answers)}; no answer {dict(tally.broken)}")
    print(f"people with a document stuck: {tally.stuck}; zombies: {dead}; alive: {service.lives}")
    print(f"slowest answer {tally.slowest:.1f} s")
    failed = sum(count for status, count in tally.answers.items() if status >= 500)
    return not (failed or tally.broken or tally.stuck or dead) and service.lives


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with running() as service:
        return 0 if asyncio.run(run(service, options.files, options.seed)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
