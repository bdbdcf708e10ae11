"""Idempotency keys: the first answer is given again; other parameters are refused."""

import hashlib
import json
import time
from typing import Any

from deploy.local.devstripe.errors import StripeRefusal, invalid
from deploy.local.devstripe.store import Store

LONGEST_KEY = 255
KEPT_SECONDS = 24 * 3600

_SECRET = ("number", "cvc")


def fingerprint(method: str, path: str, params: dict[str, Any]) -> str:
    """A hash of the call that no card number went into."""
    text = json.dumps([method, path, _without_card(params)], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def recall(store: Store, key: str, mark: str) -> tuple[int, str] | None:
    """The (status, body) answered to this key before; raises when the call was another one."""
    if len(key) > LONGEST_KEY:
        raise invalid(f"Idempotency keys may be at most {LONGEST_KEY} characters long.")
    row = store.connection.execute(
        "SELECT fingerprint, status, body FROM idempotency WHERE key = ? AND created > ?",
        (key, time.time() - KEPT_SECONDS),
    ).fetchone()
    if row is None:
        return None
    if row[0] != mark:
        raise StripeRefusal(
            400,
            "idempotency_error",
            "Keys for idempotent requests can only be used with the same parameters they were"
            f" first used with. Try using a key other than '{key}' if you meant to execute a"
            " different request.",
        )
    return int(row[1]), str(row[2])


def remember(store: Store, key: str, mark: str, status: int, body: str) -> None:
    """Keep an answer, and forget those a day old."""
    now = time.time()
    store.connection.execute("DELETE FROM idempotency WHERE created <= ?", (now - KEPT_SECONDS,))
    store.connection.execute(
        "INSERT OR REPLACE INTO idempotency VALUES (?, ?, ?, ?, ?)", (key, mark, status, body, now)
    )


def _without_card(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_card(item) for key, item in value.items() if key not in _SECRET}
    if isinstance(value, list):
        return [_without_card(item) for item in value]
    return value
