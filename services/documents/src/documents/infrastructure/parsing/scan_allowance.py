"""How much time the pages of a scan may take together: pages that are read earn more."""

from documents.infrastructure.parsing.limits import OCR_LIMITS, Limits

_CPU_SECONDS = (
    36.0  # two pages at once that use up all they may end within thirty on a quiet machine
)
_INCLUDED = 2  # pages read in this time
_EARNED_CPU_SECONDS = 12.0  # by each further page; a usual one takes four to seven, a dense one ten
_WALL_SECONDS = 240.0  # a claim on a document holds five minutes


class ScanAllowance:
    """What one document may still use; a file whose pages give no words earns nothing.

    Counted in processor time: on a busy machine a page only takes longer.
    """

    def __init__(self, *, cpu_used: float, now: float) -> None:
        self._most_cpu = cpu_used + _CPU_SECONDS
        self._deadline = now + _WALL_SECONDS
        self._read = 0

    def page_was_read(self) -> None:
        """Allow for another one like it."""
        self._read += 1
        if self._read > _INCLUDED:
            self._most_cpu += _EARNED_CPU_SECONDS

    def for_next_page(self, *, cpu_used: float, now: float) -> Limits | None:
        """What the next page may use, None when nothing is left."""
        left = self._deadline - now
        if cpu_used > self._most_cpu or left <= 0:
            return None
        wall_seconds = min(OCR_LIMITS.wall_seconds, left)
        return Limits(OCR_LIMITS.address_space, OCR_LIMITS.cpu_seconds, wall_seconds)
