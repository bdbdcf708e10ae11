"""Every table of the schema `documents`, and how the domain's classes map onto them."""

from sqlalchemy.orm import registry

from documents.domain.alert import Alert
from documents.domain.budget_record import BudgetRecord
from documents.domain.document import Document
from documents.domain.profile import FinancialProfile
from documents.domain.purchase import Purchase
from documents.domain.rate_sheet import RateSheet
from documents.domain.statement_line import StatementLine
from documents.infrastructure.document_tables import discarded_objects, financial_documents, lines
from documents.infrastructure.finance_tables import (
    alerts,
    budgets,
    expense_categories,
    financial_profiles,
    forgotten_people,
    merchant_categories,
    purchases,
    rate_sheets,
)
from documents.infrastructure.schema import SCHEMA, idempotency_keys, metadata, transaction_log

__all__ = [
    "SCHEMA",
    "alerts",
    "budgets",
    "discarded_objects",
    "expense_categories",
    "financial_documents",
    "financial_profiles",
    "forgotten_people",
    "idempotency_keys",
    "lines",
    "map_tables",
    "merchant_categories",
    "metadata",
    "purchases",
    "rate_sheets",
    "transaction_log",
]

_registry = registry(metadata=metadata)


def map_tables() -> None:
    """Map the domain's classes; called once by bootstrap."""
    _registry.map_imperatively(
        Document,
        financial_documents,
        version_id_col=financial_documents.c.version,
        # The domain counts the version, because it travels in the event.
        version_id_generator=False,
    )
    _registry.map_imperatively(StatementLine, lines, properties={"on": lines.c.date})
    _registry.map_imperatively(FinancialProfile, financial_profiles)
    _registry.map_imperatively(BudgetRecord, budgets)
    _registry.map_imperatively(Purchase, purchases)
    _registry.map_imperatively(RateSheet, rate_sheets, properties={"on": rate_sheets.c.on_day})
    _registry.map_imperatively(Alert, alerts, properties={"on": alerts.c.date})
