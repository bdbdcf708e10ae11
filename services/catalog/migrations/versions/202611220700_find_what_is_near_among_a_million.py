"""Find what is near among a million: each vector knows more neighbours."""

from alembic import op

revision = "202611220700"
down_revision = "202611220455"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _build("m = 24, ef_construction = 128")


def downgrade() -> None:
    _build("m = 16, ef_construction = 64")


def _build(options: str) -> None:
    # A large catalogue takes minutes, in which it is searched by reading all vectors.
    op.execute("SET LOCAL statement_timeout = 0")
    op.execute("DROP INDEX catalog.ix_items_embedding")
    op.execute(
        "CREATE INDEX ix_items_embedding ON catalog.items "
        f"USING hnsw (embedding halfvec_cosine_ops) WITH ({options})"
    )
