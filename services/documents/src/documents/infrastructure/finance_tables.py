"""Profiles, purchases, figures, alerts."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Index,
    Integer,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID

from documents.domain.finance.category import Category
from documents.infrastructure.schema import metadata, words

financial_profiles = Table(
    "financial_profiles",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("account_currency", String(3), nullable=False),
    Column("account_time_zone", Text, nullable=False),
    Column("account_version", Integer, nullable=False),
    Column("chosen_currency", String(3)),
    Column("chosen_time_zone", Text),
    Column("savings_goal_percent", Numeric(6, 3), nullable=False),
    Column("fun_share_percent", Numeric(6, 3), nullable=False),
    Column("entertainment_budget_override", Numeric(19, 4)),
    Column("told_monthly_income", Numeric(19, 4)),
    Column("told_fixed_expenses", Numeric(19, 4)),
    Column("told_essential_spending", Numeric(19, 4)),
    Column("told_subscriptions", JSONB, nullable=False),
    Column("preferences_version", Integer, nullable=False),
    Column("plan", JSONB(none_as_null=True)),
    Column("plan_version", Integer, nullable=False),
    Column("monthly_income", Numeric(19, 4)),
    Column("fixed_expenses", Numeric(19, 4)),
    Column("entertainment_budget", Numeric(19, 4)),
    # The figures are current while these two are equal and the review is still to come.
    Column("ledger_version", Integer, nullable=False),
    Column("analysed_version", Integer, nullable=False),
    Column("last_analyzed_at", DateTime(timezone=True)),
    Column("next_review_at", DateTime(timezone=True), index=True),
    Index(
        "ix_financial_profiles_outdated",
        "user_id",
        postgresql_where=text("analysed_version <> ledger_version"),
    ),
)

expense_categories = Table(
    "expense_categories",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("category", Text, primary_key=True),
    Column("is_fixed", Boolean, primary_key=True),
    Column("monthly_amount", Numeric(19, 4), nullable=False),
    Column("currency", String(3), nullable=False),
)

budgets = Table(
    "budgets",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("period", String(7), nullable=False),
    Column("announced", JSONB(none_as_null=True)),
    Column("alerts_fired", ARRAY(Integer), nullable=False),
    Column("snapshot", JSONB, nullable=False),
)

purchases = Table(
    "purchases",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("title", Text, nullable=False),
    Column("amount", Numeric(19, 4), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("purchased_on", Date, nullable=False),
    Column("category", words(Category)),
    Column("merchant", Text, nullable=False),
    Column("item_id", UUID(as_uuid=True)),
    Column("recommendation_id", UUID(as_uuid=True)),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("user_id", "recommendation_id"),
    CheckConstraint("amount >= 0", name="price_not_negative"),
    Index("ix_purchases_user_id_recorded_at", "user_id", "recorded_at", "id"),
)

merchant_categories = Table(
    "merchant_categories",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("merchant_key", Text, primary_key=True),
    Column("category", words(Category), nullable=False),
    Column("corrected_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("amount", Numeric(19, 4)),
    Column("currency", String(3)),
    Column("threshold", Integer),
    Column("sources", JSONB, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("user_id", "key"),
)

rate_sheets = Table(
    "rate_sheets",
    metadata,
    Column("on_day", Date, primary_key=True),
    Column("base", String(3), nullable=False),
    Column("rates", JSONB, nullable=False),
    Column("stated_by", UUID(as_uuid=True), nullable=False),
    Column("stated_at", DateTime(timezone=True), nullable=False),
)

# Whoever left: nothing about them is taken in again, however late it arrives.
forgotten_people = Table(
    "forgotten_people",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("forgotten_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)
