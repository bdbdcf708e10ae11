"""`python -m benchmarks.chat [--parallel 1 20 200] [--rounds 3]`: see README.md beside this file."""

import argparse
import statistics
from dataclasses import dataclass

import uvloop

from benchmarks.chat import processes
from benchmarks.chat.model import WORDS, pace_seconds
from benchmarks.chat.readers import Together, direct, retrieval_ms, set_pace, through_service
from chat.config import Settings
from deploy.local.infrastructure import infrastructure
from shared.testing.services import migrate_schema, read_settings
from shared.testing.tokens import TokenIssuer, published

GOAL_ADDED_MS = 40.0
GOAL_RATIO = 0.90
_HEAD = (
    "streams  begin     first word ms (direct)  retrieval  added"
    "   word gap ms (direct)  words/s ratio  cpu ms/reply  lost"
)


@dataclass(frozen=True)
class Round:
    """The same streams, once directly and once through the service."""

    bare: Together
    ours: Together
    retrieval_ms: float
    cpu_ms: float


@dataclass(frozen=True)
class Bench:
    """What is measured, and who asks."""

    model_url: str
    gateway_url: str
    service: processes.Service
    issuer: TokenIssuer

    async def measure(self, parallel: list[int], rounds: int) -> None:
        """Measure and print."""
        await through_service(self.gateway_url, self.issuer, 8, 0)  # warm: connections, keys, plans
        print(_HEAD, flush=True)
        for number in parallel:
            await set_pace(self.model_url, number)
            reply_seconds = len(WORDS) * pace_seconds(number)
            for spread in [0.0] if number == 1 else [reply_seconds, 0.0]:
                _print(number, spread, [await self._round(number, spread) for _ in range(rounds)])

    async def _round(self, number: int, spread: float) -> Round:
        bare = await direct(self.model_url, number, spread)
        cpu = self.service.cpu_seconds()
        ours = await through_service(self.gateway_url, self.issuer, number, spread)
        cpu = self.service.cpu_seconds() - cpu
        return Round(bare, ours, await retrieval_ms(self.model_url), cpu * 1000 / number)


def _print(number: int, spread: float, rounds: list[Round]) -> None:
    def median(values: list[float]) -> float:
        return statistics.median(values)

    first = median([r.ours.first_ms for r in rounds])
    bare = median([r.bare.first_ms for r in rounds])
    retrieval = median([r.retrieval_ms for r in rounds])
    # One word is held until the next shows that its sentence is whole.
    added = first - bare - retrieval - pace_seconds(number) * 1000
    gap, bare_gap = median([r.ours.gap_ms for r in rounds]), median([r.bare.gap_ms for r in rounds])
    ratio = median([r.ours.words_per_second / r.bare.words_per_second for r in rounds])
    cpu = median([r.cpu_ms for r in rounds])
    lost = sum(r.ours.lost for r in rounds)
    print(
        f"{number:7}  {'in turn' if spread else 'at once':8}  {first:10.1f} ({bare:6.1f})"
        f"     {retrieval:9.1f}  {added:7.1f}  {gap:8.2f} ({bare_gap:6.2f})"
        f"    {ratio:10.2f}    {cpu:12.1f}  {lost}/{number * len(rounds)}",
        flush=True,
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
            processes.gateway(chat.address) as gateway_url,
        ):
            bench = Bench(model_url, gateway_url, chat, issuer)
            uvloop.run(bench.measure(options.parallel, options.rounds))
    print(f"goals: added <= {GOAL_ADDED_MS:.0f} ms, ratio >= {GOAL_RATIO:.2f} at 20, 0 lost")


if __name__ == "__main__":
    main()
