"""The measured processes: the paced model, the chat service, and the gateway before it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from deploy.gateway import DoorSpec, caddyfile
from deploy.local.endpoints import Endpoints
from deploy.local.parts.part import BIN
from deploy.platform import load_platform
from shared.testing.tokens import TokenIssuer

_PATIENCE_SECONDS = 60.0


@contextmanager
def model() -> Iterator[str]:
    """The paced model; gives its URL."""
    port = _free_port()
    argv = [sys.executable, "-m", "benchmarks.chat.model", "--port", str(port)]
    with _running(argv, os.environ, f"http://127.0.0.1:{port}/api/tags"):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def model_server() -> Iterator[str]:
    """The embedded models, as the local platform runs them; gives their URL."""
    port = _free_port()
    argv = [sys.executable, "-m", "deploy.local.modelserver", "--port", str(port)]
    with _running(argv, os.environ, f"http://127.0.0.1:{port}/api/tags"):
        yield f"http://127.0.0.1:{port}"


@dataclass(frozen=True)
class Service:
    """A chat process at `address`."""

    address: str
    pid: int

    def cpu_seconds(self) -> float:
        """What it has used of a processor, in user and kernel mode."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def service(endpoints: Endpoints, issuer: TokenIssuer, model_url: str) -> Iterator[Service]:
    """One chat process whose replies the model writes, and whose catalogue is beside the model."""
    port = _free_port()
    environment = {
        **os.environ,
        **endpoints.environment("chat"),
        "CHAT_AUTH__ISSUER": issuer.settings.issuer,
        "CHAT_AUTH__CLIENT_ID": issuer.settings.client_id,
        "CHAT_AUTH__JWKS_URL": issuer.settings.jwks_url,
        "CHAT_HTTP__PORT": str(port),
        "CHAT_LLM__PROVIDER": "ollama",
        "CHAT_LLM__BASE_URL": model_url,
        "CHAT_LLM__CAPABLE": "true",
        "CHAT_CATALOG__URL": model_url,
        # A crowd on a busy machine must not look like a catalogue that is away.
        "CHAT_CATALOG__TIMEOUT_SECONDS": "60",
        "CHAT_TELEMETRY__EXPORTER": "none",
        "CHAT_LOG_LEVEL": "WARNING",
    }
    argv = [sys.executable, "-m", "chat.main"]
    with _running(argv, environment, f"http://127.0.0.1:{port}/api/health") as pid:
        yield Service(f"127.0.0.1:{port}", pid)


@contextmanager
def gateway(chat: str) -> Iterator[str]:
    """The gateway with the platform's own routes; gives its URL."""
    platform, port = load_platform(), _free_port()
    with tempfile.TemporaryDirectory() as folder:
        spec = DoorSpec(
            listen=f"http://:{port}",
            bind="127.0.0.1",
            upstreams=dict.fromkeys(platform.services, chat),
            site=Path(folder),
            welcome=Path(folder),
            docs=True,
            object_store=f"http://{chat}",
            access_log=f"{folder}/access.log",
            public_config="{}",
        )
        config = Path(folder) / "Caddyfile"
        config.write_text(caddyfile(platform, spec))
        environment = {"HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        argv = [str(BIN / "caddy"), "run", "--adapter", "caddyfile", "--config", str(config)]
        with _running(argv, environment, f"http://127.0.0.1:{port}/api/health/chat"):
            yield f"http://127.0.0.1:{port}"


@contextmanager
def _running(argv: list[str], environment: Mapping[str, str], ready: str) -> Iterator[int]:
    process = subprocess.Popen(argv, env=dict(environment), stdout=sys.stderr)  # noqa: S603
    try:
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not _answers(ready):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{argv[-1]} did not start")
            time.sleep(0.1)
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.TransportError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
