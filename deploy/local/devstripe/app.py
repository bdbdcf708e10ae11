"""The HTTP application: routes, the state behind them, and the two things that run by themselves."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette

from deploy.local.devstripe import (
    api_aftermath,
    api_catalog,
    api_customers,
    api_events,
    api_invoices,
    api_payments,
    api_sessions,
    api_subscriptions,
    authentication_pages,
    checkout_pages,
    dev_api,
    invoice_pages,
    portal_pages,
)
from deploy.local.devstripe.account import Account
from deploy.local.devstripe.endpoint import not_found
from deploy.local.devstripe.objects.catalog import build_price, build_product
from deploy.local.devstripe.passage import run_due
from deploy.local.devstripe.settings import Settings
from deploy.local.devstripe.store import JsonObject, Store
from deploy.local.devstripe.webhooks import WebhookSender

TICK_SECONDS = 2.0

_log = logging.getLogger("devstripe")

_PARTS = (
    api_aftermath, api_catalog, api_customers, api_events, api_invoices, api_payments,
    api_sessions, api_subscriptions, authentication_pages, checkout_pages, dev_api, invoice_pages,
    portal_pages,
)  # fmt: skip


def create_app(settings: Settings) -> Starlette:
    """devstripe as an ASGI application; its state opens and closes with it."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        store = Store(settings.state)
        account = Account(store, settings)
        seed(account)
        sender = None
        if settings.webhook_url and settings.webhook_secret:
            sender = WebhookSender(store, settings.webhook_url, settings.webhook_secret)
        app.state.account = account
        app.state.wake = sender.wake if sender else _nothing_to_wake
        tasks = [asyncio.create_task(_let_time_pass(app, account))]
        if sender:
            tasks.append(asyncio.create_task(sender.run()))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            store.close()

    routes = [route for part in _PARTS for route in part.ROUTES]
    handlers = {404: not_found, 405: not_found}
    return Starlette(routes=routes, lifespan=lifespan, exception_handlers=handlers)


def seed(account: Account) -> None:
    """The story plan's product and price, once."""
    settings = account.settings
    with account.transaction():
        known = account.load(settings.price_id)
        if known is not None:
            _require_same(known, settings)
            return
        product = build_product(account.now(), name=settings.product_name)
        account.add(product)
        price = build_price(
            account.now(),
            product=product["id"],
            unit_amount=settings.amount,
            currency=settings.currency.lower(),
            interval="month",
            lookup_key=settings.price_id,
            price_id=settings.price_id,
        )
        account.add(price)


def _require_same(price: JsonObject, settings: Settings) -> None:
    """A price never changes; other arguments need another id or an empty folder."""
    found = price["unit_amount"], price["currency"]
    if found != (settings.amount, settings.currency.lower()):
        raise RuntimeError(
            f"{settings.state} already holds {settings.price_id} at {found[0]} {found[1]}"
        )


async def _let_time_pass(app: Starlette, account: Account) -> None:
    while True:
        try:
            if run_due(account):
                app.state.wake()
        except Exception:
            _log.exception("something that was due could not be done")
        await asyncio.sleep(TICK_SECONDS)


def _nothing_to_wake() -> None:
    return None
