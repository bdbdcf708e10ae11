from uuid import uuid4

import pytest

from services.user.tests.factories import NOW, an_account
from user.domain.account import Account
from user.domain.errors import InvalidProfile


def test_one_email_however_it_is_typed_is_one_account() -> None:
    account, _ = Account.register(uuid4(), " Ada@Penny.EXAMPLE", "Ada", now=NOW)
    assert account.email == "ada@penny.example"


def test_registering_is_announced_without_the_email() -> None:
    _, registered = Account.register(uuid4(), "ada@penny.example", "Ada", now=NOW)
    assert "ada@penny.example" not in repr(registered)


@pytest.mark.parametrize(
    ("name", "zone", "currency"),
    [
        ("", "Australia/Sydney", "AUD"),
        ("x" * 81, "Australia/Sydney", "AUD"),
        ("Ada\x1b[31m", "Australia/Sydney", "AUD"),
        ("Ada", "Atlantis/Capital", "AUD"),
        ("Ada", "../../etc/passwd", "AUD"),
        ("Ada", "Australia/Sydney", "aud"),
        ("Ada", "Australia/Sydney", "A$"),
    ],
)
def test_a_profile_that_cannot_be_is_refused(name: str, zone: str, currency: str) -> None:
    with pytest.raises(InvalidProfile):
        Account.register(uuid4(), "a@b.example", name, time_zone=zone, currency=currency, now=NOW)


def test_changing_one_thing_leaves_the_others() -> None:
    account = an_account()
    event = account.change(display_name=None, time_zone="Europe/Berlin", currency=None, now=NOW)
    assert (event.display_name, event.time_zone, event.currency) == (
        "Ada Marlow",
        "Europe/Berlin",
        "AUD",
    )
    assert event.version == 2


def test_leaving_is_announced_with_a_version_above_all_before() -> None:
    account = an_account()
    deleted, _ = account.erase(uuid4(), NOW)
    assert deleted.version == account.version + 1


def test_leaving_ends_every_session_also_one_refreshed_before_the_identity_is_gone() -> None:
    _, ended = an_account().erase(uuid4(), NOW)
    assert ended.session_id is None
    assert ended.issued_before > NOW
