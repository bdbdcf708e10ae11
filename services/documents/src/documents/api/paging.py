"""Cursors of lists that show the newest first."""

from datetime import datetime
from uuid import UUID

from shared.http.pagination import InvalidCursor, decode_cursor


def older_than(cursor: str | None) -> tuple[datetime, UUID] | None:
    """The moment and id that the next page comes after; raises InvalidCursor."""
    if cursor is None:
        return None
    moment, row_id = decode_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(moment), UUID(row_id)
    except ValueError as error:
        raise InvalidCursor from error


def position_after(cursor: str | None) -> int:
    """The position that the next page comes after, -1 for the first; raises InvalidCursor."""
    if cursor is None:
        return -1
    position = decode_cursor(cursor, 1)[0]
    if not position.isdecimal() or len(position) > 8:
        raise InvalidCursor
    return int(position)
