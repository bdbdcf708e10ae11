"""An uploaded form, read while it streams in: bytes are counted and hashed as they pass."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from documents.application.upload_document import Upload
from documents.domain.errors import DocumentTooLarge, MalformedUpload, UploadRefused
from documents.domain.reading.rejection import RejectionReason
from documents.domain.reading.result import DocumentType
from documents.domain.status import sentence_of

# Boundaries, headers and the small fields around the file.
FORM_OVERHEAD = 64 * 1024
_MAX_FIELD = 1024
_MAX_HEADER = 4096
_MAX_PARTS = 10
_MAGIC = b"%PDF-"
_MAGIC_WITHIN = 64
_BLANKS = b"\xef\xbb\xbf \t\r\n\0"


@dataclass(slots=True)
class _Part:
    name: str = ""
    file_name: str | None = None
    field: bytearray = field(default_factory=bytearray)


class UploadForm:
    """Collects the part named `file` and the field `document_type`; everything is bounded."""

    def __init__(self, content_type: str, max_bytes: int) -> None:
        kind, options = parse_options_header(content_type)
        boundary = options.get(b"boundary")
        if kind != b"multipart/form-data" or not boundary:
            raise MalformedUpload
        self._max_bytes = max_bytes
        self._part = _Part()
        self._parts = 0
        self._header = (bytearray(), bytearray())
        self._content = bytearray()
        self._digest = hashlib.sha256()
        self._file_name: str | None = None
        self._sent_as: str | None = None
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._on_part_begin,
                "on_part_data": self._on_part_data,
                "on_part_end": self._on_part_end,
                "on_header_field": self._on_header_field,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
            },
        )

    async def read(self, chunks: AsyncIterator[bytes]) -> Upload:
        """The upload; raises MalformedUpload, DocumentTooLarge, UploadRefused."""
        try:
            async for chunk in chunks:
                self._parser.write(chunk)
            self._parser.finalize()
        except FormParserError as error:
            raise MalformedUpload from error
        if self._file_name is None:
            raise MalformedUpload
        _check_magic(bytes(self._content[:_MAGIC_WITHIN]))
        return Upload(
            self._file_name,
            bytes(self._content),
            self._digest.hexdigest(),
            _document_type(self._sent_as),
        )

    def _on_part_begin(self) -> None:
        self._parts += 1
        if self._parts > _MAX_PARTS:
            raise MalformedUpload
        self._part = _Part()

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._extend(self._header[0], data[start:end], _MAX_HEADER)

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._extend(self._header[1], data[start:end], _MAX_HEADER)

    def _on_header_end(self) -> None:
        name, value = (bytes(part) for part in self._header)
        self._header = (bytearray(), bytearray())
        if name.lower() != b"content-disposition":
            return
        _, options = parse_options_header(value)
        self._part.name = options.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" in options:
            self._part.file_name = options[b"filename"].decode("utf-8", "replace")

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        piece = data[start:end]
        if not self._is_file:
            self._extend(self._part.field, piece, _MAX_FIELD)
            return
        if len(self._content) + len(piece) > self._max_bytes:
            raise DocumentTooLarge(max_bytes=self._max_bytes)
        self._content += piece
        self._digest.update(piece)

    def _on_part_end(self) -> None:
        if self._is_file:
            if self._file_name is not None:
                raise MalformedUpload("One file at a time.")
            self._file_name = self._part.file_name
        elif self._part.name == "document_type":
            self._sent_as = self._part.field.decode("utf-8", "replace")

    @property
    def _is_file(self) -> bool:
        return self._part.name == "file" and self._part.file_name is not None

    @staticmethod
    def _extend(buffer: bytearray, piece: bytes, limit: int) -> None:
        if len(buffer) + len(piece) > limit:
            raise MalformedUpload
        buffer += piece


def _check_magic(start: bytes) -> None:
    """A PDF says so at once; the format's tolerance for junk before it is how files hide."""
    if not start:
        reason = RejectionReason.EMPTY_FILE.value
    elif not start.lstrip(_BLANKS).startswith(_MAGIC):
        reason = RejectionReason.NOT_A_PDF.value
    else:
        return
    raise UploadRefused(sentence_of(reason), reason=reason)


def _document_type(sent_as: str | None) -> DocumentType | None:
    if not sent_as:
        return None
    if sent_as not in set(DocumentType) - {DocumentType.OTHER}:
        raise MalformedUpload("A document_type is one of the four there are.")
    return DocumentType(sent_as)
