"""`/v1/refunds` and `/v1/disputes`"""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.aftermath import close_dispute, refund, submit_evidence
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid, required
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.store import JsonObject

REASONS = ("duplicate", "fraudulent", "requested_by_customer")


def create_refund(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("charge", "payment_intent", "amount", "reason", "metadata")
    reason = params.has("reason") and params.one_of("reason", REASONS, REASONS[-1])
    return refund(
        account,
        charge_named(account, params),
        amount=params.integer("amount", minimum=1),
        reason=reason or None,
        metadata=params.metadata(),
    )


def charge_named(account: Account, params: Params) -> JsonObject:
    """The charge that `charge` or `payment_intent` names."""
    wanted = params.text("charge")
    if wanted is None:
        name = params.text("payment_intent")
        if name is None:
            raise required("charge")
        intent = account.get("payment_intent", name, param="payment_intent")
        wanted = intent["latest_charge"]
    if wanted is None:
        raise invalid("This PaymentIntent does not have a successful charge.", param="charge")
    return account.get("charge", wanted, param="charge")


def update_dispute(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("evidence", "metadata", "submit")
    dispute = account.get("dispute", call.id)
    if params.has("metadata"):
        account.change(dispute, metadata=params.metadata(dispute["metadata"]))
    evidence = params.nested("evidence").values
    return submit_evidence(account, dispute, evidence) if evidence else dispute


def close(account: Account, call: Call) -> JsonObject:
    """Accept a dispute: it is lost."""
    return close_dispute(account, account.get("dispute", call.id), "lost")


def retrieve_refund(account: Account, call: Call) -> JsonObject:
    return account.get("refund", call.id)


def retrieve_dispute(account: Account, call: Call) -> JsonObject:
    return account.get("dispute", call.id)


def list_refunds(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "charge", "payment_intent")
    return list_page(account, call, "refund", "/v1/refunds", equal="charge payment_intent")


def list_disputes(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "charge", "payment_intent")
    return list_page(account, call, "dispute", "/v1/disputes", equal="charge payment_intent")


ROUTES = [
    api("POST", "/v1/refunds", create_refund),
    api("GET", "/v1/refunds", list_refunds),
    api("GET", "/v1/refunds/{id}", retrieve_refund),
    api("GET", "/v1/disputes", list_disputes),
    api("GET", "/v1/disputes/{id}", retrieve_dispute),
    api("POST", "/v1/disputes/{id}", update_dispute),
    api("POST", "/v1/disputes/{id}/close", close),
]
