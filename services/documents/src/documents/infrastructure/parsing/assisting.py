"""What the child does for a model's sake: say what is printed, and hold a proposal against it."""

from typing import Any

from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.proposed.reader import read_proposed
from documents.domain.reading.result import Warning
from documents.domain.reading.rows import rows_of
from documents.infrastructure.parsing.codec import decode, encode
from documents.infrastructure.parsing.extraction import Extraction, extract, open_pdf
from documents.infrastructure.parsing.turning import turn_back

MAX_TEXT = 16_000


def visible_text(data: bytes) -> dict[str, Any]:
    """The rows a person sees; nothing of a scan, a locked or a long document."""
    found = _extract(data)
    text = "\n".join(row.text for page in found.pages for row in rows_of(page))
    return {"text": "" if found.needs_ocr or len(text) > MAX_TEXT else text}


def prove(order: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The reading that the page proves, or none."""
    proposal: Proposal = decode(Proposal, order["proposal"])
    found = _extract(data)
    hidden = sum(found.hidden.values())
    warnings = [Warning("hidden_text", hidden)] if hidden else []
    reading = (
        None
        if found.needs_ocr
        else read_proposed(found.pages, proposal, warnings, order.get("home"))
    )
    return {"reading": encode(turn_back(reading, found.turned)) if reading else None}


def _extract(data: bytes) -> Extraction:
    return extract(open_pdf(data, None), lambda _done, _total: None, {})
