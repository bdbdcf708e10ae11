"""White text: seen on a dark ground, hidden where the ground only claims to be dark."""

import pymupdf
import pytest

from documents.infrastructure.parsing.hidden_text import look

pytestmark = pytest.mark.integration

DARK_BAND = "0 0 0.4 rg 50 690 260 30 re f"
WHITE_BAND = "1 g 40 680 400 60 re f"
WHITE_TEXT = "BT /helv 10 Tf 1 g 60 700 Td (Total 9.99) Tj ET"


def hidden_on(content: str) -> dict[str, int]:
    """What is hidden on a page with this content, and why."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((50, 50), "brings the font", fontname="helv")
    document.update_stream(page.get_contents()[0], content.encode())
    return dict(look(document.reload_page(page), content.encode() + b"\n").hidden)


@pytest.mark.parametrize(
    "ground",
    [
        DARK_BAND,
        "0 0 0.4 rg 50 690 m 310 690 l 310 720 l 50 720 l 50 690 l f",
        f"q 0 0 600 800 re W n {DARK_BAND} Q",
        f"{WHITE_BAND} {DARK_BAND}",
    ],
)
def test_white_text_on_a_dark_ground_is_seen(ground: str) -> None:
    assert hidden_on(f"{ground} {WHITE_TEXT}") == {}


@pytest.mark.parametrize(
    "ground",
    [
        "",
        f"q 0 0 1 1 re W n {DARK_BAND} Q",
        f"{DARK_BAND} {WHITE_BAND}",
        "0 0 0.4 rg 50 690 m 300 690 l 300 691 l 310 691 l 310 720 l f",
        "0.95 g 50 690 260 30 re f",
    ],
    ids=["none", "clipped away", "painted over", "not a rectangle", "nearly white"],
)
def test_white_text_on_a_ground_that_is_not_dark_there_is_hidden(ground: str) -> None:
    assert hidden_on(f"{ground} {WHITE_TEXT}") == {"same_colour": 1}


def test_text_under_a_later_rectangle_is_covered() -> None:
    black = "BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET"

    assert hidden_on(f"{black} {WHITE_BAND}") == {"covered": 1}
    assert hidden_on(f"{WHITE_BAND} {black}") == {}
