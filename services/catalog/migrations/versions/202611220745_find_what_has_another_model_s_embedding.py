"""Find what has another model's embedding without reading every item."""

from alembic import op

revision = "202611220745"
down_revision = "202611220700"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL statement_timeout = 0")
    op.create_index("ix_items_embed_model", "items", ["embed_model"], schema="catalog")


def downgrade() -> None:
    op.drop_index("ix_items_embed_model", table_name="items", schema="catalog")
