"""Store embeddings at half precision."""

from alembic import op

revision = "202611220110"
down_revision = "202611220055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _change("halfvec", "m = 16, ef_construction = 64")


def downgrade() -> None:
    _change("vector", "m = 24, ef_construction = 128")


def _change(kind: str, options: str) -> None:
    # Writes the table anew, which takes as long as it is large.
    op.execute("SET LOCAL statement_timeout = 0")
    op.execute("DROP INDEX catalog.ix_items_embedding")
    op.execute(
        f"ALTER TABLE catalog.items ALTER COLUMN embedding TYPE {kind}(384) "
        f"USING embedding::{kind}(384)"
    )
    op.execute(
        "CREATE INDEX ix_items_embedding ON catalog.items "
        f"USING hnsw (embedding {kind}_cosine_ops) WITH ({options})"
    )
