"""The period a statement covers: two dates joined by a word, or a labelled closing date."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from documents.domain.reading.dates import DateOrder, DateToken, dates_in, safe_date
from documents.domain.reading.labelled_dates import labelled_dates
from documents.domain.reading.months import MONTH_PATTERN, MONTHS
from documents.domain.reading.result import Day
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.statement.heading_words import names_a_plan
from documents.domain.reading.statement.shared_month import shared_month
from documents.domain.reading.text import FROM_THE_RIGHT, flatten, fold, tokens
from documents.domain.reading.vocabulary.balances import BALANCES
from documents.domain.reading.vocabulary.periods import PERIOD_ENDS

_JOIN = re.compile(
    fold(
        r"(?:[-–—]{1,2}|to|through|thru|until|till|and|bis|bis zum|bis einschliesslich|zum|au|jusqu au|et le|tot|tot en met|t m|t/m|al|hasta|"
        r"hasta el|y el|~|から|到|至|부터|по|до|εωσ|εωσ και|عد|الى|إلى|עד|تا|تا تاریخ|से|থেকে|হতে|ถึง|ถึงวันที่|hadi|arte|fins al?|den|den ngay|s d|s/d|sampai|sampai dengan|hingga|lidz|kuni|iki|do dnia|po dzien|az|ig|la|pana la|dek|a|ate|ao|e|til|till|do|az|az do|till och med|t o m|t\.o\.m\.|og|och|und|et|fino al|/)"
    )
)
_PERIOD_WORD = re.compile(
    r"period|zeitraum|periode|periodo|du |from|vom|van|dal|desde|del |overzicht|statement|auszug|releve|estratto|extracto|extrato|"
    r"for |kontoutdrag|kontoudtog|kontoutskrift|wyciag|okres|abrechnung|billing|cycle|mellan|mellom|fra|od |za "
)
_CLOSING = re.compile(
    r"(closing date|statement closing|statement end|period end|cycle end|closing on|date d arrete|date de cloture|"
    r"date de l arrete|estratto conto (?:al|del)|arrete au|arrete le|abschlussdatum|fecha de corte|fecha corte|fecha de cierre|data de fechamento|data chiusura|"
    r"afsluitdatum|abrechnungsdatum|abrechnung per|abrechnung vom)"
)
_STATEMENT_DATE = re.compile(
    r"(statement date|date of statement|statement issued|date du releve|auszugsdatum|rechnungsdatum|fecha de emision|fecha del extracto|"
    r"datum afschrift|data estratto|data documento|fakturadatum|kontoudtog dato|data wystawienia|data wyciagu|datum vypisu|datum izvatka|kivonat datuma|kivonat kelte|hesap kesim tarihi|tarikh penyata|tanggal cetak|tanggal laporan|kuupaev|дата выписки|дата составления|дата виписки|作成日|発行日|制表日期|账单日|帳單日期|結單日期|打印日期|발행일|ημερομηνια εκδοσης|situation de vos comptes (?:au|le)|situacion al|date d edition|fecha de expedicion|fecha impresion|fecha del estado|bill date|billing date|date de releve|rechnung vom)"
)
_DUE = re.compile(
    r"(payment due|due date|vencimento|fecha limite|fecha de vencimiento|zahlbar|fallig|echeance|scadenza|vervaldatum|"
    r"termin (?:splaty|platnosci)|forfall|son odeme|お支払日|到期还款日|繳款期限|결제일)"
)

_FIRST_ROWS, _HEAD_ROWS = 40, 12
_SOON_AFTER = 45  # days between the last row and the day that the statement is made
_LONG_BEFORE = 120  # days between the last row and the labelled day
_ENDS = frozenset({"opening", "closing", "point"})
_MONTH_AND_YEAR = re.compile(
    rf"(?<![\d.,/-])(?<!\d )(?<![^\W\d_])(?P<name>{MONTH_PATTERN})[ ./-]{{1,2}}(?P<year>20\d\d)(?!\d)"
    r"|(?P<before>20\d\d) ?[年년] ?(?P<month>\d{1,2}) ?[月월](?! ?\d)"
)


@dataclass(frozen=True, slots=True)
class Period:
    start: Day | None = None
    end: Day | None = None
    anchor: date | None = None  # the latest day that a line without a year can have
    anchored: bool = False  # the page says that the anchor is the statement's day
    head: date | None = None  # the anchor is the latest day in the head of the page, unlabelled

    def dates(self, last: date) -> bool:
        """Whether the year of rows that print none is beyond doubt, the last being on `last`."""
        if self.anchored and (self.start is not None or self.anchor is None):
            return True
        if self.anchored and self.anchor is not None:
            return (self.anchor - last).days <= _LONG_BEFORE  # else it is another statement's day
        return self.head is not None and 0 <= (self.head - last).days <= _SOON_AFTER


def find_period(
    rows: Sequence[Row], order: DateOrder, *, card: bool, every: Sequence[Row] = ()
) -> Period:
    """The printed period, and the day that decides years that are not printed.

    `rows` are those outside the transactions; `every` row may have the latest day, if none other.
    """
    ranked = sorted(_spans(rows, order), key=lambda s: -s[0])
    if ranked:
        _, start, end = ranked[0]
        return Period(start, end, end.value, anchored=True)
    both = _start_and_end(rows, order)
    if both is not None:
        return Period(*both, both[1].value, anchored=True)
    closing = _labelled(rows, order, _CLOSING)
    stated = _labelled(rows, order, _STATEMENT_DATE)
    if closing is None and card:
        closing = stated
    said = closing or stated
    said = said or (_labelled(rows, order, _DUE) if card else None)
    anchor = said.value if said else _balance_day(rows, order) or _month_named(rows)
    head = _latest(rows[:_HEAD_ROWS], order) if anchor is None else None
    latest = anchor or head or _latest(rows, order) or _latest(every, order)
    return Period(None, closing, latest, anchored=anchor is not None, head=head)


def _start_and_end(rows: Sequence[Row], order: DateOrder) -> tuple[Day, Day] | None:
    """'Start date ... End date ...', each with its label."""
    head = [r for r in rows[:_FIRST_ROWS] if not names_a_plan(r)]
    found = labelled_dates(head, PERIOD_ENDS, order)
    start = next((f.day for f in found if f.meaning == "start"), None)
    end = next((f.day for f in found if f.meaning == "end"), None)
    if start is None or end is None or not 0 <= (end.value - start.value).days <= 400:
        return None
    return start, end


def _balance_day(rows: Sequence[Row], order: DateOrder) -> date | None:
    """The latest day for which a balance is stated: 'new balance at 31/01/2024'."""
    stated = [r for r in rows if dates_in(r) and BALANCES.starting(r.tokens) in _ENDS]
    days = [t.resolve(order) for r in stated for t in dates_in(r)[:1]]
    return max((d for d in days if d is not None), default=None)


def _month_named(rows: Sequence[Row]) -> date | None:
    """The last day of 'January 2024', where the head of the document says no more."""
    for row in rows[:_FIRST_ROWS]:
        cells = (" ".join(w.text for w in cell) for cell in row.cells())
        found = next((f for c in cells if (f := _MONTH_AND_YEAR.search(flatten(c)))), None)
        if found is None:
            continue
        month = MONTHS[found["name"]] if found["name"] else int(found["month"])
        year = int(found["year"] or found["before"])
        if 1 <= month <= 12:
            return date(year, month, monthrange(year, month)[1])
    return None


def _spans(rows: Sequence[Row], order: DateOrder) -> list[tuple[float, Day, Day]]:
    found = []
    for index, row in enumerate(rows):
        tokens = dates_in(row)
        for left, right in pairwise(tokens):
            pair = _span(row, left, right, order)
            if pair is not None:
                found.append((_worth(rows, index, left.start, pair), *pair))
        shared = shared_month(row)
        if shared is not None:
            found.append((_worth(rows, index, 0, shared), *shared))
    return found


def _span(row: Row, left: DateToken, right: DateToken, order: DateOrder) -> tuple[Day, Day] | None:
    if right.start - left.end > 5 or not _joined(row, left, right):
        return None
    if FROM_THE_RIGHT.search(row.text) and not row.text.isascii():
        left, right = _first_day_first(left, right, order)
    end = right.resolve(order)
    if end is None:
        return None
    start = left.resolve(order) or _before(left, end, order)
    if start is None or not 0 <= (end - start).days <= 400:
        return None
    return _day(row, left, start), _day(row, right, end)


def _first_day_first(
    left: DateToken, right: DateToken, order: DateOrder
) -> tuple[DateToken, DateToken]:
    """Where lines run leftwards, a period may begin at their right."""
    start, end = left.resolve(order), right.resolve(order)
    return (right, left) if start and end and start > end else (left, right)


def _joined(row: Row, left: DateToken, right: DateToken) -> bool:
    middle = " ".join(w.text for w in row.words[left.end : right.start])
    between = fold(re.sub(r"[\[(][^\])]*[\])]", "", middle)).strip(" .,:()")
    if right.start < left.end:  # one word holds both: 01/04/2024-30/04/2024
        return True
    if not between:
        edge = row.words[left.end - 1].text[-1:] + row.words[right.start].text[:1]
        lead = fold(" ".join(w.text for w in row.words[: left.start]))
        return any(c in "-–—" for c in edge) or _PERIOD_WORD.search(f"{lead} ") is not None
    stripped = re.sub(
        r"^(?:der|den|the|le|el|il|dem|dia)\b|^(?:г|года|р|року|r|roku|g|god|ه|هـ|م)\b\.?|\b(?:der|den|the|le|el|il|dem|dia|date|:)$",
        "",
        between,
    ).strip(" :")
    return any(_JOIN.fullmatch(part) for part in (stripped, *stripped.split("/")) if part)


def _before(token: DateToken, end: date, order: DateOrder) -> date | None:
    pair = token.month_day(order)
    if pair is None:
        return None
    start = safe_date(end.year, *pair)
    if start is not None and start > end:
        start = safe_date(end.year - 1, *pair)
    return start


def _worth(rows: Sequence[Row], index: int, start: int, pair: tuple[Day, Day]) -> float:
    row = rows[index]
    lead = fold(" ".join(w.text for w in row.words[max(0, start - 6) : start]))
    above = fold(rows[index - 1].text) if index else ""
    worth = 3.0 if _PERIOD_WORD.search(f"{lead} ") else 1.0 if _PERIOD_WORD.search(above) else 0.0
    days = (pair[1].value - pair[0].value).days
    worth += 1.0 if 20 <= days <= 100 else 0.3 if days >= 5 else -2.0
    return worth - 0.3 * (row.page - 1) - 0.002 * index


def _labelled(rows: Sequence[Row], order: DateOrder, label: re.Pattern[str]) -> Day | None:
    for index, row in enumerate(rows):
        hit = label.search(" ".join(row.tokens))
        if hit is None:
            continue
        said = _words_until(row, label)
        glued = any(c.isdigit() for c in row.words[said - 1].text)  # 'Date:18/07/2024'
        for candidate in [row, *rows[index + 1 : index + 3]]:
            if candidate.page != row.page or candidate.y - row.y > 3 * row.height:
                break
            dates = dates_in(candidate)
            if candidate is not row:
                dates = _right_below(dates, row, said) or dates
            for token in dates:
                value = token.resolve(order)
                if value is not None and (candidate is not row or token.start >= said - glued):
                    return _day(candidate, token, value)
    return None


def _right_below(dates: Sequence[DateToken], row: Row, said: int) -> list[DateToken]:
    """The dates below the cell of a label: others in their row belong to the labels beside it."""
    last = row.words[said - 1]
    cell = next(c for c in row.cells() if any(w is last for w in c))
    return [t for t in dates if min(t.x1, cell[-1].x1) - max(t.x0, cell[0].x0) > 0]


def _words_until(row: Row, label: re.Pattern[str]) -> int:
    """How many words of the row it takes to say the label: its date stands behind them."""
    said: list[str] = []
    for count, word in enumerate(row.words, 1):
        said += tokens(word.text)
        if label.search(" ".join(said)):
            return count
    return 1


def _latest(rows: Sequence[Row], order: DateOrder) -> date | None:
    first_page = [r for r in rows if r.page <= 2]
    values = [t.resolve(order) for r in first_page for t in dates_in(r)]
    full = [v for v in values if v is not None and 1990 <= v.year <= 2079]
    return max(full, default=None)


def _day(row: Row, token: DateToken, value: date) -> Day:
    return Day(value, row.page, box_of(row.words[token.start : token.end]))
