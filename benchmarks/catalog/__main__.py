"""`python -m benchmarks.catalog [--items N] [--rounds N]`: see README.md beside this file."""

import argparse
import time

import uvloop

from benchmarks.catalog import measure
from benchmarks.catalog.many_items import fill, vectors
from catalog.bootstrap import App
from catalog.config import Settings
from deploy.local.infrastructure import infrastructure
from shared.testing.services import migrate_schema, read_settings


async def run(settings: Settings, items: int, rounds: int) -> None:
    """Fill the catalogue, measure, print, and leave it empty."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.open_embedder():
        started = time.perf_counter()
        await fill(app, items)
        print(f"{items} items, filled and indexed in {time.perf_counter() - started:.0f} s")
        world = vectors(app.vocabulary)
        print(f"{'':34}{'p50':>9}{'p95':>9}")
        for name, milliseconds in (await measure.all_of(app, world, rounds)).items():
            print(
                f"{name:34}{measure.at(50, milliseconds):9.1f}{measure.at(95, milliseconds):9.1f} ms"
            )
        recall = await measure.recall(app, world, rounds)
        print(f"{'nearest 10 within a price, recall':34}{recall:9.3f} (goal >= 0.95)")
        await fill(app, 0)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    with infrastructure(["postgres", "valkey"]) as endpoints:
        settings = read_settings(Settings, endpoints.environment("catalog"))
        migrate_schema("catalog", settings)
        uvloop.run(run(settings, options.items, options.rounds))


if __name__ == "__main__":
    main()
