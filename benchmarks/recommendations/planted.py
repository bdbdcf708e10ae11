"""People with a hidden taste, and what a service would come to know of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

from catalog.domain.candidate import Candidate
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person
from catalog.domain.purse import Purse
from catalog.domain.tastes import Opinion, Tastes
from catalog.domain.vocabulary import Vocabulary

RATINGS = 12
TODAY = date(2026, 11, 22)
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Planted:
    """A person as the service knows them, and how much they would really like each item."""

    person: Person
    liking: dict[object, float]


class Planter:
    """Makes people for one catalogue; the same number is always the same person."""

    def __init__(self, items: Sequence[Candidate], vocabulary: Vocabulary) -> None:
        self._items = list(items)
        self._vocabulary = vocabulary
        self._keys = sorted(vocabulary.genres)
        self._has = np.array([[key in item.genres for key in self._keys] for item in items], float)
        together = self._has.T @ self._has
        self._together = together / np.maximum(together.sum(axis=1, keepdims=True), 1)
        self._popular = np.array([float(item.popularity) for item in items])

    def person(self, number: int) -> Planted:
        """Person `number`."""
        random = np.random.default_rng(number)
        taste, likes = self._taste(random)
        rated = random.choice(len(self._items), RATINGS, replace=False, p=self._known())
        marks = np.searchsorted(np.quantile(likes, [0.2, 0.45, 0.7, 0.9]), likes[rated]) + 1
        opinions = [
            _opinion(self._items[place], int(mark))
            for place, mark in zip(rated, marks, strict=True)
        ]
        by_taste = np.argsort(-taste)
        says_so = random.random() < 0.5
        person = Person(
            user_id=uuid4(),
            today=TODAY,
            purse=Purse("AUD", Decimal(200), Decimal(int(random.integers(0, 15000))) / 100),
            tastes=Tastes.told(
                self._vocabulary,
                genres=[self._keys[place] for place in by_taste[:2]] if says_so else [],
                disliked=[self._keys[by_taste[-1]]],
                opinions=opinions,
            ),
            seen=frozenset(opinion.item_id for opinion in opinions),
        )
        ids = (item.id for item in self._items)
        return Planted(person, dict(zip(ids, likes.tolist(), strict=True)))

    def _taste(self, random: np.random.Generator) -> tuple[Numbers, Numbers]:
        """Weights over genres, and the liking of every item that follows from them and more."""
        drawn = random.dirichlet(np.full(len(self._keys), 0.15))
        taste = 0.7 * drawn + 0.3 * (drawn @ self._together)
        kinds = dict(zip(ItemType, random.normal(0, 0.5, len(ItemType)), strict=True))
        match = self._has @ taste / np.sqrt(np.maximum(self._has.sum(axis=1), 1))
        likes = _standard(match) + np.array([kinds[item.type] for item in self._items])
        likes += 0.5 * _standard(self._popular) + random.normal(0, 0.5, len(self._items))
        return taste, likes

    def _known(self) -> Numbers:
        """What is popular is more likely to be known already."""
        weights: Numbers = self._popular**2 / (self._popular**2).sum()
        return weights


def _standard(values: Numbers) -> Numbers:
    spread: Numbers = (values - values.mean()) / (values.std() or 1)
    return spread


def _opinion(item: Candidate, mark: int) -> Opinion:
    return Opinion(item.id, item.title, item.type, item.genres, (mark - 3) / 2, "rated")
