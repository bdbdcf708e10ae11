import pytest

from shared.clock import zone_named


def test_a_zone_is_found_by_its_name() -> None:
    zone = zone_named("Australia/Sydney")
    assert zone is not None
    assert zone.key == "Australia/Sydney"


@pytest.mark.parametrize("name", ["", "Nowhere", "Europe", "../etc/passwd", "/etc/passwd", "a\0b"])
def test_what_names_no_zone_is_none_and_no_error(name: str) -> None:
    assert zone_named(name) is None
