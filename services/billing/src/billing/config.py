"""Settings of the billing service, read from BILLING_* environment variables."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator
from pydantic_settings import SettingsConfigDict

from shared.config import ServiceSettings

STRIPE_API_BASE = "https://api.stripe.com"


class StripeSettings(BaseModel):
    """The Stripe account. Several webhook secrets are valid at once while one is rotated."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    api_key: SecretStr
    webhook_secrets: Annotated[tuple[SecretStr, ...], Field(min_length=1)]
    price_id: Annotated[str, Field(min_length=1)]
    api_base: str = STRIPE_API_BASE
    timeout_seconds: Annotated[float, Field(gt=0, le=60)] = 10

    @property
    def livemode(self) -> bool:
        """Whether the key moves real money."""
        return self.api_key.get_secret_value().startswith(("sk_live_", "rk_live_"))

    @model_validator(mode="after")
    def _refuse_secrets_that_protect_nothing(self) -> Self:
        # Anybody can sign with an empty secret.
        for secret in self.webhook_secrets:
            if len(secret.get_secret_value().strip()) < len("whsec_") + 6:
                raise ValueError("a webhook secret is empty or too short")
        if not self.api_key.get_secret_value().startswith(("sk_", "rk_")):
            raise ValueError("the Stripe key must be a secret or a restricted key")
        return self


class Settings(ServiceSettings):
    """Everything the billing service is told from outside."""

    model_config = SettingsConfigDict(
        env_prefix="BILLING_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    app_url: str
    stripe: StripeSettings
    plan: str = "story"
    # Days of access after a renewal that was declined.
    grace_days: Annotated[int, Field(ge=0, le=30)] = 0
    # False in production is for a staging environment on Stripe's test mode.
    livemode: bool | None = None

    @property
    def expects_live_money(self) -> bool:
        """Whether events and objects must be live ones."""
        return self.environment == "production" if self.livemode is None else self.livemode

    @model_validator(mode="after")
    def _refuse_the_wrong_stripe(self) -> Self:
        if self.environment == "production" and self.stripe.api_base != STRIPE_API_BASE:
            raise ValueError(f"in production Stripe is {STRIPE_API_BASE} and nothing else")
        if self.stripe.livemode != self.expects_live_money:
            raise ValueError("the Stripe key belongs to the other mode (live or test)")
        return self
