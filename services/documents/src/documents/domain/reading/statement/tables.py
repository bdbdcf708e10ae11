"""Which tables of an account list its transactions: where all do not add up, the others may be
of payments not booked yet, of taken back ones, or of anything else with days and amounts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from decimal import Decimal

from documents.domain.reading.statement.chain import Step
from documents.domain.reading.statement.items import BalanceRow, Entry
from documents.domain.reading.statement.search import Evidence, Reading, search
from documents.domain.reading.statement.segments import Segment

_FEW = 12  # hypotheses tried for a part of an account: what the headings say
_MOST_TABLES = 6
_SEVERAL = 3  # rows printed again: fewer might be a transfer from one account to another


def search_tables(segment: Segment, evidence: Evidence) -> Reading:
    """The best reading of all tables, or of all but one where only that is proven."""
    whole = search(segment, evidence)
    if whole.proven:
        return whole
    for part in _parts(segment):
        reading = search(part, evidence, _FEW)
        said = reading.hypothesis is not None and not reading.hypothesis.departures
        if reading.proven and said and not reading.guessed:
            if not _repeated(segment, part, evidence):
                reading.chain.ambiguous += 1
                reading.steps += _after_the_end(segment, part, evidence)
            return reading
    return whole


def _parts(segment: Segment) -> Iterator[Segment]:
    """The tables with balances of their own; all but one, the smallest first, if it is not most."""
    sizes = Counter(entry.table for entry in segment.entries)
    balanced = {entry.table for entry in segment.entries if _has_balance(entry)}
    if 0 < len(balanced) < len(sizes):
        yield _without(segment, sizes.keys() - balanced)
    if 1 < len(sizes) <= _MOST_TABLES:
        for table in sorted(sizes, key=lambda t: sizes[t]):
            if 2 * sizes[table] <= len(segment.entries):
                yield _without(segment, {table})


def _without(segment: Segment, tables: Set[int]) -> Segment:
    kept = [i for i in segment.items if not isinstance(i, Entry) or i.table not in tables]
    return replace(segment, items=kept)


def _repeated(segment: Segment, part: Segment, evidence: Evidence) -> bool:
    """Whether the rows left out are some that stay, printed again; they may be another account's."""
    kept = {id(e) for e in part.entries}
    out = [e for e in segment.entries if id(e) not in kept]
    sizes = {token.value for e in part.entries for token in e.cells.values()}
    if all(token.value in sizes for e in out for token in e.cells.values()):
        return True
    if len(out) < _SEVERAL:
        return False
    if all(dated_amounts([e], evidence.dates) <= evidence.elsewhere for e in out):
        return True
    return _by_day(out, evidence).items() <= _by_day(part.entries, evidence).items()


def dated_amounts(
    entries: Sequence[Entry], dates: Mapping[int, date | None]
) -> frozenset[tuple[date | None, Decimal]]:
    """The amounts of these entries, with their days."""
    return frozenset((dates.get(id(e)), t.value) for e in entries for t in e.cells.values())


def _by_day(entries: Sequence[Entry], evidence: Evidence) -> dict[date | None, Decimal]:
    """What the amounts of each day come to: a table may sum up what another lists."""
    sums: dict[date | None, Decimal] = {}
    for entry in entries:
        day = evidence.dates.get(id(entry))
        moved = [t.signed for k, t in entry.cells.items() if not k.startswith("balance")]
        sums[day] = sums.get(day, Decimal(0)) + sum(moved, Decimal(0))
    return sums


def _after_the_end(segment: Segment, part: Segment, evidence: Evidence) -> list[Step]:
    """Rows left out that stand below the closing balance: another account's, which prints none."""
    kept = {id(i) for i in part.items}
    left_out = [n for n, i in enumerate(segment.items) if id(i) not in kept]
    ends = [
        n
        for n, i in enumerate(segment.items)
        if isinstance(i, BalanceRow) and i.meaning == "closing"
    ]
    if not ends or left_out[0] < ends[-1]:
        return []
    rest = Segment([segment.items[n] for n in left_out])
    return search(rest, replace(evidence, opening=(), closing=()), _FEW).lines


def _has_balance(entry: Entry) -> bool:
    return any(key.startswith("balance") for key in entry.cells)
