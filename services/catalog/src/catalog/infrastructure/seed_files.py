"""The catalogue's own data files: the vocabulary, and the items it starts with."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from catalog.application.load_seed import SeedFile
from catalog.domain.candidate import Offer
from catalog.domain.item_facts import ItemFacts
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.vocabulary import Genre, Platform, Vocabulary
from catalog.domain.yearly import Yearly
from shared.clock import utc_now

_DATA = files("catalog") / "data"


def _read(name: str) -> Any:
    return json.loads((_DATA / name).read_text(encoding="utf-8"))


@cache
def vocabulary() -> Vocabulary:
    """Genres, moods and platforms."""
    return Vocabulary(
        genres={
            one["key"]: Genre(one["key"], one["label"], frozenset(one["neighbours"]))
            for one in _read("genres.json")
        },
        moods={one["key"]: one["label"] for one in _read("moods.json")},
        platforms={one["name"]: _platform(one) for one in _read("platforms.json")},
    )


def _platform(one: Mapping[str, Any]) -> Platform:
    monthly = {currency: Decimal(fee) for currency, fee in (one["monthly"] or {}).items()}
    kind, price_type = one["kind"], PriceType(one["price_type"])
    return Platform(one["name"], kind, price_type, monthly, tuple(one["aliases"]))


def seed_files(today: date | None = None) -> Iterator[SeedFile]:
    """Every file the manifest lists; one is parsed only when it is asked for its items.

    What comes back every year gets its next dates from `today` on: after them, its file is
    another one and is loaded again.
    """
    manifest, today = _read("manifest.json"), today or utc_now().date()
    for name in manifest["files"]:
        content = (_DATA / name).read_bytes()
        lines = [_dated(line, today) for line in content.decode().splitlines()]
        yield SeedFile(
            name=name,
            version=manifest["version"],
            digest=hashlib.sha256("\n".join([*lines, ""]).encode()).hexdigest(),
            prices_as_of=date.fromisoformat(manifest["prices_as_of"]),
            lines=lines,
            read=facts_of_line,
        )


def _dated(line: str, today: date) -> str:
    """The line with the dates its yearly rule gives, if it has one."""
    if '"yearly"' not in line:
        return line
    row = json.loads(line)
    starts, ends = Yearly.read(row["metadata"].pop("yearly")).next_from(today)
    row["metadata"] |= {"starts_on": starts.isoformat(), "ends_on": ends.isoformat()}
    return json.dumps(row)


def facts_of_line(line: str) -> ItemFacts:
    """The facts in one line of a seed file."""
    return facts_of(json.loads(line))


def facts_of(row: Mapping[str, Any]) -> ItemFacts:
    """The facts in one JSON object of the seed files' form."""
    return ItemFacts(
        slug=row["slug"],
        type=ItemType(row["type"]),
        title=row["title"],
        description=row["description"],
        genres=tuple(row["genres"]),
        moods=tuple(row["moods"]),
        price_type=PriceType(row["price_type"]),
        price=_decimal(row["price"]),
        price_low=_decimal(row["price_low"]),
        price_high=_decimal(row["price_high"]),
        currency=row["currency"],
        prices={currency: Decimal(price) for currency, price in row["prices"].items()},
        platform=row["platform"],
        offers=tuple(Offer.read(offer) for offer in row["platforms"]),
        external_url=row["external_url"],
        image_url=row["image_url"],
        expected_hours=_decimal(row["expected_hours"]),
        rating=_decimal(row["rating"]),
        year=row["year"],
        popularity=Decimal(str(row["popularity"])),
        age_rating=row["age_rating"],
        adult=row["adult"],
        metadata=row["metadata"],
    )


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
