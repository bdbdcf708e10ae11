"""Fetching one page from the outside without being led astray.

Only https, only hosts on the list, only addresses that are public. The name is resolved once and
the connection goes to that very address, so a second answer of the resolver changes nothing; the
certificate is still checked against the name. Redirects are not followed but checked anew. Size,
time and kind of content are bounded, and no proxy of the environment is used.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Collection
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import httpx

from catalog.domain.lookups import Outcome, PageUnavailable
from catalog.infrastructure.pages.page import Page

MAX_BYTES = 1024 * 1024
MAX_SECONDS = 10.0
MAX_REDIRECTS = 3
AGENT = "PennyDreadfulBot"
_GONE = {404, 410}
_CHALLENGED = {401, 403, 429, 503}

# Addresses that carry an IPv4 address for a translator to unpack.
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")

Resolve = Callable[[str], Awaitable[list[str]]]


async def resolve(host: str) -> list[str]:
    """Every address of a host; raises OSError."""
    found = await asyncio.get_running_loop().getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


class GuardedFetch:
    """One client that fetches pages of a few hosts."""

    def __init__(
        self,
        hosts: Collection[str],
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        resolve: Resolve = resolve,
        max_bytes: int = MAX_BYTES,
        max_seconds: float = MAX_SECONDS,
    ) -> None:
        self._hosts = frozenset(host.lower() for host in hosts)
        self._resolve = resolve
        self._max_bytes, self._max_seconds = max_bytes, max_seconds
        headers = {"User-Agent": AGENT, "Accept-Encoding": "identity"}
        self._client = httpx.AsyncClient(
            transport=transport, headers=headers, trust_env=False, follow_redirects=False
        )

    def allows(self, url: str) -> bool:
        """Whether `url` may be fetched at all: https, a listed host, its usual port, no user."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            return False
        plain = parts.scheme == "https" and port in {None, 443} and "@" not in parts.netloc
        return plain and (parts.hostname or "") in self._hosts

    async def get(self, url: str) -> Page:
        """The page at `url`; raises PageUnavailable."""
        try:
            async with asyncio.timeout(self._max_seconds):
                return await self._follow(url)
        except (TimeoutError, OSError, httpx.HTTPError) as error:
            raise PageUnavailable(Outcome.AWAY, type(error).__name__, url) from error

    async def _follow(self, url: str) -> Page:
        for _ in range(MAX_REDIRECTS + 1):
            answer = await self._once(url)
            if isinstance(answer, Page):
                return answer
            url = urljoin(url, answer)
        raise PageUnavailable(Outcome.AWAY, "Too many redirects.", url)

    async def _once(self, url: str) -> Page | str:
        """The page, or where it has gone."""
        if not self.allows(url):
            raise PageUnavailable(Outcome.REFUSED, "The address is not on the list.", url)
        parts = urlsplit(url)
        host = parts.hostname or ""
        request = self._client.build_request(
            "GET",
            _at(parts, await self._public_address(host)),
            headers={"Host": host},
            extensions={"sni_hostname": host},
        )
        response = await self._client.send(request, stream=True)
        try:
            if response.is_redirect:
                return response.headers["Location"]
            _check(response, url)
            return Page(url, await self._text(response, url))
        finally:
            await response.aclose()

    async def _public_address(self, host: str) -> str:
        """The address to connect to; refused when any of the host's addresses is not public."""
        found = await self._resolve(host)
        if not found or not all(_is_public(address) for address in found):
            raise PageUnavailable(Outcome.REFUSED, "The host is not a public one.", host)
        return found[0]

    async def _text(self, response: httpx.Response, url: str) -> str:
        body = bytearray()
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > self._max_bytes:
                raise PageUnavailable(Outcome.REFUSED, "The page is too long.", url)
        return body.decode(response.charset_encoding or "utf-8", errors="replace")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _check(response: httpx.Response, url: str) -> None:
    """A page that can be read; raises PageUnavailable."""
    if response.status_code in _GONE:
        raise PageUnavailable(Outcome.GONE, f"Status {response.status_code}.", url)
    if response.status_code in _CHALLENGED:
        raise PageUnavailable(Outcome.CAPTCHA, f"Status {response.status_code}.", url)
    if response.status_code != 200:
        raise PageUnavailable(Outcome.AWAY, f"Status {response.status_code}.", url)
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    encoded = response.headers.get("Content-Encoding", "identity").lower() != "identity"
    if encoded or kind not in {"text/html", "text/plain", "application/json"}:
        raise PageUnavailable(Outcome.REFUSED, "Not a plain text or page.", url)


def _at(parts: SplitResult, address: str) -> str:
    """The same resource by address instead of by name."""
    netloc = f"[{address}]" if ":" in address else address
    return urlunsplit(parts._replace(netloc=netloc, fragment=""))


def _is_public(address: str) -> bool:
    """No loopback, private, link-local, shared, reserved or multicast address, nor one inside."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and (
        ip.ipv4_mapped or ip.sixtofour or ip.teredo or ip in _TRANSLATED
    ):
        return False
    return ip.is_global and not ip.is_multicast
