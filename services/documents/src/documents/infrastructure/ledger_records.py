"""One row, one fact of the ledger. A misreading that no rule can take is left out, not counted."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, ParamSpec, TypeVar

from sqlalchemy.engine import RowMapping

from documents.domain.finance.records import (
    AccountKind,
    Billing,
    Line,
    PayStub,
    Plan,
    Receipt,
    ReceiptItem,
    Statement,
    ToldSubscription,
)
from documents.domain.profile import FinancialProfile
from documents.domain.reading.result import DocumentType
from documents.domain.verdict import STATEMENTS
from shared.errors import Invalid
from shared.money import Money

Made = TypeVar("Made")
Arguments = ParamSpec("Arguments")
Box = tuple[float, float, float, float]


def if_possible(
    make: Callable[Arguments, Made | None], *args: Arguments.args, **more: Arguments.kwargs
) -> Made | None:
    """What `make` gives, or None for facts that the finance rules refuse."""
    try:
        return make(*args, **more)
    except Invalid:
        return None


def line_of(row: RowMapping, document: RowMapping, currency: str) -> Line:
    """A line of a proven statement."""
    kind = document["document_type"]
    money = row["currency"] or document["currency"] or currency
    return Line(
        id=row["id"],
        document_id=row["document_id"],
        account=account_key(row["account"], kind, money),
        on=row["date"],
        description=row["description"],
        amount=Money(row["amount"], money),
        page=row["page"],
        box=_box(row["box"]),
        account_kind=_account_kind(kind),
        corrected=row["corrected_category"],
        suggested=row["suggested_category"],
    )


def account_key(label: str | None, kind: DocumentType, currency: str | None) -> str:
    """The account by its printed name or the end of its number, else by its kind and currency."""
    if label and not label.startswith("…"):
        return " ".join(label.split())
    name = "Card" if kind is DocumentType.CREDIT_CARD_STATEMENT else "Bank account"
    name = f"{name} {label}" if label else name
    return f"{name} ({currency})" if currency else name


def statements_of(document: RowMapping, currency: str) -> list[Statement]:
    """The days a statement covers, for each of its accounts, by the same keys as its lines."""
    kind = document["document_type"]
    if kind not in STATEMENTS:
        return []
    by_account: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for account in document["extracted_data"]["accounts"]:
        money = account["currency"] or document["currency"] or currency
        by_account[account_key(account["label"], kind, money)].append(account)
    return [
        Statement(
            document["id"],
            key,
            document["period_start"],
            document["period_end"],
            _closing(accounts, document["currency"] or currency),
            _account_kind(kind),
        )
        for key, accounts in by_account.items()
    ]


def _closing(accounts: list[dict[str, Any]], currency: str) -> Money | None:
    """What accounts that cannot be told apart hold together."""
    balances = [account["closing_balance"] for account in accounts]
    money = accounts[0]["currency"] or currency
    if any(balance is None for balance in balances):
        return None
    return Money(sum((Decimal(one["value"]) for one in balances), Decimal(0)), money)


def stub_of(document: RowMapping, currency: str) -> PayStub | None:
    """A pay stub, with what was paid out."""
    if document["document_type"] is not DocumentType.PAY_STUB:
        return None
    stub, money = document["extracted_data"]["pay_stub"], document["currency"] or currency
    return PayStub(
        id=document["id"],
        document_id=document["id"],
        employer=_value(stub["employer"]) or "Employer",
        pay_date=_day(stub["pay_date"]),
        net=_money(stub["net"], money),
        gross=_money(stub["gross"], money),
        period_start=_day_or_none(stub["period_start"]),
        period_end=_day_or_none(stub["period_end"]),
        bonus=_bonus(stub, money),
        page=stub["net"]["page"],
        box=_box(stub["net"]["box"]),
    )


def _bonus(stub: dict[str, Any], currency: str) -> Money | None:
    """The earnings called a bonus, when the reader marked them as one-off."""
    if not stub["one_off_bonus"]:
        return None
    paid = [
        Decimal(line["amount"])
        for line in stub["earnings"]
        if line["amount"] is not None and "bonus" in line["label"].casefold()
    ]
    return Money(sum(paid, Decimal(0)), currency) if paid else None


def receipt_of(document: RowMapping, currency: str) -> Receipt | None:
    """A receipt, with its total."""
    if document["document_type"] is not DocumentType.RECEIPT:
        return None
    receipt, money = document["extracted_data"]["receipt"], document["currency"] or currency
    total = receipt["total"]
    return Receipt(
        id=document["id"],
        document_id=document["id"],
        merchant=_value(receipt["merchant"]) or "",
        on=_day(receipt["date"]),
        total=Money(Decimal(total["value"]), money),
        items=tuple(
            ReceiptItem(item["description"], Money(Decimal(item["amount"]), money))
            for item in receipt["items"]
        ),
        page=total["page"],
        box=_box(total["box"]),
    )


def told_of(profile: FinancialProfile) -> tuple[ToldSubscription, ...]:
    """What the person told us they pay for."""
    return tuple(
        ToldSubscription(
            one["service"],
            _priced(one["price"]),
            _billing(one["cadence"]),
            one["active"],
            date.fromisoformat(one["told_on"]) if one["told_on"] else None,
        )
        for one in profile.told_subscriptions
    )


def plan_of(profile: FinancialProfile) -> Plan | None:
    """This product's own plan, while it is paid for."""
    plan = profile.plan
    price = _priced(plan["price"]) if plan else None
    return Plan(plan["name"], price, _billing(plan["cadence"])) if plan and price else None


def _billing(cadence: str) -> Billing:
    return Billing(cadence) if cadence in set(Billing) else Billing.MONTHLY


def _priced(price: dict[str, str] | None) -> Money | None:
    return Money(Decimal(price["amount"]), price["currency"]) if price else None


def _account_kind(kind: DocumentType) -> AccountKind:
    is_card = kind is DocumentType.CREDIT_CARD_STATEMENT
    return AccountKind.CARD if is_card else AccountKind.BANK


def _box(edges: list[float]) -> Box:
    left, top, right, bottom = edges
    return left, top, right, bottom


def _value(figure: dict[str, Any] | None) -> str | None:
    return figure["value"] if figure else None


def _money(figure: dict[str, Any] | None, currency: str) -> Money | None:
    return Money(Decimal(figure["value"]), currency) if figure else None


def _day(figure: dict[str, Any]) -> date:
    return date.fromisoformat(figure["value"])


def _day_or_none(figure: dict[str, Any] | None) -> date | None:
    return _day(figure) if figure else None
