"""Choosing a list from scored items: mixed in kind and price, free things where money is tight."""

import math
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from catalog.domain.person import Wish
from catalog.domain.purse import Purse
from catalog.domain.scoring import Scored

SAME_TYPE, SAME_GENRE, SAME_PRICE = 0.8, 0.4, 0.2
PRICE_POINTS = 3


def choose(scored: Sequence[Scored], purse: Purse, wish: Wish) -> list[Scored]:
    """At most `wish.limit` items of `scored` (best first), the same ones for the same state.

    At least three different prices when there are three; at least one free item when money is
    tight or unknown and there is one; free items come first when money is tight.
    """
    chosen = _mixed(scored, wish)
    if purse.tight or not purse.known:
        _ensure_free(chosen, scored)
    _ensure_price_points(chosen, scored)
    chosen.sort(key=lambda one: (purse.tight and not one.way.free, -one.score, one.item.slug))
    return chosen


def _mixed(scored: Sequence[Scored], wish: Wish) -> list[Scored]:
    """One after the other, each time the best that is not more of the same."""
    pool = scored[: 6 * wish.limit + 60]
    same_type = SAME_TYPE * (len(wish.types) != 1)
    traits = [(one.item.type, one.item.genres[:2], _band(one.cost)) for one in pool]
    sameness = [0.0] * len(pool)
    left = list(range(len(pool)))
    chosen: list[Scored] = []
    while left and len(chosen) < wish.limit:
        count = max(1, len(chosen))
        # The first of equals wins, and the pool is in a fixed order.
        best = max(left, key=lambda at: pool[at].score - sameness[at] / count)
        left.remove(best)
        chosen.append(pool[best])
        kind, genres, band = traits[best]
        for at in left:
            other_kind, other_genres, other_band = traits[at]
            if other_kind is kind:
                sameness[at] += same_type
            sameness[at] += SAME_GENRE / 2 * len(set(genres).intersection(other_genres))
            if other_band == band:
                sameness[at] += SAME_PRICE
    return chosen


def _band(cost: Decimal | None) -> int:
    """Prices that feel alike: each band is twice the one below, in any currency."""
    if cost is None:
        return -2
    return -1 if cost == 0 else int(math.log2(float(cost) + 1))


def _ensure_free(chosen: list[Scored], scored: Sequence[Scored]) -> None:
    if not chosen or any(one.way.free for one in chosen):
        return
    free = next((one for one in scored if one.way.free), None)
    if free is not None:
        chosen[-1] = free


def _ensure_price_points(chosen: list[Scored], scored: Sequence[Scored]) -> None:
    """Swap the least suitable of equally priced items for the best of another price."""
    while len(chosen) >= PRICE_POINTS:
        prices = Counter(one.cost for one in chosen if one.cost is not None)
        other = next((o for o in scored if o.cost is not None and o.cost not in prices), None)
        doubles = [one for one in chosen if one.cost is None or prices[one.cost] > 1]
        if len(prices) >= PRICE_POINTS or other is None or not doubles:
            return
        chosen[chosen.index(min(doubles, key=lambda one: one.score))] = other
