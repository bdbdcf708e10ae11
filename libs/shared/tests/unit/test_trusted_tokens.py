"""A token that was verified is trusted for a while, and never longer than it is valid."""

import time
from typing import Any

from shared.config import AuthSettings
from shared.http.auth import CLOCK_SKEW_SECONDS, TRUSTED_FOR_SECONDS, TokenVerifier
from shared.testing.tokens import TokenIssuer


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now


async def nothing_has_ended(_: dict[str, Any]) -> bool:
    return False


async def seen_again_after(seconds: float, **claims: Any) -> bool:
    """Whether a token is known without another look at its signature."""
    issuer, clock = TokenIssuer(), Clock()
    settings: AuthSettings = issuer.settings
    token = issuer.token(**claims)
    async with issuer.http_client() as http:
        verifier = TokenVerifier(settings, http, nothing_has_ended, clock)
        first = await verifier.verify(token)
        clock.now += seconds
        return await verifier.verify(token) is first


async def test_a_token_is_verified_once_in_a_while() -> None:
    assert await seen_again_after(TRUSTED_FOR_SECONDS - 1)
    assert not await seen_again_after(TRUSTED_FOR_SECONDS + 1)


async def test_a_token_that_has_run_out_meanwhile_is_looked_at_again() -> None:
    runs_out = int(time.time()) + 20 - CLOCK_SKEW_SECONDS
    assert not await seen_again_after(30, exp=runs_out)


async def test_another_token_of_the_same_person_is_verified_itself() -> None:
    issuer = TokenIssuer()
    async with issuer.http_client() as http:
        verifier = TokenVerifier(issuer.settings, http, nothing_has_ended)
        first = await verifier.verify(issuer.token())
        assert await verifier.verify(issuer.token()) is not first
