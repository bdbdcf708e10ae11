"""How Postgres is to run a statement that looks through the whole catalogue."""

from sqlalchemy import func, select

# For one transaction. Without the iterative scan, an index scan over vectors stops after its
# first neighbours, however many of them the filters refuse. In relaxed order it keeps what it
# finds late (at 100 000 items 98 of the true 100 instead of 94, in the same time); whoever needs
# an order sorts. With a plan made for any parameters, Postgres cannot know how many items a price
# limit or a genre leaves.
VECTOR_SCAN = select(
    func.set_config("hnsw.iterative_scan", "relaxed_order", True),
    func.set_config("hnsw.ef_search", "400", True),
    func.set_config("plan_cache_mode", "force_custom_plan", True),
)
