"""What the API takes and gives."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, EmailStr, Field, SecretStr, StringConstraints

from user.domain.account import DEFAULT_CURRENCY, DEFAULT_TIME_ZONE
from user.domain.erasure import Scope
from user.domain.preferences import Cadence, PriceSensitivity

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Code = Annotated[str, StringConstraints(pattern=r"^\d{4,10}$")]
Password = Annotated[SecretStr, Field(min_length=8, max_length=128)]
Token = Annotated[SecretStr, Field(min_length=10, max_length=8192)]
CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class RegisterRequest(_Request):
    """Who wants an account."""

    email: EmailStr
    password: Password
    display_name: Name
    time_zone: Annotated[str, Field(max_length=64)] = DEFAULT_TIME_ZONE
    currency: CurrencyCode = DEFAULT_CURRENCY


class AcceptedResponse(_Response):
    """What happens next, the same whether or not the e-mail has an account."""

    message: str


class ConfirmRequest(_Request):
    """The code that was sent to the e-mail."""

    email: EmailStr
    code: Code


class LoginRequest(_Request):
    """E-mail and password."""

    email: EmailStr
    password: SecretStr = Field(min_length=1, max_length=128)


class RefreshRequest(_Request):
    """The refresh token of the session."""

    refresh_token: Token


class TokensResponse(_Response):
    """Tokens of a session; `expires_in` in seconds."""

    access_token: str
    id_token: str
    refresh_token: str | None = None
    expires_in: int
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name, not a secret


class ForgotPasswordRequest(_Request):
    """Whose password was forgotten."""

    email: EmailStr


class ResetPasswordRequest(_Request):
    """The code and the new password."""

    email: EmailStr
    code: Code
    password: Password


class AccountResponse(_Response):
    """My account."""

    id: UUID
    email: str
    display_name: str
    time_zone: str
    currency: str
    created_at: datetime
    is_admin: bool = False


class ChangeAccountRequest(_Request):
    """What to change; what is left out stays."""

    display_name: Name | None = None
    time_zone: Annotated[str, Field(max_length=64)] | None = None
    currency: CurrencyCode | None = None


class UpdatePreferencesRequest(_Request):
    """The whole of a person's tastes; what is left out is empty."""

    preferred_genres: list[Word] = Field(default=[], max_length=50)
    disliked_genres: list[Word] = Field(default=[], max_length=50)
    preferred_activities: list[Word] = Field(default=[], max_length=50)
    price_sensitivity: PriceSensitivity = PriceSensitivity.MODERATE


class PreferencesResponse(_Response):
    """A person's tastes."""

    preferred_genres: list[str] = []
    disliked_genres: list[str] = []
    preferred_activities: list[str] = []
    price_sensitivity: PriceSensitivity = PriceSensitivity.MODERATE


class MoneyBody(BaseModel):
    """An exact amount: a decimal string and a currency."""

    model_config = ConfigDict(extra="forbid")

    amount: Decimal = Field(ge=0, le=100_000, decimal_places=4)
    currency: CurrencyCode


class TellSubscriptionRequest(_Request):
    """A service I pay for."""

    service: Word
    price: MoneyBody | None = None
    cadence: Cadence = Cadence.MONTHLY


class SubscriptionResponse(_Response):
    """A service somebody pays for; `source` says how we know."""

    id: UUID
    service: str
    price: MoneyBody | None
    cadence: Cadence
    source: str
    active: bool


class ExportResponse(_Response):
    """What this service holds about a person; the other services' files follow it."""

    exported_at: datetime
    account: AccountResponse
    preferences: PreferencesResponse
    subscriptions: list[SubscriptionResponse]


class ErasureReceiptResponse(_Response):
    """What was erased here and when.

    `elsewhere` has the counts of every service in `announced_to` that has done its part so far.
    """

    id: UUID
    scope: Scope
    erased_at: datetime
    erased: dict[str, int]
    elsewhere: dict[str, dict[str, int]]
    announced_to: list[str] = ["documents", "chat", "catalog", "billing"]
