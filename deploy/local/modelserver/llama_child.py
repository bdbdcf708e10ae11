"""Starts llama.cpp's process, in the background, and again if it has died."""

import asyncio
import json
import secrets
import sys
from pathlib import Path

from deploy.local.modelserver.errors import ApiError

START_SECONDS = 60


class LlamaChild:
    """One child process and the address it listens on."""

    def __init__(self, model: Path, *, threads: int, slots: int, context_tokens: int) -> None:
        # Other programs on this machine reach the model through our limits or not at all.
        self.key = secrets.token_urlsafe(24)
        self._config = {
            "model": str(model),
            "key": self.key,
            "threads": threads,
            "slots": slots,
            "context_tokens": context_tokens,
        }
        self._process: asyncio.subprocess.Process | None = None
        self._starting: asyncio.Task[str] | None = None

    @property
    def loaded(self) -> bool:
        started = self._starting is not None and self._starting.done()
        return started and self._process is not None and self._process.returncode is None

    def begin(self) -> asyncio.Task[str]:
        """Start loading unless that is under way or done; the task gives the address."""
        if self._starting is None or (self._starting.done() and not self.loaded):
            self._starting = asyncio.create_task(self._start())
        return self._starting

    async def address(self) -> str:
        """The child's base URL once the model is loaded. Raises ApiError 503."""
        try:
            # Shielded: a caller who leaves must not stop the load others wait for.
            return await asyncio.shield(self.begin())
        except (OSError, TimeoutError, ChildDied) as error:
            raise ApiError(503, f"the language model did not start: {error}") from error

    async def close(self) -> None:
        if self._starting is not None and not self._starting.done():
            self._starting.cancel()
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def _start(self) -> str:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "deploy.local.modelserver.llama_process",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101 - both are pipes, as asked for above
        assert stdout is not None  # noqa: S101
        stdin.write(json.dumps(self._config).encode() + b"\n")
        async with asyncio.timeout(START_SECONDS):
            line = await stdout.readline()
        if not line:
            raise ChildDied(f"exit code {await self._process.wait()}")
        return line.decode().strip()


class ChildDied(Exception):
    """The child ended before it was ready."""
