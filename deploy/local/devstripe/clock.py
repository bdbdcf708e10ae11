"""The account's time: the wall clock, moved forward on request."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Clock:
    """Unix seconds; `offset` is how far the account lives in the future."""

    def __init__(self, offset: int = 0) -> None:
        self.offset = offset
        self._moment: int | None = None

    def now(self) -> int:
        """The account's present, in Unix seconds."""
        return int(time.time()) + self.offset if self._moment is None else self._moment

    @contextmanager
    def at(self, moment: int) -> Iterator[None]:
        """Hold time still, so that late work carries the time it was due."""
        self._moment = moment
        try:
            yield
        finally:
            self._moment = None
