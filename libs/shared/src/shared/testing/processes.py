"""A service's processes as they run in production, and the patience to see what they do."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

_ENDING_SECONDS = 60.0


@asynccontextmanager
async def a_worker(
    service: str, environment: Mapping[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The service's message process; asked to end afterwards, if a test has not killed it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        f"{service}.worker",
        env={"PATH": os.environ["PATH"], **environment},
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.wait(), _ENDING_SECONDS)


async def until(condition: Callable[[], Awaitable[Any]], seconds: float = 90) -> Any:
    """What `condition` says once it is true; raises TimeoutError after `seconds`."""
    async with asyncio.timeout(seconds):
        while not (found := await condition()):  # noqa: ASYNC110 - what is seen lies in a server
            await asyncio.sleep(0.2)
    return found
