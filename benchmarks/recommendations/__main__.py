"""`python -m benchmarks.recommendations [--users N]`: see README.md beside this file."""

import argparse

import numpy as np
import uvloop
from sqlalchemy import select

from benchmarks.recommendations.planted import Planter
from benchmarks.recommendations.replay import Graded, replay
from catalog.application.load_seed import load_seed
from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.candidate_rows import COLUMNS, candidate_of
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.tables import items
from deploy.local.infrastructure import infrastructure
from shared.clock import utc_now
from shared.testing.services import migrate_schema, read_settings

GOAL = 10.0
RESAMPLES = 2000


async def run(settings: Settings, users: int) -> bool:
    """Replay everybody, print, and say whether the goals are met."""
    app = App.from_settings(settings)
    async with app.resources.open(), app.open_embedder():
        await load_seed(app.uow(), seed_files(), app.vocabulary, utc_now())
        async with app.resources.sessions() as session:
            rows = (await session.execute(select(*COLUMNS).order_by(items.c.slug))).mappings()
            catalogue = [candidate_of(row) for row in rows]
        planter = Planter(catalogue, app.vocabulary)
        graded = [await replay(app, catalogue, planter.person(n)) for n in range(users)]
    return report([one for one in graded if one is not None])


def report(graded: list[Graded]) -> bool:
    """Means, the lift with its interval, and the violations."""
    ours = np.array([one.ours for one in graded])
    popular = np.array([one.popular for one in graded])
    drawn = np.random.default_rng(1).integers(0, len(graded), (RESAMPLES, len(graded)))
    lifts = 100 * (ours[drawn].mean(axis=1) / popular[drawn].mean(axis=1) - 1)
    lift = 100 * (ours.mean() / popular.mean() - 1)
    low, high = np.percentile(lifts, [2.5, 97.5])
    violations = sum(one.violations for one in graded)
    print(f"{len(graded)} people, ten items each")
    print(f"nDCG@10 recommender   {ours.mean():.3f}")
    print(f"nDCG@10 popularity    {popular.mean():.3f}")
    print(f"lift                  {lift:+.0f} % ({low:+.0f} to {high:+.0f}; goal at least +10)")
    print(f"violations            {violations} (goal 0)")
    return bool(lift >= GOAL and violations == 0)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--users", type=int, default=300)
    options = parser.parse_args()
    with infrastructure(["postgres", "valkey"]) as endpoints:
        settings = read_settings(Settings, endpoints.environment("catalog"))
        migrate_schema("catalog", settings)
        met = uvloop.run(run(settings, options.users))
    raise SystemExit(0 if met else 1)


if __name__ == "__main__":
    main()
