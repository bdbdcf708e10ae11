"""From the visible words of a document to its proven reading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.domain.reading.country import currency_of_country
from documents.domain.reading.currency import (
    document_currency,
    likely_currency,
    unprinted_currency,
)
from documents.domain.reading.document_type import STATEMENTS, Verdict, classify
from documents.domain.reading.eras import count_by_era
from documents.domain.reading.number_style import detect_style
from documents.domain.reading.numbers import NumberStyle, amounts_in
from documents.domain.reading.page_marks import missing_pages
from documents.domain.reading.panels import set_panels_apart
from documents.domain.reading.pay.reader import read_pay_stub
from documents.domain.reading.receipt.reader import read_receipt
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import (
    DocumentType,
    PageSize,
    ParsedDocument,
    Reconciliation,
    Warning,
)
from documents.domain.reading.rows import Row, rows_of, text_of
from documents.domain.reading.statement.card_payments import few_come_in, pays_a_card
from documents.domain.reading.statement.grid import grid_of
from documents.domain.reading.statement.items import Entry, Item
from documents.domain.reading.statement.layout import UNKNOWN
from documents.domain.reading.statement.reader import StatementReading, read_statement
from documents.domain.reading.statement.roles import base_role
from documents.domain.reading.statement.scanner import Scanner
from documents.domain.reading.vocabulary.headings import MOVEMENT_ROLES
from documents.domain.reading.words import PageText

MAX_ROWS = 20_000
_MOSTLY_IN, _SAID = 0.5, 2.0  # share of rows; points of the words of a kind
_FEW, _RIVAL = 2, 0.4  # rows that are no custom yet; share of the points of the kind's words
_MARKED = re.compile(r"[$€£¥₹] ?\d|\d ?[$€£¥₹]|\b[A-Z]{3} ?\d|\d [A-Z]{3}\b")  # '$450', 'EUR 450'
_DAYS = 3  # more rows of different days are no receipt
ASSUMED = 0.5  # how sure a kind is that somebody else named


@dataclass(frozen=True, slots=True)
class Seen:
    """The rows of a document and what was recognised in them before anything was decided."""

    rows: list[Row]
    items: list[Item]
    style: NumberStyle
    currency: str | None
    sizes: list[PageSize]
    home: str | None = None

    @property
    def entries(self) -> list[Entry]:
        return [i for i in self.items if isinstance(i, Entry)]

    @property
    def dated(self) -> list[Entry]:
        """The entries that look like transactions: with an amount and a day."""
        return [e for e in self.entries if e.date is not None]


def read_document(
    pages: Sequence[PageText], warnings: Sequence[Warning] = (), home: str | None = None
) -> ParsedDocument:
    """Read a document; raises DocumentRejected when it says nothing, or nothing financial.

    `home`: the currency of whoever reads it, for documents that do not tell where they are from.
    """
    if not any(page.words for page in pages):
        raise DocumentRejected(RejectionReason.NO_CONTENT)
    seen = see(pages, home)
    booked = {id(row) for e in seen.dated for row in (e.row, *e.following)}
    verdict = classify(seen.rows, len(seen.dated), _booked_as_in_accounts(seen), booked)
    if not verdict.financial or (verdict.unsaid and not _on_many_days(seen)):
        reading = read_as(seen, DocumentType.RECEIPT, list(warnings))
        if _makes_up_its_total(reading):
            return reading
    if not verdict.financial:
        raise DocumentRejected(RejectionReason.NOT_FINANCIAL)
    if verdict.kind is not DocumentType.OTHER and not _names_an_amount(seen):
        raise DocumentRejected(RejectionReason.NOT_FINANCIAL)  # it speaks of money and names none
    return _read(seen, verdict, list(warnings))


def _makes_up_its_total(reading: ParsedDocument) -> bool:
    """No word tells that it is a receipt, but its prices do, or its tax."""
    receipt = reading.receipt
    if reading.reconciliation.reconciles is True and len(receipt.items) > 1:
        return True
    if receipt.total is None or receipt.subtotal is None or receipt.tax is None:
        return False
    return bool(receipt.tax.value) and (
        receipt.subtotal.value + receipt.tax.value == receipt.total.value
    )


def _on_many_days(seen: Seen) -> bool:
    """The rows of a receipt are not of several days."""
    return len({(e.date.first, e.date.second) for e in seen.dated if e.date}) > _DAYS


def _booked_as_in_accounts(seen: Seen) -> int:
    """Rows with a balance of their own, or in a table with one column for each direction."""
    kinds = [{base_role(key) for key in entry.cells} for entry in seen.dated]
    sided = {"debit", "credit"} <= set().union(*kinds)
    return sum("balance" in kind or (sided and bool(kind & MOVEMENT_ROLES)) for kind in kinds)


def _names_an_amount(seen: Seen) -> bool:
    return any(amounts_in(row, seen.style) or _MARKED.search(row.text) for row in seen.rows)


def read_as(seen: Seen, kind: DocumentType, warnings: list[Warning]) -> ParsedDocument:
    """The reading by the rules for this kind, whatever the words of the document say it is."""
    return _read(seen, Verdict(kind, ASSUMED, {}, table=False), warnings)


def see(pages: Sequence[PageText], home: str | None = None) -> Seen:
    """Rows, entries, number style and currency; raises DocumentRejected when there are too many."""
    rows = [row for page in pages for row in rows_of(page)]
    if len(rows) > MAX_ROWS:
        raise DocumentRejected(RejectionReason.RESOURCE_LIMIT)
    head = " ".join(row.text for row in rows[:60])
    guess = likely_currency(document_currency((), head, home=home), head) or home
    style = detect_style((w for p in pages for w in p.words), guess)
    rows = set_panels_apart(rows, style)
    count_by_era(rows)
    items = Scanner().scan(grid_of(rows, style))
    sizes = [PageSize(p.number, p.width, p.height, p.scanned) for p in pages]
    currency = _currency(rows, items, style, home) or _at_home(rows, style, home)
    return Seen(rows, items, style, currency, sizes, home)


def _at_home(rows: list[Row], style: NumberStyle, home: str | None) -> str | None:
    """The reader's own currency, for a document without a mark and without a country."""
    if home is None or _currency(rows, [], style) or likely_currency(None, text_of(rows)):
        return None
    return home


