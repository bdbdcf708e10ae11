"""Each trap holds the one thing that it is named for."""

import zlib

import pymupdf

from tools.samples import build, truth
from tools.samples.hostile import GIBIBYTE


def test_the_altered_statement_differs_from_its_twin_in_one_cent() -> None:
    altered = truth("statement-altered-by-one-cent")
    twin = truth(altered["twin"])
    differing = [n for n, pair in enumerate(zip(altered["lines"], twin["lines"], strict=True))
                 if pair[0] != pair[1]]  # fmt: skip
    assert differing == [altered["altered_line"]]
    assert altered["difference"] == "0.01"
    assert altered["closing_balance"] == twin["closing_balance"]


def test_the_locked_statement_opens_with_its_password_only() -> None:
    document = pymupdf.open(stream=build("statement-locked"))
    said = truth("statement-locked")
    assert document.needs_pass
    assert not document.authenticate("lyrebird")
    assert document.authenticate(said["password"])
    assert "256-bit AES" in document.metadata["encryption"]
    assert said["lines"][0]["description"] in document[0].get_text()


def test_the_hidden_words_are_in_the_text_layer_and_in_no_figure() -> None:
    said, twin = truth("statement-hidden-text"), truth("statement-2026-09")
    page = pymupdf.open(stream=build("statement-hidden-text"))[0]
    everywhere = page.get_text(clip=pymupdf.INFINITE_RECT())
    assert everywhere.count(said["hidden_text"]) == 4
    assert "1,000,000.00" not in {line["balance"] for line in said["lines"]}
    assert said["lines"] == twin["lines"]
    assert [note.info["content"] for note in page.annots()] == [said["hidden_text"]]


def test_the_hidden_words_change_nothing_that_a_person_sees() -> None:
    def seen(name: str) -> bytes:
        page = pymupdf.open(stream=build(name))[0]
        above_the_foot = pymupdf.Rect(0, 0, page.rect.width, 780)
        samples: bytes = page.get_pixmap(clip=above_the_foot, annots=False).samples
        return samples

    assert seen("statement-hidden-text") == seen("statement-2026-09")


def test_a_receipt_is_sent_as_a_statement() -> None:
    said = truth("receipt-sent-as-statement")
    assert (said["document_type"], said["sent_as"]) == ("receipt", "bank_statement")


def test_the_inflating_stream_is_small_and_unpacks_to_a_gibibyte() -> None:
    content = build("hostile-inflating-stream")
    assert len(content) < 10_000
    start = content.index(b"stream\n") + len(b"stream\n")
    inner = zlib.decompress(content[start : content.index(b"\nendstream")])
    unpacker, unpacked, rest = zlib.decompressobj(), 0, inner
    while not unpacker.eof:
        unpacked += len(unpacker.decompress(rest, 1 << 24))
        rest = unpacker.unconsumed_tail
    assert unpacked == GIBIBYTE == truth("hostile-inflating-stream")["inflates_to"]


def test_hostile_files_are_what_their_names_say() -> None:
    assert build("hostile-empty") == b""
    assert build("hostile-png-renamed").startswith(b"\x89PNG")
    assert b"%%EOF" not in build("hostile-truncated")
    assert not build("hostile-junk-before-header").startswith(b"%PDF")
    assert len(pymupdf.open(stream=build("hostile-300-pages"))) == 300
