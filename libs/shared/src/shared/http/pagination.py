"""Pages by position after a key, so that inserts never shift what a reader sees next."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel

from shared.errors import Invalid

ItemT = TypeVar("ItemT")

PageLimit = Annotated[int, Query(ge=1, le=100, description="How many items at most")]
PageCursor = Annotated[
    str | None, Query(max_length=500, description="`next_cursor` of the page before")
]


class InvalidCursor(Invalid):
    """The cursor is not one that this list gave out."""

    code = "invalid-cursor"


class Page(BaseModel, Generic[ItemT]):
    """Items in order; `next_cursor` is null on the last page."""

    items: list[ItemT]
    next_cursor: str | None = None
    total: int | None = None


def encode_cursor(*key: object) -> str:
    """An opaque cursor from the sort key of the last item shown."""
    return base64.urlsafe_b64encode(json.dumps(key, default=str).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, length: int) -> list[str]:
    """The sort key in `cursor` as strings; raises InvalidCursor."""
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError) as error:
        raise InvalidCursor from error
    if not isinstance(key, list) or len(key) != length:
        raise InvalidCursor
    return [str(part) for part in key]


def page_of(
    rows: Sequence[ItemT], limit: int, key: Callable[[ItemT], tuple[object, ...]]
) -> tuple[list[ItemT], str | None]:
    """Split `limit + 1` fetched rows into the page and the cursor of the next one."""
    shown = list(rows[:limit])
    has_more = len(rows) > limit
    return shown, encode_cursor(*key(shown[-1])) if has_more else None
