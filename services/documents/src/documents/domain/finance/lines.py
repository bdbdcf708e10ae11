"""One line per transaction, however many documents show it and in whatever order they came."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from documents.domain.finance.pairing import pair_up
from documents.domain.finance.records import Line
from documents.domain.finance.text import LONGEST, fold, same_payee, telling_words, words

_PENDING = frozenset(
    "PENDING AUTHORISATION AUTHORIZATION VORGEMERKT ATTENTE PENDIENTE SOSPESO GERESERVEERD".split()
)
_SAYS_PENDING = re.compile(rf"\W*(?:\w+\W+)?(?:{'|'.join(sorted(_PENDING))})\b", re.IGNORECASE)
_POSTS_WITHIN = timedelta(days=7)
# More texts than this for one amount on one day is no household: only equal texts are compared.
_MOST_TEXTS = 100


@dataclass(frozen=True, slots=True)
class Deduplicated:
    """The lines that count, and those that another line already stands for."""

    lines: tuple[Line, ...]
    repeated: tuple[Line, ...] = ()
    pending: tuple[Line, ...] = ()


_Bucket = tuple[str, date, Decimal, str]


def deduplicate(lines: Iterable[Line]) -> Deduplicated:
    """Each transaction once: of equal lines, as many as the one document that shows the most.

    Lines of one account, day and amount whose descriptions agree are copies when different
    documents show them, and different purchases when one document shows them.
    """
    buckets: dict[_Bucket, list[Line]] = defaultdict(list)
    for line in lines:
        buckets[line.account, line.on, line.amount.amount, line.amount.currency].append(line)
    kept: list[Line] = []
    repeated: list[Line] = []
    for bucket in buckets.values():
        if len(bucket) == 1 or len({line.document_id for line in bucket}) == 1:
            kept.extend(bucket)
            continue
        for alike in _alike(bucket):
            best, others = _fullest(alike)
            kept.extend(best)
            repeated.extend(others)
    return _without_pending(kept, repeated)


def _alike(bucket: list[Line]) -> list[list[Line]]:
    """Groups whose descriptions are linked by agreement, so that the order cannot matter."""
    by_text: dict[str, list[Line]] = defaultdict(list)
    for line in bucket:
        by_text["".join(words(fold(line.description[:LONGEST])))].append(line)
    if len(by_text) > _MOST_TEXTS:
        return list(by_text.values())
    groups: list[tuple[list[str], list[Line]]] = []
    for text, found in sorted(by_text.items()):
        linked = [group for group in groups if any(_agree(text, other) for other in group[0])]
        for group in linked:
            groups.remove(group)
        texts = [text, *(other for group in linked for other in group[0])]
        groups.append((texts, found + [line for group in linked for line in group[1]]))
    return [members for _, members in groups]


def _agree(one: str, other: str) -> bool:
    """Whether one export prints all, or all but the tail, of what the other prints."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and (short in long or long.startswith(short[: max(12, len(short) - 6)]))


def _fullest(alike: list[Line]) -> tuple[list[Line], list[Line]]:
    by_document: dict[UUID, list[Line]] = defaultdict(list)
    for line in alike:
        by_document[line.document_id].append(line)

    def rank(document: UUID) -> tuple[int, int, str]:
        members = by_document[document]
        corrections = sum(line.corrected is not None for line in members)
        return -len(members), -corrections, str(document)

    best, *others = sorted(by_document, key=rank)
    return by_document[best], [line for document in others for line in by_document[document]]


def is_pending(line: Line) -> bool:
    """Whether the bank has only reserved this amount."""
    return line.pending or _SAYS_PENDING.match(line.description[:LONGEST]) is not None


def _without_pending(kept: list[Line], repeated: list[Line]) -> Deduplicated:
    """Drop each reservation that a booked line of the same amount and payee settles."""
    waiting: dict[tuple[str, Decimal], list[Line]] = defaultdict(list)
    for line in kept:
        if is_pending(line):
            waiting[line.account, line.amount.amount].append(line)
    reserved = {line.id for lines in waiting.values() for line in lines}
    booked: dict[tuple[str, Decimal], list[Line]] = {bucket: [] for bucket in waiting}
    for line in kept if waiting else ():
        if (line.account, line.amount.amount) in booked and line.id not in reserved:
            booked[line.account, line.amount.amount].append(line)
    dropped: set[UUID] = set()
    for bucket, pending in waiting.items():
        dropped |= {line.id for line, _ in _settled(pending, booked[bucket])}
    return Deduplicated(
        tuple(sorted((line for line in kept if line.id not in dropped), key=_order)),
        tuple(sorted(repeated, key=_order)),
        tuple(sorted((line for line in kept if line.id in dropped), key=_order)),
    )


def _settled(pending: list[Line], booked: list[Line]) -> list[tuple[Line, Line]]:
    payees = {line.id: telling_words(line.description) - _PENDING for line in (*pending, *booked)}

    def settles(one: Line, other: Line) -> bool:
        in_time = timedelta(0) <= other.on - one.on <= _POSTS_WITHIN
        return (
            in_time and one.amount == other.amount and same_payee(payees[one.id], payees[other.id])
        )

    return pair_up(
        sorted(pending, key=_order),
        sorted(booked, key=_order),
        [settles],
        key=lambda line: line.id,
    )


def _order(line: Line) -> tuple[date, Decimal, str, int]:
    return line.on, line.amount.amount, line.description, line.id.int
