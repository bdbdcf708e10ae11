"""What the official SDK says its objects look like, read from its own source."""

import ast
from functools import cache
from pathlib import Path
from typing import Any

import stripe

_MODULES = {
    "billing_portal.session": "billing_portal/_session.py:Session",
    "charge": "_charge.py:Charge",
    "checkout.session": "checkout/_session.py:Session",
    "customer": "_customer.py:Customer",
    "dispute": "_dispute.py:Dispute",
    "event": "_event.py:Event",
    "invoice": "_invoice.py:Invoice",
    "invoice_payment": "_invoice_payment.py:InvoicePayment",
    "item": "_line_item.py:LineItem",
    "line_item": "_invoice_line_item.py:InvoiceLineItem",
    "payment_intent": "_payment_intent.py:PaymentIntent",
    "payment_method": "_payment_method.py:PaymentMethod",
    "plan": "_plan.py:Plan",
    "price": "_price.py:Price",
    "product": "_product.py:Product",
    "refund": "_refund.py:Refund",
    "setup_intent": "_setup_intent.py:SetupIntent",
    "subscription": "_subscription.py:Subscription",
    "subscription_item": "_subscription_item.py:SubscriptionItem",
}
# Sent by Stripe and left out of the SDK's annotations, or free-form by design.
_OPEN = ("metadata", "previous_attributes", "fraud_details", "radar_options")


@cache
def shape_of(kind: str) -> ast.ClassDef:
    """The SDK's class for an object type."""
    path, _, name = _MODULES[kind].partition(":")
    source = (Path(str(stripe.__file__)).parent / path).read_text()
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    return next(node for node in classes if node.name == name)


def differences(value: Any, shape: ast.ClassDef | None = None, path: str = "") -> list[str]:
    """Fields of an API object that the SDK does not know, or requires and does not get."""
    if isinstance(value, list):
        return [found for item in value for found in differences(item, shape, path)]
    if not isinstance(value, dict):
        return []
    kind = value.get("object")
    if kind == "list":
        return differences(value["data"], None, f"{path}.data")
    if isinstance(kind, str) and kind in _MODULES:
        shape, path = shape_of(kind), f"{path}>{kind}"
    if shape is None:
        return []
    return _compare(value, shape, path)


def _compare(value: dict[str, Any], shape: ast.ClassDef, path: str) -> list[str]:
    inner = {node.name: node for node in shape.body if isinstance(node, ast.ClassDef)}
    fields = {
        node.target.id: ast.unparse(node.annotation)
        for node in shape.body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and not node.target.id.startswith("_")
        and "ClassVar" not in ast.unparse(node.annotation)
    }
    found = [f"{path}: {name} is unknown" for name in value if name not in fields]
    for name, annotation in fields.items():
        if value.get(name) is None and not annotation.startswith("Optional["):
            found.append(f"{path}: {name} is required ({annotation[:60]})")
        if name in _OPEN or name not in value:
            continue
        found += differences(value[name], _inner(inner, annotation), f"{path}.{name}")
    return found


def _inner(inner: dict[str, ast.ClassDef], annotation: str) -> ast.ClassDef | None:
    words = annotation.replace("[", " ").replace("]", " ").replace("'", " ").split()
    return next((inner[word] for word in words if word in inner), None)
