"""The form is read while it streams: what it may not be is refused on the way."""

import hashlib
from collections.abc import AsyncIterator

import pytest

from documents.api.upload_form import UploadForm
from documents.application.upload_document import Upload
from documents.domain.errors import DocumentTooLarge, MalformedUpload, UploadRefused

BOUNDARY = "----penny"
TYPE = f"multipart/form-data; boundary={BOUNDARY}"
PDF = b"%PDF-1.7\n"


def a_part(name: str, content: bytes, file_name: str | None = None) -> bytes:
    disposition = f'form-data; name="{name}"' + (f'; filename="{file_name}"' if file_name else "")
    head = f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def a_form(*parts: bytes) -> bytes:
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


async def read(body: bytes, *, max_bytes: int = 1000, step: int = 7) -> Upload:
    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(body), step):
            yield body[start : start + step]

    return await UploadForm(TYPE, max_bytes).read(chunks())


@pytest.mark.parametrize("step", [1, 7, 100_000])
async def test_a_file_is_hashed_as_it_passes_however_it_is_cut(step: int) -> None:
    content = PDF + bytes(range(256))
    body = a_form(a_part("document_type", b"pay_stub"), a_part("file", content, "pay.pdf"))
    upload = await read(body, step=step)
    assert (upload.content, upload.file_name, upload.sent_as) == (content, "pay.pdf", "pay_stub")
    assert upload.sha256 == hashlib.sha256(content).hexdigest()


async def test_the_largest_size_is_taken_and_one_byte_more_is_not() -> None:
    largest = PDF + b"x" * (1000 - len(PDF))
    assert len((await read(a_form(a_part("file", largest, "a.pdf")))).content) == 1000
    with pytest.raises(DocumentTooLarge):
        await read(a_form(a_part("file", largest + b"x", "a.pdf")))


async def test_too_large_is_said_before_the_rest_has_come() -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        yield a_part("file", PDF, "a.pdf")[:-2]
        while sent < 10_000:
            sent += 1
            yield b"x" * 100

    with pytest.raises(DocumentTooLarge):
        await UploadForm(TYPE, 1000).read(endless())
    assert sent <= 11


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty_file"),
        (b"MZ\x90\x00" + b"x" * 100, "not_a_pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 100, "not_a_pdf"),
        (b"<html>%PDF-1.7", "not_a_pdf"),
        (b"junk " * 50 + PDF, "not_a_pdf"),
        (b" " * 100 + PDF, "not_a_pdf"),
    ],
)
async def test_what_is_no_pdf_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UploadRefused) as refused:
        await read(a_form(a_part("file", content, "statement.pdf")))
    assert refused.value.facts["reason"] == reason


async def test_a_byte_order_mark_before_the_header_is_forgiven() -> None:
    upload = await read(a_form(a_part("file", b"\xef\xbb\xbf" + PDF, "a.pdf")))
    assert upload.content.endswith(PDF)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not a form at all",
        a_form(a_part("other", PDF, "a.pdf")),
        a_form(a_part("file", PDF)),
        a_form(a_part("file", PDF, "a.pdf"), a_part("file", PDF, "b.pdf")),
        a_form(a_part("document_type", b"x" * 5000), a_part("file", PDF, "a.pdf")),
        a_form(a_part("document_type", b"love_letter"), a_part("file", PDF, "a.pdf")),
        a_form(*[a_part(f"field{n}", b"") for n in range(30)]),
        a_form(a_part("file", PDF, "x" * 10_000)),
    ],
)
async def test_a_form_that_is_not_ours_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedUpload):
        await read(body)


@pytest.mark.parametrize(
    "content_type",
    ["", "application/json", "multipart/form-data", "multipart/form-data; boundary="],
)
def test_a_content_type_without_a_boundary_is_refused(content_type: str) -> None:
    with pytest.raises(MalformedUpload):
        UploadForm(content_type, 1000)
