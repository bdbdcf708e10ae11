"""Provider side of HTTP: the real API gives what others' pacts expect."""

from pathlib import Path
from uuid import uuid4

import pytest

from chat.config import Settings
from chat.main import create_app
from shared.testing.pacts import http_pacts_with, served, verify_http_answers
from shared.testing.tokens import TokenIssuer

pytestmark = [pytest.mark.contract, pytest.mark.integration]


@pytest.mark.parametrize("pact", http_pacts_with("chat"), ids=lambda path: path.stem)
def test_chat_answers_what_others_expect(
    pact: Path, base_settings: Settings, issuer: TokenIssuer
) -> None:
    with served(create_app(base_settings)) as url:
        verify_http_answers("chat", url, issuer.token(uuid4()), {}, pact)
