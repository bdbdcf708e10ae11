"""What is known about one person, in one read."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import UUID as PGUUID
from sqlalchemy.dialects.postgresql import distinct_on

from catalog.domain.kinds import ItemType, Response, Sensitivity
from catalog.domain.person import Person
from catalog.domain.purse import HOME_CURRENCY, Purse
from catalog.domain.services import OURS, PaidService, services_by_platform
from catalog.domain.tastes import Opinion, Tastes
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.copy_tables import budgets, entitlements, preferences, profiles
from catalog.infrastructure.reads import Reads, Row, stored
from catalog.infrastructure.stored_services import services_in
from catalog.infrastructure.tables import items, ratings, recommendations, saves, seen_items

OPINIONS_AT_MOST = 50
# The month of a person may end up to a day after ours; then the figures are last month's.
PERIOD_GRACE = timedelta(days=2)

_SAID: Mapping[str, tuple[float, str]] = {
    "liked": (0.8, "liked"),
    "disliked": (-1.0, "disliked"),
    "saved": (0.5, "saved"),
    "purchased": (0.7, "bought"),
    "bought": (0.7, "bought"),
    "listed": (0.5, "saved"),
}


class SqlPeople:
    """People, from the local copies and from what they did here."""

    def __init__(self, reads: Reads, vocabulary: Vocabulary, embed_model: str) -> None:
        self._reads = reads
        self._vocabulary = vocabulary
        self._model = embed_model

    async def person(self, user_id: UUID, now: datetime, *, with_opinions: bool = True) -> Person:
        """Money, tastes, subscriptions and what they have seen; nobody is unknown, only new.

        A list of prices needs no opinions and not what was seen, and reads neither.
        """
        about = {"user_id": user_id, "model": self._model}
        opinions: Sequence[Row] = ()
        if not with_opinions:
            (row,) = await self._reads.rows("means", lambda: _MEANS, about)
        else:
            (row,) = await self._reads.rows("person", lambda: _KNOWN, about)
            opinions = await self._reads.rows("opinions", lambda: _OPINIONS, about)
        today, purse = _today(row, now), _purse(row, now)
        return Person(
            user_id=user_id,
            today=today,
            purse=purse,
            tastes=self._tastes(row, opinions),
            services=self._services(row, now, today, purse.currency),
            seen=frozenset(row.get("seen") or ()),
        )

    def _tastes(self, row: Row, opinions: Sequence[Row]) -> Tastes:
        return Tastes.told(
            self._vocabulary,
            genres=row["preferred_genres"] or (),
            disliked=row["disliked_genres"] or (),
            activities=row["preferred_activities"] or (),
            sensitivity=row["price_sensitivity"] or Sensitivity.MODERATE,
            opinions=[_opinion(opinion) for opinion in opinions],
        )

    def _services(
        self, row: Row, now: datetime, today: date, currency: str
    ) -> dict[str, PaidService]:
        found = services_by_platform(
            services_in(stored(row["ledger_services"]) or (), currency),
            services_in(stored(row["told_services"]) or (), currency),
            self._vocabulary,
            today,
        )
        if row["entitled"] is not None:
            found.pop(OURS, None)
            if row["entitled"] and (row["access_until"] is None or row["access_until"] > now):
                found[OURS] = PaidService(OURS)
        return found


def _today(row: Row, now: datetime) -> date:
    """The day it is where the person lives."""
    return (now if row["time_zone"] is None else now.astimezone(ZoneInfo(row["time_zone"]))).date()


def _purse(row: Row, now: datetime) -> Purse:
    """The figures of the running period; those of a past one say nothing about today.

    Before the ledger's first word, people still count in their own currency.
    """
    if row["currency"] is None:
        return Purse(row["home_currency"] or HOME_CURRENCY)
    ends = row["period_end"]
    if ends is not None and now.date() > ends + PERIOD_GRACE:
        return Purse(row["currency"])
    return Purse(row["currency"], row["budget"], row["remaining"])


def _opinion(row: Row) -> Opinion:
    liking, said = _liking(row)
    return Opinion(
        item_id=row["item_id"],
        title=row["title"],
        type=ItemType(row["type"]),
        genres=tuple(row["genres"]),
        liking=liking,
        said=said,
        embedding=stored(row["embedding"]),
    )


def _liking(row: Row) -> tuple[float, str]:
    if row["rating"] is None:
        return _SAID[row["kind"]]
    liking = (row["rating"] - 3) / 2
    words = {4: "rated highly", 5: "rated highly", 3: "found all right"}
    return liking, words.get(row["rating"], "rated low")


def _means_of(user_id: ColumnElement[UUID]) -> Select[Any]:
    person = select(user_id.label("user_id")).subquery()
    return (
        select(
            budgets.c.currency,
            budgets.c.period_end,
            budgets.c.budget,
            budgets.c.remaining,
            budgets.c.subscriptions.label("ledger_services"),
            preferences.c.preferred_genres,
            preferences.c.disliked_genres,
            preferences.c.preferred_activities,
            preferences.c.price_sensitivity,
            preferences.c.subscriptions.label("told_services"),
            profiles.c.currency.label("home_currency"),
            profiles.c.time_zone,
            entitlements.c.entitled,
            entitlements.c.access_until,
        )
        .select_from(person)
        .outerjoin(budgets, budgets.c.user_id == person.c.user_id)
        .outerjoin(preferences, preferences.c.user_id == person.c.user_id)
        .outerjoin(profiles, profiles.c.user_id == person.c.user_id)
        .outerjoin(entitlements, entitlements.c.user_id == person.c.user_id)
    )


def _known_about(user_id: ColumnElement[UUID]) -> Select[Any]:
    disliked = select(recommendations.c.item_id).where(
        recommendations.c.user_id == user_id, recommendations.c.response == Response.DISLIKED
    )
    seen = select(seen_items.c.item_id).where(seen_items.c.user_id == user_id)
    never_again = union_all(seen, disliked).subquery()
    them = select(func.array_agg(never_again.c.item_id)).scalar_subquery().label("seen")
    return _means_of(user_id).add_columns(them)


def _opinions_of(user_id: ColumnElement[UUID], model: ColumnElement[str]) -> Select[Any]:
    """The newest opinion about each item; a rating is said most plainly, so it wins a tie."""
    said = union_all(
        select(
            ratings.c.item_id,
            ratings.c.rating.label("rating"),
            literal("rated").label("kind"),
            ratings.c.rated_at.label("at"),
        ).where(ratings.c.user_id == user_id),
        select(
            recommendations.c.item_id,
            null(),
            cast(recommendations.c.response, Text),
            recommendations.c.responded_at,
        ).where(recommendations.c.user_id == user_id, recommendations.c.response.is_not(None)),
        select(saves.c.item_id, null(), literal("listed"), saves.c.changed_at).where(
            saves.c.user_id == user_id, saves.c.saved.is_(True)
        ),
        select(seen_items.c.item_id, null(), literal("bought"), seen_items.c.seen_at).where(
            seen_items.c.user_id == user_id, seen_items.c.how == "bought"
        ),
    ).subquery()
    newest = (
        select(said)
        .ext(distinct_on(said.c.item_id))
        .order_by(said.c.item_id, said.c.rating.is_(None), said.c.at.desc())
        .subquery()
    )
    embedding = case((items.c.embed_model == model, items.c.embedding), else_=None)
    return (
        select(
            newest.c.item_id,
            newest.c.rating,
            newest.c.kind,
            items.c.title,
            items.c.type,
            items.c.genres,
            embedding.label("embedding"),
        )
        .join(items, items.c.id == newest.c.item_id)
        .order_by(newest.c.at.desc(), newest.c.item_id)
        .limit(OPINIONS_AT_MOST)
    )


# Built once: putting such a statement together takes longer than running it.
_USER_ID: ColumnElement[UUID] = bindparam("user_id", type_=PGUUID(as_uuid=True))
_MODEL: ColumnElement[str] = bindparam("model", type_=Text)
_MEANS = _means_of(_USER_ID)
_KNOWN = _known_about(_USER_ID)
_OPINIONS = _opinions_of(_USER_ID, _MODEL)
