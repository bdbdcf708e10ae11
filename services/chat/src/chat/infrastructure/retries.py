"""How retries are logged: by name only, since arguments hold messages and access tokens."""

import stamina
import structlog
from stamina.instrumentation import RetryDetails

log = structlog.get_logger(__name__)


def _log_retry(details: RetryDetails) -> None:
    log.warning(
        "retry.scheduled",
        call=details.name,
        attempt=details.retry_num,
        seconds=round(details.wait_for, 2),
        error=type(details.caused_by).__name__,
    )


def log_retries_without_arguments() -> None:
    """Replace stamina's own hook, which logs every argument of the retried call."""
    stamina.instrumentation.set_on_retry_hooks([_log_retry])
