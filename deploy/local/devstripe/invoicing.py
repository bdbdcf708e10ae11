"""The life of an invoice: draft, open, paid or void, and every try to collect it."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.cards import Verdict
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.objects.invoice import Line, build_invoice, build_invoice_payment
from deploy.local.devstripe.objects.payment import build_payment_intent
from deploy.local.devstripe.payments import attempt
from deploy.local.devstripe.standing import after_payment, after_refusal, subscription_of
from deploy.local.devstripe.store import JsonObject


def draft(
    account: Account,
    customer: JsonObject,
    lines: list[Line],
    *,
    currency: str,
    reason: str,
    subscription: JsonObject | None = None,
    period: tuple[int, int] | None = None,
    finalizes_at: int | None = None,
    description: str | None = None,
) -> JsonObject:
    """A new draft; it finalizes and charges itself at `finalizes_at`, or never if None."""
    now = account.now()
    invoice = build_invoice(
        now,
        customer=customer,
        currency=currency,
        lines=lines,
        reason=reason,
        subscription=subscription,
        period=period or (now, now),
        finalizes_at=finalizes_at,
        description=description,
    )
    return account.add(invoice, "invoice.created")


def finalize(account: Account, invoice: JsonObject, *, intent: JsonObject | None = None) -> None:
    """Number the invoice and open it; nothing to pay means paid."""
    if invoice["status"] != "draft":
        raise invalid("This invoice is already finalized.", code="invoice_already_finalized")
    now = account.now()
    customer = account.get("customer", invoice["customer"])
    sequence = customer["next_invoice_sequence"]
    account.change(customer, next_invoice_sequence=sequence + 1)
    intent = intent or _intent_for(account, invoice)
    link = None
    if intent:
        account.change(intent, _invoice=invoice["id"])
        link = build_invoice_payment(now, invoice=invoice, payment_intent=intent["id"])
        account.add(link)
    account.change(
        invoice,
        "invoice.finalized",
        status="open",
        number=f"{customer['invoice_prefix']}-{sequence:04d}",
        effective_at=now,
        ending_balance=0,
        automatically_finalizes_at=None,
        next_payment_attempt=None,
        hosted_invoice_url=f"{account.settings.public_url}/invoice/{invoice['id']}",
        status_transitions={**invoice["status_transitions"], "finalized_at": now},
        _payment_intent=intent["id"] if intent else None,
        _invoice_payment=link["id"] if link else None,
    )
    if invoice["amount_due"] == 0:
        settle(account, invoice)


def collect(
    account: Account,
    invoice: JsonObject,
    *,
    method: JsonObject | None = None,
    automatic: bool = False,
) -> Verdict:
    """Try to charge an open invoice; the default card when none is named.

    Only the first try and `automatic` ones count towards the plan of retries.
    """
    method = method or default_method(account, invoice)
    counts = automatic or invoice["attempt_count"] == 0
    tries = invoice["attempt_count"] + (1 if counts else 0)
    account.change(invoice, attempted=True, attempt_count=tries)
    if method is None:
        verdict = Verdict("declined", "card_declined", None, "There is no card on file.")
    else:
        intent = account.get("payment_intent", invoice["_payment_intent"])
        verdict = attempt(account, intent, method)
    if verdict.outcome == "succeeded":
        settle(account, invoice)
    else:
        if counts:
            _plan_retry(account, invoice)
        if verdict.outcome == "requires_action":
            account.emit("invoice.payment_action_required", invoice)
        account.emit("invoice.payment_failed", invoice)
        after_refusal(account, invoice, automatic=automatic)
    return verdict


def settle(account: Account, invoice: JsonObject) -> None:
    """Mark an open invoice paid, and tell its subscription."""
    now = account.now()
    for link in payments_of(account, invoice):
        account.change(
            link,
            status="paid",
            amount_paid=invoice["amount_due"],
            status_transitions={"canceled_at": None, "paid_at": now},
        )
    account.change(
        invoice,
        "invoice.paid",
        status="paid",
        attempted=True,
        attempt_count=max(invoice["attempt_count"], 1 if invoice["amount_due"] else 0),
        amount_paid=invoice["amount_due"],
        amount_remaining=0,
        auto_advance=False,
        next_payment_attempt=None,
        status_transitions={**invoice["status_transitions"], "paid_at": now},
    )
    account.emit("invoice.payment_succeeded", invoice)
    after_payment(account, invoice)


def close_unpaid(account: Account, invoice: JsonObject, status: str) -> None:
    """`void` or `uncollectible`."""
    stamp = {"void": "voided_at", "uncollectible": "marked_uncollectible_at"}[status]
    if invoice["status"] not in ("open", "uncollectible") or invoice["status"] == status:
        raise invalid(f"You can only pass in open invoices. This invoice isn't open: {status}.")
    event = {"void": "invoice.voided", "uncollectible": "invoice.marked_uncollectible"}[status]
    account.change(
        invoice,
        event,
        status=status,
        auto_advance=False,
        next_payment_attempt=None,
        status_transitions={**invoice["status_transitions"], stamp: account.now()},
    )


def default_method(account: Account, invoice: JsonObject) -> JsonObject | None:
    """Invoice, then subscription, then customer: Stripe's order of precedence."""
    subscription = subscription_of(account, invoice)
    customer = account.get("customer", invoice["customer"])
    for method_id in (
        invoice["default_payment_method"],
        subscription and subscription["default_payment_method"],
        customer["invoice_settings"]["default_payment_method"],
    ):
        if method_id:
            return account.load(method_id)
    return None


def payments_of(account: Account, invoice: JsonObject) -> list[JsonObject]:
    """The links between this invoice and its payments."""
    link = account.load(invoice["_invoice_payment"])
    return [link] if link else []


def _intent_for(account: Account, invoice: JsonObject) -> JsonObject | None:
    if invoice["amount_due"] == 0:
        return None
    intent = build_payment_intent(
        account.now(),
        amount=invoice["amount_due"],
        currency=invoice["currency"],
        customer=invoice["customer"],
        description="Subscription creation" if invoice["parent"] else invoice["description"],
    )
    return account.add(intent, "payment_intent.created")


def _plan_retry(account: Account, invoice: JsonObject) -> None:
    """So many days after this try, until the plan is used up; a first payment has no plan."""
    tries = invoice["attempt_count"]
    plan = account.settings.retry_days
    again = invoice["billing_reason"] == "subscription_cycle" and tries <= len(plan)
    moment = account.now() + plan[tries - 1] * 86400 if again else None
    account.change(invoice, auto_advance=again, next_payment_attempt=moment)
