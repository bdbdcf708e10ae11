"""Settings of the user service, read from USER_* environment variables."""

from pydantic import BaseModel, ConfigDict, SecretStr
from pydantic_settings import SettingsConfigDict

from shared.config import ServiceSettings


class CognitoSettings(BaseModel):
    """The user pool people register in. `endpoint_url` is set only for the local double."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    region: str
    user_pool_id: str
    client_id: str
    endpoint_url: str | None = None
    access_key: SecretStr | None = None
    secret_key: SecretStr | None = None


class OtherServices(BaseModel):
    """Where the other services answer: each holds its own part of what we know of a person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: str
    chat: str
    catalog: str
    billing: str


class Settings(ServiceSettings):
    """Everything the user service is told from outside."""

    model_config = SettingsConfigDict(
        env_prefix="USER_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    cognito: CognitoSettings
    others: OtherServices
