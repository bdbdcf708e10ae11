"""Who is said to sell it: a name beside or below 'Sold by', or before its address."""

import re
from collections.abc import Sequence

from documents.domain.reading.result import Text
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.vocabulary.receipt import SELLERS
from documents.domain.reading.words import Word

COMPANY = re.compile(
    r"(?:\b(?:inc|llc|ltd|limited|plc|corp|gmbh|ag|kg|ohg|ug|e\.?k|sas|sarl|sasu|eurl|bv|nv|srl|spa|lda|oy|oyj|ltda|aps|pty|co|company|s\.r\.o|a\.s|sp\. z o\.o)\b\.?"
    r"|(?:株式会社|有限会社|店|商店|公司)|\b(?:b\.v|n\.v|s\.a|s\.l|s\.r\.l|s\.p\.a|a/s|ab|as)\b\.?)\s*$",
    re.IGNORECASE,
)
_SENDER = re.compile(r"\s+[-–·•|*]\s+|\s*[·•|*]\s*|,\s+")  # 'Sample GmbH - High Street 1 - Town'
_FROM = frozenset({"from:", "von:", "de:", "da:", "van:", "fra:", "från:"})
_FLUSH, _NEXT_LINE = 12.0, 3.0  # points; heights of a row
_SHORTEST, _LONGEST = 3, 60  # letters of a name


def named_seller(top: Sequence[Row]) -> Text | None:
    """'Sold by: Sample Ltd', or 'Seller' over it, above everything that has a price."""
    for index, row in enumerate(top):
        for cell in row.cells():
            hits = SELLERS.find(cell)
            if not hits or hits[0].start:
                continue
            words = [w for w in cell[hits[0].end :] if w.text != ":"]
            if words:
                name = _name(words, row)
            else:
                name = _beside(cell, row) or _below(cell, row, top[index + 1 : index + 2])
            if name is not None:
                return name
        if any(w.text[:1] in "$€£" and _is_price(w.text) for w in row.words):
            return None
    return None


def _is_price(text: str) -> bool:
    return "." in text and text[-1:].isdigit()


def _beside(label: Sequence[Word], row: Row) -> Text | None:
    """'Seller   Name: Sample Ltd': what the next cell says after a label of its own."""
    following = [cell for cell in row.cells() if cell[0].x0 > label[-1].x0][:1]
    for cell in following:
        _, colon, name = " ".join(w.text for w in cell).replace("：", ":").partition(":")
        if colon and name:
            return _text(name, cell, row)
    return None


def _below(label: Sequence[Word], row: Row, following: Sequence[Row]) -> Text | None:
    """The name in the line below a label, where it begins flush with it."""
    for under in following:
        if under.page != row.page or under.y - row.y > _NEXT_LINE * row.height:
            return None
        for cell in under.cells():
            if abs(cell[0].x0 - label[0].x0) < _FLUSH:
                return _name(sender_of(cell), under)
    return None


def _name(words: Sequence[Word], row: Row) -> Text | None:
    return _text(" ".join(w.text for w in words), words, row)


def _text(text: str, words: Sequence[Word], row: Row) -> Text | None:
    letters = sum(c.isalpha() for c in text)
    if any(c.isdigit() for c in text) or not _SHORTEST <= letters <= _LONGEST:
        return None
    return Text(text.strip(" :,"), row.page, box_of(words))


def said_to_be_from(top: Sequence[Row]) -> Text | None:
    """'From: Sample Services, 3 Mill Lane', where no other name stands."""
    for row in top:
        if row.words[0].text.lower() in _FROM and len(row.words) > 1:
            name = " ".join(w.text for w in row.words[1:]).split(",")[0]
            return Text(name[:120], row.page, row.box)
    return None


def sender_of(cell: list[Word]) -> list[Word]:
    """The name alone, of a line that holds the sender's whole address or says who it is."""
    text = " ".join(w.text for w in cell)
    labels = [at for at, word in enumerate(cell[:-1], 1) if word.text.endswith((":", "："))]
    if labels and COMPANY.search(text):
        return cell[labels[-1] :]
    if not any(c.isdigit() for c in text):
        return cell
    form = _company_form(cell)
    if form:
        return cell[:form]
    first = _SENDER.split(text, maxsplit=1)[0]
    if first == text or any(c.isdigit() for c in first):
        return cell
    return cell[: max(1, len(first.split(" ")))]


def _company_form(cell: Sequence[Word]) -> int:
    """Where 'Sample SRL 12 High Street' ends to be the name; 0 if it nowhere does."""
    for end in range(2, len(cell)):
        last = cell[end - 1].text
        if any(c.isdigit() for c in last):
            return 0
        if (last[0].isupper() or "." in last) and COMPANY.search(f"{cell[end - 2].text} {last}"):
            return end
    return 0
