"""What the child does with one document: bytes in, one JSON answer out."""

import json
import os
import resource
import traceback
from typing import Any

import pymupdf

from documents.domain.reading.reader import read_document
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import Warning
from documents.domain.reading.unclear_days import doubted
from documents.domain.reading.words import PageText
from documents.infrastructure.parsing.assisting import prove, visible_text
from documents.infrastructure.parsing.codec import decode, encode
from documents.infrastructure.parsing.extraction import extract, open_pdf
from documents.infrastructure.parsing.limits import MAX_PICTURE_BYTES, MAX_RESULT_BYTES
from documents.infrastructure.parsing.looking import inspect, picture
from documents.infrastructure.parsing.ocr import OcrEngine
from documents.infrastructure.parsing.turning import turn_back

_ACTIVE = (
    b"/JavaScript",
    b"/JS ",
    b"/JS(",
    b"/Launch",
    b"/EmbeddedFile",
    b"/OpenAction <<",
    b"/RichMedia",
)


def run_job(order: dict[str, Any], data: bytes, out: int, engine: OcrEngine | None) -> None:
    """Carry out one order and write the answer, one JSON object to a line, to `out`."""
    try:
        answer = _ocr(order, data, engine) if engine is not None else _look(order, data, out)
    except DocumentRejected as rejected:
        answer = {"rejected": rejected.reason.value, "wrong_password": rejected.wrong_password}
    except MemoryError:
        answer = {"rejected": RejectionReason.RESOURCE_LIMIT.value, "wrong_password": False}
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {os.path.basename(place.filename)}:{place.lineno}"
        answer = {"failed": where[:200]}
    used = resource.getrusage(resource.RUSAGE_SELF)
    answer["usage"] = [used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]
    _write(out, answer)


def _look(order: dict[str, Any], data: bytes, out: int) -> dict[str, Any]:
    if "inspect" in order:
        return inspect(data)
    if "picture" in order:
        return picture(order, data)
    if "text" in order:
        return visible_text(data)
    return prove(order, data) if "proposal" in order else _read(order, data, out)


def _read(order: dict[str, Any], data: bytes, out: int) -> dict[str, Any]:
    document = open_pdf(data, order.get("password"))
    ocr: dict[int, PageText] = {p.number: p for p in decode(list[PageText], order.get("ocr", []))}

    def progress(done: int, total: int) -> None:
        if done % 10 == 0 or done == total:
            _write(out, {"progress": [done, total]})

    found = extract(document, progress, ocr)
    if found.needs_ocr and not order.get("last"):
        return {"needs_ocr": found.needs_ocr, "pages": len(found.pages)}
    warnings = (
        [Warning("hidden_text", sum(found.hidden.values()), _counts(found.hidden))]
        if +found.hidden
        else []
    )
    if found.repaired:
        warnings.append(Warning("repaired"))
    if any(mark in data for mark in _ACTIVE):
        warnings.append(Warning("active_content"))
    reading = doubted(read_document(found.pages, warnings, order.get("home")), found.pages)
    turned = {**found.turned, **{p.number: p.turn for p in ocr.values() if p.turn}}
    return {"reading": encode(turn_back(reading, turned))}


def _counts(hidden: dict[str, int]) -> str:
    return ", ".join(f"{reason}: {count}" for reason, count in sorted(hidden.items()) if count)


def _ocr(order: dict[str, Any], data: bytes, engine: OcrEngine) -> dict[str, Any]:
    document = open_pdf(data, order.get("password"))
    number = int(order["page"])
    page = document.load_page(number - 1)
    if _unpacked_bytes(page) > MAX_PICTURE_BYTES:
        raise DocumentRejected(RejectionReason.RESOURCE_LIMIT)
    return {"page": encode(engine.read(page, number))}


def _unpacked_bytes(page: pymupdf.Page) -> int:
    """What the pictures of a page come to when they are drawn, each as often as it is.

    To be drawn, a pixel of a single bit becomes a byte as well.
    """
    drawn = page.get_image_info()
    return sum(
        i["width"] * i["height"] * max(1, i["colorspace"]) * max(8, i["bpc"]) // 8 for i in drawn
    )


def _write(out: int, answer: dict[str, Any]) -> None:
    line = json.dumps(answer, separators=(",", ":")).encode() + b"\n"
    if len(line) > MAX_RESULT_BYTES:
        line = json.dumps({"rejected": "resource_limit", "wrong_password": False}).encode() + b"\n"
    view = memoryview(line)
    while view:
        view = view[os.write(out, view) :]
