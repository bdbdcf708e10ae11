"""Find whole titles."""

from alembic import op

revision = "202611220445"
down_revision = "202611220440"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL statement_timeout = 0")
    op.create_index("ix_items_whole_title", "items", ["folded_title"], schema="catalog")


def downgrade() -> None:
    op.drop_index("ix_items_whole_title", table_name="items", schema="catalog")
