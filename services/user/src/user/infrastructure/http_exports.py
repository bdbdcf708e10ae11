"""What the other services hold about a person, asked of each in that person's name."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager

import httpx

from shared.errors import Unavailable
from user.config import OtherServices

PATHS = {
    "documents": "/api/financial/export",
    "chat": "/api/chat/export",
    "catalog": "/api/entertainment/export",
    "billing": "/api/billing/export",
}
# Between two pieces of an answer; documents may first work figures out anew.
SILENCE_SECONDS = 30.0


class HttpExports:
    """Asks every service for its file and gives them on as they come."""

    def __init__(self, http: httpx.AsyncClient, others: OtherServices) -> None:
        self._http = http
        self._urls = {
            name: getattr(others, name).rstrip("/") + path for name, path in PATHS.items()
        }

    @asynccontextmanager
    async def opened(self, token: str) -> AsyncIterator[Mapping[str, AsyncIterator[bytes]]]:
        """Each service's file, JSON; raises Unavailable before the first byte of any."""
        async with AsyncExitStack() as stack:
            yield {
                name: await stack.enter_async_context(self.file_of(name, token)) for name in PATHS
            }

    @asynccontextmanager
    async def file_of(self, service: str, token: str) -> AsyncIterator[AsyncIterator[bytes]]:
        """One service's file, JSON, piece by piece; raises Unavailable before the first."""
        headers = {"authorization": f"Bearer {token}", "accept-encoding": "identity"}
        asking = self._http.stream(
            "GET", self._urls[service], headers=headers, timeout=SILENCE_SECONDS
        )
        async with AsyncExitStack() as stack:
            try:
                answer = await stack.enter_async_context(asking)
                answer.raise_for_status()
            except httpx.HTTPError as error:
                raise Unavailable(service) from error
            yield answer.aiter_bytes()