def _currency(
    rows: list[Row], items: list[Item], style: NumberStyle, home: str | None = None
) -> str | None:
    """Marks in the columns and outside the entries; a foreign amount in a description is no mark."""
    entries = [i for i in items if isinstance(i, Entry)]
    dated = [e for e in entries if e.date is not None]
    inside = {id(r) for e in dated for r in (e.row, *e.following, *e.spans)}
    outside = [r for r in rows if id(r) not in inside][:300]
    inner = _marks_of(entries)
    outer = [t.currency for r in outside for t in amounts_in(r, style) if t.currency]
    hints = " ".join(r.text for r in rows[:300])
    text = " ".join(r.text for r in outside)
    usual = [mark for marks, often in inner for mark in marks if often]
    rare = [mark for marks, often in inner for mark in marks if not often]
    found = document_currency([*usual, *outer], text, hints, home)
    if found or not rare:
        return found
    return currency_of_country(hints) or document_currency(rare, text, hints, home)


def _marks_of(entries: Sequence[Entry]) -> list[tuple[list[str], bool]]:
    """The marks of each headed column, and whether most amounts have one: few are foreign money."""
    columns: dict[str, list[str]] = {}
    for entry in entries:
        for key, token in entry.cells.items():
            columns.setdefault(key, []).append(token.currency)
    few = len(entries) / 4
    headed = [key for key in columns if not key.startswith(UNKNOWN)]
    if sum(len(columns[key]) for key in headed) < len(entries):
        headed = list(columns)
    kept = [(columns[key], [m for m in columns[key] if m]) for key in headed]
    return [(marks, few <= len(cells) < 2 * len(marks)) for cells, marks in kept]


def _read(seen: Seen, verdict: Verdict, warnings: list[Warning]) -> ParsedDocument:
    kind = verdict.kind
    if any(size.scanned for size in seen.sizes):
        warnings.append(Warning("scanned", sum(size.scanned for size in seen.sizes)))
    if kind in (DocumentType.BANK_STATEMENT, DocumentType.CREDIT_CARD_STATEMENT):
        return _statement(seen, verdict, warnings)
    nothing = Reconciliation(None)
    if kind is DocumentType.PAY_STUB:
        currency = _currency_of_paper(seen)
        stub, proof = read_pay_stub(seen.rows, seen.style, currency)
        return ParsedDocument(
            kind,
            verdict.confidence,
            currency,
            seen.sizes,
            proof,
            pay_stub=stub,
            warnings=warnings,
        )
    if kind is DocumentType.RECEIPT:
        currency = _currency_of_paper(seen)
        receipt, proof = read_receipt(seen.rows, seen.style, currency)
        return ParsedDocument(
            kind,
            verdict.confidence,
            currency,
            seen.sizes,
            proof,
            receipt=receipt,
            warnings=warnings,
        )
    return ParsedDocument(
        kind, verdict.confidence, seen.currency, seen.sizes, nothing, warnings=warnings
    )


