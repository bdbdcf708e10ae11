"""Search among a million: a narrow card of each item, and a graph of what is cheap."""

from alembic import op

revision = "202611221015"
down_revision = "202611220745"
branch_labels = None
depends_on = None

CARD = (
    "id, popularity, created_at, currency, usual_cost, lowest_other_cost, type, price_type, "
    "genres, included_on, platform, platforms, prices, search"
)
# What `search` is made of has to be named: it is not what is written.
WRITTEN = CARD.replace("search", "folded_title, folded_text")


def upgrade() -> None:
    # A large catalogue takes minutes, in which nothing is written to it.
    op.execute("SET LOCAL statement_timeout = 0")
    _create_cards()
    _write_cards_by_trigger()
    # Items of a kind beside each other: most words are about a kind.
    op.execute(
        f"INSERT INTO catalog.item_cards ({CARD}) "  # noqa: S608 - our own columns
        f"SELECT {CARD} FROM catalog.items ORDER BY type, genres, id"
    )
    op.execute("CREATE INDEX ix_item_cards_kind ON catalog.item_cards (type, genres)")
    op.execute("ALTER TABLE catalog.item_cards CLUSTER ON ix_item_cards_kind")
    op.execute("CREATE INDEX ix_item_cards_search ON catalog.item_cards USING gin (search)")
    op.execute("ANALYZE catalog.item_cards")
    op.execute(
        "CREATE INDEX ix_items_cheap_embedding ON catalog.items "
        "USING hnsw (embedding halfvec_cosine_ops) WITH (m = 16, ef_construction = 64) "
        "WHERE price_band <= 2"
    )


def downgrade() -> None:
    op.execute("DROP INDEX catalog.ix_items_cheap_embedding")
    op.execute("DROP TRIGGER write_item_card ON catalog.items")
    op.execute("DROP FUNCTION catalog.write_item_card()")
    op.drop_table("item_cards", schema="catalog")


def _create_cards() -> None:
    op.execute(
        """
        CREATE TABLE catalog.item_cards (
            id uuid CONSTRAINT pk_item_cards PRIMARY KEY
                CONSTRAINT fk_item_cards_id_items REFERENCES catalog.items (id) ON DELETE CASCADE,
            popularity numeric(4, 3) NOT NULL,
            created_at timestamptz NOT NULL,
            currency char(3) NOT NULL,
            usual_cost numeric(19, 4),
            lowest_other_cost numeric(19, 4),
            type text NOT NULL,
            price_type text NOT NULL,
            genres text[] NOT NULL,
            included_on text[] NOT NULL,
            platform text,
            platforms jsonb NOT NULL,
            prices jsonb NOT NULL,
            search tsvector NOT NULL
        )
        """
    )


def _write_cards_by_trigger() -> None:
    values = ", ".join(f"new.{name}" for name in CARD.split(", "))
    changes = ", ".join(f"{name} = excluded.{name}" for name in CARD.split(", ")[1:])
    op.execute(
        "CREATE FUNCTION catalog.write_item_card() RETURNS trigger LANGUAGE plpgsql AS "  # noqa: S608 - our own columns
        f"$$ BEGIN INSERT INTO catalog.item_cards ({CARD}) VALUES ({values}) "
        f"ON CONFLICT (id) DO UPDATE SET {changes}; "
        "RETURN NULL; END $$"
    )
    op.execute(
        "CREATE TRIGGER write_item_card "
        f"AFTER INSERT OR UPDATE OF {WRITTEN} ON catalog.items "
        "FOR EACH ROW EXECUTE FUNCTION catalog.write_item_card()"
    )
