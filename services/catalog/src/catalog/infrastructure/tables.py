"""The schema `catalog`, and how the domain's classes map onto it."""

from enum import StrEnum

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import (
    CHAR,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    DateTime,
    Enum,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    SmallInteger,
    Table,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR, UUID

from catalog.domain.kinds import ItemType, PriceType, Response
from catalog.infrastructure.price_bands import CHEAP_BAND, PRICE_BAND
from shared.database import metadata_for
from shared.http.idempotency import idempotency_table
from shared.inbox import inbox_table
from shared.outbox import outbox_table
from shared.unit_of_work import TransactionLog

SCHEMA = "catalog"
EMBEDDING_LENGTH = 384

metadata = metadata_for(SCHEMA)

transaction_log = TransactionLog(SCHEMA, outbox_table(metadata), inbox_table(metadata))
idempotency_keys = idempotency_table(metadata)

_AMOUNT = Numeric(19, 4)


def choice(kinds: type[StrEnum]) -> Enum:
    """A column of one of the words."""
    return Enum(
        kinds,
        native_enum=False,
        length=20,
        values_callable=lambda words: [word.value for word in words],
    )


def item_id() -> Column[object]:
    """A column that names an item and goes with it."""
    return Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), nullable=False)


items = Table(
    "items",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("type", choice(ItemType), nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("genres", ARRAY(Text), nullable=False),
    Column("moods", ARRAY(Text), nullable=False),
    Column("price_type", choice(PriceType), nullable=False),
    Column("price", _AMOUNT),
    Column("price_low", _AMOUNT),
    Column("price_high", _AMOUNT),
    Column("currency", CHAR(3), nullable=False),
    Column("prices", JSONB, nullable=False),
    Column("platform", Text),
    Column("platforms", JSONB, nullable=False),
    Column("external_url", Text),
    Column("image_url", Text),
    Column("expected_hours", Numeric(7, 2)),
    Column("rating", Numeric(3, 1)),
    Column("year", Integer),
    Column("popularity", Numeric(4, 3), nullable=False),
    Column("age_rating", Text),
    Column("adult", Boolean, nullable=False),
    Column("metadata", JSONB, nullable=False),
    # What the hard filters compare: derived by the domain whenever an item is written.
    Column("usual_cost", _AMOUNT),
    Column("lowest_other_cost", _AMOUNT),
    Column("included_on", ARRAY(Text), nullable=False),
    # So that a look for what is cheap begins at what is cheap: 0 is free, NULL is unknown.
    Column("price_band", SmallInteger, Computed(PRICE_BAND, persisted=True)),
    Column("folded_title", Text, nullable=False),
    Column("folded_text", Text, nullable=False),
    Column(
        "search",
        TSVECTOR,
        # Titles also without stemming and stop words: somebody looks for "It" or "Her".
        Computed(
            "setweight(to_tsvector('simple', folded_title), 'A') || "
            "setweight(to_tsvector('english', folded_title), 'A') || "
            "setweight(to_tsvector('english', folded_text), 'C')",
            persisted=True,
        ),
    ),
    # Half the bytes of `vector`: a row stays in its page, and the order of what is near the same.
    Column("embedding", HALFVEC(EMBEDDING_LENGTH)),
    Column("embed_model", Text),
    Column("price_as_of", Date),
    Column("source", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False),
    # With what lists are filtered by, so that a count need not read the rows.
    Index(
        "ix_items_popularity",
        text("popularity DESC"),
        "id",
        postgresql_include=[
            "type",
            "price_type",
            "currency",
            "usual_cost",
            "lowest_other_cost",
            "included_on",
            "genres",
        ],
    ),
    Index("ix_items_currency", "currency"),
    Index("ix_items_whole_title", "folded_title"),
    Index("ix_items_embed_model", "embed_model"),
    Index("ix_items_type", "type", text("popularity DESC"), "id"),
    Index("ix_items_price_band", "type", "price_band", text("popularity DESC"), "id"),
    Index("ix_items_genres", "genres", postgresql_using="gin"),
    Index("ix_items_included_on", "included_on", postgresql_using="gin"),
    Index("ix_items_search", "search", postgresql_using="gin"),
    Index(
        "ix_items_folded_title",
        "folded_title",
        postgresql_using="gin",
        postgresql_ops={"folded_title": "gin_trgm_ops"},
    ),
    Index(
        "ix_items_embedding",
        "embedding",
        postgresql_using="hnsw",
        postgresql_ops={"embedding": "halfvec_cosine_ops"},
        postgresql_with={"m": 24, "ef_construction": 128},
    ),
    # Asked for what is cheap, the graph of all wanders where everything near is dear: ADR 0021.
    Index(
        "ix_items_cheap_embedding",
        "embedding",
        postgresql_using="hnsw",
        postgresql_ops={"embedding": "halfvec_cosine_ops"},
        postgresql_with={"m": 16, "ef_construction": 64},
        postgresql_where=text(f"price_band <= {CHEAP_BAND}"),
    ),
)

# What a search asks of each item that has its words, with items of a kind beside each other.
# A trigger of `items` writes it: docs/adr/0018.
item_cards = Table(
    "item_cards",
    metadata,
    Column("id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("popularity", Numeric(4, 3), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("currency", CHAR(3), nullable=False),
    Column("usual_cost", _AMOUNT),
    Column("lowest_other_cost", _AMOUNT),
    Column("type", Text, nullable=False),
    Column("price_type", Text, nullable=False),
    Column("genres", ARRAY(Text), nullable=False),
    Column("included_on", ARRAY(Text), nullable=False),
    Column("platform", Text),
    Column("platforms", JSONB, nullable=False),
    Column("prices", JSONB, nullable=False),
    Column("search", TSVECTOR, nullable=False),
    Index("ix_item_cards_kind", "type", "genres"),
    Index("ix_item_cards_search", "search", postgresql_using="gin"),
)

# Another value after every change of what lists show; a trigger of `items` sees to that.
catalogue_version = Table(
    "catalogue_version",
    metadata,
    Column("one", Boolean, primary_key=True, autoincrement=False),
    Column("version", UUID(as_uuid=True), nullable=False),
)

price_observations = Table(
    "price_observations",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    item_id(),
    Column("price", _AMOUNT),
    Column("currency", CHAR(3), nullable=False),
    Column("source", Text, nullable=False),
    Column("outcome", Text, nullable=False, server_default="found"),
    Column("url", Text),
    Column("observed_on", Date, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Index("ix_price_observations_item", "item_id", text("observed_on DESC")),
)

seed_versions = Table(
    "seed_versions",
    metadata,
    Column("file", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("loaded_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)

saves = Table(
    "saves",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("saved", Boolean, nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False),
)

ratings = Table(
    "ratings",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("rating", SmallInteger),
    Column("rated_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("rating BETWEEN 1 AND 5", name="one_to_five"),
)

recommendations = Table(
    "recommendations",
    metadata,
    Column("id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False),
    Column("session_id", UUID(as_uuid=True)),
    item_id(),
    Column("title", Text, nullable=False),
    Column("taste_reason", Text, nullable=False),
    Column("budget_reason", Text, nullable=False),
    Column("reasons", JSONB, nullable=False),
    Column("estimated_cost", _AMOUNT),
    Column("currency", CHAR(3), nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("response", choice(Response)),
    Column("responded_at", DateTime(timezone=True)),
    Column("version", Integer, nullable=False),
    # Asking again while an item is unanswered is the same recommendation, not another one.
    Index(
        "uq_recommendations_open",
        "user_id",
        "item_id",
        "session_id",
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=text("response IS NULL"),
    ),
    Index("ix_recommendations_user", "user_id", text("id DESC")),
)

# What a person has watched, read, played or bought, however we know it: never offered again.
seen_items = Table(
    "seen_items",
    metadata,
    Column("user_id", UUID(as_uuid=True), primary_key=True),
    Column("item_id", ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("how", Text, nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
)

purchases = Table(
    "purchases",
    metadata,
    Column("purchase_id", UUID(as_uuid=True), primary_key=True),
    Column("user_id", UUID(as_uuid=True), nullable=False, index=True),
    # Another service's word: the item may be gone here.
    Column("item_id", UUID(as_uuid=True)),
    Column("title", Text, nullable=False),
    Column("amount", _AMOUNT),
    Column("currency", CHAR(3)),
    Column("purchased_on", Date),
)
