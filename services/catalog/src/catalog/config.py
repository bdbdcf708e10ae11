"""Settings of the catalog service, read from CATALOG_* environment variables."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator
from pydantic_settings import SettingsConfigDict

from shared.config import ServiceSettings


class ModelSettings(BaseModel):
    """Whose embeddings search by meaning uses. The service works without them."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    provider: Literal["ollama", "openai"]
    base_url: str
    embed_model: str
    api_key: SecretStr = SecretStr("none")
    timeout_seconds: float = Field(default=2.0, gt=0)
    batch_size: int = Field(default=32, ge=1, le=256)


class LookupSettings(BaseModel):
    """Where prices and reviews are looked up: in recorded pages, unless `live` is asked for.

    Live, only `hosts` are fetched; `search_url` (on one of them) has `{query}` for the words.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    source: Literal["recorded", "live"] = "recorded"
    hosts: tuple[str, ...] = ()
    search_url: str = ""
    video_host: str = ""
    # How many old prices the schedule asks for each hour: unless told, none of recorded pages.
    refresh_an_hour: int | None = Field(default=None, ge=0, le=500)

    @property
    def refreshes_an_hour(self) -> int:
        """How many old prices the schedule asks for each hour."""
        if self.refresh_an_hour is not None:
            return self.refresh_an_hour
        return 20 if self.source == "live" else 0

    @model_validator(mode="after")
    def _live_has_hosts(self) -> Self:
        if self.source == "live" and not self.hosts:
            raise ValueError("live lookups need the hosts that may be fetched")
        return self


class Settings(ServiceSettings):
    """Everything the catalog service is told from outside."""

    model_config = SettingsConfigDict(
        env_prefix="CATALOG_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    llm: ModelSettings
    lookups: LookupSettings = LookupSettings()
