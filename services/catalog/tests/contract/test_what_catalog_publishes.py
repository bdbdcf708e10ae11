"""Provider side: every consumer's pact holds against our own events."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from catalog.domain.events import ItemRated, LookupRequested, RecommendationAnswered
from shared.events import Event, PersonErased
from shared.money import Money
from shared.testing.pacts import message_pacts_with, verify_messages_published

pytestmark = pytest.mark.contract


def rated() -> Event:
    return ItemRated(user_id=uuid4(), item_id=uuid4(), rating=4, version=1)


def answered() -> Event:
    return RecommendationAnswered(
        user_id=uuid4(),
        recommendation_id=uuid4(),
        item_id=uuid4(),
        item_type="board_game",
        title="Catan",
        response="purchased",
        price=Money.of("34.95", "AUD"),
        version=1,
    )


def asked() -> Event:
    return LookupRequested(lookup_id=uuid4(), item_id=uuid4(), kind="price", version=1)


PUBLISHED: dict[str, Callable[[], Event]] = {
    "person.erased": lambda: PersonErased(receipt_id=uuid4(), erased={"payments": 2}, version=1),
    "item.rated": rated,
    "lookup.requested": asked,
    "recommendation.answered": answered,
}


@pytest.mark.parametrize("pact", message_pacts_with("catalog"), ids=lambda path: path.stem)
def test_the_catalog_service_publishes_what_others_expect(pact: Path) -> None:
    verify_messages_published("catalog", PUBLISHED, pact)
