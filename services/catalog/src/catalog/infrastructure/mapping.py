"""How the domain's classes map onto the tables."""

from sqlalchemy.orm import registry

import catalog.infrastructure.copy_tables  # noqa: F401 - its tables belong to the metadata
from catalog.domain.item import Item
from catalog.domain.lookups import Lookup
from catalog.domain.opinions import Rating, Save
from catalog.domain.recommendation import Recommendation
from catalog.infrastructure.lookup_tables import lookups
from catalog.infrastructure.tables import items, metadata, ratings, recommendations, saves

mapper_registry = registry(metadata=metadata)


def map_tables() -> None:
    """Map the domain's classes; called once by bootstrap. The domain counts the versions."""
    mapper_registry.map_imperatively(
        Item,
        items,
        version_id_col=items.c.version,
        version_id_generator=False,
        properties={"offers": items.c.platforms},
        # These are the database's, and the embedding job's.
        exclude_properties=["search", "embedding", "price_band"],
    )
    for aggregate, table in (
        (Save, saves),
        (Rating, ratings),
        (Recommendation, recommendations),
        (Lookup, lookups),
    ):
        mapper_registry.map_imperatively(
            aggregate, table, version_id_col=table.c.version, version_id_generator=False
        )
