"""Somebody who is signed in."""

from uuid import UUID, uuid4

import pytest

from shared.testing.tokens import TokenIssuer


@pytest.fixture
def user_id() -> UUID:
    return uuid4()


@pytest.fixture
def headers(issuer: TokenIssuer, user_id: UUID) -> dict[str, str]:
    return issuer.headers(user_id)
