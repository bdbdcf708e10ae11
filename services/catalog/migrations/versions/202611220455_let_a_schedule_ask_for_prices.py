"""Let a schedule ask for prices."""

from alembic import op

revision = "202611220455"
down_revision = "202611220450"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("lookups", "requested_by", nullable=True, schema="catalog")


def downgrade() -> None:
    op.execute("DELETE FROM catalog.lookups WHERE requested_by IS NULL")
    op.alter_column("lookups", "requested_by", nullable=False, schema="catalog")
