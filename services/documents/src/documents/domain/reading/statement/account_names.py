"""What each of several accounts is called, and its currency, from the rows above its entries."""

import re
from collections.abc import Sequence

from documents.domain.reading.currency import ISO_CODES, currency_of_mark
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.items import Entry
from documents.domain.reading.statement.segments import Segment
from documents.domain.reading.vocabulary.kinds import ACCOUNT_KINDS

_ACCOUNT = re.compile(
    r"account|acct|a/c|savings|checking|konto|compte|livret|cuenta|conto|rekening|conta|rachunek|konto|[A-Z]{2}\d{2}(?: ?\w{4}){3,}|\d{6,}",
    re.IGNORECASE,
)
_IBAN = re.compile(
    r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])"
)
_NUMBER = re.compile(
    r"(?:account|acct|a/c|card|konto|karte|compte|carte|cuenta|tarjeta|conto|carta|rekening|conta|cart[aã]o|rachun(?:k|ek)\w*|счет\w*|口座|账号|帳號|계좌)"
    r"(?: ?(?:number|no|nr|num|n[°ºo]|nummer|numer|番号|번호|ending(?: in)?))?[ .:#]{0,4}[X*•xᵡ\d][X*•x\d -]{2,28}\d(?!\d|[.,/]\d)",
    re.IGNORECASE,
)
_ROWS_ABOVE, _ROWS_OF_HEAD, _SHOWN = 7, 40, 4


def name_accounts(segments: Sequence[Segment], rows: Sequence[Row], main: str | None) -> None:
    """Give every segment of several its label, and a currency where it differs from the main one."""
    if len(segments) < 2:
        for segment in segments:
            segment.label = _last_digits(rows, segment.first_row)
        return
    places = {(r.page, round(r.y, 1)): n for n, r in enumerate(rows)}
    floor = 0
    for segment in segments:
        first = segment.first_row
        at = places.get((first.page, round(first.y, 1)), 0) if first else 0
        above = rows[max(floor, at - _ROWS_ABOVE) : at]
        segment.label = _label(above)
        segment.card = _names_a_card(above)
        segment.currency = segment.currency or _currency(segment, above) or main
        last = segment.items[-1].row if segment.items else None
        floor = places.get((last.page, round(last.y, 1)), at) if last else at


def _last_digits(rows: Sequence[Row], first: Row | None) -> str | None:
    """'…4217' of the account number printed above the entries: months of one account belong together."""
    for row in rows[:_ROWS_OF_HEAD]:
        if row is first:
            return None
        found = _IBAN.search(row.text) or _NUMBER.search(row.text)
        digits = "".join(c for c in found[0] if c.isdigit()) if found else ""
        if len(digits) >= _SHOWN:
            return f"…{digits[-_SHOWN:]}"
    return None


def _names_a_card(above: Sequence[Row]) -> bool | None:
    """Whether the title nearest above says 'Credit card' or 'Checking'; None where none says."""
    titles = [h.meaning for row in above for h in ACCOUNT_KINDS.find(row.words)]
    return titles[-1] == "card" if titles else None


def _label(above: Sequence[Row]) -> str | None:
    named = [r.text for r in above if _ACCOUNT.search(r.text) and len(r.words) <= 14]
    return named[-1][:120] if named else None


def _currency(segment: Segment, above: Sequence[Row]) -> str | None:
    marks = [t.currency for i in segment.items if isinstance(i, Entry) for t in i.cells.values()]
    for mark in marks:
        code = currency_of_mark(mark) if mark else None
        if code:
            return code
    codes = [w.text.strip("():,.") for r in above for w in r.words]
    return next((c for c in reversed(codes) if c in ISO_CODES), None)
