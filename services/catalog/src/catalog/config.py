"""Settings of the catalog service, read from CATALOG_* environment variables."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr
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


class Settings(ServiceSettings):
    """Everything the catalog service is told from outside."""

    model_config = SettingsConfigDict(
        env_prefix="CATALOG_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    llm: ModelSettings
