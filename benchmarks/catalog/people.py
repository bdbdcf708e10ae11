"""Random but repeatable people and questions."""

from decimal import Decimal
from random import Random
from uuid import uuid4

import numpy as np

from benchmarks.catalog.many_items import NOW, Vector, World, near
from catalog.bootstrap import App
from catalog.domain.item import Item
from catalog.domain.kinds import ItemType
from catalog.domain.person import Person, Wish
from catalog.domain.purse import Purse
from catalog.domain.tastes import Opinion, Tastes

WORDS = ["murder", "space ship", "catn", "small village", "dragn quest", "train", "jazz", "love"]


def question(world: World, originals: list[Item], number: int) -> Vector:
    """What somebody looks for who has one of the originals in mind."""
    wanted = originals[(number * 37) % len(originals)]
    return near(world, wanted.genres, np.random.default_rng(1_000_000 + number))


def somebody(app: App, world: World, originals: list[Item], number: int) -> Person:
    """A person with two liked genres, one disliked, one thing liked, and some money left."""
    random = Random(number)  # noqa: S311 - repeatable
    genres = random.sample(sorted(app.vocabulary.genres), 3)
    taste = question(world, originals, number).tolist()
    liked = Opinion(uuid4(), "Before", ItemType.MOVIE, (genres[0],), 0.8, "liked", taste)
    return Person(
        user_id=uuid4(),
        today=NOW.date(),
        purse=Purse("AUD", Decimal("264.46"), Decimal(random.randint(0, 20000)) / 100),
        tastes=Tastes.told(
            app.vocabulary, genres=genres[:2], disliked=genres[2:], opinions=[liked]
        ),
    )


def wish(number: int) -> Wish:
    """At most five to forty-four dollars."""
    return Wish(Decimal(5 + number % 40))
