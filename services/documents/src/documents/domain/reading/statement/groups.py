"""Column groups that stand side by side under one heading row."""

from documents.domain.reading.lexicon import Hit
from documents.domain.reading.vocabulary.headings import (
    AMOUNT_ROLES,
    DATE_ROLES,
    MOVEMENT_ROLES,
)


def groups_of(hits: list[Hit]) -> list[list[Hit]]:
    """The headings split at the second 'Date', where what follows says as much as the first."""
    groups: list[list[Hit]] = [[]]
    for hit in hits:
        seen = {h.meaning for h in groups[-1]}
        if hit.meaning in DATE_ROLES and seen & AMOUNT_ROLES and seen & DATE_ROLES:
            groups.append([])
        groups[-1].append(hit)
    while len(groups) > 1 and not _like_the_first(groups):
        last = groups.pop()
        groups[-1].extend(last)
    return groups


def _like_the_first(groups: list[list[Hit]]) -> bool:
    """A value date and a balance right of the sides belong to their table."""
    first, last = ({h.meaning for h in group} & AMOUNT_ROLES for group in (groups[0], groups[-1]))
    return bool(last) and bool(last & MOVEMENT_ROLES) == bool(first & MOVEMENT_ROLES)
