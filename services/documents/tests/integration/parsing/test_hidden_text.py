"""White text: seen on a dark ground, hidden where the ground only claims to be dark."""

import pymupdf
import pytest

from documents.infrastructure.parsing.drawn import Drawn
from documents.infrastructure.parsing.extraction import Extraction, extract, open_pdf
from documents.infrastructure.parsing.hidden_text import look
from documents.infrastructure.parsing.painting import fills_of
from documents.infrastructure.parsing.plain_pages import PrintedText
from documents.infrastructure.parsing.turning import unrotated_size

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
    page = document.reload_page(page)
    return dict(look(page, Drawn(page), fills_of(page, content.encode() + b"\n")).hidden)


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
    assert hidden_on(f"{black} {WHITE_BAND}%\n") == {"covered": 1}
    assert hidden_on(f"{WHITE_BAND} {black}") == {}


PLAIN_TEXT = "BT /helv 10 Tf 0 g 60 600 Td (Every word of this line can be seen) Tj ET"


def extracted_from(content: str) -> Extraction:
    """What is read from a page with this content, and what is left out and why."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((50, 50), "brings the font", fontname="helv")
    document.update_stream(page.get_contents()[0], content.encode())
    faint = document.get_new_xref()
    document.update_object(faint, "<< /Type /ExtGState /ca 0.02 >>")
    resources = int(document.xref_get_key(page.xref, "Resources")[1].split()[0])
    document.xref_set_key(resources, "ExtGState", f"<< /Faint {faint} 0 R >>")
    return extract(open_pdf(document.tobytes(), None), lambda _done, _total: None, {})


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [
        ("BT /helv 10 Tf 1 g 60 700 Td (Total 9.99) Tj ET", "same_colour"),
        ("BT /helv 10 Tf 3 Tr 60 700 Td (Total 9.99) Tj ET", "invisible"),
        ("BT /helv 10 Tf 3%\n(x)Tr 60 700 Td (Total 9.99) Tj ET", "invisible"),
        ("/Faint gs BT /helv 10 Tf 60 700 Td (Total 9.99) Tj ET", "transparent"),
        ("BT /helv 1.5 Tf 60 700 Td (Total 9.99) Tj ET", "tiny"),
        ("BT /helv 10 Tf .1 0 0 .1 60 700 Tm (Total 9.99) Tj ET", "tiny"),
        ("BT /helv 10 Tf 900 700 Td (Total 9.99) Tj ET", "off_page"),
        (f"BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET {WHITE_BAND}", "covered"),
    ],
)
def test_one_hidden_text_on_a_plain_page_is_left_out_and_told(hidden: str, reason: str) -> None:
    found = extracted_from(f"{PLAIN_TEXT} q {hidden} Q")

    assert +found.hidden == {reason: 1}
    assert [w.text for w in found.pages[0].words] == "Every word of this line can be seen".split()


def needs_a_closer_look(content: str, state: str = "/ca 1") -> bool:
    """Whether a page with a plain line and this content is not plainly without hidden text."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((50, 50), "brings the font", fontname="helv")
    document.update_stream(page.get_contents()[0], f"{PLAIN_TEXT} {content}".encode())
    resources = int(document.xref_get_key(page.xref, "Resources")[1].split()[0])
    document.xref_set_key(resources, "ExtGState", f"<< /State << {state} >> >>")
    page = document.reload_page(page)
    text = PrintedText(page, unrotated_size(page))
    return not text.hides_nothing(page.read_contents() + b"\n")


@pytest.mark.parametrize(
    "content",
    [
        "",
        f"{DARK_BAND} {WHITE_TEXT}",
        f"q 0 0 600 800 re W n {DARK_BAND} {WHITE_TEXT} Q",
        f"{WHITE_BAND} BT /helv 10 Tf 0 g 60 700 Td (Total) Tj ET 1 g 40 500 9 9 re f",
        "0 0 .4 rg 50 690 m 310 690 l 320 720 l 50 720 l f " + WHITE_TEXT,
        "BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET 1 w 50 690 200 30 re S",
        "/State gs BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET",
        "BT /helv 10 Tf 0 g 60 700 Td (cash) Tj ET BT /helv 10 Tf 300 700 Td (gs) Tj ET",
    ],
    ids=["text", "light on dark", "clipped to more", "over paint", "an odd shape", "framed",
         "opaque state", "words like operators"],
)  # fmt: skip
def test_a_page_that_plainly_hides_nothing_needs_no_closer_look(content: str) -> None:
    assert not needs_a_closer_look(content)


@pytest.mark.parametrize(
    "content",
    [
        WHITE_TEXT,
        f"{DARK_BAND} {WHITE_BAND} {WHITE_TEXT}",
        f"q 0 0 1 1 re W n {DARK_BAND} Q {WHITE_TEXT}",
        f"{DARK_BAND} BT /helv 10 Tf 1 g 60 700 Td (Total ) Tj 0 0 .4 rg (9.99) Tj ET",
        f"BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET {WHITE_BAND}",
        "BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET 20 w 1 G 50 704 m 200 704 l S",
        "BT /helv 10 Tf 3 Tr 60 700 Td (Total 9.99) Tj ET",
    ],
    ids=["white", "painted over", "clipped away", "of two inks", "covered", "under a broad line",
         "not painted"],
)  # fmt: skip
def test_a_page_that_may_hide_a_word_needs_a_closer_look(content: str) -> None:
    assert needs_a_closer_look(content)


@pytest.mark.parametrize("state", ["/ca 0.02", "/CA 0.5", "/BM /Multiply", "/SMask << >>"])
def test_a_state_that_lets_something_show_through_needs_a_closer_look(state: str) -> None:
    assert needs_a_closer_look("/State gs", state)


def test_text_under_a_broad_line_is_covered() -> None:
    black = "BT /helv 10 Tf 0 g 60 700 Td (Total 9.99) Tj ET"

    assert hidden_on(f"{black} 20 w 1 G 50 704 m 200 704 l S") == {"covered": 1}
    assert hidden_on(f"{black} 1 w 1 G 50 704 m 200 704 l S") == {}


def test_a_word_stays_whole_though_something_is_painted_between_its_letters() -> None:
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((60, 100), "Sub", fontname="cour", fontsize=10)
    page.draw_rect((60, 103, 78, 104), fill=(0, 0, 0))
    page.insert_text((78, 100), "total of the month", fontname="cour", fontsize=10)

    words = PrintedText(page, unrotated_size(page)).words

    assert [w[4] for w in words] == ["Subtotal", "of", "the", "month"]


@pytest.mark.parametrize("rotation", [0, 90, 180])
def test_a_drawing_tells_of_its_text_what_the_page_tells(rotation: int) -> None:
    document = pymupdf.open()
    page = document.new_page()
    page.draw_rect((50, 50, 300, 80), fill=(0, 0, 0.4))
    page.insert_text((60, 70), "Total 9.99", fontname="helv", color=(1, 1, 1))
    page.insert_text((60, 900), "below the page", fontname="helv")
    page.set_rotation(rotation)
    everywhere, flags = pymupdf.INFINITE_RECT(), pymupdf.TEXTFLAGS_WORDS

    drawn = Drawn(page)

    assert page.rotation == rotation
    assert drawn.trace() == page.get_texttrace()
    words = page.get_textpage(clip=everywhere, flags=flags).extractWORDS()
    assert drawn.text(flags).extractWORDS() == words
