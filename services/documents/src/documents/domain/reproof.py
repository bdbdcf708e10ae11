"""A statement proves itself again after its owner corrected a line."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from documents.domain.figures import Figures
from documents.domain.statement_line import StatementLine


def reprove(figures: Figures, lines: Sequence[StatementLine], *, owed: bool) -> dict[str, Any]:
    """opening + sum of lines = closing, account by account where their names tell them apart.

    `owed`: the balances of a card are debts, so a charge raises them. None in `reconciles` when
    the statement prints no balances.
    """
    checks = [
        _check(label, accounts, members, owed=owed)
        for label, accounts, members in _groups(figures["accounts"], lines)
    ]
    known = [check for check in checks if check is not None]
    failed = next((check for check in known if not check["holds"]), None)
    reconciles = failed is None if len(known) == len(checks) and known else None
    if failed is not None:
        reconciles = False
    difference = _text(Decimal(failed["found"]) - Decimal(failed["expected"])) if failed else None
    return {"reconciles": reconciles, "difference": difference, "checks": known}


Group = tuple[str, list[dict[str, Any]], list[StatementLine]]


def _groups(accounts: Sequence[dict[str, Any]], lines: Sequence[StatementLine]) -> Iterable[Group]:
    labels = [account["label"] for account in accounts]
    told_apart = len(set(labels)) == len(labels) and {line.account for line in lines} <= {*labels}
    if not told_apart:
        return [("all accounts", list(accounts), list(lines))]
    return [
        (label or "the account", [account], [line for line in lines if line.account == label])
        for label, account in zip(labels, accounts, strict=True)
    ]


def _check(
    label: str, accounts: Sequence[dict[str, Any]], lines: Sequence[StatementLine], *, owed: bool
) -> dict[str, Any] | None:
    opening = _balance(accounts, "opening_balance")
    closing = _balance(accounts, "closing_balance")
    if opening is None or closing is None:
        return None
    moved = sum((line.amount for line in lines), Decimal(0))
    found = opening - moved if owed else opening + moved
    sign = "−" if owed else "+"
    return {
        "name": f"{label}: opening {sign} lines = closing",
        "holds": found == closing,
        "expected": _text(closing),
        "found": _text(found),
        "page": None,
    }


def _balance(accounts: Sequence[dict[str, Any]], name: str) -> Decimal | None:
    printed = [account[name] for account in accounts]
    if not printed or any(balance is None for balance in printed):
        return None
    return sum((Decimal(balance["value"]) for balance in printed), Decimal(0))


def _text(amount: Decimal) -> str:
    return f"{amount:f}"
