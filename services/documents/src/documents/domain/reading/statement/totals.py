"""Printed totals held against the rows they add up."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from documents.domain.reading.result import Check
from documents.domain.reading.statement.chain import Step
from documents.domain.reading.statement.items import Item, TotalRow

_ZERO = Decimal(0)


def section_checks(items: Sequence[Item], steps: Iterable[Step]) -> list[Check]:
    """One check for each total row that closes a titled section."""
    sums: dict[int, Decimal] = {}
    for step in steps:
        if step.entry is not None and step.entry.section is not None:
            number = step.entry.section.number
            sums[number] = sums.get(number, _ZERO) + step.moved
    checks: dict[int, Check] = {}
    for item in items:
        if not isinstance(item, TotalRow) or item.section is None or not item.cells:
            continue
        number = item.section.number
        if item.section.polarity in {"credit", "debit"} and number in sums and number not in checks:
            found, expected = abs(sums[number]), item.token.value
            checks[number] = Check(
                "section_total", found == expected, expected, found, item.row.page
            )
    return list(checks.values())
