"""What a page's drawing may name: pictures and opaque states, or more than can be told at once."""

from collections.abc import Iterator

import pymupdf
from pymupdf import mupdf

_MANY = 100  # of a kind: more are not gone through


def draws_opaquely(page: pymupdf.Page) -> bool:
    """Whether a page names no form, no pattern, and no state that lets anything show through."""
    resources = mupdf.pdf_page_resources(mupdf.pdf_page_from_fz_page(page.this))
    named = {kind: mupdf.pdf_dict_gets(resources, kind) for kind in ("XObject", "ExtGState")}
    if mupdf.pdf_dict_len(mupdf.pdf_dict_gets(resources, "Pattern")):
        return False
    if any(mupdf.pdf_dict_len(entries) > _MANY for entries in named.values()):
        return False
    pictures = all(_said(one, "Subtype") == "Image" for one in _values(named["XObject"]))
    return pictures and all(map(_is_opaque, _values(named["ExtGState"])))


def _values(entries: mupdf.PdfObj) -> Iterator[mupdf.PdfObj]:
    return (mupdf.pdf_dict_get_val(entries, at) for at in range(mupdf.pdf_dict_len(entries)))


def _is_opaque(state: mupdf.PdfObj) -> bool:
    for key in ("ca", "CA"):
        alpha = mupdf.pdf_dict_gets(state, key)
        if alpha.m_internal and mupdf.pdf_to_real(alpha) != 1:
            return False
    mask = mupdf.pdf_dict_gets(state, "SMask")
    masked = mask.m_internal and mupdf.pdf_to_name(mask) != "None"
    return not masked and _said(state, "BM") in {"", "Normal", "Compatible"}


def _said(entry: mupdf.PdfObj, key: str) -> str:
    """The name an entry has for this; '' for none or for anything but a name."""
    return str(mupdf.pdf_to_name(mupdf.pdf_dict_gets(entry, key)))
