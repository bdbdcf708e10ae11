"""Tells about every part as it becomes ready, while somebody waits for all of them."""

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

from deploy.local.control import CommandRefusedError, NotRunningError, ask
from deploy.local.screen import Progress
from deploy.local.state import State

LOOK_SECONDS = 0.5


@contextlib.contextmanager
def watching(state: State, progress: Progress) -> Iterator[None]:
    """For as long as the block runs, and once more when it ends."""
    over = threading.Event()
    looking = threading.Thread(target=_look, args=(state, progress, over), daemon=True)
    looking.start()
    try:
        yield
    finally:
        over.set()
        looking.join()


def _look(state: State, progress: Progress, over: threading.Event) -> None:
    told: set[str] = set()
    last = False
    while not last:
        last = over.wait(LOOK_SECONDS)
        for part in _parts(state):
            if part["seconds"] is not None and part["name"] not in told:
                told.add(part["name"])
                progress.tell(f"{part['name']} {part['condition']} ({part['seconds']:.1f} s)")


def _parts(state: State) -> list[dict[str, Any]]:
    try:
        parts: list[dict[str, Any]] = ask(state.folder, {"do": "status"})["parts"]
    except (NotRunningError, CommandRefusedError):
        return []
    return parts
