"""`/v1/customers`"""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.objects.customer import build_customer
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.payments import attach, find_method, make_default
from deploy.local.devstripe.standing import LIVE, end
from deploy.local.devstripe.store import JsonObject

_PLAIN = ("email", "name", "description", "phone")
_FIELDS = (*_PLAIN, "metadata", "invoice_settings", "preferred_locales", "address")


def create(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(*_FIELDS, "payment_method")
    customer = build_customer(
        account.now(),
        email=_email(params),
        name=params.text("name"),
        description=params.text("description"),
        phone=params.text("phone"),
        metadata=params.metadata(),
    )
    account.add(customer, "customer.created")
    name = params.text("payment_method")
    if name:
        method = find_method(account, name, param="payment_method")
        attach(account, method, customer)
        wanted = params.nested("invoice_settings").text("default_payment_method")
        if wanted in (name, method["id"]):
            make_default(account, method, customer)
    return customer


def update(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(*_FIELDS)
    customer = _living(account, call.id)
    changes: JsonObject = {
        name: _email(params) if name == "email" else params.text(name)
        for name in _PLAIN
        if params.has(name)
    }
    if params.has("metadata"):
        changes["metadata"] = params.metadata(customer["metadata"])
    if changes:
        account.change(customer, "customer.updated", **changes)
    settings = params.nested("invoice_settings")
    name = settings.text("default_payment_method")
    if name:
        param = "invoice_settings[default_payment_method]"
        method = find_method(account, name, param=param)
        if method["customer"] != customer["id"]:
            raise invalid("The customer does not have that payment method.", param=param)
        make_default(account, method, customer)
    return customer


def retrieve(account: Account, call: Call) -> JsonObject:
    customer = account.get("customer", call.id)
    return _tombstone(call.id) if customer.get("deleted") else customer


def list_all(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "email")

    def living(customer: JsonObject) -> bool:
        return not customer.get("deleted")

    return list_page(account, call, "customer", "/v1/customers", equal="email", keep=living)


def delete(account: Account, call: Call) -> JsonObject:
    """Cancels what is live at once; only a tombstone can be read afterwards."""
    call.params.accept()
    customer = _living(account, call.id)
    for subscription in list(account.scan("subscription", customer=customer["id"])):
        if subscription["status"] in LIVE:
            end(account, subscription)
    account.emit("customer.deleted", customer)
    account.change(customer, email=None, name=None, phone=None, deleted=True)
    return _tombstone(call.id)


def list_payment_methods(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "type")
    customer = _living(account, call.id)
    url = f"/v1/customers/{customer['id']}/payment_methods"
    owned = Call(Params({**call.params.values, "customer": customer["id"]}), call.ids)
    return list_page(account, owned, "payment_method", url, equal="customer type")


def _living(account: Account, customer_id: str) -> JsonObject:
    customer = account.get("customer", customer_id)
    if customer.get("deleted"):
        raise invalid(f"No such customer: '{customer_id}'", param="id", code="resource_missing")
    return customer


def _tombstone(customer_id: str) -> JsonObject:
    return {"id": customer_id, "object": "customer", "deleted": True}


def _email(params: Params) -> str | None:
    email = params.text("email")
    if email is not None and ("@" not in email or len(email) > 512):
        raise invalid(f"Invalid email address: {email}", param="email", code="email_invalid")
    return email


ROUTES = [
    api("POST", "/v1/customers", create),
    api("GET", "/v1/customers", list_all),
    api("GET", "/v1/customers/{id}", retrieve),
    api("POST", "/v1/customers/{id}", update),
    api("DELETE", "/v1/customers/{id}", delete),
    api("GET", "/v1/customers/{id}/payment_methods", list_payment_methods),
]
