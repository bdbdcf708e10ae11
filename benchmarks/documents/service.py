"""The documents service as it runs: its API, its worker and the real servers below them."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from deploy.local.infrastructure import infrastructure
from shared import migrate
from shared.testing.tokens import TokenIssuer, published

_START_SECONDS = 60.0
_LOOK_AGAIN = 1.0  # seconds: to ask more often takes processors from what is waited for
_LIMITS = {
    "DOCUMENTS_LIMITS__UPLOADS_A_MINUTE": "1000000",
    "DOCUMENTS_LIMITS__MAX_DOCUMENTS": "1000000",
}


@dataclass(frozen=True, slots=True)
class Service:
    """Where it is reached, and what it is made of."""

    url: str
    broker_url: str
    issuer: TokenIssuer
    api: subprocess.Popen[bytes]
    worker: subprocess.Popen[bytes]

    def headers(self, user_id: UUID) -> dict[str, str]:
        """Request headers of a signed-in person."""
        return self.issuer.headers(user_id)

    @property
    def lives(self) -> bool:
        """Whether neither process has ended."""
        return self.api.poll() is None and self.worker.poll() is None


@contextmanager
def running() -> Iterator[Service]:
    """Start the service on the servers of PENNY_PROFILE; end it afterwards."""
    with infrastructure() as endpoints, published(TokenIssuer()) as issuer:
        environment = endpoints.environment("documents") | _LIMITS
        environment |= {
            "DOCUMENTS_AUTH__ISSUER": issuer.settings.issuer,
            "DOCUMENTS_AUTH__CLIENT_ID": issuer.settings.client_id,
            "DOCUMENTS_AUTH__JWKS_URL": issuer.settings.jwks_url,
        }
        with ThreadPoolExecutor(1) as thread:  # Alembic runs an event loop of its own
            database = environment["DOCUMENTS_DATABASE__URL"]
            thread.submit(migrate.upgrade, "documents", database).result()
        processes = [_start(name, environment) for name in ("documents.main", "documents.worker")]
        try:
            url = f"http://127.0.0.1:{environment['DOCUMENTS_HTTP__PORT']}"
            _until_ready(url)
            yield Service(url, endpoints.broker_admin_url, issuer, *processes)
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(30)


def _start(module: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", module],
        env={"PATH": os.environ["PATH"], **environment},
        stdout=subprocess.DEVNULL,
    )


def _until_ready(url: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"{url}/api/health/ready", timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise TimeoutError("the documents service did not become ready")


async def settled(
    client: httpx.AsyncClient, headers: dict[str, str], documents: int, seconds: float
) -> list[dict[str, Any]] | None:
    """A person's documents once none is pending or processing; None when one stays so."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = await client.get(
            "/api/financial/documents", params={"limit": documents}, headers=headers
        )
        found: list[dict[str, Any]] = answer.json()["items"]
        if not any(one["processing_status"] in {"pending", "processing"} for one in found):
            return found
        await asyncio.sleep(_LOOK_AGAIN)
    return None
