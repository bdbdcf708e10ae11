"""A person's account, as far as the platform knows them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from shared.clock import zone_named
from user.domain.errors import InvalidProfile
from user.domain.events import SessionEnded, UserDeleted, UserRegistered, UserUpdated

DEFAULT_TIME_ZONE = "Australia/Sydney"
DEFAULT_CURRENCY = "AUD"
MAX_NAME_LENGTH = 80
_IDENTITY_IS_GONE_WITHIN = timedelta(hours=1)


def normalised_email(email: str) -> str:
    """One account per e-mail, however it is typed."""
    return email.strip().casefold()


@dataclass(eq=False)
class Account:
    """Who somebody is. `id` is the Cognito sub, the person's id in every service."""

    id: UUID
    email: str
    display_name: str
    time_zone: str
    currency: str
    created_at: datetime
    updated_at: datetime
    version: int

    @classmethod
    def register(
        cls,
        user_id: UUID,
        email: str,
        display_name: str,
        *,
        now: datetime,
        time_zone: str = DEFAULT_TIME_ZONE,
        currency: str = DEFAULT_CURRENCY,
    ) -> tuple[Self, UserRegistered]:
        """A new account; raises InvalidProfile."""
        name = _valid_profile(display_name, time_zone, currency)
        account = cls(
            user_id, normalised_email(email), name, time_zone, currency, now, now, version=1
        )
        registered = UserRegistered(
            user_id=user_id,
            display_name=name,
            time_zone=time_zone,
            currency=currency,
            version=1,
        )
        return account, registered

    def change(
        self,
        *,
        display_name: str | None,
        time_zone: str | None,
        currency: str | None,
        now: datetime,
    ) -> UserUpdated:
        """Change what is given; raises InvalidProfile."""
        zone, money = time_zone or self.time_zone, currency or self.currency
        self.display_name = _valid_profile(display_name or self.display_name, zone, money)
        self.time_zone, self.currency = zone, money
        self.updated_at = now
        self.version += 1
        return UserUpdated(
            user_id=self.id,
            display_name=self.display_name,
            time_zone=self.time_zone,
            currency=self.currency,
            version=self.version,
        )

    def erase(self, receipt_id: UUID, now: datetime) -> tuple[UserDeleted, SessionEnded]:
        """The person leaves; everything about them goes, everywhere, and their tokens with it."""
        deleted = UserDeleted(
            user_id=self.id, scope="account", receipt_id=receipt_id, version=self.version + 1
        )
        ended = SessionEnded(
            user_id=self.id,
            session_id=None,
            # The identity is deleted a little later: until then a session could be refreshed.
            issued_before=now + _IDENTITY_IS_GONE_WITHIN,
            version=self.version + 2,
        )
        return deleted, ended

    def forget_finances(self, receipt_id: UUID, now: datetime) -> UserDeleted:
        """The person stays, their documents and figures go."""
        self.updated_at = now
        self.version += 1
        return UserDeleted(
            user_id=self.id, scope="finances", receipt_id=receipt_id, version=self.version
        )


def _valid_profile(display_name: str, time_zone: str, currency: str) -> str:
    name = " ".join(display_name.split())
    if not 0 < len(name) <= MAX_NAME_LENGTH or not name.isprintable():
        raise InvalidProfile("A name has 1 to 80 printable characters.")
    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise InvalidProfile("A currency is a three-letter code such as AUD.")
    if zone_named(time_zone) is None:
        raise InvalidProfile("That time zone does not exist.")
    return name
