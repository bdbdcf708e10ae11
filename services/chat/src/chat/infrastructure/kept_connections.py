"""Connections that are kept for calls made with every message: httpx takes four times as long."""

import aiohttp

_CONNECT_SECONDS = 10.0
# Less than servers wait (uvicorn: 5 s), or a busy loop takes one that was closed for kept.
_KEPT_SECONDS = 3.0


class KeptConnections:
    """An aiohttp session, opened when it is first used."""

    def __init__(self, *, total_seconds: float | None) -> None:
        self._total = total_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        """The session; it remembers no cookies, since it serves everybody."""
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=self._total, sock_connect=_CONNECT_SECONDS)
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEPT_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=timeout,
            )
        return self._session

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
