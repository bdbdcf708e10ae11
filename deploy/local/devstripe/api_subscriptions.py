"""`/v1/subscriptions`"""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.due import period_of
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid, required
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.renewals import end_trial_now, resume
from deploy.local.devstripe.standing import UPDATED, end
from deploy.local.devstripe.store import JsonObject
from deploy.local.devstripe.subscriptions import Terms, start

PAYMENT_BEHAVIOURS = ("allow_incomplete", "default_incomplete", "error_if_incomplete")
PAUSES = ("keep_as_draft", "mark_uncollectible", "void")
TRIAL_ENDS = ("create_invoice", "cancel", "pause")
ENDED = ("canceled", "incomplete_expired")
# Accepted and without effect: this account knows neither proration nor other ways to pay.
_IGNORED = ("proration_behavior", "payment_settings", "collection_method", "off_session")


def create(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(
        "customer", "items", "trial_period_days", "trial_end", "trial_settings", "metadata",
        "default_payment_method", "payment_behavior", "description", *_IGNORED,
    )  # fmt: skip
    customer = account.get("customer", params.required_text("customer"), param="customer")
    behaviour = params.one_of("payment_behavior", PAYMENT_BEHAVIOURS, "allow_incomplete")
    terms = Terms(
        prices=read_prices(account, params, "items"),
        trial_end=read_trial_end(account, params),
        missing_payment_method=read_trial_settings(params),
        default_payment_method=_method(account, params, customer["id"]),
        description=params.text("description"),
        metadata=params.metadata(),
    )
    return start(account, customer, terms, payment_behavior=behaviour)


def update(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(
        "cancel_at_period_end", "cancel_at", "cancellation_details", "default_payment_method",
        "metadata", "description", "pause_collection", "trial_end", *_IGNORED,
    )  # fmt: skip
    subscription = account.get("subscription", call.id)
    if subscription["status"] in ENDED:
        raise invalid("A canceled subscription can only update its cancellation_details.")
    changes = _plain_changes(account, params, subscription) | _ending(account, params, subscription)
    account.change(subscription, UPDATED if changes else None, **changes)
    if params.text("trial_end") == "now" and subscription["status"] == "trialing":
        end_trial_now(account, subscription)
    return subscription


def cancel(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("cancellation_details", "invoice_now", "prorate")
    subscription = account.get("subscription", call.id)
    if subscription["status"] in ENDED:
        raise invalid(f"No such subscription: '{call.id}'", param="id", code="resource_missing")
    return end(account, subscription, details=_details(params))


def take_up(account: Account, call: Call) -> JsonObject:
    call.params.accept("billing_cycle_anchor", "proration_behavior")
    subscription = account.get("subscription", call.id)
    if subscription["status"] != "paused":
        raise invalid("This subscription is not paused.")
    resume(account, subscription)
    return subscription


def retrieve(account: Account, call: Call) -> JsonObject:
    return account.get("subscription", call.id)


def list_all(account: Account, call: Call) -> JsonObject:
    """All but the canceled ones, unless `status` says otherwise."""
    params = call.params.accept(*PAGING, "customer", "status", "price", "collection_method")
    status, price = params.text("status"), params.text("price")

    def fits(subscription: JsonObject) -> bool:
        priced = [item["price"]["id"] for item in subscription["items"]["data"]]
        if price and price not in priced:
            return False
        if status == "ended":
            return subscription["status"] in ENDED
        if status is None:
            return bool(subscription["status"] != "canceled")
        return status == "all" or bool(subscription["status"] == status)

    url = "/v1/subscriptions"
    return list_page(account, call, "subscription", url, equal="customer", keep=fits)


def read_prices(account: Account, params: Params, name: str) -> list[tuple[JsonObject, int]]:
    """The (price, quantity) pairs of `items` or `line_items`; recurring prices only."""
    pairs = []
    for item in params.each(name):
        item.accept("price", "quantity", "metadata")
        wanted = item.required_text("price")
        price = account.get("price", wanted, param=f"{name}[price]")
        if not price["active"] or not price["recurring"]:
            raise invalid(f"The price {wanted} is not an active recurring price.", param=name)
        pairs.append((price, item.integer("quantity", minimum=1) or 1))
    if not pairs:
        raise required(name)
    return pairs


def read_trial_end(account: Account, params: Params) -> int | None:
    """When the trial ends, from `trial_end` or `trial_period_days`."""
    moment = None if params.text("trial_end") == "now" else params.integer("trial_end")
    days = params.integer("trial_period_days", minimum=1)
    if days is not None:
        moment = account.now() + days * 86400
    if moment is not None and moment <= account.now():
        raise invalid("The trial end must be in the future.", param="trial_end")
    return moment


def read_trial_settings(params: Params) -> str:
    behaviour = params.nested("trial_settings").nested("end_behavior")
    return behaviour.one_of("missing_payment_method", TRIAL_ENDS, "create_invoice")


def _plain_changes(account: Account, params: Params, subscription: JsonObject) -> JsonObject:
    changes: JsonObject = {}
    if params.has("metadata"):
        changes["metadata"] = params.metadata(subscription["metadata"])
    if params.has("description"):
        changes["description"] = params.text("description")
    if params.has("default_payment_method"):
        changes["default_payment_method"] = _method(account, params, subscription["customer"])
    if params.has("pause_collection"):
        pause = params.nested("pause_collection").accept("behavior", "resumes_at")
        changes["pause_collection"] = pause.values and {
            "behavior": pause.one_of("behavior", PAUSES, "keep_as_draft"),
            "resumes_at": pause.integer("resumes_at"),
        }
        changes["pause_collection"] = changes["pause_collection"] or None
    return changes


def _method(account: Account, params: Params, customer: str) -> str | None:
    """The named card, which must already be the customer's."""
    name = params.text("default_payment_method")
    if name is None:
        return None
    method = account.get("payment_method", name, param="default_payment_method")
    if method["customer"] != customer:
        raise invalid(
            f"The customer does not have a payment method with the ID {name}.",
            param="default_payment_method",
        )
    return str(method["id"])


def _ending(account: Account, params: Params, subscription: JsonObject) -> JsonObject:
    """Plan the end, or take the plan back."""
    if not (params.has("cancel_at_period_end") or params.has("cancel_at")):
        return {}
    at_period_end = params.boolean("cancel_at_period_end") or False
    moment = params.integer("cancel_at", minimum=account.now() + 1)
    if at_period_end:
        moment = period_of(subscription)[1]
    if moment is None:
        kept = {**subscription["cancellation_details"], "reason": None}
        return {
            "cancel_at": None,
            "cancel_at_period_end": False,
            "canceled_at": None,
            "cancellation_details": kept,
        }
    return {
        "cancel_at": moment,
        "cancel_at_period_end": at_period_end,
        "canceled_at": account.now(),
        "cancellation_details": {
            **subscription["cancellation_details"],
            **_details(params),
            "reason": "cancellation_requested",
        },
    }


def _details(params: Params) -> JsonObject:
    details = params.nested("cancellation_details").accept("comment", "feedback")
    return dict(details.values)


ROUTES = [
    api("POST", "/v1/subscriptions", create),
    api("GET", "/v1/subscriptions", list_all),
    api("GET", "/v1/subscriptions/{id}", retrieve),
    api("POST", "/v1/subscriptions/{id}", update),
    api("DELETE", "/v1/subscriptions/{id}", cancel),
    api("POST", "/v1/subscriptions/{id}/resume", take_up),
]