def _currency_of_paper(seen: Seen) -> str | None:
    """Of what is no statement: a row that looks like an entry may be where its mark stands."""
    printed = seen.currency or _currency(seen.rows, [], seen.style, seen.home)
    return printed or unprinted_currency(text_of(seen.rows))


def _statement(seen: Seen, verdict: Verdict, warnings: list[Warning]) -> ParsedDocument:
    seen = replace(seen, currency=likely_currency(seen.currency, text_of(seen.rows)))
    kind, read = _better_kind(seen, verdict)
    if missing := missing_pages(seen.rows):
        warnings.append(Warning("pages_missing", missing))
    return ParsedDocument(
        kind,
        verdict.confidence,
        seen.currency,
        seen.sizes,
        read.reconciliation,
        accounts=read.accounts,
        lines=read.lines,
        statement=read.figures,
        warnings=[*warnings, *read.warnings],
    )


def _better_kind(seen: Seen, verdict: Verdict) -> tuple[DocumentType, StatementReading]:
    """A card's charges look like an account's deposits: where words do not tell, proofs have to."""
    read = _read_as_statement(seen, verdict.kind)
    rival = verdict.rival or _suspect(verdict, read)
    if rival is None:
        return verdict.kind, read
    other = _read_as_statement(seen, rival)
    proven = [one.reconciliation.reconciles is True for one in (read, other)]
    if proven == [False, True] and not (_unsaid(verdict, rival) and _turned_round(read, other)):
        return rival, other
    if not all(proven) or read.amounts == other.amounts:
        return verdict.kind, read
    return _by_direction({verdict.kind: read, rival: other}, verdict.kind)


def _unsaid(verdict: Verdict, kind: DocumentType) -> bool:
    """No word of the document speaks of this kind."""
    return bool(verdict.points) and not verdict.points[kind]


def _turned_round(read: StatementReading, other: StatementReading) -> bool:
    """The same lines with every sign turned: of debts or of money held, that adds up alike."""
    return read.amounts == [-amount for amount in other.amounts]


def _by_direction(
    readings: dict[DocumentType, StatementReading], said: DocumentType
) -> tuple[DocumentType, StatementReading]:
    """Of two readings that add up, the one whose money runs as it usually does; else it is open."""
    card, bank = DocumentType.CREDIT_CARD_STATEMENT, DocumentType.BANK_STATEMENT
    if pays_a_card(readings[card].lines):
        return card, readings[card]
    if few_come_in(readings[bank].lines) and not few_come_in(readings[card].lines):
        return bank, readings[bank]
    kind = card if few_come_in(readings[card].lines) else said
    open_again = Reconciliation(None, None, readings[kind].reconciliation.checks)
    return kind, replace(readings[kind], reconciliation=open_again)


def _suspect(verdict: Verdict, read: StatementReading) -> DocumentType | None:
    """The other kind, where nothing is proven, or much comes in and a word says so."""
    other = next((kind for kind in STATEMENTS if kind is not verdict.kind), None)
    if other is None or not verdict.points:
        return None
    if read.lines and read.reconciliation.reconciles is not True:
        return other
    incoming = sum(amount > 0 for amount in read.amounts)
    if not incoming or incoming < _MOSTLY_IN * len(read.amounts):
        return None
    rival = 0.0 if len(read.amounts) > _FEW else _RIVAL * verdict.points[verdict.kind]
    return other if verdict.points.get(other, 0.0) >= max(_SAID, rival) else None


def _read_as_statement(seen: Seen, kind: DocumentType) -> StatementReading:
    card = kind is DocumentType.CREDIT_CARD_STATEMENT
    return read_statement(seen.rows, seen.items, seen.style, seen.currency, card=card)
