"""Starting, renewing and pausing subscriptions."""

from dataclasses import dataclass, field

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.due import period_of
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.invoicing import (
    close_unpaid,
    collect,
    default_method,
    draft,
    finalize,
    settle,
)
from deploy.local.devstripe.objects.invoice import Line
from deploy.local.devstripe.objects.subscription import build_subscription
from deploy.local.devstripe.periods import next_boundary
from deploy.local.devstripe.standing import UPDATED, end
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
    invoice = _first_invoice(account, customer, subscription)
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
    invoice = _first_invoice(account, customer, subscription, intent=intent)
    if invoice["status"] != "paid":
        settle(account, invoice)
    return subscription, invoice


def advance(account: Account, subscription: JsonObject) -> None:
    """Do the one thing whose time has come."""
    now = account.now()
    pause = subscription["pause_collection"]
    if subscription["status"] == "incomplete":
        _expire(account, subscription)
    elif subscription["cancel_at"] and subscription["cancel_at"] <= now:
        end(account, subscription)
    elif pause and pause["resumes_at"] and pause["resumes_at"] <= now:
        account.change(subscription, UPDATED, pause_collection=None)
    elif period_of(subscription)[1] <= now:
        renew(account, subscription)
    else:
        account.change(subscription, _trial_notice_sent=True)
        account.emit("customer.subscription.trial_will_end", subscription)


def renew(account: Account, subscription: JsonObject) -> None:
    """Begin the next period; its invoice is charged later, so the period moves unpaid."""
    status = subscription["status"]
    if status == "trialing":
        if not _may_leave_trial(account, subscription):
            return
        status = "active"
    old, period = period_of(subscription), _next_period(account, subscription)
    lines = _lines(account, subscription, period)
    halted = subscription["pause_collection"] or status == "unpaid"
    invoice = draft(
        account,
        account.get("customer", subscription["customer"]),
        lines,
        currency=subscription["currency"],
        reason="subscription_cycle",
        subscription=subscription,
        period=old,
        finalizes_at=None if halted else account.now() + account.settings.draft_seconds,
    )
    account.change(
        subscription,
        UPDATED,
        status=status,
        items=_items_in(subscription, period),
        latest_invoice=invoice["id"],
    )
    _apply_pause(account, subscription, invoice)


def end_trial_now(account: Account, subscription: JsonObject) -> None:
    """`trial_end=now`: the first paid period begins at once."""
    now = account.now()
    items = _items_in(subscription, (period_of(subscription)[0], now))
    account.change(subscription, trial_end=now, billing_cycle_anchor=now, items=items)
    renew(account, subscription)
    invoice = account.load(subscription["latest_invoice"])
    if invoice and invoice["status"] == "draft" and invoice["auto_advance"]:
        finalize(account, invoice)
        if invoice["status"] == "open":
            collect(account, invoice, automatic=True)


def resume(account: Account, subscription: JsonObject) -> None:
    """Take up a paused subscription: a new period from now, paid at once."""
    now = account.now()
    account.change(subscription, billing_cycle_anchor=now)
    account.change(subscription, items=_items_in(subscription, _next_period(account, subscription)))
    customer = account.get("customer", subscription["customer"])
    invoice = _first_invoice(account, customer, subscription, reason="subscription_cycle")
    if invoice["status"] == "open" and collect(account, invoice).outcome != "succeeded":
        return
    account.change(subscription, status="active")
    account.emit("customer.subscription.resumed", subscription)


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


def _first_invoice(
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
        _lines(account, subscription, period_of(subscription)),
        currency=subscription["currency"],
        reason=reason,
        subscription=subscription,
    )
    account.change(subscription, latest_invoice=invoice["id"])
    finalize(account, invoice, intent=intent)
    return invoice


def _lines(account: Account, subscription: JsonObject, period: tuple[int, int]) -> list[Line]:
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


def _next_period(account: Account, subscription: JsonObject) -> tuple[int, int]:
    begin = max(period_of(subscription)[1], subscription["billing_cycle_anchor"])
    if subscription["status"] == "paused":
        begin = account.now()
    recurring = subscription["items"]["data"][0]["price"]["recurring"]
    finish = next_boundary(
        subscription["billing_cycle_anchor"],
        recurring["interval"],
        recurring["interval_count"],
        begin,
    )
    return begin, finish


def _items_in(subscription: JsonObject, period: tuple[int, int]) -> JsonObject:
    data = [
        {**item, "current_period_start": period[0], "current_period_end": period[1]}
        for item in subscription["items"]["data"]
    ]
    return {**subscription["items"], "data": data}


def _may_leave_trial(account: Account, subscription: JsonObject) -> bool:
    """Without a card, the trial ends as the subscription says; False if it ends there."""
    customer = account.get("customer", subscription["customer"])
    card = (
        subscription["default_payment_method"]
        or (customer["invoice_settings"]["default_payment_method"])
    )
    behaviour = subscription["trial_settings"]["end_behavior"]["missing_payment_method"]
    if card or behaviour == "create_invoice":
        return True
    if behaviour == "cancel":
        end(account, subscription)
    else:
        account.change(subscription, UPDATED, status="paused")
        account.emit("customer.subscription.paused", subscription)
    return False


def _apply_pause(account: Account, subscription: JsonObject, invoice: JsonObject) -> None:
    pause = subscription["pause_collection"]
    if pause and pause["behavior"] in ("void", "mark_uncollectible"):
        finalize(account, invoice)
        if invoice["status"] == "open":
            status = "void" if pause["behavior"] == "void" else "uncollectible"
            close_unpaid(account, invoice, status)


def _expire(account: Account, subscription: JsonObject) -> None:
    invoice = account.load(subscription["latest_invoice"])
    if invoice and invoice["status"] == "open":
        close_unpaid(account, invoice, "void")
    account.change(subscription, UPDATED, status="incomplete_expired", ended_at=account.now())
