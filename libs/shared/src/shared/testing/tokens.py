"""A token issuer of the tests' own: real RSA keys, real signatures, keys served as JWKS."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import UUID, uuid4

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from shared.config import AuthSettings

ISSUER = "https://identity.test/pool"
CLIENT_ID = "test-client"
JWKS_URL = f"{ISSUER}/.well-known/jwks.json"

# Making a key takes a tenth of a second; one per test run is enough.
_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class TokenIssuer:
    """Signs tokens as the user pool would, and counts how often its keys are fetched."""

    def __init__(self) -> None:
        self.key = _KEY
        self.key_id = "key-1"
        self.fetches = 0
        self.settings = AuthSettings(issuer=ISSUER, client_id=CLIENT_ID, jwks_url=JWKS_URL)

    def http_client(self) -> httpx.AsyncClient:
        """A client whose only reachable page is the pool's published keys."""
        return httpx.AsyncClient(transport=httpx.MockTransport(self._serve_keys))

    def _serve_keys(self, request: httpx.Request) -> httpx.Response:
        self.fetches += 1
        if str(request.url) != JWKS_URL:
            return httpx.Response(404)
        return httpx.Response(200, json=self.jwks())

    def jwks(self) -> dict[str, Any]:
        """The published keys."""
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": self.key_id, "use": "sig", "alg": "RS256"}]}

    def claims(self, user_id: UUID | None = None, **changes: Any) -> dict[str, Any]:
        """The claims of a good access token, with `changes`; a change to None removes a claim."""
        now = int(time.time())
        claims: dict[str, Any] = {
            "sub": str(user_id or uuid4()),
            "iss": ISSUER,
            "client_id": CLIENT_ID,
            "token_use": "access",
            "jti": str(uuid4()),
            "iat": now,
            "exp": now + 3600,
        } | changes
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, user_id: UUID | None = None, *, admin: bool = False, **changes: Any) -> str:
        """A signed access token."""
        groups = {"cognito:groups": ["admin"]} if admin else {}
        claims = self.claims(user_id, **(groups | changes))
        return jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": self.key_id})

    def headers(self, user_id: UUID | None = None, *, admin: bool = False) -> dict[str, str]:
        """Request headers of a signed-in caller."""
        return {"authorization": f"Bearer {self.token(user_id, admin=admin)}"}


@contextmanager
def published(issuer: TokenIssuer) -> Iterator[TokenIssuer]:
    """Serve the issuer's keys on loopback, where a service's own HTTP client fetches them."""

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(issuer.jwks()).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Keys)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    jwks_url = f"http://127.0.0.1:{server.server_port}/jwks.json"
    issuer.settings = issuer.settings.model_copy(update={"jwks_url": jwks_url})
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
