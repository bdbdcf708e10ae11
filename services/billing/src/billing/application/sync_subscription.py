"""Make our copy of one subscription equal to Stripe's. The only writer of what was paid."""

from datetime import datetime
from enum import Enum, auto

from billing.application.context import Billing
from billing.application.derive_access import announce_access
from billing.application.link_customer import customer_of
from billing.application.ports import UnitOfWork
from billing.domain.audit import AuditEntry
from billing.domain.customer import Customer
from billing.domain.payment import InvoiceSnapshot, Payment
from billing.domain.subscription import KNOWN, Subscription, SubscriptionSnapshot


class Outcome(Enum):
    """What became of one object."""

    CHANGED = auto()
    SAME = auto()
    PARKED = auto()
    IGNORED = auto()
    GONE = auto()


async def sync_subscription(billing: Billing, subscription_id: str, *, now: datetime) -> Outcome:
    """Read it from Stripe and write it down, inside one lock.

    The lock spans the read: without it an older answer may be written after a newer one. It is
    not a transaction's lock, so none is open while Stripe thinks. Raises Unavailable.
    """
    async with billing.locks.hold(f"subscription:{subscription_id}"):
        found = await billing.gateway.subscription(subscription_id)
        if found is None:
            return await _mark_gone(billing, subscription_id, now)
        if found.livemode != billing.terms.livemode:
            return Outcome.IGNORED
        invoices = await billing.gateway.invoices(found)
        async with billing.begin() as uow:
            return await _write_down(billing, uow, found, invoices, now)


async def _write_down(
    billing: Billing,
    uow: UnitOfWork,
    found: SubscriptionSnapshot,
    invoices: list[InvoiceSnapshot],
    now: datetime,
) -> Outcome:
    customer = await customer_of(uow, found, now=now)
    if customer is None:
        return Outcome.PARKED
    ours = found.price_id in await uow.plans.price_ids() | {billing.terms.price_id}
    subscription = await uow.subscriptions.find(found.stripe_id)
    if subscription is None and not ours:
        return Outcome.IGNORED
    changed = await _mirror(uow, customer, subscription, found, now)
    if ours:
        changed |= await _mirror_invoices(uow, customer, found, invoices, now)
    await announce_access(uow, customer, billing.terms, now=now)
    if customer.user_id is None:
        await uow.webhooks.forget_bodies(found.customer_id)
    return Outcome.CHANGED if changed else Outcome.SAME


async def _mirror(
    uow: UnitOfWork,
    customer: Customer,
    known: Subscription | None,
    found: SubscriptionSnapshot,
    now: datetime,
) -> bool:
    before = known.status if known else None
    if known is None:
        await _notice_a_second_one(uow, customer, found, now)
        uow.subscriptions.add(Subscription.first_seen(found, customer.user_id, now))
        changed = True
    else:
        changed = known.mirror(found, now)
    if found.status != before and found.status not in KNOWN:
        uow.audit.add(
            AuditEntry.of(
                "subscription.unknown-status",
                found.stripe_id,
                now=now,
                user_id=customer.user_id,
                status=found.status,
            )
        )
    return changed


async def _notice_a_second_one(
    uow: UnitOfWork, customer: Customer, found: SubscriptionSnapshot, now: datetime
) -> None:
    """Two live subscriptions of one person: an administrator cancels and refunds the newer."""
    if customer.user_id is None:
        return
    others = [s for s in await uow.subscriptions.of_user(customer.user_id) if s.is_live]
    if others:
        uow.audit.add(
            AuditEntry.of(
                "subscription.second",
                found.stripe_id,
                now=now,
                user_id=customer.user_id,
                keep=min(others, key=lambda s: s.created_at).stripe_id,
            )
        )


async def _mirror_invoices(
    uow: UnitOfWork,
    customer: Customer,
    found: SubscriptionSnapshot,
    invoices: list[InvoiceSnapshot],
    now: datetime,
) -> bool:
    ledger = await uow.payments.of_subscription(found.stripe_id)
    changed = False
    for invoice in sorted(invoices, key=lambda each: (each.created_at, each.stripe_id)):
        known = ledger.get(invoice.stripe_id)
        payment = known or Payment.first_seen(invoice, customer.user_id)
        refunded_before = payment.amount_refunded
        differs, news = payment.mirror(invoice, now)
        if known is None and not payment.is_worth_keeping:
            continue
        if known is None:
            uow.payments.add(payment)
        uow.outbox.add(*news)
        if payment.amount_refunded > refunded_before:
            uow.audit.add(_refund_notice(payment, now))
        changed |= differs
    return changed


def _refund_notice(payment: Payment, now: datetime) -> AuditEntry:
    return AuditEntry.of(
        "payment.refunded",
        payment.stripe_invoice_id,
        now=now,
        user_id=payment.user_id,
        refunded=str(payment.amount_refunded),
        currency=payment.currency,
    )


async def _mark_gone(billing: Billing, subscription_id: str, now: datetime) -> Outcome:
    async with billing.begin() as uow:
        known = await uow.subscriptions.find(subscription_id)
        if known is None:
            return Outcome.IGNORED
        customer = await uow.customers.by_stripe_id(known.customer_id)
        if known.gone(now):
            uow.audit.add(
                AuditEntry.of("subscription.gone", subscription_id, now=now, user_id=known.user_id)
            )
        if customer is not None:
            await announce_access(uow, customer, billing.terms, now=now)
        return Outcome.GONE
