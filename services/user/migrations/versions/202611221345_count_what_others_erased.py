"""Count what others erased."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "202611221345"
down_revision = "202611220100"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "erasure_receipts",
        sa.Column(
            "elsewhere",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        schema="user",
    )


def downgrade() -> None:
    op.drop_column("erasure_receipts", "elsewhere", schema="user")
