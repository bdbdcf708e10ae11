"""Count lists once a version: what lists filter by in one index, and a version of the whole."""

import sqlalchemy as sa
from alembic import op

revision = "202611220440"
down_revision = "202611220125"
branch_labels = None
depends_on = None

# Embeddings are not among them: they change no list and no count.
FILTERED_BY = (
    "type, genres, moods, price_type, price, price_low, price_high, currency, prices, platform, "
    "platforms, usual_cost, lowest_other_cost, included_on, folded_title, folded_text"
)


def upgrade() -> None:
    op.execute("SET LOCAL statement_timeout = 0")
    op.execute(
        "CREATE TABLE catalog.catalogue_version "
        "(one boolean CONSTRAINT pk_catalogue_version PRIMARY KEY, version uuid NOT NULL)"
    )
    op.execute("INSERT INTO catalog.catalogue_version VALUES (true, gen_random_uuid())")
    op.execute(
        """
        CREATE FUNCTION catalog.change_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO catalog.catalogue_version VALUES (true, gen_random_uuid())
            ON CONFLICT (one) DO UPDATE SET version = excluded.version;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER change_catalogue_version "
        f"AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF {FILTERED_BY} ON catalog.items "
        "FOR EACH STATEMENT EXECUTE FUNCTION catalog.change_catalogue_version()"
    )
    _index_popularity(
        include=[
            "type",
            "price_type",
            "currency",
            "usual_cost",
            "lowest_other_cost",
            "included_on",
            "genres",
        ]
    )
    op.create_index("ix_items_currency", "items", ["currency"], schema="catalog")


def downgrade() -> None:
    op.drop_index("ix_items_currency", table_name="items", schema="catalog")
    _index_popularity(include=[])
    op.execute("DROP TRIGGER change_catalogue_version ON catalog.items")
    op.execute("DROP FUNCTION catalog.change_catalogue_version()")
    op.drop_table("catalogue_version", schema="catalog")


def _index_popularity(include: list[str]) -> None:
    op.drop_index("ix_items_popularity", table_name="items", schema="catalog")
    op.create_index(
        "ix_items_popularity",
        "items",
        [sa.text("popularity DESC"), "id"],
        schema="catalog",
        postgresql_include=include,
    )
