"""The asyncio side of a fork server: start it, give it orders, bound what comes back."""

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from documents.infrastructure.parsing.limits import MAX_RESULT_BYTES

OnProgress = Callable[[int, int], Awaitable[None]]
_START_SECONDS = 60.0


class ChildDied(Exception):
    """The child ended without an answer: `exit_code` is negative for a signal."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"child ended with {exit_code}")
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True)
class Answer:
    """The child's last line, and what the work cost by its own account."""

    content: dict[str, Any]
    cpu_seconds: float
    max_rss_mb: float


class Children:
    """One fork server and the orders that are under way in it."""

    def __init__(self, kind: str, *, ready: int = 0) -> None:
        self._kind = kind
        self._ready_children = ready
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._ready: asyncio.Future[None] | None = None
        self._next = 0

    async def start(self) -> None:
        """Start the server, or wait until a start under way is through."""
        if self._process is not None and self._process.poll() is None and self._ready is not None:
            if not self._ready.done():
                await asyncio.wait_for(asyncio.shield(self._ready), _START_SECONDS)
            self._ready.result()
            return
        self.close()
        loop = asyncio.get_running_loop()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.setblocking(False)
        self._control, self._ready = ours, loop.create_future()
        self._process = subprocess.Popen(  # noqa: S603, ASYNC220 - our own module, started once
            [sys.executable, "-m", "documents.infrastructure.parsing.fork_server", self._kind,
             str(theirs.fileno()), str(self._ready_children)],
            pass_fds=[theirs.fileno()], env={}, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        theirs.close()
        loop.add_reader(ours, self._receive)
        await asyncio.wait_for(asyncio.shield(self._ready), _START_SECONDS)

    def close(self) -> None:
        """End the server; whatever it was doing ends with it."""
        if self._control is not None:
            with contextlib.suppress(RuntimeError, ValueError, OSError):
                asyncio.get_event_loop().remove_reader(self._control)
            self._control.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._control = self._process = None

    async def run(
        self,
        order: dict[str, Any],
        data: bytes,
        wall_seconds: float,
        on_progress: OnProgress | None = None,
    ) -> Answer:
        """Have one child work on the bytes; raises TimeoutError or ChildDied."""
        await self.start()
        self._next += 1
        number = self._next
        ended = asyncio.get_running_loop().create_future()
        self._waiting[number] = ended
        reader = self._send(number, order, data)
        content: dict[str, Any] | None = None
        try:
            async with asyncio.timeout(wall_seconds):
                content = await _read_answer(reader, on_progress)
        finally:
            reader.close()
            self._say({"op": "kill", "id": number})
        if content is None:
            raise ChildDied((await asyncio.wait_for(ended, 5.0)).get("exit"))
        cpu_seconds, max_rss_mb = _usage(content)
        return Answer(content, cpu_seconds, max_rss_mb)

    def _send(self, number: int, order: dict[str, Any], data: bytes) -> "_Pipe":
        assert self._control is not None  # noqa: S101 - start() has just set it
        source = os.memfd_create("document")
        ours, theirs = os.pipe()
        try:
            for part in (json.dumps(order).encode(), b"\n", data):
                view = memoryview(part)
                while view:
                    view = view[os.write(source, view) :]
            os.lseek(source, 0, os.SEEK_SET)
            message = json.dumps({"op": "run", "id": number}).encode()
            socket.send_fds(self._control, [message], [source, theirs])
        finally:
            os.close(source)
            os.close(theirs)
        return _Pipe(ours)

    def _say(self, message: dict[str, Any]) -> None:
        if self._control is not None:
            with contextlib.suppress(OSError):
                self._control.send(json.dumps(message).encode())

    def _receive(self) -> None:
        """A child has ended, or the server has."""
        assert self._control is not None  # noqa: S101 - only called while it is registered
        try:
            message = self._control.recv(4096)
        except BlockingIOError:
            return
        except OSError:
            message = b""
        if not message:
            self._lost()
            return
        said = json.loads(message)
        if said.get("ready") and self._ready is not None and not self._ready.done():
            self._ready.set_result(None)
        future = self._waiting.pop(said.get("id", 0), None)
        if future is not None and not future.done():
            future.set_result(said)

    def _lost(self) -> None:
        if self._control is not None:
            asyncio.get_running_loop().remove_reader(self._control)
        for future in self._waiting.values():
            if not future.done():
                future.set_result({"exit": None})
        self._waiting.clear()
        if self._ready is not None and not self._ready.done():
            self._ready.set_exception(ChildDied(None))


class _Pipe:
    """The reading end of a child's answer."""

    def __init__(self, descriptor: int) -> None:
        os.set_blocking(descriptor, False)
        self._descriptor = descriptor

    def close(self) -> None:
        os.close(self._descriptor)

    async def chunk(self) -> bytes:
        """The next bytes, b'' at the end."""
        loop = asyncio.get_running_loop()
        while True:
            try:
                return os.read(self._descriptor, 65_536)
            except BlockingIOError:
                readable = loop.create_future()
                loop.add_reader(self._descriptor, _wake, readable)
                try:
                    await readable
                finally:
                    loop.remove_reader(self._descriptor)


def _wake(future: "asyncio.Future[None]") -> None:
    if not future.done():
        future.set_result(None)


async def _read_answer(pipe: _Pipe, on_progress: OnProgress | None) -> dict[str, Any] | None:
    """Read lines up to the answer; progress lines are passed on, sizes are capped."""
    buffer, total = bytearray(), 0
    while chunk := await pipe.chunk():
        total += len(chunk)
        if total > 2 * MAX_RESULT_BYTES:
            return None
        buffer += chunk
        *lines, rest = bytes(buffer).split(b"\n") if b"\n" in chunk else [bytes(buffer)]
        buffer = bytearray(rest)
        for line in lines:
            said = _object(line)
            progress = said.get("progress")
            if progress is None:
                return said
            if on_progress is not None:
                await on_progress(int(progress[0]), int(progress[1]))
    return None


def _usage(content: dict[str, Any]) -> tuple[float, float]:
    said = content.get("usage")
    if isinstance(said, list) and len(said) == 2 and all(isinstance(v, int | float) for v in said):
        return float(said[0]), float(said[1])
    return 0.0, 0.0


def _object(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
