"""`python -m benchmarks.chat [--parallel 1 20 200] [--rounds 3]`: see README.md beside this file."""

import argparse
import statistics

import uvloop

from benchmarks.chat import processes
from benchmarks.chat.model import pace_seconds
from benchmarks.chat.readers import Together, direct, set_pace, through_service
from chat.config import Settings
from deploy.local.infrastructure import infrastructure
from shared.testing.services import migrate_schema, read_settings
from shared.testing.tokens import TokenIssuer, published

GOAL_ADDED_MS = 40.0
GOAL_RATIO = 0.90


async def measure(
    model_url: str, gateway_url: str, issuer: TokenIssuer, parallel: list[int], rounds: int
) -> None:
    """Measure and print."""
    await through_service(gateway_url, issuer, 2)  # warm: connections, keys, plans
    print(
        "streams   first word, ms (direct)   added   word gap, ms (direct)   words/s ratio   lost"
    )
    for number in parallel:
        await set_pace(model_url, number)
        pairs = [
            (await direct(model_url, number), await through_service(gateway_url, issuer, number))
            for _ in range(rounds)
        ]
        _print(number, pairs)


def _print(number: int, pairs: list[tuple[Together, Together]]) -> None:
    first = statistics.median(ours.first_ms for _, ours in pairs)
    bare = statistics.median(theirs.first_ms for theirs, _ in pairs)
    # One word is held until the next shows that its sentence is whole.
    added = first - bare - pace_seconds(number) * 1000
    gap = statistics.median(ours.gap_ms for _, ours in pairs)
    bare_gap = statistics.median(theirs.gap_ms for theirs, _ in pairs)
    ratio = statistics.median(o.words_per_second / t.words_per_second for t, o in pairs)
    lost = sum(ours.lost for _, ours in pairs)
    print(
        f"{number:7}   {first:10.1f} ({bare:6.1f})      {added:7.1f}   {gap:8.2f} ({bare_gap:5.2f})"
        f"      {ratio:10.2f}      {lost}/{number * len(pairs)}"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parallel", type=int, nargs="+", default=[1, 20, 200])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with (
        infrastructure(["postgres", "rabbitmq", "valkey"]) as endpoints,
        published(TokenIssuer()) as issuer,
    ):
        migrate_schema("chat", read_settings(Settings, endpoints.environment("chat")))
        with (
            processes.model() as model_url,
            processes.service(endpoints, issuer, model_url) as chat,
            processes.gateway(chat) as gateway_url,
        ):
            uvloop.run(measure(model_url, gateway_url, issuer, options.parallel, options.rounds))
    print(
        f"goals: added <= {GOAL_ADDED_MS:.0f} ms at 1 and 20, ratio >= {GOAL_RATIO:.2f} at 20, 0 lost"
    )


if __name__ == "__main__":
    main()
