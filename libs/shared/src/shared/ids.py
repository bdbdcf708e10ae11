"""Identifiers that sort by the time they were made."""

import secrets
import time
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT_RFC = 0b10 << 62


def uuid7() -> UUID:
    """A UUIDv7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then 74 random bits.

    The standard library has this from Python 3.14 on; this project still runs on 3.11.
    """
    milliseconds = time.time_ns() // 1_000_000
    high = secrets.randbits(12) << 64
    low = secrets.randbits(62)
    return UUID(int=(milliseconds << 80) | _VERSION_7 | high | _VARIANT_RFC | low)
