"""`python -m benchmarks.catalog [--items N ...] [--rounds N] [--keep]`: see README.md beside this file."""

import argparse
import time
from collections.abc import Mapping

import uvloop

from benchmarks.catalog.endpoint import compare
from benchmarks.catalog.many_items import fill, seeds, vectors
from benchmarks.catalog.measure import Bench, at, timed
from catalog.bootstrap import App
from catalog.config import Settings
from deploy.local.infrastructure import infrastructure
from shared.testing.services import migrate_schema, read_settings
from shared.testing.tokens import TokenIssuer, published


async def run(settings: Settings, items: int, rounds: int) -> None:
    """Fill the catalogue unless it is, measure, print."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.open_embedder():
        started = time.perf_counter()
        made = await fill(app, items)
        how = f"filled and indexed in {time.perf_counter() - started:.0f} s" if made else "kept"
        print(f"\n{items} items, {how}", flush=True)
        if not rounds:
            return
        bench = Bench(app, vectors(app.vocabulary), seeds(app))
        print(f"{'':38}{'p50':>9}{'p95':>9}")
        for name, once in bench.kinds().items():
            took = await timed(once, rounds)
            tell(name, took)
        took, recall = await bench.by_brute_force(min(rounds, EXACT_ROUNDS))
        tell("  by brute force", took)
        print(f"{'meaning within a price, recall@10':38}{recall:9.3f} (goal >= 0.95)")


def tell(name: str, took: list[float]) -> None:
    """One line of the table."""
    print(f"{name:38}{at(50, took):9.1f}{at(95, took):9.1f} ms", flush=True)


# A million vectors one by one take seconds.
EXACT_ROUNDS = 50


async def endpoint(settings: Settings, environment: Mapping[str, str], issuer: TokenIssuer) -> None:
    """Lists a second at a thousand items, over HTTP."""
    app = App.from_settings(settings)
    async with app.resources.open():
        await fill(app, 1_000)
    await compare(environment, issuer)


async def empty(settings: Settings) -> None:
    """Leave nothing behind."""
    app = App.from_settings(settings)
    async with app.resources.open():
        await fill(app, 0)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, nargs="*", default=[1_000, 100_000])
    parser.add_argument("--rounds", type=int, default=100, help="0 only fills")
    parser.add_argument(
        "--keep", action="store_true", help="leave the last catalogue filled, for the next run"
    )
    options = parser.parse_args()
    with infrastructure(["postgres", "valkey"]) as endpoints, published(TokenIssuer()) as issuer:
        environment = endpoints.environment("catalog") | {
            "CATALOG_AUTH__ISSUER": issuer.settings.issuer,
            "CATALOG_AUTH__CLIENT_ID": issuer.settings.client_id,
            "CATALOG_AUTH__JWKS_URL": issuer.settings.jwks_url,
        }
        settings = read_settings(Settings, environment)
        migrate_schema("catalog", settings)
        for items in options.items:
            uvloop.run(run(settings, items, options.rounds))
        if options.keep:
            return
        uvloop.run(endpoint(settings, environment, issuer))
        uvloop.run(empty(settings))


if __name__ == "__main__":
    main()
