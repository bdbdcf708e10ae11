"""Letting time pass: everything that falls due happens, in order, at the time it was due."""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.invoicing import collect, finalize
from deploy.local.devstripe.renewals import advance
from deploy.local.devstripe.store import JsonObject


def advance_clock(account: Account, seconds: int) -> int:
    """Move the account's clock forward and do what became due; returns how many things did."""
    account.clock.offset += seconds
    account.store.write_setting("clock_offset", account.clock.offset)
    return run_due(account)


def run_due(account: Account) -> int:
    """Do what is due by now, each thing in a transaction of its own."""
    until = account.now()
    done = 0
    last: tuple[int, str] | None = None
    while (found := account.store.earliest_due(until)) is not None:
        moment, item = found
        if last == (moment, item["id"]):
            raise RuntimeError(f"{item['id']} is due at {moment} again after it was done")
        last = moment, item["id"]
        with account.clock.at(max(moment, item["created"])), account.transaction():
            _perform(account, account.get(item["object"], item["id"]))
        done += 1
    return done


def _perform(account: Account, item: JsonObject) -> None:
    match item["object"]:
        case "subscription":
            advance(account, item)
        case "checkout.session":
            account.change(item, "checkout.session.expired", status="expired", url=None)
        case "invoice":
            _advance_invoice(account, item)


def _advance_invoice(account: Account, invoice: JsonObject) -> None:
    if invoice["status"] == "draft":
        finalize(account, invoice)
    if invoice["status"] == "open":
        collect(account, invoice, automatic=True)
