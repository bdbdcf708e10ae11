"""`python -m tools.storm`: parts are killed one after the other while people use the product."""

import argparse
import asyncio
import random
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from deploy.local.endpoints import Endpoints
from deploy.local.infrastructure import infrastructure
from deploy.local.stack import everything
from deploy.local.state import State
from deploy.platform import load_profile
from tools.storm.kills import kill_until, until_all_run
from tools.storm.ledger import Ledger
from tools.storm.people import ACTIONS_A_SECOND, Reader
from tools.storm.verdict import Finding, verdict

PROFILE = "storm"
_SHOWN = 5


def rage(
    endpoints: Endpoints, ledger: Ledger, options: argparse.Namespace
) -> tuple[Counter[str], float]:
    """Let people act and parts die for the time asked for; the kills, and the seconds of acting."""
    seconds, over = options.minutes * 60.0, threading.Event()
    dice = random.Random(options.seed)  # noqa: S311 - the same storm again for the same seed
    pause = options.people / (ACTIONS_A_SECOND * options.load)
    seeds = [dice.random() for _ in range(options.people)]
    with ThreadPoolExecutor(options.people) as threads:
        readers = list(threads.map(lambda seed: Reader(endpoints.gateway_url, seed, ledger), seeds))
        began = time.monotonic()
        timer = threading.Timer(seconds, over.set)
        timer.start()
        lives = [
            threads.submit(reader.live, pause, dice.uniform(0, seconds * 0.8), over)
            for reader in readers
        ]
        killed = kill_until(over, endpoints.state, options.seed)
        until_all_run(endpoints.state)
        for life in lives:
            life.result()
    return killed, time.monotonic() - began


def report(ledger: Ledger, killed: Counter[str], seconds: float, findings: list[Finding]) -> None:
    """What was done, what was killed, what became of it."""
    print(f"\n{sum(killed.values())} kills: {dict(killed.most_common())}")
    rates = ", ".join(
        f"{count} {name} ({count / seconds:.1f}/s)" for name, count in ledger.done.most_common()
    )
    print(f"{len(ledger.people)} people in {seconds:.0f} s: {rates}\n")
    for finding in findings:
        print(f"  {'✗' if finding.wrong else '✓'} {finding.goal}")
        for wrong in list(finding.wrong)[:_SHOWN]:
            print(f"      {wrong}")
        if len(finding.wrong) > _SHOWN:
            print(f"      and {len(finding.wrong) - _SHOWN} more")


def main() -> int:
    """Command line; 1 when anything was lost, doubled or left behind."""
    parser = argparse.ArgumentParser(prog="make storm", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--load", type=float, default=1.0, help="of the standard load")
    options = parser.parse_args()
    state, ledger = State(load_profile(PROFILE)), Ledger()
    with infrastructure(everything(state), profile=PROFILE) as endpoints:
        killed, seconds = rage(endpoints, ledger, options)
        findings = asyncio.run(verdict(endpoints, ledger))
    report(ledger, killed, seconds, findings)
    return 1 if any(finding.wrong for finding in findings) else 0


if __name__ == "__main__":
    sys.exit(main())
