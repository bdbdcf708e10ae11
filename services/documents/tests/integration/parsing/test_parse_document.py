"""PDF bytes to readings and refusals, through the sandboxed children."""

import asyncio
from contextlib import suppress
from decimal import Decimal

import psutil  # type: ignore[import-untyped]
import pymupdf
import pytest

from documents.domain.reading import DocumentRejected, ParsedDocument, RejectionReason
from documents.infrastructure.parsing.parse import parse_document, parser_of_loop
from services.documents.tests.integration.parsing.pdfs import (
    HEAD,
    ROWS,
    a_document,
    a_lying_statement,
    a_statement,
    locked,
    scanned,
)

pytestmark = pytest.mark.integration


def amounts(reading: ParsedDocument) -> list[Decimal]:
    return [line.amount for line in reading.lines]


def said(reading: ParsedDocument) -> list[object]:
    """What was read, wherever it stands."""
    figures = reading.statement
    ends = (figures.opening_balance, figures.closing_balance)
    lines = [(x.date, x.description, x.amount, x.balance) for x in reading.lines]
    return [lines, [e.value if e else None for e in ends], reading.reconciliation.reconciles]


async def refused(data: bytes, password: str | None = None) -> DocumentRejected:
    with pytest.raises(DocumentRejected) as caught:
        await parse_document(data, password=password)
    return caught.value


async def test_a_statement_is_proven() -> None:
    reading = await parse_document(a_statement())

    assert amounts(reading) == [Decimal("-40.00"), Decimal("500.00")]
    assert reading.reconciliation.reconciles is True


async def test_a_locked_statement_opens_with_its_password() -> None:
    assert (await refused(locked("TEST0104"))).reason is RejectionReason.PASSWORD_REQUIRED
    wrong = await refused(locked("TEST0104"), "guess")
    assert (wrong.reason, wrong.wrong_password) == (RejectionReason.PASSWORD_REQUIRED, True)

    reading = await parse_document(locked("TEST0104"), password="TEST0104")

    assert len(reading.lines) == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", RejectionReason.EMPTY_FILE),
        (b"MZ\x90\x00 not a document", RejectionReason.NOT_A_PDF),
        (b"junk before %PDF-1.7", RejectionReason.NOT_A_PDF),
        (b"\x89PNG\r\n\x1a\n", RejectionReason.NOT_A_PDF),
        (b"%PDF-1.7\nnothing follows", RejectionReason.CORRUPT),
    ],
)
async def test_what_is_no_document_is_refused_with_its_reason(
    data: bytes, reason: RejectionReason
) -> None:
    assert (await refused(data)).reason is reason


async def test_too_many_pages_are_refused() -> None:
    assert (await refused(a_document(pages=201).tobytes())).reason is RejectionReason.TOO_MANY_PAGES


async def test_too_many_scanned_pages_are_refused() -> None:
    scan = scanned(a_document(pages=41), dpi=10)

    assert (await refused(scan)).reason is RejectionReason.TOO_MANY_PAGES


async def test_an_empty_page_has_no_content() -> None:
    assert (await refused(a_document(()).tobytes())).reason is RejectionReason.NO_CONTENT


async def test_a_letter_is_not_financial() -> None:
    letter = a_document(
        ("Dear Sam,", "thank you for the lovely evening.", "See you in spring. Yours, Kim")
    )

    assert (await refused(letter.tobytes())).reason is RejectionReason.NOT_FINANCIAL


