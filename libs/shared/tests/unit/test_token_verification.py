import base64
import hmac
import json
import time
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from shared.errors import Unauthenticated
from shared.http.auth import TokenVerifier
from shared.testing.tokens import TokenIssuer


async def nothing_has_ended(_: dict[str, Any]) -> bool:
    return False


@pytest.fixture
def issuer() -> TokenIssuer:
    return TokenIssuer()


@pytest.fixture
async def verifier(issuer: TokenIssuer) -> AsyncIterator[TokenVerifier]:
    async with issuer.http_client() as http:
        yield TokenVerifier(issuer.settings, http, nothing_has_ended)


async def test_a_good_token_names_its_person(issuer: TokenIssuer, verifier: TokenVerifier) -> None:
    user_id = uuid4()
    principal = await verifier.verify(issuer.token(user_id))
    assert principal.user_id == user_id
    assert not principal.is_admin


async def test_the_admin_group_makes_an_administrator(
    issuer: TokenIssuer, verifier: TokenVerifier
) -> None:
    assert (await verifier.verify(issuer.token(admin=True))).is_admin


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"exp": int(time.time()) - 120}, id="over since two minutes"),
        {"exp": None},
        {"iss": "https://identity.test/other-pool"},
        {"client_id": "another-client"},
        {"client_id": None},
        {"token_use": "id"},
        {"token_use": None},
        {"sub": "not-a-uuid"},
        {"sub": None},
        {"iat": None},
    ],
    ids=str,
)
async def test_a_token_with_a_wrong_claim_is_refused(
    issuer: TokenIssuer, verifier: TokenVerifier, changes: dict[str, Any]
) -> None:
    with pytest.raises(Unauthenticated):
        await verifier.verify(issuer.token(**changes))


async def test_a_clock_that_is_half_a_minute_off_is_forgiven(
    issuer: TokenIssuer, verifier: TokenVerifier
) -> None:
    user_id = uuid4()
    principal = await verifier.verify(issuer.token(user_id, exp=int(time.time()) - 30))
    assert principal.user_id == user_id


def _part(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _unsigned(header: dict[str, Any], claims: dict[str, Any]) -> str:
    return ".".join(_part(json.dumps(part).encode()) for part in (header, claims))


def _signed_with_secret(secret: bytes, header: dict[str, Any], claims: dict[str, Any]) -> str:
    unsigned = _unsigned(header, claims)
    return f"{unsigned}.{_part(hmac.digest(secret, unsigned.encode(), 'sha256'))}"


def _forgeries(issuer: TokenIssuer) -> dict[str, str]:
    claims, kid = issuer.claims(), {"kid": issuer.key_id}
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    good = issuer.token()
    head, body, signature = good.split(".")
    public = issuer.key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return {
        "no signature": _unsigned({"alg": "none"} | kid, claims) + ".",
        "signature cut": f"{head}.{body}.",
        "signature of another body": f"{head}.{issuer.token().split('.')[1]}.{signature}",
        "the public key as HMAC secret": _signed_with_secret(
            public, {"alg": "HS256"} | kid, claims
        ),
        "another key": jwt.encode(claims, other, algorithm="RS256", headers=kid),
        "another algorithm": jwt.encode(claims, issuer.key, algorithm="RS512", headers=kid),
        "its own key inside": jwt.encode(
            claims, other, algorithm="RS256", headers=kid | {"jwk": issuer.jwks()["keys"][0]}
        ),
        "a path as key id": jwt.encode(
            claims, other, algorithm="RS256", headers={"kid": "../../etc/passwd"}
        ),
        "a deep header": "eyJ" + "W1tb" * 2500 + ".e30.x",
        "far too long": good + "A" * 10_000,
        "rubbish": "a.b.c",
        "nothing": "",
    }


FORGERIES = list(_forgeries(TokenIssuer()))


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_token_is_refused(
    issuer: TokenIssuer, verifier: TokenVerifier, forgery: str
) -> None:
    with pytest.raises(Unauthenticated):
        await verifier.verify(_forgeries(issuer)[forgery])


async def test_a_flood_of_unknown_keys_costs_one_fetch(
    issuer: TokenIssuer, verifier: TokenVerifier
) -> None:
    for number in range(50):
        forged = jwt.encode(
            issuer.claims(), issuer.key, algorithm="RS256", headers={"kid": f"made-up-{number}"}
        )
        with pytest.raises(Unauthenticated):
            await verifier.verify(forged)
    assert issuer.fetches == 1


async def test_a_token_of_an_ended_session_is_refused_though_it_has_not_expired(
    issuer: TokenIssuer,
) -> None:
    async def this_one_has(claims: dict[str, Any]) -> bool:
        return bool(claims["jti"] == "signed-out")

    async with issuer.http_client() as http:
        verifier = TokenVerifier(issuer.settings, http, this_one_has)
        assert (await verifier.verify(issuer.token(jti="another"))).session_id == "another"
        with pytest.raises(Unauthenticated):
            await verifier.verify(issuer.token(jti="signed-out"))


async def test_the_tokens_of_one_sign_in_share_their_session(
    issuer: TokenIssuer, verifier: TokenVerifier
) -> None:
    tokens = [issuer.token(jti=own, origin_jti="sign-in") for own in ("first", "refreshed")]
    assert {(await verifier.verify(token)).session_id for token in tokens} == {"sign-in"}
