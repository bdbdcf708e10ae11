"""What one run of devstripe is started with."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

API_VERSION = "2026-10-28.endive"
SIGNING_VARIABLE = "DEVSTRIPE_WEBHOOK_SECRET"  # not an argument: those are listed to everybody

AfterDunning = Literal["cancel", "unpaid", "past_due"]


@dataclass(frozen=True)
class Settings:
    """Start values; durations are in seconds unless the name says days."""

    state: Path
    public_url: str
    webhook_url: str | None = None
    webhook_secret: str | None = None
    price_id: str = "price_penny_monthly"
    product_name: str = "Penny Dreadful story plan"
    amount: int = 999
    currency: str = "aud"
    draft_seconds: int = 3600
    retry_days: tuple[int, ...] = (3, 5, 7)
    after_dunning: AfterDunning = "cancel"

    def __post_init__(self) -> None:
        """Refuse what could reach, or be taken for, the real thing."""
        if self.webhook_url and not (self.webhook_secret or "").startswith("whsec_"):
            raise ValueError(
                f"{SIGNING_VARIABLE} must start with whsec_ when --webhook-url is given"
            )
        if self.webhook_url and not self.webhook_url.startswith(("http://", "https://")):
            raise ValueError("--webhook-url must be an http address")
        if self.amount < 0:
            raise ValueError("--amount is in minor units and not negative")
        if "sk_live_" in f"{self.webhook_secret}{self.webhook_url}":
            raise ValueError("a live key was given to devstripe; it never takes one")
