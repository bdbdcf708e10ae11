import pytest

from shared.observability import scrub, scrub_event


@pytest.mark.parametrize(
    ("line", "scrubbed"),
    [
        ("mail to ada@example.org bounced", "mail to [email] bounced"),
        ("card 4111 1111 1111 1111 refused", "card [number] refused"),
        ("account 062-000 12345678", "account [number]"),
        ("took 1234 ms", "took 1234 ms"),
    ],
)
def test_a_log_line_keeps_no_personal_data(line: str, scrubbed: str) -> None:
    assert scrub(line) == scrubbed


def test_ids_stay_readable() -> None:
    line = "document 01a1ffee-0542-78de-9a81-21af5cab7b15"
    assert scrub(line) == line


def test_a_secret_field_is_removed_whatever_it_holds() -> None:
    event = scrub_event(None, "info", {"event": "login", "password": "x", "token": "y"})
    assert event == {"event": "login", "password": "[removed]", "token": "[removed]"}
