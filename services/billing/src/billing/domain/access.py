"""Who may use what was paid for. Derived, never stored as truth."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from billing.domain.hold import Hold
from billing.domain.override import AccessOverride
from billing.domain.subscription import ENDED, KNOWN, UNSTARTED, Subscription

Action = Literal["checkout", "portal"]
Reason = Literal[
    "no-subscription", "incomplete", "payment-failed", "unpaid", "paused", "ended",
    "period-over", "unknown-status", "charged-back",
]  # fmt: skip

# A renewal's webhook may be late: nobody is locked out for that. A planned end has no slack.
WEBHOOK_SLACK = timedelta(hours=1)
# Stripe moves the period first and collects after. Its invoice is charged within about an hour,
# within three days at worst; a period that is still unpaid then gives no access.
RENEWAL_SETTLES = timedelta(days=3)

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PaidInvoice:
    """What was paid for: the last moment that the paid lines cover."""

    subscription_id: str
    lines_end: datetime


@dataclass(frozen=True, slots=True)
class Access:
    """Whether somebody is entitled, until when, and what to do when not."""

    status: str = "none"
    entitled: bool = False
    access_until: datetime | None = None
    reason: Reason | None = "no-subscription"
    action: Action | None = "checkout"
    subscription: Subscription | None = None


def access(
    subscriptions: Sequence[Subscription],
    paid_invoices: Iterable[PaidInvoice],
    holds: Iterable[Hold],
    override: AccessOverride | None,
    *,
    our_prices: Collection[str],
    now: datetime,
    grace: timedelta,
) -> Access:
    """Entitled by the best subscription to one of our prices, unless held, or by an override."""
    paid_until: dict[str, datetime] = {}
    for invoice in paid_invoices:
        known = paid_until.get(invoice.subscription_id, invoice.lines_end)
        paid_until[invoice.subscription_id] = max(known, invoice.lines_end)
    given = [
        _given_by(subscription, paid_until.get(subscription.stripe_id), now=now, grace=grace)
        for subscription in subscriptions
        if subscription.price_id in our_prices
    ]
    best = max(given, key=_rank, default=Access())
    if any(hold.blocks for hold in holds):
        best = replace(best, entitled=False, reason="charged-back", action="portal")
    if override is not None and override.is_valid(now):
        best = _overridden(best, override)
    return best


def _rank(found: Access) -> tuple[bool, bool, datetime, datetime, str]:
    subscription = found.subscription
    live = subscription is not None and subscription.is_live
    created = subscription.created_at if subscription else _LONG_AGO
    name = subscription.stripe_id if subscription else ""
    return found.entitled, live, found.access_until or _LONG_AGO, created, name


def _overridden(best: Access, override: AccessOverride) -> Access:
    until = override.until
    if best.entitled and best.access_until:
        until = max(until, best.access_until)
    return replace(best, entitled=True, access_until=until, reason=None, action=None)


def _given_by(
    subscription: Subscription, paid_until: datetime | None, *, now: datetime, grace: timedelta
) -> Access:
    match subscription.status:
        case "trialing":
            return _running(subscription, subscription.trial_end or subscription.period_end, now)
        case "active":
            return _running(subscription, _active_until(subscription, paid_until), now)
        case "past_due":
            return _past_due(subscription, paid_until, now=now, grace=grace)
    return _refused(subscription, paid_until)


def _active_until(subscription: Subscription, paid_until: datetime | None) -> datetime:
    if subscription.collection_paused:
        return paid_until or subscription.period_start
    if paid_until is not None and paid_until >= subscription.period_end:
        return subscription.period_end
    unpaid_until = subscription.period_start + RENEWAL_SETTLES
    return min(subscription.period_end, max(unpaid_until, paid_until or unpaid_until))


def _running(subscription: Subscription, until: datetime, now: datetime) -> Access:
    limit = until + WEBHOOK_SLACK
    if subscription.cancel_at is not None:
        until, limit = min(until, subscription.cancel_at), min(limit, subscription.cancel_at)
    if now < limit:
        return Access(subscription.status, True, until, None, None, subscription)
    return Access(subscription.status, False, until, "period-over", "portal", subscription)


def _past_due(
    subscription: Subscription, paid_until: datetime | None, *, now: datetime, grace: timedelta
) -> Access:
    until = paid_until + grace if paid_until else None
    # Without grace a declined renewal ends access at once, whatever the dates say.
    entitled = bool(grace) and until is not None and now < until
    return Access("past_due", entitled, until, "payment-failed", "portal", subscription)


def _refused(subscription: Subscription, paid_until: datetime | None) -> Access:
    status = subscription.status
    if status in UNSTARTED or status == "incomplete_expired":
        return Access(status, False, None, "incomplete", "checkout", subscription)
    if status in ENDED:
        ends = [moment for moment in (subscription.ended_at, paid_until) if moment]
        until = min(ends) if ends else None
        return Access(status, False, until, "ended", "checkout", subscription)
    reason: Reason = "unknown-status"
    if status in KNOWN:
        reason = "paused" if status == "paused" else "unpaid"
    until = paid_until or (subscription.trial_end if status == "paused" else None)
    return Access(status, False, until, reason, "portal", subscription)
