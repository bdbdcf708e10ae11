"""Every Protocol of the catalog service."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from catalog.application.copies import (
    BudgetCopy,
    EntitlementCopy,
    PreferencesCopy,
    ProfileCopy,
    Purchase,
)
from catalog.domain.candidate import Candidate
from catalog.domain.item import Item
from catalog.domain.kinds import ItemType
from catalog.domain.lookups import Lookup, Outcome, PriceSeen, Product
from catalog.domain.opinions import Rating, Save
from catalog.domain.person import Person, Wish
from catalog.domain.recommendation import Recommendation
from catalog.domain.reviews import Review
from shared.events import Event


class Embedder(Protocol):
    """Turns text into vectors of one length; someone else's slow system."""

    @property
    def model(self) -> str:
        """The name vectors are kept under; vectors of two models do not compare."""

    async def embed_query(self, text: str) -> list[float] | None:
        """The vector of a search; None when the provider does not answer in time."""

    async def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """The vectors of item texts, in order; raises Unavailable."""


class People(Protocol):
    """What is known about a person, read in one go."""

    async def person(self, user_id: UUID, now: datetime) -> Person:
        """Money, tastes, subscriptions and what they have seen; nobody is unknown, only new."""


class Shelf(Protocol):
    """The catalogue as recommendations look at it."""

    async def candidates(
        self, person: Person, wish: Wish, wish_vector: list[float] | None
    ) -> list[Candidate]:
        """A few hundred items that pass every hard rule, from several points of view."""


class ShopPrices(Protocol):
    """What a shop asks for an item; slow, and never on the path of a request."""

    async def price_of(self, product: Product) -> PriceSeen:
        """The one believable price, or the typed reason there is none; raises nothing."""


class Reviews(Protocol):
    """What others write about an item; slow, and never on the path of a request."""

    async def reviews_of(self, product: Product, now: datetime) -> tuple[Outcome, list[Review]]:
        """Short quotations of a few pages with their addresses; raises nothing."""


class Outbox(Protocol):
    """Where a transaction puts what it announces."""

    def add(self, *events: Event) -> None:
        """Announce the events if the transaction commits."""


class ItemRepository(Protocol):
    """The items."""

    async def get(self, item_id: UUID) -> Item:
        """The item, locked for this transaction; raises ItemNotFound."""

    async def by_slug(self, slugs: Iterable[str]) -> dict[str, Item]:
        """The items that exist of these, by slug, locked."""

    async def with_stale_price(
        self, *, seen_before: date, not_asked_since: datetime, at_most: int
    ) -> list[UUID]:
        """Items bought once whose price is old and was not asked for lately, best known first."""

    async def exists(self, item_id: UUID) -> bool:
        """Whether there is such an item."""

    async def type_of(self, item_id: UUID) -> ItemType:
        """What kind of item it is; raises ItemNotFound."""

    async def id_of_title(self, title: str) -> UUID | None:
        """The one item of that title; None when there is none or more than one."""

    def add(self, item: Item) -> None:
        """Put a new item into the catalogue."""

    async def observe_prices(self, seen: Sequence[Item], observed_on: date, source: str) -> None:
        """Keep what the prices were seen to be."""

    async def observe_lookup(self, item_id: UUID, seen: PriceSeen, now: datetime) -> None:
        """Keep what a shop's page said, also when that was no price."""


class LookupRepository(Protocol):
    """What was looked up, and the reviews that were found."""

    def add(self, lookup: Lookup) -> None:
        """Keep a new request."""

    async def get(self, lookup_id: UUID) -> Lookup:
        """The request, locked; raises LookupNotFound."""

    async def keep_reviews(self, item_id: UUID, found: Sequence[Review]) -> None:
        """Keep these reviews of the item instead of older ones."""


class OpinionRepository(Protocol):
    """Saves, ratings and what people have seen."""

    async def save_of(self, user_id: UUID, item_id: UUID, now: datetime) -> Save:
        """The person's save, locked; raises ItemNotFound."""

    async def rating_of(self, user_id: UUID, item_id: UUID, now: datetime) -> Rating:
        """The person's rating, locked; raises ItemNotFound."""

    async def mark_seen(self, user_id: UUID, item_id: UUID, how: str, now: datetime) -> None:
        """Never offer it to this person again. `how`: told, rated or bought."""

    async def forget_seen(self, user_id: UUID, item_id: UUID) -> None:
        """The person says they have not seen it after all."""


class RecommendationRepository(Protocol):
    """What was recommended to whom."""

    async def offer(self, made: Sequence[Recommendation]) -> list[tuple[UUID, bool]]:
        """Keep them and give each one's id and whether it is new.

        An item that was recommended in the same session and has no answer yet keeps its id.
        """

    async def of(self, user_id: UUID, recommendation_id: UUID) -> Recommendation:
        """The person's recommendation, locked; raises RecommendationNotFound."""


class CopyRepository(Protocol):
    """Local copies of what other services own. An older version changes nothing."""

    async def keep_budget(self, copy: BudgetCopy, at: datetime) -> None:
        """Keep the budget unless a newer period or version is kept, or the person was erased."""

    async def keep_preferences(self, copy: PreferencesCopy, at: datetime) -> None:
        """Keep the preferences, on the same terms."""

    async def keep_entitlement(self, copy: EntitlementCopy, at: datetime) -> None:
        """Keep whether the story plan is paid for, on the same terms."""

    async def keep_profile(self, copy: ProfileCopy, at: datetime) -> None:
        """Keep where a person lives, on the same terms."""

    async def keep_purchase(self, purchase: Purchase, at: datetime) -> bool:
        """Keep a purchase; False when it was kept before, or the person was erased since."""

    async def erase(self, user_id: UUID, scope: str, at: datetime) -> dict[str, int]:
        """Remove the person's rows: all of them, or with scope `finances` only the figures.

        Gives the rows changed, by table.
        """


class SeedRepository(Protocol):
    """Which version of each seed file is loaded."""

    async def lock(self) -> None:
        """Let one loader work at a time, until this transaction ends."""

    async def digests(self) -> dict[str, str]:
        """The digest of each loaded file."""

    async def mark(self, file: str, version: int, digest: str) -> None:
        """Say that the file is loaded."""


class UnitOfWork(Protocol):
    """One transaction; enter it once."""

    @property
    def items(self) -> ItemRepository:
        """The catalogue."""

    @property
    def lookups(self) -> LookupRepository:
        """What is looked up outside."""

    @property
    def opinions(self) -> OpinionRepository:
        """What people think of items."""

    @property
    def recommendations(self) -> RecommendationRepository:
        """What was recommended."""

    @property
    def copies(self) -> CopyRepository:
        """What other services told us."""

    @property
    def seeds(self) -> SeedRepository:
        """What is loaded."""

    @property
    def outbox(self) -> Outbox:
        """What is announced here is committed with the rows."""

    async def __aenter__(self) -> Self:
        """Begin."""

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit, or roll back when an error passes."""
