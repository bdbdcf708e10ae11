"""Does reading many documents leave anything behind?"""

import asyncio
import os

from benchmarks.documents.processes import children, rss_mb, zombies
from benchmarks.documents.readers import ours
from benchmarks.documents.samples import Sample
from documents.infrastructure.parsing.parser import PdfParser

_STEPS = 5
_GROWTH_MB = 5.0
_LAST_ENDS = 1.0  # seconds in which the last child is gone


async def watch_memory(parser: PdfParser, samples: list[Sample], documents: int) -> None:
    """Print the memory of this process and of the fork server as documents pass."""
    read = ours(parser)
    each = max(1, documents // _STEPS)
    print(f"{'documents':>12} {'parent MB':>10} {'server MB':>10}")
    levels: list[float] = []
    for step in range(_STEPS):
        for number in range(each):
            await read(samples[(step * each + number) % len(samples)].content)
        servers = sum(rss_mb(pid) for pid in await asyncio.to_thread(children))
        levels.append(rss_mb(os.getpid()) + servers)
        print(f"{(step + 1) * each:12} {rss_mb(os.getpid()):10.1f} {servers:10.1f}")
    growth = levels[-1] - levels[0]
    flat = "flat" if growth < _GROWTH_MB else "GROWS"
    await asyncio.sleep(_LAST_ENDS)
    dead = await asyncio.to_thread(zombies)
    print(f"growth after the first fifth: {growth:.1f} MB ({flat}); zombies: {dead}")
