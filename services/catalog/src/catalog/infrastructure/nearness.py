"""What is nearest in meaning, within rules.

An index scan that is asked for the nearest first goes far where the rules refuse most of what is
near: a question about dear things, asked with little money. What is cheap has a graph of its own,
in which everything is at hand.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, select, union
from sqlalchemy.sql.util import ClauseAdapter

from catalog.infrastructure.binds import MODEL, Bind
from catalog.infrastructure.price_bands import CHEAP_BAND
from catalog.infrastructure.tables import items

# So many of the nearest are asked at most whether they are within a price.
EXAMINED = 1_500
# Unless enough of the first few are, what is cheap is asked too.
EASILY = 300

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
    place: Bind, price: Rule, rules: list[Rule], limit: int, *, easily: int = EASILY
) -> Select[Any]:
    """The same where a price is among the rules, in time that no price makes long."""
    distance = items.c.embedding.cosine_distance(place).label("distance")
    first = (
        select(items, distance)
        .where(items.c.embed_model == MODEL, *rules)
        .order_by(distance)
        .limit(EXAMINED)
        .subquery("first")
    )
    examined = select(first, func.row_number().over().label("place")).subquery("examined")
    fits = ClauseAdapter(examined).traverse(price)
    found = select(examined.c.id, examined.c.distance, examined.c.place).where(fits)
    of_all = found.limit(limit).cte("of_all")
    at_hand = select(func.count()).select_from(of_all).where(of_all.c.place <= easily)
    is_cheap = items.c.price_band <= literal_column(str(CHEAP_BAND))
    asked = at_hand.scalar_subquery() < limit
    cheap = nearest(place, [asked, is_cheap, price, *rules], limit).subquery("cheap")
    both = union(select(of_all.c.id, of_all.c.distance), cheap.select()).subquery("of_both")
    return select(both.c.id, both.c.distance).order_by(both.c.distance).limit(limit)
