"""Keep receipts of erasures."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "202611220100"
down_revision = "202611212148"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erasure_receipts",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column(
            "scope",
            sa.Enum(
                "account",
                "finances",
                name="scope",
                native_enum=False,
                length=20,
                schema="user",
            ),
            nullable=False,
        ),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_receipts")),
        schema="user",
    )


def downgrade() -> None:
    op.drop_table("erasure_receipts", schema="user")
