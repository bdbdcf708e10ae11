"""Settings of the documents service, read from DOCUMENTS_* environment variables."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr
from pydantic_settings import SettingsConfigDict

from shared.config import ServiceSettings

MAX_UPLOAD_BYTES = 10 * 1024 * 1024


class ObjectStoreSettings(BaseModel):
    """The bucket. `endpoint_url` and keys are set only where it is not AWS's own.

    `public_url` is how people's browsers reach the store, when that differs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    bucket: str
    region: str
    endpoint_url: str | None = None
    public_url: str | None = None
    access_key: SecretStr | None = None
    secret_key: SecretStr | None = None


class LimitSettings(BaseModel):
    """What one person may send and fetch."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_upload_bytes: int = Field(default=MAX_UPLOAD_BYTES, ge=1024, le=100 * 1024 * 1024)
    max_documents: int = Field(default=1000, ge=1)
    uploads_a_minute: int = Field(default=60, ge=1)
    download_seconds: int = Field(default=300, ge=1, le=300)


class AssistantSettings(BaseModel):
    """The language model asked where the rules end; `none` reads fewer layouts, and asks nobody."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    provider: Literal["none", "ollama", "openai"] = "none"
    base_url: str = ""
    api_key: SecretStr | None = None
    model: str = ""
    timeout_seconds: float = Field(default=15.0, gt=0, le=60)


class Settings(ServiceSettings):
    """Everything the documents service is told from outside."""

    model_config = SettingsConfigDict(
        env_prefix="DOCUMENTS_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    object_store: ObjectStoreSettings
    limits: LimitSettings = LimitSettings()
    llm: AssistantSettings = AssistantSettings()
