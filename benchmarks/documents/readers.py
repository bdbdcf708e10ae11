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
from documents.domain.reading.rejection import DocumentRejected
from documents.infrastructure.parsing.parser import Cost, PdfParser

Read = Callable[[bytes], Awaitable[float]]


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on the clock and of processors, all processes together."""

    wall: float
    cpu: float


async def bare_words(data: bytes) -> float:
    """PyMuPDF's words of every page: the limit. No child, so no CPU outside this process."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        for page in document:
            page.get_text("words")
    return 0.0


async def plumbed_words(data: bytes) -> float:
    """pdfplumber's words of every page."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_words()
            page.close()
    return 0.0


def ours(parser: PdfParser) -> Read:
    """The sandboxed parse, from bytes to a checked reading; gives the CPU its children took."""

    async def read(data: bytes) -> float:
        cost = Cost()
        try:
            await parser.parse(data, cost=cost)
        except DocumentRejected as rejected:
            raise AssertionError(f"a good sample was refused: {rejected.reason}") from rejected
        return cost.cpu_seconds

    return read


async def spend(read: Read, files: list[bytes]) -> Spent:
    """Read them one after the other. The fork server's own time counts as well."""
    servers = await asyncio.to_thread(descendants)
    before = sum(cpu_seconds(pid) for pid in servers) + _own_cpu()
    started, children = time.perf_counter(), 0.0
    for data in files:
        children += await read(data)
    wall = time.perf_counter() - started
    after = sum(cpu_seconds(pid) for pid in servers) + _own_cpu()
    return Spent(wall, after - before + children)


def _own_cpu() -> float:
    times = os.times()
    return times.user + times.system
