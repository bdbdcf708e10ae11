"""From PDF bytes to a proven reading, through sandboxed children."""

import asyncio
import logging
import os
import signal
import time
from dataclasses import dataclass
from typing import Any

from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import ParsedDocument
from documents.infrastructure.parsing.assisting import MAX_TEXT
from documents.infrastructure.parsing.children import Answer, ChildDied, Children, OnProgress
from documents.infrastructure.parsing.codec import MalformedReading, decode, encode
from documents.infrastructure.parsing.limits import (
    AFTER_OCR_LIMITS,
    MAX_OCR_PAGES,
    TEXT_LIMITS,
    Limits,
)
from documents.infrastructure.parsing.scan_allowance import ScanAllowance

_log = logging.getLogger(__name__)
_REASONS = {r.value: r for r in RejectionReason}
_OCR_AT_ONCE = 2


@dataclass(slots=True)
class Cost:
    """What a document took: CPU of all children, and the largest child's memory."""

    cpu_seconds: float = 0.0
    max_rss_mb: float = 0.0

    def add(self, answer: Answer) -> None:
        self.cpu_seconds += answer.cpu_seconds
        self.max_rss_mb = max(self.max_rss_mb, answer.max_rss_mb)


class PdfParser:
    """Parses documents in children of two warmed fork servers, one of them for OCR.

    Bound to the event loop it is first used on. `close` ends both servers.
    """

    def __init__(self, *, at_once: int = max(1, (os.cpu_count() or 2))) -> None:
        self._text = Children("text", ready=at_once)
        self._ocr = Children("ocr")
        self._slots = asyncio.Semaphore(at_once)
        self._scans = asyncio.Semaphore(_OCR_AT_ONCE)
        self._ocr_slots = asyncio.Semaphore(_OCR_AT_ONCE)
        self._starting = asyncio.Lock()

    async def start(self, *, ocr: bool = True) -> None:
        """Start the servers before the first document needs them."""
        async with self._starting:
            await self._text.start()
            if ocr:
                await self._ocr.start()

    def close(self) -> None:
        self._text.close()
        self._ocr.close()

    async def parse(
        self,
        data: bytes,
        *,
        password: str | None = None,
        home: str | None = None,
        on_progress: OnProgress | None = None,
        cost: Cost | None = None,
    ) -> ParsedDocument:
        """The reading of a PDF; raises DocumentRejected with a reason.

        `home`: the currency of whoever sent it, for documents that do not tell where they are from.
        """
        _check_magic(data)
        spent = cost or Cost()
        await self.start(ocr=False)
        order: dict[str, Any] = {"password": password, "home": home}
        content = await self._read(order, data, TEXT_LIMITS, spent, on_progress)
        if "needs_ocr" in content:
            async with self._scans:  # a scan that waits for others has not begun to use its time
                pages = await self._ocr_pages(content, data, password, spent, on_progress)
            order |= {"ocr": pages, "last": True}
            content = await self._read(order, data, AFTER_OCR_LIMITS, spent, None)
        return _reading(content)

    async def text(self, data: bytes) -> str:
        """The rows a person sees, '' for a scan or a long document; raises DocumentRejected."""
        content = await self._read({"text": True}, data, TEXT_LIMITS, Cost(), None)
        return str(content.get("text", ""))[:MAX_TEXT]

    async def prove(
        self, data: bytes, proposal: Proposal, home: str | None = None
    ) -> ParsedDocument | None:
        """The reading that a proposal and the page agree on; raises DocumentRejected."""
        order = {"proposal": encode(proposal), "home": home}
        content = await self._read(order, data, TEXT_LIMITS, Cost(), None)
        return _reading(content) if content.get("reading") is not None else None

    async def _read(
        self,
        order: dict[str, Any],
        data: bytes,
        limits: Limits,
        spent: Cost,
        on_progress: OnProgress | None,
    ) -> dict[str, Any]:
        """One turn in the text server; a slot is held for this only, so scans block no one."""
        async with self._slots:
            return await self._child(self._text, order, data, limits, spent, on_progress)

    async def _ocr_pages(
        self, content: dict[str, Any], data: bytes, password: str | None, spent: Cost,
        on_progress: OnProgress | None,
    ) -> list[Any]:  # fmt: skip
        """OCR the named pages, a few at once, while there is time."""
        numbers = [n for n in content["needs_ocr"] if isinstance(n, int)]
        if len(numbers) > MAX_OCR_PAGES:
            raise DocumentRejected(RejectionReason.TOO_MANY_PAGES)
        async with self._starting:
            await self._ocr.start()
        allowance = ScanAllowance(cpu_used=spent.cpu_seconds, now=time.monotonic())
        in_turn = asyncio.Semaphore(_OCR_AT_ONCE)  # so that a long scan lets others in between
        done = 0

        async def one(number: int) -> Any:
            nonlocal done
            async with in_turn, self._ocr_slots:
                limits = allowance.for_next_page(cpu_used=spent.cpu_seconds, now=time.monotonic())
                if limits is None:
                    raise DocumentRejected(RejectionReason.TIMEOUT)
                order = {"password": password, "page": number}
                page = (await self._child(self._ocr, order, data, limits, spent, None)).get("page")
            if isinstance(page, dict) and page.get("words"):
                allowance.page_was_read()
            done += 1
            if on_progress is not None:
                await on_progress(done, len(numbers))
            return page

        tasks = [asyncio.ensure_future(one(n)) for n in numbers]
        try:
            return await asyncio.gather(*tasks)
        finally:  # the first page that fails ends the others
            for task in tasks:
                task.cancel()

    async def _child(
        self, children: Children, order: dict[str, Any], data: bytes, limits: Limits, spent: Cost,
        on_progress: OnProgress | None,
    ) -> dict[str, Any]:  # fmt: skip
        """One child's answer; every way it can die has its reason."""
        try:
            answer = await children.run(order, data, limits.wall_seconds, on_progress)
        except TimeoutError as error:
            raise DocumentRejected(RejectionReason.TIMEOUT) from error
        except ChildDied as error:
            raise DocumentRejected(_reason_of_death(error.exit_code)) from error
        spent.add(answer)
        if "failed" in answer.content:
            _log.warning("a parsing child failed: %s", str(answer.content["failed"])[:200])
        if "rejected" in answer.content:
            reason = _REASONS.get(str(answer.content["rejected"]), RejectionReason.CORRUPT)
            raise DocumentRejected(
                reason, wrong_password=answer.content.get("wrong_password") is True
            )
        return answer.content


def _check_magic(data: bytes) -> None:
    if not data:
        raise DocumentRejected(RejectionReason.EMPTY_FILE)
    if not data[:64].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        raise DocumentRejected(RejectionReason.NOT_A_PDF)


def _reason_of_death(exit_code: int | None) -> RejectionReason:
    if exit_code == -signal.SIGXCPU:
        return RejectionReason.TIMEOUT
    if exit_code in {-signal.SIGSEGV, -signal.SIGBUS, -signal.SIGILL}:
        return RejectionReason.CORRUPT
    return RejectionReason.RESOURCE_LIMIT


def _reading(content: dict[str, Any]) -> ParsedDocument:
    try:
        reading = decode(ParsedDocument, content.get("reading"))
    except MalformedReading as error:
        raise DocumentRejected(RejectionReason.UNSUPPORTED) from error
    assert isinstance(reading, ParsedDocument)  # noqa: S101 - decode builds what it is asked for
    return reading
