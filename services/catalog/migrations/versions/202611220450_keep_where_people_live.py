"""Keep where people live."""

import sqlalchemy as sa
from alembic import op

revision = "202611220450"
down_revision = "202611220445"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "profiles",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.CHAR(length=3), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_profiles"),
        schema="catalog",
    )


def downgrade() -> None:
    op.drop_table("profiles", schema="catalog")
