"""Every Protocol of the user service."""

from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from shared.events import Event
from user.domain.account import Account
from user.domain.erasure import ErasureReceipt
from user.domain.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gives. `expires_in` is the access token's life in seconds."""

    access_token: str
    id_token: str
    refresh_token: str | None
    expires_in: int


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signed in, from the identity token the provider has just issued."""

    user_id: UUID
    email: str
    display_name: str


class IdentityProvider(Protocol):
    """Cognito: passwords, codes and tokens live there, never here."""

    async def sign_up(self, email: str, password: str, display_name: str) -> UUID | None:
        """The new person's id, or None when the e-mail has an account; raises WeakPassword."""

    async def confirm(self, email: str, code: str) -> None:
        """Confirm the e-mail; raises WrongCode."""

    async def sign_in(self, email: str, password: str) -> tuple[Tokens, Identity]:
        """Tokens and who they are for; raises WrongCredentials."""

    async def refresh(self, refresh_token: str) -> Tokens:
        """A new access token; raises SessionEnded."""

    async def revoke(self, refresh_token: str) -> None:
        """End the session; a token that is not valid any more is fine."""

    async def send_reset_code(self, email: str) -> None:
        """Send a code if the e-mail has an account; never says whether it has."""

    async def reset_password(self, email: str, code: str, password: str) -> None:
        """Set a new password; raises WrongCode or WeakPassword."""

    async def delete(self, user_id: UUID) -> None:
        """Delete the person; one who is gone already is fine."""


class Outbox(Protocol):
    """Where a transaction puts what it announces."""

    def add(self, *events: Event) -> None:
        """Announce the events if the transaction commits."""


class AccountRepository(Protocol):
    """Everybody's accounts."""

    async def find(self, user_id: UUID) -> Account | None:
        """The account, locked for this transaction, or None."""

    def add(self, account: Account) -> None:
        """Keep a new account."""

    async def remove(self, account: Account) -> None:
        """Delete the account and all that hangs on it."""


class PreferencesRepository(Protocol):
    """The tastes of everybody."""

    async def of(self, user_id: UUID) -> Preferences:
        """The person's tastes, locked for this transaction; none-yet when they told us nothing."""

    def add(self, preferences: Preferences) -> None:
        """Keep them."""


class ReceiptRepository(Protocol):
    """The receipts of erasures."""

    async def find(self, receipt_id: UUID) -> ErasureReceipt | None:
        """The receipt, locked for this transaction."""

    def add(self, receipt: ErasureReceipt) -> None:
        """Keep it."""


class UnitOfWork(Protocol):
    """One transaction; enter it once."""

    @property
    def accounts(self) -> AccountRepository:
        """Everybody's accounts."""

    @property
    def preferences(self) -> PreferencesRepository:
        """Everybody's tastes."""

    @property
    def receipts(self) -> ReceiptRepository:
        """The receipts of erasures."""

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