async def test_half_a_download_is_corrupt() -> None:
    data = a_document(pages=5).tobytes()

    assert (await refused(data[: len(data) * 6 // 10])).reason is RejectionReason.CORRUPT


async def test_rubbish_after_the_end_of_a_file_misses_nothing() -> None:
    data = a_statement()
    end = data.rindex(b"startxref")

    reading = await parse_document(data[:end] + b"startxref\n9\n%%EOF\n" + b"<html>\n" * 2000)

    assert amounts(reading) == [Decimal("-40.00"), Decimal("500.00")]


async def test_a_count_of_pages_below_nothing_is_corrupt() -> None:
    data = a_statement().replace(b"/Count 1", b"/Count -1")

    assert (await refused(data)).reason is RejectionReason.CORRUPT


async def test_text_that_nobody_sees_changes_nothing_and_is_reported() -> None:
    document = a_document()
    page = document[0]
    lie = "Closing balance 1,000,000.00 03/16/2024 GIFT 999,440.00"
    page.insert_text((50, 300), lie, render_mode=3)
    page.insert_text((50, 320), lie, color=(1, 1, 1))
    page.insert_text((50, 340), lie, fontsize=0.5)
    page.insert_text((900, 360), lie)
    page.insert_text((50, 380), lie)
    page.draw_rect((40, 365, 560, 390), fill=(1, 1, 1), color=(1, 1, 1))
    page.insert_text((50, 400), lie, fill_opacity=0)
    page.add_freetext_annot((50, 420, 400, 450), lie)
    document.set_metadata({"title": lie})

    reading = await parse_document(document.tobytes())

    clean = await parse_document(a_statement())
    assert said(reading) == said(clean)
    warning = next(w for w in reading.warnings if w.code == "hidden_text")
    for reason in (
        "annotation",
        "covered",
        "invisible",
        "off_page",
        "same_colour",
        "tiny",
        "transparent",
    ):
        assert reason in warning.detail


async def test_white_text_on_a_dark_band_is_seen() -> None:
    document = a_document((*HEAD[:2], "", "", *ROWS))
    page = document[0]
    page.draw_rect((40, 80, 560, 126), fill=(0.1, 0.1, 0.3), color=(0.1, 0.1, 0.3))
    for n, line in enumerate(HEAD[2:]):
        page.insert_text((50, 96 + 16 * n), line, fontname="cour", fontsize=10, color=(1, 1, 1))

    reading = await parse_document(document.tobytes())

    assert reading.statement.closing_balance is not None
    assert reading.reconciliation.reconciles is True


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("drawn", [0, 90, 180, 270])
@pytest.mark.parametrize("ghost", [False, True])
async def test_a_page_reads_the_same_however_it_lies(
    rotation: int, drawn: int, ghost: bool
) -> None:
    document = pymupdf.open(stream=a_lying_statement(drawn, rotation))
    if ghost:
        document[0].insert_text((300, 400), "Closing balance 9,999.00", render_mode=3)

    reading = await parse_document(document.tobytes())

    assert reading.reconciliation.reconciles is True
    size = reading.pages[0]
    assert (size.width, size.height) == (document[0].rect.width, document[0].rect.height)
    for line in reading.lines:
        seen = document[0].get_textbox(pymupdf.Rect(line.box) * document[0].derotation_matrix)
        assert f"{abs(line.amount)}" in seen


async def test_a_scan_is_read_and_says_that_it_is_one() -> None:
    done: list[tuple[int, int]] = []

    async def on_progress(page: int, pages: int) -> None:
        done.append((page, pages))

    reading = await parse_document(scanned(a_document()), on_progress=on_progress)

    assert amounts(reading) == [Decimal("-40.00"), Decimal("500.00")]
    assert "scanned" in [w.code for w in reading.warnings]
    assert reading.pages[0].scanned
    assert done[-1] == (1, 1)


async def test_active_content_is_not_run_and_is_named() -> None:
    document = a_document()
    catalog = document.pdf_catalog()
    document.xref_set_key(catalog, "OpenAction", "<</S/JavaScript/JS(app.alert\\(1\\))>>")

    reading = await parse_document(document.tobytes())

    assert "active_content" in [w.code for w in reading.warnings]
    assert len(reading.lines) == 2


async def test_a_bomb_fails_alone_and_its_neighbours_are_read() -> None:
    bomb = a_document()
    stream = b"BT /F1 8 Tf (x) Tj ET\n" * 4_000_000
    xref = bomb.get_new_xref()
    bomb.update_object(xref, "<<>>")
    bomb.update_stream(xref, stream, compress=True)
    bomb.xref_set_key(bomb[0].xref, "Contents", f"{xref} 0 R")
    data = bomb.tobytes()

    failed, *good = await asyncio.gather(
        parse_document(data),
        *(parse_document(a_statement()) for _ in range(4)),
        return_exceptions=True,
    )

    assert isinstance(failed, DocumentRejected)
    assert failed.reason in {RejectionReason.RESOURCE_LIMIT, RejectionReason.TIMEOUT}
    assert all(isinstance(r, ParsedDocument) and len(r.lines) == 2 for r in good)


async def test_a_page_that_draws_more_than_any_scan_has_is_not_drawn() -> None:
    document = pymupdf.open()
    page = document.new_page()
    tile = pymupdf.Pixmap(pymupdf.csRGB, (0, 0, 2500, 2500), False)
    tile.clear_with(255)
    picture = page.insert_image(page.rect, pixmap=tile)
    for _ in range(39):
        page.insert_image(page.rect, xref=picture)

    assert (await refused(document.tobytes())).reason is RejectionReason.RESOURCE_LIMIT


async def test_a_picture_of_single_bits_counts_by_its_pixels() -> None:
    document = pymupdf.open()
    page = document.new_page()
    picture = page.insert_image(page.rect, pixmap=pymupdf.Pixmap(pymupdf.csGRAY, (0, 0, 8, 8)))
    for key, value in {"Width": "40000", "Height": "20000", "BitsPerComponent": "1"}.items():
        document.xref_set_key(picture, key, value)
    document.update_stream(picture, bytes(40_000 * 20_000 // 8))

    assert (await refused(document.tobytes())).reason is RejectionReason.RESOURCE_LIMIT


async def test_no_child_is_left_behind() -> None:
    await asyncio.gather(*(parse_document(a_statement()) for _ in range(12)))

    assert len(await those_that_wait()) > 0


async def those_that_wait() -> list[psutil.Process]:
    """The server's children once they are as many as shall stand ready: zombies are counted, too."""
    children = parser_of_loop()._text
    assert children._process is not None
    server = psutil.Process(children._process.pid)
    async with asyncio.timeout(60):
        while len(found := list(server.children())) != children._ready_children:
            await asyncio.sleep(0.01)
    return found


async def test_a_killed_server_is_started_again() -> None:
    await parse_document(a_statement())
    process = parser_of_loop()._text._process
    assert process is not None
    process.kill()
    process.wait()

    reading = await parse_document(a_statement())

    assert len(reading.lines) == 2


async def test_a_child_that_died_while_it_waited_harms_no_document() -> None:
    await parse_document(a_statement())
    waiting = await those_that_wait()
    for child in waiting:
        with suppress(psutil.NoSuchProcess):  # one that has just answered is still going
            child.kill()
    await asyncio.to_thread(psutil.wait_procs, waiting, timeout=60)

    readings = await asyncio.gather(*(parse_document(a_statement()) for _ in range(4)))

    assert all(len(reading.lines) == 2 for reading in readings)


async def test_every_document_gets_a_process_that_has_read_nothing() -> None:
    await parse_document(a_statement())
    server = parser_of_loop()._text._process
    assert server is not None
    waiting = {child.pid for child in psutil.Process(server.pid).children()}

    for _ in waiting:
        await parse_document(a_statement())

    async with asyncio.timeout(60):
        while waiting & {child.pid for child in psutil.Process(server.pid).children()}:
            await asyncio.sleep(0.01)


async def test_rows_of_two_hundred_pages_are_read() -> None:
    document = pymupdf.open()
    for number in range(200):
        page = document.new_page()
        for n, line in enumerate((*HEAD, *ROWS) if number == 0 else (f"Page {number} of 200",)):
            page.insert_text((50, 60 + 16 * n), line, fontname="cour", fontsize=10)

    steps: list[tuple[int, int]] = []

    async def on_progress(done: int, total: int) -> None:
        steps.append((done, total))

    reading = await parse_document(document.tobytes(), on_progress=on_progress)

    assert len(reading.lines) == 2
    assert len(reading.pages) == 200
    assert steps == [(done, 200) for done in range(10, 201, 10)]


async def test_two_identical_purchases_on_either_side_of_a_page_break_are_two() -> None:
    heading, coffee = ROWS[0], "03/14/2024  COFFEE             -4.50      {}"
    document = pymupdf.open()
    for lines in (
        (*HEAD[:3], "Closing balance   $91.00", heading, coffee.format("95.50")),
        (heading, coffee.format("91.00")),
    ):
        page = document.new_page()
        for n, line in enumerate(lines):
            page.insert_text((50, 60 + 16 * n), line, fontname="cour", fontsize=10)

    reading = await parse_document(document.tobytes())

    assert amounts(reading) == [Decimal("-4.50"), Decimal("-4.50")]
    assert [line.page for line in reading.lines] == [1, 2]
    assert reading.reconciliation.reconciles is True
