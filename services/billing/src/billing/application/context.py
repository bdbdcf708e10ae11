"""What the use cases that talk to Stripe are given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from billing.application.payment_gateway import PaymentGateway
from billing.application.ports import Locks, UnitOfWork


@dataclass(frozen=True, slots=True)
class Terms:
    """What we sell, how late a payment may be, and where the web application is."""

    plan: str
    price_id: str
    grace: timedelta
    livemode: bool
    app_url: str


@dataclass(frozen=True, slots=True)
class Billing:
    """What the use cases that talk to Stripe work with. `begin` makes a fresh transaction."""

    gateway: PaymentGateway
    locks: Locks
    begin: Callable[[], UnitOfWork]
    terms: Terms
