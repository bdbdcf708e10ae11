"""`parse_document`: the one call that the rest of the service makes."""

import asyncio

from documents.domain.reading.result import ParsedDocument
from documents.infrastructure.parsing.children import OnProgress
from documents.infrastructure.parsing.parser import PdfParser

_parsers: dict[asyncio.AbstractEventLoop, PdfParser] = {}


async def parse_document(
    data: bytes, *, password: str | None = None, on_progress: OnProgress | None = None
) -> ParsedDocument:
    """Parse with the parser of the running loop; raises DocumentRejected with a reason."""
    return await parser_of_loop().parse(data, password=password, on_progress=on_progress)


def parser_of_loop() -> PdfParser:
    """The parser of the running event loop, made on first use."""
    loop = asyncio.get_running_loop()
    for other in [k for k in _parsers if k.is_closed()]:
        _parsers.pop(other).close()
    return _parsers.setdefault(loop, PdfParser())


def close_parser() -> None:
    """End the child servers of the running loop's parser."""
    parser = _parsers.pop(asyncio.get_running_loop(), None)
    if parser is not None:
        parser.close()
