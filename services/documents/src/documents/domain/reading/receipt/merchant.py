"""Who sold it: the most prominent name at the top that is not the title or the customer."""

import re
from collections.abc import Sequence

from documents.domain.reading.result import Text
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.receipt import NOT_A_MERCHANT
from documents.domain.reading.words import Word

_COMPANY = re.compile(
    r"(?:\b(?:inc|llc|ltd|limited|plc|corp|gmbh|ag|kg|ohg|ug|e\.?k|sas|sarl|sasu|eurl|bv|nv|srl|spa|lda|oy|oyj|aps|pty|co|company|s\.r\.o|a\.s|sp\. z o\.o)\b\.?"
    r"|(?:株式会社|有限会社|店|商店)|\b(?:b\.v|n\.v|s\.a|s\.l|s\.r\.l|s\.p\.a|a/s|ab|as)\b\.?)\s*$",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:www\.|@|https?://)([a-z0-9-]+)\.[a-z]", re.IGNORECASE)
_CUSTOMER = frozenset(
    "bill ship sold billed customer kunde client klant cliente deliver rechnungsempfanger".split()
)


def find_merchant(rows: Sequence[Row]) -> Text | None:
    """The best name among the first rows of the first page."""
    top = [r for r in rows if r.page == rows[0].page][:16] if rows else []
    sites = {s.lower().replace("-", "") for r in rows for s in _SITE.findall(r.text)}
    best: tuple[float, list[Word], Row] | None = None
    heights = [r.height for r in top]
    usual = sorted(heights)[len(heights) // 2] if heights else 1.0
    named = 0
    for row in top:
        for cell in row.cells():
            worth = _worth(cell, sites, usual)
            if worth is None:
                continue
            worth -= 0.45 * named
            named += 1
            if best is None or worth > best[0]:
                best = (worth, cell, row)
    if best is None:
        return None
    name = " ".join(w.text for w in best[1])
    if all(len(w.text) == 1 for w in best[1]):
        name = "".join(w.text for w in best[1])
    return Text(name[:120].strip(" *-=,"), best[2].page, box_of(best[1]))


def _worth(cell: list[Word], sites: set[str], usual: float) -> float | None:
    text = " ".join(w.text for w in cell)
    sequence = tokens(text)
    letters = sum(c.isalpha() for c in text)
    if (
        letters < 3
        or (len(sequence) > 9 and text.isascii())
        or len(text) > 60
        or ":" in text
        or "@" in text
        or "www." in text.lower()
    ):
        return None
    if NOT_A_MERCHANT.starting(sequence) and not _COMPANY.search(text):
        return None
    worth = 3.0 if _COMPANY.search(text.strip(" *")) else 0.0
    worth -= 1.5 if any(c.isdigit() for c in text) else 0.0
    worth += min(2.0, 2.0 * (max(w.height for w in cell) / usual - 1))
    joined = "".join(sequence)
    worth += 2.0 if any(s in joined or (len(joined) >= 4 and joined in s) for s in sites) else 0.0
    return worth
