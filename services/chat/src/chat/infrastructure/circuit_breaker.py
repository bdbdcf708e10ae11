"""Stops calling a dependency that keeps failing, and tries it again after a pause."""

import time
from types import TracebackType
from typing import Self

import structlog

from shared.errors import Unavailable

log = structlog.get_logger(__name__)


class CircuitBreaker:
    """Use as `async with breaker:` around one call. Only Unavailable counts as a failure.

    After `failures` in a row it refuses at once for `pause_seconds`; then one call may try.
    """

    def __init__(self, dependency: str, *, failures: int = 5, pause_seconds: float = 15.0) -> None:
        self._dependency = dependency
        self._limit = failures
        self._pause = pause_seconds
        self._failed = 0
        self._closed_from = float("-inf")

    async def __aenter__(self) -> Self:
        remaining = self._closed_from - time.monotonic()
        if self._failed >= self._limit and remaining > 0:
            raise Unavailable(self._dependency, retry_after_seconds=int(remaining) + 1)
        if self._failed >= self._limit:
            # The one that tries; others are refused until it is back.
            self._closed_from = time.monotonic() + self._pause
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._failed = 0
        elif isinstance(error, Unavailable):
            self._failed += 1
            if self._failed >= self._limit:
                self._closed_from = time.monotonic() + self._pause
                log.warning("circuit.open", dependency=self._dependency)
