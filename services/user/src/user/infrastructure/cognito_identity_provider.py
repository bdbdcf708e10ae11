"""Cognito behind the IdentityProvider port; the local double speaks the same protocol."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from aiobotocore.config import AioConfig
from aiobotocore.session import get_session
from botocore.exceptions import BotoCoreError, ClientError
from pydantic import SecretStr

from shared.errors import Unavailable
from user.application.ports import Identity, Tokens
from user.config import CognitoSettings
from user.domain.errors import SessionEnded, WeakPassword, WrongCode, WrongCredentials

if TYPE_CHECKING:
    from types_aiobotocore_cognito_idp import CognitoIdentityProviderClient
    from types_aiobotocore_cognito_idp.type_defs import AuthenticationResultTypeTypeDef

_WRONG_CODE = {
    "CodeMismatchException",
    "ExpiredCodeException",
    "UserNotFoundException",
    "NotAuthorizedException",
    "AliasExistsException",
}
_WRONG_CREDENTIALS = {
    "NotAuthorizedException",
    "UserNotFoundException",
    "UserNotConfirmedException",
    "InvalidPasswordException",
    "PasswordResetRequiredException",
}


class CognitoIdentityProvider:
    """Talks to one user pool through one app client. Open it with `running()`."""

    def __init__(self, settings: CognitoSettings) -> None:
        self._settings = settings
        self._client: CognitoIdentityProviderClient

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hold one HTTP client for the life of the process."""
        settings = self._settings
        async with get_session().create_client(
            "cognito-idp",
            region_name=settings.region,
            endpoint_url=settings.endpoint_url,
            config=AioConfig(connect_timeout=3, read_timeout=5, retries={"max_attempts": 2}),
            aws_access_key_id=_plain(settings.access_key),
            aws_secret_access_key=_plain(settings.secret_key),
        ) as self._client:
            yield

    async def sign_up(self, email: str, password: str, display_name: str) -> UUID | None:
        """As the port says."""
        try:
            answer = await self._client.sign_up(
                ClientId=self._settings.client_id,
                Username=email,
                Password=password,
                UserAttributes=[
                    {"Name": "email", "Value": email},
                    {"Name": "name", "Value": display_name},
                ],
            )
        except (ClientError, BotoCoreError) as error:
            if _code(error) == "UsernameExistsException":
                return None
            raise _translated(error, {"InvalidPasswordException": WeakPassword}) from error
        return UUID(answer["UserSub"])

    async def confirm(self, email: str, code: str) -> None:
        """As the port says."""
        try:
            await self._client.confirm_sign_up(
                ClientId=self._settings.client_id, Username=email, ConfirmationCode=code
            )
        except (ClientError, BotoCoreError) as error:
            raise _translated(error, dict.fromkeys(_WRONG_CODE, WrongCode)) from error

    async def sign_in(self, email: str, password: str) -> tuple[Tokens, Identity]:
        """As the port says."""
        try:
            answer = await self._client.initiate_auth(
                ClientId=self._settings.client_id,
                AuthFlow="USER_PASSWORD_AUTH",
                AuthParameters={"USERNAME": email, "PASSWORD": password},
            )
        except (ClientError, BotoCoreError) as error:
            wrong = dict.fromkeys(_WRONG_CREDENTIALS, WrongCredentials)
            raise _translated(error, wrong) from error
        if "AuthenticationResult" not in answer:
            raise WrongCredentials  # a challenge we do not offer, such as a forced new password
        tokens = _tokens(answer["AuthenticationResult"])
        return tokens, _identity(tokens.id_token)

    async def refresh(self, refresh_token: str) -> Tokens:
        """As the port says."""
        try:
            answer = await self._client.initiate_auth(
                ClientId=self._settings.client_id,
                AuthFlow="REFRESH_TOKEN_AUTH",
                AuthParameters={"REFRESH_TOKEN": refresh_token},
            )
        except (ClientError, BotoCoreError) as error:
            ended = dict.fromkeys(_WRONG_CREDENTIALS, SessionEnded)
            raise _translated(error, ended) from error
        return _tokens(answer["AuthenticationResult"])

    async def revoke(self, refresh_token: str) -> None:
        """As the port says."""
        try:
            await self._client.revoke_token(ClientId=self._settings.client_id, Token=refresh_token)
        except ClientError:
            return  # not valid any more: it is ended already
        except BotoCoreError as error:
            raise _translated(error, {}) from error

    async def send_reset_code(self, email: str) -> None:
        """As the port says."""
        try:
            await self._client.forgot_password(ClientId=self._settings.client_id, Username=email)
        except ClientError:
            return  # whether there is an account is nobody's business
        except BotoCoreError as error:
            raise _translated(error, {}) from error

    async def reset_password(self, email: str, code: str, password: str) -> None:
        """As the port says."""
        try:
            await self._client.confirm_forgot_password(
                ClientId=self._settings.client_id,
                Username=email,
                ConfirmationCode=code,
                Password=password,
            )
        except (ClientError, BotoCoreError) as error:
            kinds = dict.fromkeys(_WRONG_CODE, WrongCode)
            raise _translated(error, kinds | {"InvalidPasswordException": WeakPassword}) from error

    async def delete(self, user_id: UUID) -> None:
        """As the port says."""
        try:
            await self._client.admin_delete_user(
                UserPoolId=self._settings.user_pool_id, Username=str(user_id)
            )
        except (ClientError, BotoCoreError) as error:
            if _code(error) != "UserNotFoundException":
                raise _translated(error, {}) from error

    async def ask(self) -> None:
        """Readiness: the pool is there."""
        await self._client.describe_user_pool(UserPoolId=self._settings.user_pool_id)


def _plain(secret: SecretStr | None) -> str | None:
    """None in production, where the task's role signs."""
    return secret.get_secret_value() if secret else None


def _code(error: Exception) -> str:
    return error.response["Error"].get("Code", "") if isinstance(error, ClientError) else ""


def _translated(error: Exception, kinds: dict[str, Any]) -> Exception:
    """The refusal for a known code; anything else means the provider cannot serve us now."""
    kind = kinds.get(_code(error))
    return kind() if kind else Unavailable("identity provider")


def _tokens(result: "AuthenticationResultTypeTypeDef") -> Tokens:
    return Tokens(
        access_token=result["AccessToken"],
        id_token=result["IdToken"],
        refresh_token=result.get("RefreshToken"),
        expires_in=result.get("ExpiresIn", 3600),
    )


def _identity(id_token: str) -> Identity:
    """Claims of a token that the provider handed us this moment: there is nothing to verify."""
    payload = id_token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    email = str(claims["email"])
    name = str(claims.get("name") or email.split("@")[0])
    return Identity(UUID(claims["sub"]), email, name)
