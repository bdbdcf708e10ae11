"""Starting subscriptions, and the invoice lines they make."""

from dataclasses import dataclass, field

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.due import period_of
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.invoicing import (
    collect,
    default_method,
    draft,
    finalize,
    settle,
)
from deploy.local.devstripe.objects.invoice import Line
from deploy.local.devstripe.objects.subscription import build_subscription
from deploy.local.devstripe.periods import next_boundary
from deploy.local.devstripe.standing import UPDATED
from deploy.local.devstripe.store import JsonObject


@dataclass(frozen=True)
class Terms:
    """What is subscribed to; `prices` are (price, quantity) pairs."""

    prices: list[tuple[JsonObject, int]]
    trial_end: int | None = None
    missing_payment_method: str = "create_invoice"
    default_payment_method: str | None = None
    description: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)

    def first_period(self, now: int) -> tuple[int, int]:
        """The trial, or one interval from now."""
        if self.trial_end:
            return now, self.trial_end
        recurring = self.prices[0][0]["recurring"]
        return now, next_boundary(now, recurring["interval"], recurring["interval_count"], now)


def start(
    account: Account, customer: JsonObject, terms: Terms, *, payment_behavior: str
) -> JsonObject:
    """Subscribe through the API; raises CardRefused with `error_if_incomplete`."""
    status = "trialing" if terms.trial_end else "incomplete"
    subscription = _add(account, customer, terms, status)
    invoice = first_invoice(account, customer, subscription)
    if invoice["amount_due"] == 0 and not terms.trial_end:
        account.change(subscription, UPDATED, status="active")
    if invoice["status"] == "paid" or payment_behavior == "default_incomplete":
        return subscription
    method = default_method(account, invoice)
    if method is None:
        raise invalid(
            "This customer has no attached payment source or default payment method. Please"
            " consider adding a default payment method.",
            code="resource_missing",
        )
    verdict = collect(account, invoice, method=method)
    if verdict.outcome != "succeeded" and payment_behavior == "error_if_incomplete":
        refusal = verdict.refusal()
        refusal.undo = True
        raise refusal
    return subscription


def start_paid(
    account: Account, customer: JsonObject, terms: Terms, *, intent: JsonObject | None
) -> tuple[JsonObject, JsonObject]:
    """Subscribe after Checkout took the money: (subscription, invoice). No intent in a trial."""
    status = "trialing" if terms.trial_end else "active"
    subscription = _add(account, customer, terms, status)
    invoice = first_invoice(account, customer, subscription, intent=intent)
    if invoice["status"] != "paid":
        settle(account, invoice)
    return subscription, invoice


def _add(account: Account, customer: JsonObject, terms: Terms, status: str) -> JsonObject:
    now = account.now()
    subscription = build_subscription(
        now,
        customer=customer["id"],
        prices=terms.prices,
        status=status,
        period=terms.first_period(now),
        trial_end=terms.trial_end,
        missing_payment_method=terms.missing_payment_method,
        default_payment_method=terms.default_payment_method,
        description=terms.description,
        metadata=terms.metadata,
    )
    return account.add(subscription, "customer.subscription.created")


def first_invoice(
    account: Account,
    customer: JsonObject,
    subscription: JsonObject,
    *,
    intent: JsonObject | None = None,
    reason: str = "subscription_create",
) -> JsonObject:
    """The invoice of a period that begins now, finalized."""
    invoice = draft(
        account,
        customer,
        lines_of(account, subscription, period_of(subscription)),
        currency=subscription["currency"],
        reason=reason,
        subscription=subscription,
    )
    account.change(subscription, latest_invoice=invoice["id"])
    finalize(account, invoice, intent=intent)
    return invoice


def lines_of(account: Account, subscription: JsonObject, period: tuple[int, int]) -> list[Line]:
    trial = subscription["status"] == "trialing" and period[1] == subscription["trial_end"]
    lines = []
    for item in subscription["items"]["data"]:
        price = item["price"]
        name = account.get("product", price["product"])["name"]
        lines.append(
            Line(
                amount=0 if trial else price["unit_amount"] * item["quantity"],
                description=f"Trial period for {name}" if trial else f"{item['quantity']} × {name}",
                period=period,
                quantity=item["quantity"],
                price=price,
                subscription=subscription["id"],
                subscription_item=item["id"],
            )
        )
    return lines
