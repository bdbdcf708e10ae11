"""Sort items into price bands."""

import sqlalchemy as sa
from alembic import op

revision = "202611220125"
down_revision = "202611220110"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Writes the table anew, which takes as long as it is large.
    op.execute("SET LOCAL statement_timeout = 0")
    band = (
        "width_bucket(LEAST(usual_cost, lowest_other_cost), "
        "ARRAY[0.01, 3, 6, 10, 15, 20, 30, 45, 70, 120, 250]::numeric[])"
    )
    op.add_column(
        "items",
        sa.Column("price_band", sa.SmallInteger(), sa.Computed(band, persisted=True)),
        schema="catalog",
    )
    op.create_index(
        "ix_items_price_band",
        "items",
        ["type", "price_band", sa.text("popularity DESC"), "id"],
        schema="catalog",
    )


def downgrade() -> None:
    op.drop_index("ix_items_price_band", table_name="items", schema="catalog")
    op.drop_column("items", "price_band", schema="catalog")
