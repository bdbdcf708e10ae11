"""Replacing the card a customer pays with."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.payments import attach, make_default
from deploy.local.devstripe.standing import LIVE, UPDATED
from deploy.local.devstripe.store import JsonObject


def replace_card(account: Account, customer_id: str, method: JsonObject) -> None:
    """Use `method` from now on, for every live subscription; raises CardRefused."""
    customer = account.get("customer", customer_id)
    account.add(method)
    attach(account, method, customer)
    make_default(account, method, customer)
    for subscription in list(account.scan("subscription", customer=customer_id)):
        if subscription["status"] in LIVE and subscription["default_payment_method"]:
            account.change(subscription, UPDATED, default_payment_method=method["id"])
