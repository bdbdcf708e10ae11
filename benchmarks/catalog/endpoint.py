"""How many lists a second the service answers, beside a bare handler in the same run."""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import uuid4

import httpx

from shared.testing.tokens import TokenIssuer

CONNECTIONS, SECONDS, ROUNDS = 8, 4.0, 5
QUERY = "max_price=12.50"


@contextmanager
def process(module: str, *arguments: str, environment: Mapping[str, str]) -> Iterator[None]:
    """A server of its own, ended at the end."""
    command = [sys.executable, "-m", module, *arguments]
    running = subprocess.Popen(command, env=os.environ | environment)  # noqa: S603
    try:
        yield
    finally:
        running.terminate()
        running.wait(20)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


async def compare(environment: Mapping[str, str], issuer: TokenIssuer) -> None:
    """Take turns, and print the median of each and their ratio."""
    ours, bare = free_port(), free_port()
    dsn = environment["CATALOG_DATABASE__URL"].replace("+asyncpg", "")
    settings = {
        "CATALOG_HTTP__PORT": str(ours),
        "CATALOG_LOG_LEVEL": "WARNING",
        # The bare handler writes no traces either.
        "CATALOG_TELEMETRY__EXPORTER": "none",
    }
    token = {"Authorization": f"Bearer {issuer.token(uuid4())}"}
    with (
        process("catalog.main", environment={**environment, **settings}),
        process("benchmarks.catalog.bare", str(bare), dsn, environment=environment),
    ):
        asked = {
            "list endpoint": (f"http://127.0.0.1:{ours}/api/entertainment?{QUERY}", token),
            "  bare FastAPI + asyncpg": (f"http://127.0.0.1:{bare}/items?{QUERY}", {}),
        }
        for url, headers in asked.values():
            await _answers(url, headers)
        rates: dict[str, list[float]] = {name: [] for name in asked}
        for _ in range(ROUNDS):
            for name, (url, headers) in asked.items():
                rates[name].append(await _rate(url, headers))
    medians = [statistics.median(taken) for taken in rates.values()]
    for name, median in zip(rates, medians, strict=True):
        print(f"{name:38}{median:9.0f} requests/s")
    print(f"{'  ratio':38}{medians[0] / medians[1]:9.2f} (goal >= 0.60)")


async def _answers(url: str, headers: Mapping[str, str]) -> None:
    async with httpx.AsyncClient() as client:
        for _ in range(300):
            try:
                (await client.get(url, headers=headers)).raise_for_status()
            except httpx.TransportError:
                await asyncio.sleep(0.1)
            else:
                return
    raise TimeoutError(url)


async def _rate(url: str, headers: Mapping[str, str]) -> float:
    """Requests a second over a few kept-alive connections; a client that costs next to nothing."""
    parts = httpx.URL(url)
    lines = [f"GET {parts.raw_path.decode()} HTTP/1.1", f"Host: {parts.host}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    request = ("\r\n".join(lines) + "\r\n\r\n").encode()
    until = time.perf_counter() + SECONDS
    asking = [_ask(parts.port or 80, request, until) for _ in range(CONNECTIONS)]
    return sum(await asyncio.gather(*asking)) / SECONDS


async def _ask(port: int, request: bytes, until: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answered = 0
    while time.perf_counter() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.decode())
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        answered += 1
    writer.close()
    return answered
