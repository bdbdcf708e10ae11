"""What the arithmetic of all accounts together proves."""

from collections.abc import Sequence

from documents.domain.reading.result import Reconciliation
from documents.domain.reading.statement.search import Reading


def reconcile(readings: Sequence[Reading], *, dates_trusted: bool) -> Reconciliation:
    """True only when every account is proven; False when any contradicts itself."""
    verdicts = [_verdict(r) for r in readings]
    checks = [c for r in readings for c in (*r.chain.checks, *r.sections)]
    failed = next((c for c in reversed(checks) if not c.holds), None)
    difference = failed.found - failed.expected if failed else None
    if any(v is False for v in verdicts):
        return Reconciliation(False, difference, checks)
    if verdicts and all(v is True for v in verdicts) and dates_trusted:
        return Reconciliation(True, None, checks)
    return Reconciliation(None, difference, checks)


def _verdict(reading: Reading) -> bool | None:
    if reading.chain.failed:
        return False
    if not reading.complete:
        return None
    covered = all(s.balance is not None for s in reading.lines)
    if not covered and any(not c.holds for c in reading.sections):
        return None
    return True
