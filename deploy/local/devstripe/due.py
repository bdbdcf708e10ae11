"""When an object next does something by itself."""

from deploy.local.devstripe.store import JsonObject

INCOMPLETE_SECONDS = 23 * 3600
TRIAL_NOTICE_SECONDS = 3 * 86400


def next_due(item: JsonObject) -> int | None:
    """The Unix second of the next thing that time alone will do to `item`."""
    match item["object"]:
        case "subscription":
            return _subscription_due(item)
        case "invoice":
            return _invoice_due(item)
        case "checkout.session" if item["status"] == "open":
            return int(item["expires_at"])
    return None


def period_of(subscription: JsonObject) -> tuple[int, int]:
    """The current period, which the API keeps on the items."""
    item = subscription["items"]["data"][0]
    return item["current_period_start"], item["current_period_end"]


def _subscription_due(subscription: JsonObject) -> int | None:
    status = subscription["status"]
    if status in ("canceled", "incomplete_expired"):
        return None
    if status == "incomplete":
        return int(subscription["created"]) + INCOMPLETE_SECONDS
    moments = [subscription["cancel_at"]]
    if status != "paused":
        moments.append(period_of(subscription)[1])
    if subscription["pause_collection"]:
        moments.append(subscription["pause_collection"]["resumes_at"])
    if status == "trialing" and not subscription["_trial_notice_sent"]:
        moments.append(subscription["trial_end"] - TRIAL_NOTICE_SECONDS)
    return min((moment for moment in moments if moment is not None), default=None)


def _invoice_due(invoice: JsonObject) -> int | None:
    if not invoice["auto_advance"]:
        return None
    names = {"draft": "automatically_finalizes_at", "open": "next_payment_attempt"}
    moment = invoice[names[invoice["status"]]] if invoice["status"] in names else None
    return None if moment is None else int(moment)
