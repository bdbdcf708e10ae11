"""A real devstripe on a free loopback port, and a shop that listens to its webhooks."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeVar

import httpx
import stripe
import uvicorn

from deploy.local.devstripe.app import create_app
from deploy.local.devstripe.settings import Settings

SECRET = "whsec_made_up_for_tests"
PRICE = "price_penny_monthly"
SHOP = "http://127.0.0.1/shop"
PATIENCE_SECONDS = 60.0

Json = dict[str, Any]
T = TypeVar("T")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def eventually(look: Callable[[], T | None]) -> T:
    """What `look` finds, once it finds something."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")


@dataclass
class Shop:
    """Receives webhooks and verifies each with the official SDK; can be told to answer 500."""

    url: str = ""
    events: list[Json] = field(default_factory=list)
    raw: list[tuple[bytes, str]] = field(default_factory=list)
    failures: int = 0

    def receive(self, body: bytes, signature: str) -> int:
        if self.failures > 0:
            self.failures -= 1
            return 500
        self.raw.append((body, signature))
        event = stripe.Webhook.construct_event(body, signature, SECRET)
        self.events.append(event.to_dict())
        return 200

    def types(self) -> list[str]:
        return [event["type"] for event in self.events]

    def last_status(self, subscription_id: str) -> str | None:
        """The newest status told about a subscription."""
        told = [event["data"]["object"] for event in self.events]
        statuses = [item["status"] for item in told if item["id"] == subscription_id]
        return statuses[-1] if statuses else None

    def wait_for(self, event_type: str, *, count: int = 1) -> Json:
        """The last event of a type, when `count` have come."""

        def look() -> Json | None:
            found = [event for event in self.events if event["type"] == event_type]
            return found[-1] if len(found) >= count else None

        return eventually(look)


@contextmanager
def open_shop() -> Iterator[Shop]:
    shop = Shop()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(shop.receive(body, self.headers["Stripe-Signature"]))
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shop.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield shop
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Double:
    """A running devstripe: the official client, a browser, and the `/_dev` switches."""

    url: str
    client: stripe.StripeClient
    browser: httpx.Client

    def dev(self, path: str, **body: Any) -> Json:
        answer = self.browser.post(f"/_dev/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def wait_until_sent(self) -> None:
        """Return when no webhook is on its way any more."""
        eventually(lambda: self.dev_health()["deliveries"]["waiting"] == 0 or None)

    def dev_health(self) -> Json:
        return dict(self.browser.get("/_dev/health").json())

    def advance(self, *, days: float) -> None:
        self.dev("clock", advance_seconds=int(days * 86400))

    def checkout(self, customer: str | None, **more: Any) -> stripe.checkout.Session:
        """A Checkout session for the story plan."""
        params: Any = {
            "mode": "subscription",
            "customer": customer,
            "line_items": [{"price": PRICE, "quantity": 1}],
            "success_url": f"{SHOP}/thanks?session_id={{CHECKOUT_SESSION_ID}}",
            "cancel_url": f"{SHOP}/plans",
            **more,
        }
        return self.client.v1.checkout.sessions.create(params)

    def customer(self, email: str = "reader@example.org") -> str:
        return self.client.v1.customers.create({"email": email}).id

    def pay(self, url: str | None, number: str, **fields: str) -> httpx.Response:
        """Type a card into a hosted page."""
        assert url
        form = {"number": number, "exp": "12/34", "cvc": "123", **fields}
        return self.browser.post(url, data=form)

    def subscribe(self, number: str = "4242 4242 4242 4242", **more: Any) -> stripe.Subscription:
        """A reader with a subscription bought on the Checkout page."""
        session = self.checkout(self.customer(), **more)
        answer = self.pay(session.url, number)
        assert answer.status_code == 303, answer.text
        done = self.client.v1.checkout.sessions.retrieve(session.id)
        return self.subscription(str(done.subscription))

    def subscription(self, subscription_id: str) -> stripe.Subscription:
        return self.client.v1.subscriptions.retrieve(subscription_id)

    def portal(self, customer: str) -> str:
        params: Any = {"customer": customer, "return_url": f"{SHOP}/account"}
        return self.client.v1.billing_portal.sessions.create(params).url

    def latest_invoice(self, subscription: stripe.Subscription) -> stripe.Invoice:
        found = self.subscription(subscription.id)
        return self.client.v1.invoices.retrieve(str(found.latest_invoice))


@contextmanager
def run_devstripe(state: Path, webhook_url: str | None = None, **more: Any) -> Iterator[Double]:
    """Serve on a free port until the block ends."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    secret = SECRET if webhook_url else None
    settings = Settings(
        state=state, public_url=url, webhook_url=webhook_url, webhook_secret=secret, **more
    )
    config = uvicorn.Config(
        create_app(settings),
        host="127.0.0.1",
        port=port,
        log_config=None,
        ws="none",
        timeout_keep_alive=75,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started or None)
        with httpx.Client(base_url=url, follow_redirects=False, trust_env=False) as browser:
            client = stripe.StripeClient("sk_test_dev", base_addresses={"api": url})
            yield Double(url, client, browser)
    finally:
        server.should_exit = True
        thread.join(timeout=PATIENCE_SECONDS)
