"""What time does to a subscription: trial ends, renewals, pauses, planned ends."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.due import period_of
from deploy.local.devstripe.invoicing import close_unpaid, collect, draft, finalize
from deploy.local.devstripe.periods import next_boundary
from deploy.local.devstripe.standing import UPDATED, end
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.subscriptions import first_invoice, lines_of


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
    lines = lines_of(account, subscription, period)
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
    invoice = first_invoice(account, customer, subscription, reason="subscription_cycle")
    if invoice["status"] == "open" and collect(account, invoice).outcome != "succeeded":
        return
    account.change(subscription, status="active")
    account.emit("customer.subscription.resumed", subscription)


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
