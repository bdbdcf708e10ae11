"""Keep what the assistant suggests a line was for."""

import sqlalchemy as sa
from alembic import op

revision = "202611212320"
down_revision = "202611212220"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("suggested_category", sa.String(length=40), nullable=True)
    op.add_column("lines", column, schema="documents")


def downgrade() -> None:
    op.drop_column("lines", "suggested_category", schema="documents")
