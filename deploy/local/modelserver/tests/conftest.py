import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import ollama
import openai
import pytest

ROOT = Path(__file__).parents[4]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_up(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(f"{url}/api/version", timeout=2).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the model server did not come up")


@pytest.fixture(scope="session")
def model_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real server as its own process; gives its base URL."""
    port = _free_port()
    command = [sys.executable, "-m", "deploy.local.modelserver", "--port", str(port)]
    log = tmp_path_factory.mktemp("modelserver") / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=output, stderr=output, env={**os.environ, "NO_PROXY": "*"}
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_up(url, process)
            yield url
        finally:
            process.terminate()
            process.wait(timeout=15)


@pytest.fixture
async def http(model_server: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=model_server, timeout=50, trust_env=False) as client:
        yield client


@pytest.fixture
async def ollama_client(model_server: str) -> AsyncIterator[ollama.AsyncClient]:
    async with ollama.AsyncClient(host=model_server, timeout=50, trust_env=False) as client:
        yield client


@pytest.fixture
async def openai_client(model_server: str) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(
        base_url=f"{model_server}/v1", api_key="unused", timeout=50, max_retries=0
    ) as client:
        yield client
