"""What the seed files promise the loader and the recommender. A failure names the item's slug."""

import json
import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest

DATA = files("catalog") / "data"
Item = dict[str, Any]

FIELDS = [
    "slug",
    "type",
    "title",
    "description",
    "genres",
    "moods",
    "price_type",
    "price",
    "price_low",
    "price_high",
    "currency",
    "prices",
    "platform",
    "platforms",
    "external_url",
    "image_url",
    "expected_hours",
    "rating",
    "year",
    "popularity",
    "age_rating",
    "adult",
    "metadata",
]
LEAST = {
    "movie": 150,
    "series": 90,
    "book": 150,
    "video_game": 90,
    "board_game": 80,
    "card_game": 40,
    "restaurant": 30,
    "event": 60,
    "story": 14,
}
AGE_RATINGS = {"G", "PG", "M", "MA15+", "R18+", None}
OURS = "Penny Dreadful"
FREE = ("0.00", "0.00")
PRICE_RANGES = {
    "free": FREE,
    "one_time": ("0.50", "600.00"),
    "subscription": ("1.00", "60.00"),
}
MONEY = re.compile(r"\d{1,4}\.\d\d")
MARKUP = re.compile(r"<[^>]*>|https?:|[*_`#\[\]{}|\\]|&\w+;")


