"""One list of ten by the recommender and one by popularity, graded by the hidden taste."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.recommendations.planted import Planted
from catalog.bootstrap import App
from catalog.domain.candidate import Candidate
from catalog.domain.person import Person, Wish
from catalog.domain.recommending import recommend_from
from catalog.domain.scoring import is_allowed
from catalog.domain.ways import best_way, ways_to_get

LENGTH = 10
WISH = Wish(limit=LENGTH)


@dataclass(frozen=True)
class Graded:
    """nDCG@10 of both lists for one person, and how many of ours break a hard rule."""

    ours: float
    popular: float
    violations: int


async def replay(app: App, items: Sequence[Candidate], planted: Planted) -> Graded | None:
    """Grade both lists; None when fewer than twice ten things fit the person at all."""
    person = planted.person
    fitting = [item for item in items if _fits(item, person)]
    if len(fitting) < 2 * LENGTH:
        return None
    candidates = await app.shelf.candidates(person, WISH, None)
    picks = recommend_from(candidates, person, WISH, app.vocabulary).picks
    ours = [pick.quote.item for pick in picks]
    popular = sorted(fitting, key=lambda item: (-item.popularity, item.slug))[:LENGTH]
    likings = np.array([planted.liking[item.id] for item in fitting])
    best, good = np.quantile(likings, [0.97, 0.90])

    def grade(item: Candidate) -> int:
        liking = planted.liking[item.id]
        return 3 if liking >= best else int(liking >= good)

    ideal = _gain(sorted((grade(item) for item in fitting), reverse=True))
    return Graded(
        ours=_gain([grade(item) for item in ours]) / ideal,
        popular=_gain([grade(item) for item in popular]) / ideal,
        violations=sum(not _fits(item, person) for item in ours),
    )


def _fits(item: Candidate, person: Person) -> bool:
    way = best_way(ways_to_get(item, person.means), person.purse.cap(None))
    return way is not None and is_allowed(item, person)


def _gain(grades: Sequence[int]) -> float:
    """Discounted gain of the first ten."""
    return sum(grade / math.log2(place + 2) for place, grade in enumerate(grades[:LENGTH]))
