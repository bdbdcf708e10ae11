"""Look prices and reviews up."""

import sqlalchemy as sa
from alembic import op

revision = "202611220055"
down_revision = "202611212207"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "price_observations",
        sa.Column("outcome", sa.Text(), server_default="found", nullable=False),
        schema="catalog",
    )
    op.add_column("price_observations", sa.Column("url", sa.Text()), schema="catalog")
    op.create_table(
        "lookups",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("requested_by", sa.UUID(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_lookups_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lookups")),
        schema="catalog",
    )
    op.create_index("ix_lookups_item", "lookups", ["item_id", sa.text("id DESC")], schema="catalog")
    op.create_table(
        "reviews",
        sa.Column("item_id", sa.UUID(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rating", sa.Numeric(precision=3, scale=1), nullable=True),
        sa.Column("quotes", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["catalog.items.id"],
            name=op.f("fk_reviews_item_id_items"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("item_id", "url", name=op.f("pk_reviews")),
        schema="catalog",
    )


def downgrade() -> None:
    op.drop_table("reviews", schema="catalog")
    op.drop_table("lookups", schema="catalog")
    op.drop_column("price_observations", "url", schema="catalog")
    op.drop_column("price_observations", "outcome", schema="catalog")
