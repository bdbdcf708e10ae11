"""How long a stack lives that a test run started."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from deploy.local.daemon import Daemon
from deploy.local.tests.factories import TemporaryState

LINGER_SECONDS = 0.05


@contextlib.asynccontextmanager
async def watched(daemon: Daemon) -> AsyncIterator["asyncio.Task[None]"]:
    task = asyncio.create_task(daemon.end_when_unused(LINGER_SECONDS, check_seconds=0.01))
    try:
        yield task
    finally:
        task.cancel()


def a_daemon(folder: Path) -> Daemon:
    return Daemon(TemporaryState(folder), lambda _line: None)


async def test_a_stack_that_no_test_run_needs_ends(tmp_path: Path) -> None:
    daemon = a_daemon(tmp_path)
    async with watched(daemon), asyncio.timeout(60):
        await daemon.ending.wait()


async def test_a_stack_that_somebody_started_by_hand_since_then_stays(tmp_path: Path) -> None:
    daemon = a_daemon(tmp_path)
    async with watched(daemon) as watch, asyncio.timeout(60):
        await daemon.handle({"do": "keep"})
        await watch
    assert not daemon.ending.is_set()
