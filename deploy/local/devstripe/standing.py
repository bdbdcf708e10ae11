"""How a subscription stands: what payments and time make of its status."""

from typing import Any

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.store import JsonObject

UPDATED = "customer.subscription.updated"
LIVE = ("trialing", "active", "past_due", "unpaid", "paused", "incomplete")


def subscription_id_of(invoice: JsonObject) -> str | None:
    """The subscription an invoice belongs to; None for a one-off invoice."""
    parent = invoice["parent"]
    return str(parent["subscription_details"]["subscription"]) if parent else None


def subscription_of(account: Account, invoice: JsonObject) -> JsonObject | None:
    return account.load(subscription_id_of(invoice))


def after_payment(account: Account, invoice: JsonObject) -> None:
    """The newest invoice is paid: whatever was overdue is not any more."""
    subscription = subscription_of(account, invoice)
    if (
        subscription
        and subscription["latest_invoice"] == invoice["id"]
        and subscription["status"] in ("incomplete", "past_due", "unpaid")
    ):
        account.change(subscription, UPDATED, status="active")
        _set_delinquent(account, subscription, delinquent=False)


def after_refusal(account: Account, invoice: JsonObject, *, automatic: bool) -> None:
    """A renewal was not paid. A first payment leaves `incomplete` as it is."""
    subscription = subscription_of(account, invoice)
    if not subscription or subscription["status"] not in ("active", "trialing", "past_due"):
        return
    if subscription["status"] != "past_due":
        account.change(subscription, UPDATED, status="past_due")
        _set_delinquent(account, subscription, delinquent=True)
    if automatic and invoice["next_payment_attempt"] is None:
        _after_dunning(account, subscription)


def _after_dunning(account: Account, subscription: JsonObject) -> None:
    match account.settings.after_dunning:
        case "cancel":
            end(account, subscription, reason="payment_failed")
        case "unpaid":
            account.change(subscription, UPDATED, status="unpaid")


def end(
    account: Account,
    subscription: JsonObject,
    *,
    reason: str = "cancellation_requested",
    details: dict[str, Any] | None = None,
) -> JsonObject:
    """Cancel for good: no renewal, no retry of what is still open."""
    now = account.now()
    for invoice in list(account.scan("invoice", customer=subscription["customer"])):
        mine = subscription_id_of(invoice) == subscription["id"]
        if mine and invoice["status"] in ("draft", "open"):
            account.change(invoice, auto_advance=False, next_payment_attempt=None)
    return account.change(
        subscription,
        "customer.subscription.deleted",
        status="canceled",
        ended_at=now,
        canceled_at=subscription["canceled_at"] or now,
        cancellation_details={
            **subscription["cancellation_details"],
            **(details or {}),
            "reason": reason,
        },
    )


def _set_delinquent(account: Account, subscription: JsonObject, *, delinquent: bool) -> None:
    customer = account.load(subscription["customer"])
    if customer and not customer.get("deleted"):
        account.change(customer, delinquent=delinquent)
