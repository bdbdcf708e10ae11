"""Keep the exchange rates that administrators state."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, UUID

revision = "202611220445"
down_revision = "202611212320"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rate_sheets",
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("base", sa.String(length=3), nullable=False),
        sa.Column("rates", JSONB(), nullable=False),
        sa.Column("stated_by", UUID(as_uuid=True), nullable=False),
        sa.Column("stated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("on_day", name=op.f("pk_rate_sheets")),
        schema="documents",
    )


def downgrade() -> None:
    op.drop_table("rate_sheets", schema="documents")
