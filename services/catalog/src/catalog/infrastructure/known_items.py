"""Items by id and version: one is read whole when it is met for the first time."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY, UUID

from catalog.domain.candidate import Candidate
from catalog.infrastructure.binds import Bind
from catalog.infrastructure.candidate_rows import COLUMNS, candidate_of, known_candidate
from catalog.infrastructure.reads import Reads, Row
from catalog.infrastructure.tables import items

_IDS: Bind = bindparam("ids", type_=ARRAY(UUID(as_uuid=True)))
_WHOLE = select(*COLUMNS).where(items.c.id == func.any(_IDS))


async def candidates_of(reads: Reads, rows: Sequence[Row]) -> list[Candidate]:
    """The candidates of rows that have `id`, `version` and any signals, in their order.

    An item that is gone since is left out; one that is newer since is the newer one.
    """
    known = [known_candidate(row) for row in rows]
    unknown = [row["id"] for row, item in zip(rows, known, strict=True) if item is None]
    if unknown:
        whole = await reads.rows("whole", lambda: _WHOLE, {"ids": unknown})
        read = {row["id"]: row for row in whole}
        known = [
            item or (candidate_of(read[row["id"]], row) if row["id"] in read else None)
            for row, item in zip(rows, known, strict=True)
        ]
    return [item for item in known if item is not None]
