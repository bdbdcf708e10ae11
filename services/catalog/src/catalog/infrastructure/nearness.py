"""What is nearest in meaning, within rules.

An index scan that is asked for the nearest first goes far where the rules refuse most of what is
near: a question about dear things, asked with little money. What is cheap has a graph of its own,
in which everything is at hand.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, select
from sqlalchemy.sql.util import ClauseAdapter

from catalog.infrastructure.binds import MODEL, Bind
from catalog.infrastructure.price_bands import CHEAP_BAND
from catalog.infrastructure.tables import items

# Of so many, enough are within most prices; where they are not, the cheap ones are asked.
EXAMINED = 1_000

Rule = ColumnElement[bool]


def nearest(place: Bind, rules: list[Rule], limit: int) -> Select[Any]:
    """The ids and distances of what is nearest to `place` of all that pass the rules."""
    distance = items.c.embedding.cosine_distance(place).label("distance")
    return (
        select(items.c.id, distance)
        .where(items.c.embed_model == MODEL, *rules)
        .order_by(distance)
        .limit(limit)
    )


def nearest_within_a_price(
    place: Bind, price: Rule, rules: list[Rule], limit: int, *, examined: int = EXAMINED
) -> Select[Any]:
    """The same where a price is among the rules, in time that no price makes long."""
    distance = items.c.embedding.cosine_distance(place).label("distance")
    first = (
        select(items, distance)
        .where(items.c.embed_model == MODEL, *rules)
        .order_by(distance)
        .limit(examined)
        .subquery("examined")
    )
    fits = ClauseAdapter(first).traverse(price)
    of_all = select(first.c.id, first.c.distance).where(fits).limit(limit).cte("of_all")
    too_few = select(func.count()).select_from(of_all).scalar_subquery() < limit
    is_cheap = items.c.price_band <= literal_column(str(CHEAP_BAND))
    cheap = nearest(place, [too_few, is_cheap, price, *rules], limit).subquery("cheap")
    found = of_all.select().union(cheap.select()).subquery("of_both")
    return select(found.c.id, found.c.distance).order_by(found.c.distance).limit(limit)
