"""Our whole path and what it is measured against: each reads one file from its bytes."""

import asyncio
import io
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pdfplumber
import pymupdf

from benchmarks.documents.processes import cpu_seconds, descendants
from documents.domain.reading.reader import read_document
from documents.domain.reading.rejection import DocumentRejected
from documents.infrastructure.parsing.extraction import extract, open_pdf
from documents.infrastructure.parsing.parser import PdfParser

Read = Callable[[bytes], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock and of processors, all processes together."""

    wall: float
    cpu: float

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.wall + other.wall, self.cpu + other.cpu)


async def bare_words(data: bytes) -> None:
    """PyMuPDF's words of every page: the limit."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        for page in document:
            page.get_text("words")


async def plumbed_words(data: bytes) -> None:
    """pdfplumber's words of every page."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_words()
            page.close()


async def parsed_here(data: bytes) -> None:
    """Our parsing in this process, as the limit runs: no sandbox, nothing sent to and fro."""
    found = extract(open_pdf(data, None), lambda _done, _total: None, {})
    read_document(found.pages)


def ours(parser: PdfParser) -> Read:
    """The sandboxed parse, from bytes to a checked reading."""

    async def read(data: bytes) -> None:
        try:
            await parser.parse(data)
        except DocumentRejected as rejected:
            raise AssertionError(f"a good sample was refused: {rejected.reason}") from rejected

    return read


async def spend(read: Read, files: list[bytes]) -> Spent:
    """Read them one after the other; whatever the parser's processes use meanwhile counts."""
    servers = await asyncio.to_thread(descendants)
    before = _cpu(servers)
    started = time.perf_counter()
    for data in files:
        await read(data)
    wall = time.perf_counter() - started
    return Spent(wall, _cpu(servers) - before)


def _cpu(servers: list[int]) -> float:
    own = os.times()
    return own.user + own.system + sum(cpu_seconds(pid) for pid in servers)
