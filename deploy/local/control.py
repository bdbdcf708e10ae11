"""How commands and tests talk to the supervisor of a stack: JSON lines on a private socket."""

import asyncio
import contextlib
import json
import os
import socket
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

Answer = dict[str, Any]
Handler = Callable[[Answer], Awaitable[Answer]]
LONGEST_COMMAND_SECONDS = 600.0


class NotRunningError(RuntimeError):
    """No supervisor answers for this profile."""


class CommandRefusedError(RuntimeError):
    """The supervisor answered with an error."""


@contextlib.contextmanager
def short_path(folder: Path) -> Iterator[str]:
    """A path to the socket below the kernel's limit of 107 bytes, however deep the folder is."""
    descriptor = os.open(folder, os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{descriptor}/control.sock"
    finally:
        os.close(descriptor)


async def serve(folder: Path, handle: Handler) -> asyncio.Server:
    """Answer commands; only the owner of the state folder can reach the socket."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            line = await reader.readline()
            try:
                reply = await handle(json.loads(line))
            except Exception as error:
                reply = {"error": str(error)}
            writer.write(json.dumps(reply).encode() + b"\n")
            await writer.drain()
        writer.close()

    (folder / "control.sock").unlink(missing_ok=True)
    with short_path(folder) as path:
        server = await asyncio.start_unix_server(answer, path)
    (folder / "control.sock").chmod(0o600)
    return server


def ask(folder: Path, command: Answer) -> Answer:
    """Send one command and wait for its answer.

    Raises NotRunningError when nobody listens, CommandRefusedError with the supervisor's words.
    """
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(LONGEST_COMMAND_SECONDS)
        try:
            with short_path(folder) as path:
                connection.connect(path)
        except OSError:
            raise NotRunningError(f"no stack is running in {folder}") from None
        connection.sendall(json.dumps(command).encode() + b"\n")
        line = connection.makefile().readline()
    if not line:
        raise CommandRefusedError("the supervisor ended while it was asked")
    reply: Answer = json.loads(line)
    if "error" in reply:
        raise CommandRefusedError(reply["error"])
    return reply
