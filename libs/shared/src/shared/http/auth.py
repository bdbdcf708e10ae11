"""Who is calling: Cognito access tokens, verified by every service itself."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import httpx
import jwt
import structlog
from fastapi import Depends, Request

from shared.config import AuthSettings
from shared.ended_sessions import session_of
from shared.errors import Forbidden, Unauthenticated, Unavailable

log = structlog.get_logger(__name__)

ADMIN_GROUP = "admin"
MAX_TOKEN_BYTES = 8 * 1024
# A flood of made-up key ids must not become a flood of key fetches.
REFETCH_AFTER_SECONDS = 300.0
CLOCK_SKEW_SECONDS = 60
# Verifying a signature costs as much as a query; a browser sends one token many times a minute.
# An ended session's token must be refused within a minute: this, and the time until it is heard.
TRUSTED_FOR_SECONDS = 45.0
TRUSTED_AT_MOST = 2000


@dataclass(frozen=True, slots=True)
class Principal:
    """The person behind a verified access token (`token` is kept to call on their behalf).

    A stream that outlives the token ends at `expires_at`.
    """

    user_id: UUID
    groups: frozenset[str]
    token: str
    session_id: str
    expires_at: datetime

    @property
    def is_admin(self) -> bool:
        """Whether the person is in the Cognito group of administrators."""
        return ADMIN_GROUP in self.groups


class TokenVerifier:
    """Verifies access tokens against the pool's published keys, which it caches.

    `has_ended` says of verified claims whether their session was ended before its time.
    """

    def __init__(
        self,
        settings: AuthSettings,
        http: httpx.AsyncClient,
        has_ended: Callable[[dict[str, Any]], Awaitable[bool]],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._settings = settings
        self._http = http
        self._has_ended = has_ended
        self._clock = clock
        self._keys: dict[str, jwt.PyJWK] = {}
        self._fetched_at = float("-inf")
        self._lock = asyncio.Lock()
        self._trusted: OrderedDict[str, tuple[Principal, float]] = OrderedDict()

    async def verify(self, token: str) -> Principal:
        """The caller; raises Unauthenticated for any token that is not exactly right.

        What was verified a moment ago is not verified again until it expires.
        """
        if len(token) > MAX_TOKEN_BYTES:
            raise Unauthenticated("The access token is not valid.")
        principal, until = self._trusted.get(token, (None, 0.0))
        if principal is not None and self._clock() < until:
            return principal
        return self._trust(await self._verify(token))

    def _trust(self, principal: Principal) -> Principal:
        expires = principal.expires_at.timestamp() + CLOCK_SKEW_SECONDS
        until = min(self._clock() + TRUSTED_FOR_SECONDS, expires)
        self._trusted[principal.token] = principal, until
        self._trusted.move_to_end(principal.token)
        if len(self._trusted) > TRUSTED_AT_MOST:
            self._trusted.popitem(last=False)
        return principal

    async def _verify(self, token: str) -> Principal:
        try:
            header = jwt.get_unverified_header(token)
            key = await self._key(str(header.get("kid")))
            claims = self._decode(token, key)
            user_id = UUID(claims["sub"])
            groups = frozenset(map(str, claims.get("cognito:groups", [])))
            expires_at = datetime.fromtimestamp(claims["exp"], UTC)
        except Unavailable:
            raise
        except Exception as error:  # whatever a forged token breaks is the same answer
            log.info("auth.refused", reason=type(error).__name__)
            raise Unauthenticated("The access token is not valid.") from error
        if await self._has_ended(claims):
            raise Unauthenticated("The session has ended.")
        return Principal(user_id, groups, token, session_of(claims), expires_at)

    def _decode(self, token: str, key: jwt.PyJWK) -> dict[str, Any]:
        claims: dict[str, Any] = jwt.decode(
            token,
            key.key,
            algorithms=["RS256"],
            issuer=self._settings.issuer,
            leeway=CLOCK_SKEW_SECONDS,
            # A Cognito access token has client_id instead of an audience.
            options={"require": ["exp", "iat", "iss", "sub"], "verify_aud": False},
        )
        if claims.get("token_use") != "access":
            raise Unauthenticated("not an access token")
        if claims.get("client_id") != self._settings.client_id:
            raise Unauthenticated("a token of another client")
        return claims

    async def _key(self, key_id: str) -> jwt.PyJWK:
        if key_id not in self._keys:
            async with self._lock:
                if key_id not in self._keys and self._may_fetch():
                    await self._fetch_keys()
        if key_id not in self._keys:
            raise Unauthenticated("an unknown key")
        return self._keys[key_id]

    def _may_fetch(self) -> bool:
        return time.monotonic() - self._fetched_at > REFETCH_AFTER_SECONDS

    async def _fetch_keys(self) -> None:
        try:
            response = await self._http.get(self._settings.jwks_url, timeout=5)
            response.raise_for_status()
            keys = jwt.PyJWKSet.from_dict(response.json()).keys
        except (httpx.HTTPError, ValueError, jwt.PyJWTError) as error:
            raise Unavailable("identity provider") from error
        self._fetched_at = time.monotonic()
        self._keys = {str(key.key_id): key for key in keys}


async def require_user(request: Request) -> Principal:
    """The signed-in caller; 401 for anybody else."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated
    verifier: TokenVerifier = request.app.state.verifier
    principal = await verifier.verify(token.strip())
    request.state.principal = principal
    return principal


CurrentUser = Annotated[Principal, Depends(require_user)]


async def find_user(request: Request) -> Principal | None:
    """The caller of a public route, if they happen to be signed in."""
    try:
        return await require_user(request)
    except Unauthenticated:
        return None


MaybeUser = Annotated[Principal | None, Depends(find_user)]


async def require_admin(principal: CurrentUser) -> Principal:
    """The signed-in administrator; 403 for other signed-in people."""
    if not principal.is_admin:
        raise Forbidden("This needs an administrator.")
    return principal


AdminUser = Annotated[Principal, Depends(require_admin)]


async def anyone() -> None:
    """Says that a route is open to everybody, so that leaving it open is never an accident."""


PUBLIC = Depends(anyone)
