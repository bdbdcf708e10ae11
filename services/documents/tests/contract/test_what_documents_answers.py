"""Provider side of HTTP: the real API gives what others' pacts expect."""

from pathlib import Path
from uuid import uuid4

import pytest

from documents.config import Settings
from documents.main import create_app
from shared.testing.pacts import http_pacts_with, served, verify_http_answers
from shared.testing.tokens import TokenIssuer

pytestmark = [pytest.mark.contract, pytest.mark.integration]


@pytest.mark.parametrize("pact", http_pacts_with("documents"), ids=lambda path: path.stem)
def test_documents_answers_what_others_expect(
    pact: Path, settings: Settings, issuer: TokenIssuer
) -> None:
    with served(create_app(settings)) as url:
        verify_http_answers("documents", url, issuer.token(uuid4()), {}, pact)
