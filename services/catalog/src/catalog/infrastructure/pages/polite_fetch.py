"""Fetching as a guest: robots.txt is obeyed, and a host is asked one thing at a time, slowly."""

import asyncio
import time
from urllib.parse import urlsplit

from protego import Protego

from catalog.domain.lookups import Outcome, PageUnavailable
from catalog.infrastructure.pages.guarded_fetch import AGENT, GuardedFetch
from catalog.infrastructure.pages.page import Page

RULES_LAST_SECONDS = 3600.0
LEAST_PAUSE, LONGEST_PAUSE = 1.0, 30.0


class PoliteFetch:
    """A guarded fetch that asks each host's rules first."""

    def __init__(self, fetch: GuardedFetch, *, least_pause: float = LEAST_PAUSE) -> None:
        self._fetch = fetch
        self._least_pause = least_pause
        self._rules: dict[str, tuple[float, Protego | None]] = {}
        self._next: dict[str, float] = {}
        self._turns: dict[str, asyncio.Lock] = {}

    def allows(self, url: str) -> bool:
        """Whether `url` is on a host of the list."""
        return self._fetch.allows(url)

    async def get(self, url: str) -> Page:
        """The page at `url`; raises PageUnavailable."""
        if not self.allows(url):
            raise PageUnavailable(Outcome.REFUSED, "The address is not on the list.", url)
        host = urlsplit(url).hostname or ""
        async with self._turns.setdefault(host, asyncio.Lock()):
            rules = await self._rules_of(host)
            if rules is None or not rules.can_fetch(url, AGENT):
                raise PageUnavailable(Outcome.REFUSED, "robots.txt does not allow it.", url)
            await self._wait(host, rules)
            page = await self._fetch.get(url)
        # A redirect may lead to a path that the rules keep for others.
        if page.url != url and not rules.can_fetch(page.url, AGENT):
            raise PageUnavailable(Outcome.REFUSED, "robots.txt does not allow it.", page.url)
        return page

    async def _rules_of(self, host: str) -> Protego | None:
        """The host's rules; None when they cannot be read, which forbids everything."""
        known = self._rules.get(host)
        if known is None or known[0] < time.monotonic():
            known = time.monotonic() + RULES_LAST_SECONDS, await self._read_rules(host)
            self._rules[host] = known
        return known[1]

    async def _read_rules(self, host: str) -> Protego | None:
        try:
            text = (await self._fetch.get(f"https://{host}/robots.txt")).html
        except PageUnavailable as error:
            return Protego.parse("") if error.outcome is Outcome.GONE else None
        return Protego.parse(text)

    async def _wait(self, host: str, rules: Protego) -> None:
        pause = max(self._least_pause, min(rules.crawl_delay(AGENT) or 0.0, LONGEST_PAUSE))
        now = time.monotonic()
        turn = max(now, self._next.get(host, now))
        self._next[host] = turn + pause
        await asyncio.sleep(turn - now)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._fetch.aclose()
