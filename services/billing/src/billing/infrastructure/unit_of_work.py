"""One transaction over the schema `billing`."""

from sqlalchemy.ext.asyncio import AsyncSession

from billing.infrastructure.audit_log import SqlAuditLog
from billing.infrastructure.repositories import (
    SqlCheckoutRepository,
    SqlCustomers,
    SqlHoldRepository,
    SqlOverrideRepository,
    SqlPaymentRepository,
    SqlPlanRepository,
    SqlReconcileRuns,
    SqlSubscriptionRepository,
)
from billing.infrastructure.tables import transaction_log
from billing.infrastructure.webhook_inbox import SqlWebhookInbox
from shared.database import Sessions
from shared.unit_of_work import UnitOfWork


class SqlUnitOfWork(UnitOfWork):
    """The unit of work of the billing service."""

    customers: SqlCustomers
    subscriptions: SqlSubscriptionRepository
    payments: SqlPaymentRepository
    holds: SqlHoldRepository
    webhooks: SqlWebhookInbox
    checkouts: SqlCheckoutRepository
    overrides: SqlOverrideRepository
    plans: SqlPlanRepository
    audit: SqlAuditLog
    runs: SqlReconcileRuns

    def __init__(self, sessions: Sessions, message_id: str | None = None) -> None:
        super().__init__(sessions, transaction_log, message_id)

    def open_repositories(self, session: AsyncSession) -> None:
        """Bind the repositories to this transaction."""
        self.customers = SqlCustomers(session)
        self.subscriptions = SqlSubscriptionRepository(session)
        self.payments = SqlPaymentRepository(session)
        self.holds = SqlHoldRepository(session)
        self.webhooks = SqlWebhookInbox(session)
        self.checkouts = SqlCheckoutRepository(session)
        self.overrides = SqlOverrideRepository(session)
        self.plans = SqlPlanRepository(session)
        self.audit = SqlAuditLog(session)
        self.runs = SqlReconcileRuns(session)