def read_json(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def read_items() -> list[Item]:
    lines = (
        line
        for name in read_json("manifest.json")["files"]
        for line in (DATA / name).read_text(encoding="utf-8").splitlines()
    )
    return [json.loads(line) for line in lines]


ITEMS = read_items()
GENRES = {genre["key"]: genre for genre in read_json("genres.json")}
MOODS = {mood["key"] for mood in read_json("moods.json")}
PLATFORMS = {platform["name"]: platform for platform in read_json("platforms.json")}


def test_every_data_file_is_in_the_manifest() -> None:
    on_disk = {entry.name for entry in DATA.iterdir() if entry.name.endswith(".jsonl")}
    assert on_disk == set(read_json("manifest.json")["files"])


def test_slugs_are_unique() -> None:
    assert [
        slug for slug, count in Counter(item["slug"] for item in ITEMS).items() if count > 1
    ] == []


def test_no_work_is_listed_twice() -> None:
    works = Counter((item["type"], item["title"].casefold(), item["year"]) for item in ITEMS)
    assert [work for work, count in works.items() if count > 1] == []


@pytest.mark.parametrize("kind", LEAST)
def test_there_are_enough_of_each_type(kind: str) -> None:
    assert sum(item["type"] == kind for item in ITEMS) >= LEAST[kind]


def test_every_mood_and_genre_has_something_to_offer() -> None:
    genres = Counter(genre for item in ITEMS for genre in item["genres"])
    moods = Counter(mood for item in ITEMS for mood in item["moods"])
    assert {genre for genre in GENRES if genres[genre] < 5} == set()
    assert {mood for mood in MOODS if moods[mood] < 20} == set()


def test_prices_reach_every_kind_of_budget() -> None:
    paid = [Decimal(i["price"]) for i in ITEMS if i["price_type"] == "one_time"]
    assert sum(item["price_type"] == "free" for item in ITEMS) >= 60
    assert sum(price < 20 for price in paid) >= 150
    assert sum(20 <= price <= 60 for price in paid) >= 150
    assert sum(price > 60 for price in paid) >= 50


def test_genre_neighbours_are_mutual() -> None:
    one_way = [
        (key, other)
        for key, genre in GENRES.items()
        for other in genre["neighbours"]
        if key not in GENRES[other]["neighbours"]
    ]
    assert one_way == []
    assert all(genre["neighbours"] for genre in GENRES.values())


def test_a_subscription_platform_states_its_monthly_fee() -> None:
    fees = [p["monthly"] for p in PLATFORMS.values() if p["price_type"] == "subscription"]
    assert fees
    assert all(Decimal(fee["AUD"]) > 0 for fee in fees)


def test_platform_aliases_lead_to_one_platform() -> None:
    aliases = Counter(alias for platform in PLATFORMS.values() for alias in platform["aliases"])
    assert [alias for alias, count in aliases.items() if count > 1] == []


def breaking(promise: Callable[[Item], bool]) -> list[str]:
    return [item["slug"] for item in ITEMS if not promise(item)]


def test_every_item_has_every_field_in_order() -> None:
    assert breaking(lambda item: list(item) == FIELDS) == []


def test_slugs_are_short_and_plain() -> None:
    slug = re.compile(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*")
    assert breaking(lambda item: slug.fullmatch(item["slug"]) is not None) == []


def test_descriptions_are_brief_and_free_of_markup() -> None:
    assert breaking(lambda item: 20 <= len(item["description"]) <= 300) == []
    assert breaking(lambda item: not MARKUP.search(item["title"] + item["description"])) == []


def test_genres_and_moods_are_in_the_vocabulary() -> None:
    assert breaking(lambda item: 1 <= len(item["genres"]) <= 4) == []
    assert breaking(lambda item: 1 <= len(item["moods"]) <= 3) == []
    assert breaking(lambda item: set(item["genres"]) <= GENRES.keys()) == []
    assert breaking(lambda item: set(item["moods"]) <= MOODS) == []


def test_age_ratings_agree_with_the_adult_mark() -> None:
    assert breaking(lambda item: item["age_rating"] in AGE_RATINGS) == []
    assert breaking(lambda item: item["adult"] or item["age_rating"] != "R18+") == []


def is_priced_sanely(item: Item) -> bool:
    if item["price_type"] == "variable":
        low, high = Decimal(item["price_low"]), Decimal(item["price_high"])
        return item["price"] is None and 0 <= low <= high <= 600 and high > 0
    least, most = FREE if item["type"] == "story" else PRICE_RANGES[item["price_type"]]
    ranged = item["price_low"] is not None or item["price_high"] is not None
    return not ranged and Decimal(least) <= Decimal(item["price"]) <= Decimal(most)


def test_prices_are_sane_for_their_type() -> None:
    assert breaking(is_priced_sanely) == []


def test_prices_have_two_decimals() -> None:
    def amounts(item: Item) -> list[str]:
        own = [item[key] for key in ("price", "price_low", "price_high") if item[key] is not None]
        return own + list(item["prices"].values()) + [offer["price"] for offer in item["platforms"]]

    assert breaking(lambda item: all(MONEY.fullmatch(amount) for amount in amounts(item))) == []
    assert breaking(lambda item: item["currency"] == "AUD") == []
    assert breaking(lambda item: item["prices"].keys() <= {"USD", "EUR", "GBP"}) == []


def is_first_offer(item: Item) -> bool:
    if item["price_type"] == "variable":
        return len(item["platforms"]) == 0
    first = item["platforms"][0]
    stated = ("platform", "price_type", "price")
    return [first[key] for key in stated] == [item[key] for key in stated]


def test_the_first_offer_is_the_stated_price() -> None:
    assert breaking(is_first_offer) == []
    assert breaking(lambda item: item["platform"] in PLATFORMS) == []


def is_honest(offer: Item) -> bool:
    included = offer["kind"] == "included"
    monthly = PLATFORMS[offer["platform"]]["monthly"]
    if not included:
        return bool(offer["price_type"] != "subscription")
    fee = "0.00" if offer["platform"] == OURS else monthly["AUD"]
    return bool(offer["price_type"] == "subscription" and offer["price"] == fee)


def test_an_included_offer_names_its_subscription_and_fee() -> None:
    assert breaking(lambda item: all(is_honest(offer) for offer in item["platforms"])) == []


def test_hours_and_standing_are_within_reason() -> None:
    def sitting(item: Item) -> Decimal:
        return Decimal(item["metadata"]["session_hours"])

    assert breaking(lambda item: 0 < sitting(item) <= Decimal(item["expected_hours"]) <= 500) == []
    assert breaking(lambda item: item["rating"] is None or 3 <= item["rating"] <= 10) == []
    assert breaking(lambda item: 0 < item["popularity"] <= 1) == []
    assert breaking(lambda item: item["year"] is None or 1700 <= item["year"] <= 2026) == []


def test_games_and_outings_say_how_many_people_they_are_for() -> None:
    def states_people(item: Item) -> bool:
        people = item["metadata"].get("players") or item["metadata"].get("people")
        return people is not None and 1 <= people["min"] <= people["max"] <= 30

    shared = {"video_game", "board_game", "card_game", "event", "restaurant"}
    assert breaking(lambda item: states_people(item) == (item["type"] in shared)) == []


def test_links_only_lead_to_the_public_domain_library() -> None:
    links = {item["external_url"] for item in ITEMS} - {None}
    assert len(links) >= 25
    assert all(re.fullmatch(r"https://www\.gutenberg\.org/ebooks/\d+", link) for link in links)
