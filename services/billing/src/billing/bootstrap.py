"""The one composition root: settings in, everything a process needs out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from billing.application.context import Billing, Terms
from billing.config import Settings
from billing.infrastructure.advisory_locks import AdvisoryLocks
from billing.infrastructure.stripe_payment_gateway import StripePaymentGateway
from billing.infrastructure.stripe_signature import StripeSignature
from billing.infrastructure.tables import SCHEMA, idempotency_keys, map_tables
from billing.infrastructure.unit_of_work import SqlUnitOfWork
from shared.http.health import Check
from shared.resources import Resources

map_tables()


@dataclass(frozen=True)
class App:
    """What both processes of the billing service run on."""

    settings: Settings
    resources: Resources
    stripe: StripePaymentGateway
    signature: StripeSignature
    billing: Billing

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Compose; nothing connects yet."""
        resources = Resources.from_settings(SCHEMA, settings, idempotency_keys)
        gateway = StripePaymentGateway(settings.stripe)
        secrets = [secret.get_secret_value() for secret in settings.stripe.webhook_secrets]
        terms = Terms(
            plan=settings.plan,
            price_id=settings.stripe.price_id,
            grace=timedelta(days=settings.grace_days),
            livemode=settings.expects_live_money,
            app_url=settings.app_url,
        )
        billing = Billing(
            gateway=gateway,
            locks=AdvisoryLocks(settings.database.url.get_secret_value()),
            begin=lambda: SqlUnitOfWork(resources.sessions),
            terms=terms,
        )
        return cls(settings, resources, gateway, StripeSignature(secrets), billing)

    def uow(self, message_id: str | None = None) -> SqlUnitOfWork:
        """A fresh transaction; with a message id it claims the inbox row first."""
        return SqlUnitOfWork(self.resources.sessions, message_id)

    def checks(self) -> Mapping[str, Check]:
        """What readiness asks. Who has paid keeps access while Stripe is away."""
        return {**self.resources.checks(), "stripe": Check(self.stripe.ask, required=False)}
