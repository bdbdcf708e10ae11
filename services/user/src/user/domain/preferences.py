"""What a person likes, what they pay for already, and how tight their evenings should be."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal, Self
from uuid import UUID

from shared.ids import uuid7
from shared.money import Money, round_money
from user.domain.errors import InvalidPreference, SubscriptionNotFound, TooManySubscriptions
from user.domain.events import PreferencesUpdated, Price, SubscriptionFact

MAX_ENTRIES = 50
MAX_ENTRY_LENGTH = 40
MAX_SUBSCRIPTIONS = 50
MAX_PRICE = Decimal(100_000)


class PriceSensitivity(StrEnum):
    """How much the price of an evening matters."""

    BUDGET = "budget"
    MODERATE = "moderate"
    FLEXIBLE = "flexible"


class Cadence(StrEnum):
    """How often a subscription is paid."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


Kind = Literal["genre", "activity", "price_sensitivity"]
Polarity = Literal["likes", "dislikes"]


@dataclass(eq=False)
class ToldSubscription:
    """A service the person says they pay for."""

    id: UUID
    user_id: UUID
    service: str
    price_amount: Decimal | None
    price_currency: str | None
    cadence: Cadence
    source: str = "told"
    active: bool = True

    @property
    def price(self) -> Money | None:
        """What it costs per cadence; None when the person did not say."""
        if self.price_amount is None or self.price_currency is None:
            return None
        return Money(self.price_amount, self.price_currency)

    def as_fact(self) -> SubscriptionFact:
        """How it travels in events."""
        money = self.price
        price = Price(str(money.rounded().amount), money.currency) if money else None
        return SubscriptionFact(self.service, price, self.cadence, self.active, self.source)


@dataclass(eq=False)
class Preferences:
    """One person's tastes: an aggregate of its own, since it changes far more than the account."""

    user_id: UUID
    preferred_genres: list[str] = field(default_factory=list)
    disliked_genres: list[str] = field(default_factory=list)
    preferred_activities: list[str] = field(default_factory=list)
    price_sensitivity: PriceSensitivity = PriceSensitivity.MODERATE
    subscriptions: list[ToldSubscription] = field(default_factory=list)
    updated_at: datetime | None = None
    version: int = 0

    @classmethod
    def none_yet(cls, user_id: UUID) -> Self:
        """A person who has told us nothing."""
        return cls(user_id)

    def count_tastes(self) -> int:
        """How many likes, dislikes and activities are known."""
        words = (self.preferred_genres, self.disliked_genres, self.preferred_activities)
        return sum(map(len, words))

    def replace(
        self,
        *,
        preferred_genres: list[str],
        disliked_genres: list[str],
        preferred_activities: list[str],
        price_sensitivity: PriceSensitivity,
        now: datetime,
    ) -> PreferencesUpdated:
        """State the tastes anew; raises InvalidPreference."""
        liked, disliked = _normalised(preferred_genres), _normalised(disliked_genres)
        if both := set(liked) & set(disliked):
            raise InvalidPreference(f"Liked and disliked at once: {', '.join(sorted(both))}.")
        self.preferred_genres, self.disliked_genres = liked, disliked
        self.preferred_activities = _normalised(preferred_activities)
        self.price_sensitivity = price_sensitivity
        return self._changed(now)

    def learn(
        self, kind: Kind, value: str, polarity: Polarity, now: datetime
    ) -> PreferencesUpdated:
        """Take over what the assistant learned; the newest word on a genre wins."""
        word = _normalised([value])[0]
        if kind == "price_sensitivity":
            self.price_sensitivity = _sensitivity(word)
            return self._changed(now)
        self._drop(kind, word)
        entries = self._entries(kind, polarity)
        entries.append(word)
        self._keep(kind, polarity, _normalised(entries))
        return self._changed(now)

    def forget(self, kind: Kind, value: str, now: datetime) -> PreferencesUpdated:
        """Drop what was learned; the person deleted it."""
        if kind == "price_sensitivity":
            self.price_sensitivity = PriceSensitivity.MODERATE
        else:
            self._drop(kind, _normalised([value])[0])
        return self._changed(now)

    def tell_subscription(
        self, service: str, price: Money | None, cadence: Cadence, now: datetime
    ) -> tuple[ToldSubscription, PreferencesUpdated]:
        """Add a subscription, or correct the one with the same service."""
        name = " ".join(service.split())
        if not 0 < len(name) <= MAX_ENTRY_LENGTH:
            raise InvalidPreference("A service's name has 1 to 40 characters.")
        if price is not None and not 0 <= price.amount <= MAX_PRICE:
            raise InvalidPreference("A price is between nothing and a hundred thousand.")
        told = self._told(name)
        told.price_amount = round_money(price.amount, price.currency) if price else None
        told.price_currency = price.currency if price else None
        told.cadence, told.active = cadence, True
        return told, self._changed(now)

    def cancel_subscription(self, subscription_id: UUID, now: datetime) -> PreferencesUpdated:
        """Take a told subscription back; raises SubscriptionNotFound."""
        for told in self.subscriptions:
            if told.id == subscription_id:
                self.subscriptions.remove(told)
                return self._changed(now)
        raise SubscriptionNotFound

    def _told(self, service: str) -> ToldSubscription:
        for told in self.subscriptions:
            if told.service.casefold() == service.casefold():
                return told
        if len(self.subscriptions) >= MAX_SUBSCRIPTIONS:
            raise TooManySubscriptions
        told = ToldSubscription(uuid7(), self.user_id, service, None, None, Cadence.MONTHLY)
        self.subscriptions.append(told)
        return told

    def _entries(self, kind: Kind, polarity: Polarity) -> list[str]:
        if kind == "activity":
            return list(self.preferred_activities)
        return list(self.preferred_genres if polarity == "likes" else self.disliked_genres)

    def _keep(self, kind: Kind, polarity: Polarity, entries: list[str]) -> None:
        if kind == "activity":
            # There is no list of disliked activities: disliking one only takes it out.
            self.preferred_activities = entries if polarity == "likes" else entries[:-1]
        elif polarity == "likes":
            self.preferred_genres = entries
        else:
            self.disliked_genres = entries

    def _drop(self, kind: Kind, word: str) -> None:
        if kind == "activity":
            self.preferred_activities = [e for e in self.preferred_activities if e != word]
        else:
            self.preferred_genres = [e for e in self.preferred_genres if e != word]
            self.disliked_genres = [e for e in self.disliked_genres if e != word]

    def _changed(self, now: datetime) -> PreferencesUpdated:
        self.updated_at = now
        self.version += 1
        return PreferencesUpdated(
            user_id=self.user_id,
            preferred_genres=list(self.preferred_genres),
            disliked_genres=list(self.disliked_genres),
            preferred_activities=list(self.preferred_activities),
            price_sensitivity=self.price_sensitivity,
            subscriptions=[told.as_fact() for told in self.subscriptions],
            version=self.version,
        )


def _normalised(entries: list[str]) -> list[str]:
    """Lower case, single spaces, each once, in the order given."""
    words = [" ".join(entry.casefold().split()) for entry in entries]
    if len(words) > MAX_ENTRIES or any(not 0 < len(w) <= MAX_ENTRY_LENGTH for w in words):
        raise InvalidPreference
    return list(dict.fromkeys(words))


def _sensitivity(word: str) -> PriceSensitivity:
    try:
        return PriceSensitivity(word)
    except ValueError as error:
        raise InvalidPreference(f"{word!r} is no price sensitivity.") from error
