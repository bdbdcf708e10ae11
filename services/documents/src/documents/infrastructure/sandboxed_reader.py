"""The DocumentReader port over the parser's sandboxed children."""

import asyncio
import base64
import binascii
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from opentelemetry import metrics

from documents.application.reading_ports import OnProgress
from documents.domain.errors import DocumentLocked, PageNotFound, WrongPassword
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import ParsedDocument
from documents.infrastructure.parsing.children import ChildDied, Children
from documents.infrastructure.parsing.limits import TEXT_LIMITS
from documents.infrastructure.parsing.parser import PdfParser
from shared.errors import Unavailable

_seconds = metrics.get_meter(__name__).create_histogram(
    "documents.parse", unit="s", description="Reading one document, waiting for a child included"
)

INSPECT_SECONDS = 5.0
# Each may take as much memory as a reading.
_LOOKS_AT_ONCE = 2
_PNG = b"\x89PNG\r\n\x1a\n"
_REASONS = {reason.value: reason for reason in RejectionReason}


class SandboxedReader:
    """Hostile files are opened in children that have nothing. Open it with
    `looking()` or `reading()`; whatever else is needed starts when it is."""

    def __init__(self) -> None:
        self._parser = PdfParser()
        self._looker = Children("text")
        self._slots = asyncio.Semaphore(_LOOKS_AT_ONCE)

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[None]:
        """For a process that looks into documents: its children are started beforehand."""
        try:
            await self._looker.start()
            yield
        finally:
            self._close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[None]:
        """For a process that reads documents: its children are started beforehand."""
        try:
            await self._parser.start(ocr=False)
            yield
        finally:
            self._close()

    def _close(self) -> None:
        self._parser.close()
        self._looker.close()

    async def inspect(self, content: bytes) -> None:
        """As the port says; a file that takes too long to open is left to the worker's limits."""
        try:
            answer = await self._look({"inspect": True}, content, INSPECT_SECONDS)
        except (TimeoutError, ChildDied):
            return
        refused = _REASONS.get(str(answer.get("rejected")))
        if refused is not None and refused is not RejectionReason.PASSWORD_REQUIRED:
            raise DocumentRejected(refused)

    async def read(
        self,
        content: bytes,
        *,
        password: str | None,
        home: str | None,
        on_progress: OnProgress,
    ) -> ParsedDocument:
        """As the port says."""
        started, outcome = time.monotonic(), "failed"
        try:
            reading = await self._parser.parse(
                content, password=password, home=home, on_progress=on_progress
            )
            outcome = reading.document_type.value
            return reading
        except DocumentRejected as rejected:
            outcome = rejected.reason.value
            raise
        finally:
            _seconds.record(time.monotonic() - started, {"outcome": outcome})

    async def text(self, content: bytes) -> str:
        """As the port says."""
        return await self._parser.text(content)

    async def prove(
        self, content: bytes, proposal: Proposal, *, home: str | None
    ) -> ParsedDocument | None:
        """As the port says."""
        return await self._parser.prove(content, proposal, home)

    async def picture(self, content: bytes, page: int, *, password: str | None) -> bytes:
        """As the port says; a page that cannot be drawn within the limits is Unavailable."""
        try:
            order = {"picture": page, "password": password}
            answer = await self._look(order, content, TEXT_LIMITS.wall_seconds)
        except (TimeoutError, ChildDied) as error:
            raise Unavailable("page picture", "This page takes too long to draw.") from error
        if answer.get("rejected") == RejectionReason.PASSWORD_REQUIRED:
            raise WrongPassword if answer.get("wrong_password") is True else DocumentLocked
        if answer.get("page_missing") is True:
            raise PageNotFound
        return _checked(answer.get("png"))

    async def _look(self, order: dict[str, Any], content: bytes, seconds: float) -> dict[str, Any]:
        async with self._slots:
            return (await self._looker.run(order, content, seconds)).content


def _checked(encoded: object) -> bytes:
    """A picture from the child, checked like any hostile input."""
    try:
        picture = base64.b64decode(str(encoded), validate=True)
    except binascii.Error:
        picture = b""
    if not picture.startswith(_PNG):
        raise Unavailable("page picture", "This page cannot be drawn.")
    return picture
