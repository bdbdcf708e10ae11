"""`python -m benchmarks.documents.mutations --files 10000`: damaged files through the parse path."""

import argparse
import asyncio
import os
import random
import time
from collections import Counter
from dataclasses import dataclass, field

from benchmarks.documents.processes import descendants, rss_mb, zombies
from documents.domain.reading.rejection import DocumentRejected
from documents.infrastructure.parsing.parser import PdfParser
from tools import samples

HANG_SECONDS = 30.0  # the parser's own limits are to end everything before
_AT_ONCE = 2
_GROWTH_MB = 20.0


@dataclass(slots=True)
class Tally:
    """How the files ended."""

    outcomes: Counter[str] = field(default_factory=Counter)
    exceptions: Counter[str] = field(default_factory=Counter)
    hangs: int = 0
    slowest: float = 0.0


def good_files() -> list[bytes]:
    """What the damage is done to."""
    household = samples.household(samples.COMMITTED_DAY).values()
    return [made.content for made in [*household, *samples.varied()]]


def mutated(chance: random.Random, good: list[bytes]) -> bytes:
    """A good file with flipped bits, an end cut off, another's middle, or a hole."""
    data = bytearray(chance.choice(good))
    at = chance.randrange(len(data))
    length = chance.randrange(1, max(2, len(data) // 4))
    kind = chance.choice(("flip", "flip", "cut", "splice", "hole", "repeat"))
    if kind == "flip":
        for _ in range(chance.choice((1, 4, 40, 400))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del data[at:]
    elif kind == "splice":
        other = chance.choice(good)
        start = chance.randrange(len(other))
        data[at : at + length] = other[start : start + length]
    elif kind == "hole":
        data[at : at + length] = bytes(len(data[at : at + length]))
    else:
        data[at:at] = data[at : at + length]
    return bytes(data)


async def parse_one(parser: PdfParser, data: bytes, tally: Tally) -> None:
    """One file; everything but a reading or a refusal is a fault of ours."""
    started = time.monotonic()
    try:
        async with asyncio.timeout(HANG_SECONDS):
            reading = await parser.parse(data)
        proven = reading.reconciliation.reconciles
        tally.outcomes[f"read, proven: {proven}"] += 1
    except DocumentRejected as rejected:
        tally.outcomes[f"refused: {rejected.reason.value}"] += 1
    except TimeoutError:
        tally.hangs += 1
    except Exception as error:  # that there is none is what is to be shown
        tally.exceptions[type(error).__name__] += 1
    tally.slowest = max(tally.slowest, time.monotonic() - started)


async def run(files: int, seed: int) -> bool:
    """Parse and print; True when nothing went wrong."""
    chance = random.Random(seed)  # noqa: S311  reproducible damage, no secret
    good = good_files()
    parser, tally, done, started = PdfParser(), Tally(), 0, time.monotonic()
    await parser.start(ocr=False)
    warm = 0.0
    try:
        while done < files:
            batch = [mutated(chance, good) for _ in range(min(_AT_ONCE, files - done))]
            await asyncio.gather(*(parse_one(parser, data, tally) for data in batch))
            done += len(batch)
            if not warm and done >= files // 10:
                warm = rss_mb(os.getpid())
            if done % 1000 < _AT_ONCE:
                print(f"{done} files, {time.monotonic() - started:.0f} s", flush=True)
        await asyncio.sleep(1.0)  # the last child has ended by then
        dead, left = zombies(), len(descendants())
    finally:
        parser.close()
    growth = rss_mb(os.getpid()) - warm
    return _report(tally, done, growth, dead, left)


def _report(tally: Tally, done: int, growth: float, dead: int, left: int) -> bool:
    for outcome, count in tally.outcomes.most_common():
        print(f"{count:8} {outcome}")
    print(f"{done} files; exceptions: {dict(tally.exceptions)}; hangs: {tally.hangs}")
    print(f"slowest {tally.slowest:.1f} s; zombies: {dead}; processes below: {left} (servers)")
    print(f"parent memory since the first tenth: {growth:+.1f} MB")
    return not (tally.exceptions or tally.hangs or dead) and growth < _GROWTH_MB


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    return 0 if asyncio.run(run(options.files, options.seed)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
