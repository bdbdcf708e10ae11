"""SIGKILL for one part after the other, in an order that a seed decides."""

import random
import threading
import time
from collections import Counter
from collections.abc import Iterator

from deploy.local.control import CommandRefusedError, ask
from deploy.local.state import State

TARGETS = (
    *(f"{service}{process}" for service in ("user", "documents", "chat", "catalog", "billing")
      for process in ("", "-worker")),
    "rabbitmq",
    "postgres",
    "valkey",
)  # fmt: skip
_SHORTEST, _LONGEST = 5.0, 15.0
_BACK_SECONDS = 120.0


def kill_until(over: threading.Event, state: State, seed: int) -> Counter[str]:
    """Kill a part every 5 to 15 s; the supervisor starts it again. How often each was hit."""
    dice, killed = random.Random(seed), Counter[str]()  # noqa: S311 - the same storm for a seed
    targets = _rounds(dice)
    while not over.wait(dice.uniform(_SHORTEST, _LONGEST)):
        target = next(targets)
        try:
            ask(state.folder, {"do": "signal", "part": target, "signal": "KILL"})
        except CommandRefusedError:
            continue  # still dead from the last time
        killed[target] += 1
        print(f"  kill {sum(killed.values()):3}  {target}", flush=True)
    return killed


def until_all_run(state: State) -> None:
    """Wait for what the last kills took down; raises TimeoutError when nobody brings it back."""
    deadline = time.monotonic() + _BACK_SECONDS
    while True:
        parts = ask(state.folder, {"do": "status"})["parts"]
        away = [part["name"] for part in parts if part["condition"] not in ("ready", "done")]
        if not away:
            return
        if time.monotonic() > deadline:
            raise TimeoutError(f"{', '.join(away)} did not come back")
        time.sleep(0.2)


def _rounds(dice: random.Random) -> Iterator[str]:
    """Everybody once in each round, so that none is spared."""
    while True:
        yield from dice.sample(TARGETS, len(TARGETS))
