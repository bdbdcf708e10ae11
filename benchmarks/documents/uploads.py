"""`python -m benchmarks.documents.uploads --files 10000`: damaged files through the running service."""

import argparse
import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import httpx

from benchmarks.documents.mutations import good_files, mutated
from benchmarks.documents.processes import open_files, rss_mb, zombies
from benchmarks.documents.service import Service, running, settled

_PEOPLE = 6  # at once: while one waits for the last reading, others keep the machine busy
_AT_ONCE = 3  # files of one person
_EACH = 25  # files of one person: everybody's figures are worked out anew after each
_SETTLE_SECONDS = 180.0
_GROWTH_MB, _GROWTH_FILES = 40.0, 20  # of either process since the first tenth


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
        if answer.is_server_error:
            t.broken[f"{answer.status_code} {answer.text[:200]}"] += 1
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
    documents = await settled(client, headers, len(files), _SETTLE_SECONDS)
    if documents is None:
        t.stuck += 1
    for document in documents or ():
        reason = document["reason"]["code"] if document["reason"] else ""
        t.endings[f"{document['processing_status']} {reason}".strip()] += 1


async def run(service: Service, files: int, seed: int) -> bool:
    """Send, wait and print; True when nothing went wrong."""
    watch, tally = Watch(service, files), Tally()
    batches = batches_of(files, seed)
    async with httpx.AsyncClient(base_url=service.url, timeout=60) as client:

        async def people() -> None:
            for batch in batches:  # shared: whoever is free takes the next
                await one_person(service, client, batch, tally)
                watch.note(len(batch))

        await asyncio.gather(*(people() for _ in range(_PEOPLE)))
    return _report(service, tally, watch)


def batches_of(files: int, seed: int) -> Iterator[list[bytes]]:
    """The damaged files of one person after another, made as they are needed."""
    chance = random.Random(seed)  # noqa: S311  reproducible damage, no secret
    good = good_files()
    for start in range(0, files, _EACH):
        yield [mutated(chance, good) for _ in range(min(_EACH, files - start))]


class Watch:
    """How far the run is, and whether the service's processes grow."""

    def __init__(self, service: Service, files: int) -> None:
        self._processes = {"API": service.api.pid, "worker": service.worker.pid}
        self._files = files
        self._started = time.monotonic()
        self._first: dict[str, tuple[float, int]] = {}
        self.done = 0

    def note(self, files: int) -> None:
        """So many more are through."""
        self.done += files
        if not self._first and self.done >= self._files // 10:
            self._first = self._levels()
        if self.done % 500 < files:
            levels = ", ".join(
                f"{name} {memory:.0f} MB {handles} open files"
                for name, (memory, handles) in self._levels().items()
            )
            print(
                f"{self.done} files, {time.monotonic() - self._started:.0f} s, {levels}", flush=True
            )

    def grown(self) -> bool:
        """Whether memory or open files of a process have grown since the first tenth."""
        now = self._levels()
        return any(
            now[name][0] > memory + _GROWTH_MB or now[name][1] > handles + _GROWTH_FILES
            for name, (memory, handles) in self._first.items()
        )

    def _levels(self) -> dict[str, tuple[float, int]]:
        return {name: (rss_mb(pid), open_files(pid)) for name, pid in self._processes.items()}


def _report(service: Service, tally: Tally, watch: Watch) -> bool:
    time.sleep(1.0)  # the last child has ended by then
    dead, grown = zombies(), watch.grown()
    for ending, count in tally.endings.most_common():
        print(f"{count:8} {ending}")
    print(f"{watch.done} files; answers {dict(tally.answers)}; failures {dict(tally.broken)}")
    print(f"people with a document stuck: {tally.stuck}; zombies: {dead}; alive: {service.lives}")
    print(f"slowest answer {tally.slowest:.1f} s; memory or open files grow: {grown}")
    return not (tally.broken or tally.stuck or dead or grown) and service.lives


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
