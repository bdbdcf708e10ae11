"""Create the first tables."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects import postgresql

from shared.migrations import create_outbox_notification, drop_outbox_notification

revision = "202611212207"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "budgets",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("budget", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("remaining", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("subscriptions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_budgets")),
        schema="catalog",
    )
    op.create_table(
        "entitlements",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("entitled", sa.Boolean(), nullable=False),
        sa.Column("access_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_entitlements")),
        schema="catalog",
    )
    op.create_table(
        "erasures",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("account_erased", sa.Boolean(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_erasures")),
        schema="catalog",
    )
    op.create_table(
        "idempotency_keys",
        sa.Column("owner_id", sa.UUID(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column(
            "started_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("owner_id", "key", name=op.f("pk_idempotency_keys")),
        schema="catalog",
    )
    op.create_table(
        "inbox",
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column(
            "processed_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_inbox")),
        schema="catalog",
    )
    op.create_table(
        "items",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "movie",
                "series",
                "book",
                "video_game",
                "board_game",
                "card_game",
                "event",
                "restaurant",
                "story",
                name="itemtype",
                native_enum=False,
                length=20,
                schema="catalog",
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("genres", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("moods", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column(
            "price_type",
            sa.Enum(
                "free",
                "one_time",
                "subscription",
                "variable",
                name="pricetype",
                native_enum=False,
                length=20,
                schema="catalog",
            ),
            nullable=False,
        ),
        sa.Column("price", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("price_low", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("price_high", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("prices", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("platform", sa.Text(), nullable=True),
        sa.Column("platforms", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("external_url", sa.Text(), nullable=True),
        sa.Column("image_url", sa.Text(), nullable=True),
        sa.Column("expected_hours", sa.Numeric(precision=7, scale=2), nullable=True),
        sa.Column("rating", sa.Numeric(precision=3, scale=1), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("popularity", sa.Numeric(precision=4, scale=3), nullable=False),
        sa.Column("age_rating", sa.Text(), nullable=True),
        sa.Column("adult", sa.Boolean(), nullable=False),
        sa.Column("metadata", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("usual_cost", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("lowest_other_cost", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("included_on", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("folded_title", sa.Text(), nullable=False),
        sa.Column("folded_text", sa.Text(), nullable=False),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "setweight(to_tsvector('simple', folded_title), 'A') || setweight(to_tsvector('english', folded_title), 'A') || setweight(to_tsvector('english', folded_text), 'C')",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("embedding", Vector(384), nullable=True),
        sa.Column("embed_model", sa.Text(), nullable=True),
        sa.Column("price_as_of", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items")),
        sa.UniqueConstraint("slug", name=op.f("uq_items_slug")),
        schema="catalog",
    )
    op.create_index(
        "ix_items_embedding",
        "items",
        ["embedding"],
        unique=False,
        schema="catalog",
        postgresql_using="hnsw",
        postgresql_ops={"embedding": "vector_cosine_ops"},
        postgresql_with={"m": 24, "ef_construction": 128},
    )
    op.create_index(
        "ix_items_folded_title",
        "items",
        ["folded_title"],
        unique=False,
        schema="catalog",
        postgresql_using="gin",
        postgresql_ops={"folded_title": "gin_trgm_ops"},
    )
    op.create_index(
        "ix_items_genres",
        "items",
        ["genres"],
        unique=False,
        schema="catalog",
        postgresql_using="gin",
    )
    op.create_index(
        "ix_items_included_on",
        "items",
        ["included_on"],
        unique=False,
        schema="catalog",
        postgresql_using="gin",
    )
    op.create_index(
        "ix_items_popularity",
        "items",
        [sa.literal_column("popularity DESC"), "id"],
        unique=False,
        schema="catalog",
    )
    op.create_index(
        "ix_items_search",
        "items",
        ["search"],
        unique=False,
        schema="catalog",
        postgresql_using="gin",
    )
    op.create_index(
        "ix_items_type",
        "items",
        ["type", sa.literal_column("popularity DESC"), "id"],
        unique=False,
        schema="catalog",
    )
    op.create_table(
        "outbox",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("event_id", sa.UUID(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("envelope", sa.Text(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_outbox")),
        sa.UniqueConstraint("event_id", name=op.f("uq_outbox_event_id")),
        schema="catalog",
    )
    op.create_table(
        "preferences",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("preferred_genres", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("disliked_genres", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("preferred_activities", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column(
            "price_sensitivity",
            sa.Enum(
                "budget",
                "moderate",
                "flexible",
                name="sensitivity",
                native_enum=False,
                length=20,
                schema="catalog",
            ),
            nullable=False,
        ),
        sa.Column("subscriptions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_preferences")),
        schema="catalog",
    )
    op.create_table(
        "purchases",
        sa.Column("purchase_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("currency", sa.CHAR(length=3), nullable=True),
        sa.Column("purchased_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("purchase_id", name=op.f("pk_purchases")),
        schema="catalog",
    )
    op.create_index(
        op.f("ix_purchases_user_id"), "purchases", ["user_id"], unique=False, schema="catalog"
    )
    op.create_table(
        "seed_versions",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column(
            "loaded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_seed_versions")),
        schema="catalog",
    )
    op.create_table(
        "price_observations",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("price", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_price_observations_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_observations")),
        schema="catalog",
    )
    op.create_index(
        "ix_price_observations_item",
        "price_observations",
        ["item_id", sa.literal_column("observed_on DESC")],
        unique=False,
        schema="catalog",
    )
    op.create_table(
        "ratings",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=True),
        sa.Column("rated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_ratings_one_to_five")),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_ratings_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "item_id", name=op.f("pk_ratings")),
        schema="catalog",
    )
    op.create_table(
        "recommendations",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("session_id", sa.UUID(), nullable=True),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("taste_reason", sa.Text(), nullable=False),
        sa.Column("budget_reason", sa.Text(), nullable=False),
        sa.Column("reasons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("estimated_cost", sa.Numeric(precision=19, scale=4), nullable=True),
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "response",
            sa.Enum(
                "liked",
                "disliked",
                "saved",
                "purchased",
                name="response",
                native_enum=False,
                length=20,
                schema="catalog",
            ),
            nullable=True,
        ),
        sa.Column("responded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_recommendations_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendations")),
        schema="catalog",
    )
    op.create_index(
        "ix_recommendations_user",
        "recommendations",
        ["user_id", sa.literal_column("id DESC")],
        unique=False,
        schema="catalog",
    )
    op.create_index(
        "uq_recommendations_open",
        "recommendations",
        ["user_id", "item_id", "session_id"],
        unique=True,
        schema="catalog",
        postgresql_nulls_not_distinct=True,
        postgresql_where=sa.text("response IS NULL"),
    )
    op.create_table(
        "saves",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("saved", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_saves_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "item_id", name=op.f("pk_saves")),
        schema="catalog",
    )
    op.create_table(
        "seen_items",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_seen_items_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "item_id", name=op.f("pk_seen_items")),
        schema="catalog",
    )
    create_outbox_notification("catalog")


def downgrade() -> None:
    drop_outbox_notification("catalog")
    op.drop_table("seen_items", schema="catalog")
    op.drop_table("saves", schema="catalog")
    op.drop_table("recommendations", schema="catalog")
    op.drop_table("ratings", schema="catalog")
    op.drop_table("price_observations", schema="catalog")
    op.drop_table("seed_versions", schema="catalog")
    op.drop_table("purchases", schema="catalog")
    op.drop_table("preferences", schema="catalog")
    op.drop_table("outbox", schema="catalog")
    op.drop_table("items", schema="catalog")
    op.drop_table("inbox", schema="catalog")
    op.drop_table("idempotency_keys", schema="catalog")
    op.drop_table("erasures", schema="catalog")
    op.drop_table("entitlements", schema="catalog")
    op.drop_table("budgets", schema="catalog")
