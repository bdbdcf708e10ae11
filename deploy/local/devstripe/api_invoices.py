"""`/v1/invoices`, `/v1/invoiceitems` and `/v1/invoice_payments`"""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import CardRefused, invalid, required
from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.invoicing import close_unpaid, collect, draft, finalize
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.objects.invoice import Line
from deploy.local.devstripe.payments import find_method
from deploy.local.devstripe.standing import subscription_id_of
from deploy.local.devstripe.store import JsonObject


def create_item(account: Account, call: Call) -> JsonObject:
    """Something to put on the customer's next one-off invoice."""
    params = call.params.accept("customer", "amount", "currency", "description")
    customer = account.get("customer", params.required_text("customer"), param="customer")
    amount = params.integer("amount")
    if amount is None:
        raise required("amount")
    now = account.now()
    item: JsonObject = {
        "id": new_id("ii"),
        "object": "invoiceitem",
        "amount": amount,
        "currency": params.required_text("currency").lower(),
        "customer": customer["id"],
        "date": now,
        "created": now,
        "description": params.text("description"),
        "discountable": True,
        "invoice": None,
        "livemode": False,
        "metadata": {},
        "net_amount": amount,
        "parent": None,
        "period": {"end": now, "start": now},
        "pricing": None,
        "proration": False,
        "quantity": 1,
        "test_clock": None,
    }
    return account.add(item, "invoiceitem.created")


def create(account: Account, call: Call) -> JsonObject:
    """A one-off draft of the customer's pending items."""
    params = call.params.accept(
        "customer", "description", "pending_invoice_items_behavior", "auto_advance", "currency"
    )
    customer = account.get("customer", params.required_text("customer"), param="customer")
    pending = [
        item
        for item in account.scan("invoiceitem", customer=customer["id"])
        if item["invoice"] is None
    ]
    now = account.now()
    lines = [
        Line(item["amount"], item["description"] or "", (now, now), invoice_item=item["id"])
        for item in pending
    ]
    currency = pending[0]["currency"] if pending else account.settings.currency
    invoice = draft(
        account,
        customer,
        lines,
        currency=currency,
        reason="manual",
        description=params.text("description"),
    )
    for item in pending:
        account.change(item, invoice=invoice["id"])
    return invoice


def pay(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("payment_method", "off_session", "paid_out_of_band")
    invoice = account.get("invoice", call.id)
    if invoice["status"] == "draft":
        finalize(account, invoice)
    if invoice["status"] == "paid":
        raise invalid("Invoice is already paid", code="invoice_already_paid")
    if invoice["status"] not in ("open", "uncollectible"):
        raise invalid(f"This invoice is {invoice['status']} and can no longer be paid.")
    name = params.text("payment_method")
    method = find_method(account, name, param="payment_method") if name else None
    verdict = collect(account, invoice, method=method)
    if verdict.outcome == "requires_action":
        raise CardRefused(
            "invoice_payment_intent_requires_action",
            "This payment requires additional user action before it can be completed successfully.",
        )
    if verdict.outcome == "declined":
        raise verdict.refusal()
    return invoice


def finalize_invoice(account: Account, call: Call) -> JsonObject:
    call.params.accept("auto_advance")
    invoice = account.get("invoice", call.id)
    finalize(account, invoice)
    return invoice


def void(account: Account, call: Call) -> JsonObject:
    invoice = account.get("invoice", call.id)
    close_unpaid(account, invoice, "void")
    return invoice


def mark_uncollectible(account: Account, call: Call) -> JsonObject:
    invoice = account.get("invoice", call.id)
    close_unpaid(account, invoice, "uncollectible")
    return invoice


def retrieve(account: Account, call: Call) -> JsonObject:
    return account.get("invoice", call.id)


def list_all(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(*PAGING, "customer", "subscription", "status", "collection_method")
    wanted = params.text("subscription")

    def fits(invoice: JsonObject) -> bool:
        return wanted is None or subscription_id_of(invoice) == wanted

    url = "/v1/invoices"
    return list_page(account, call, "invoice", url, equal="customer status", keep=fits)


def list_payments(account: Account, call: Call) -> JsonObject:
    """Which invoice a payment intent paid, and the other way round."""
    params = call.params.accept(*PAGING, "invoice", "payment", "status")
    payment = params.nested("payment").accept("type", "payment_intent", "charge")
    intent = payment.text("payment_intent")

    def fits(link: JsonObject) -> bool:
        return intent is None or bool(link["payment"]["payment_intent"] == intent)

    url = "/v1/invoice_payments"
    return list_page(account, call, "invoice_payment", url, equal="invoice status", keep=fits)


def retrieve_payment(account: Account, call: Call) -> JsonObject:
    return account.get("invoice_payment", call.id)


ROUTES = [
    api("POST", "/v1/invoiceitems", create_item),
    api("POST", "/v1/invoices", create),
    api("GET", "/v1/invoices", list_all),
    api("GET", "/v1/invoices/{id}", retrieve),
    api("POST", "/v1/invoices/{id}/pay", pay),
    api("POST", "/v1/invoices/{id}/finalize", finalize_invoice),
    api("POST", "/v1/invoices/{id}/void", void),
    api("POST", "/v1/invoices/{id}/mark_uncollectible", mark_uncollectible),
    api("GET", "/v1/invoice_payments", list_payments),
    api("GET", "/v1/invoice_payments/{id}", retrieve_payment),
]
