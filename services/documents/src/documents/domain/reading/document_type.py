"""Which kind of document this is, by the words it uses."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from documents.domain.reading.lexicon import Lexicon, signs_of
from documents.domain.reading.result import DocumentType
from documents.domain.reading.rows import Row
from documents.domain.reading.vocabulary.kinds import (
    BANK,
    CARD,
    FORM,
    LETTERS,
    OTHER,
    PAY,
    RECEIPT,
    STUB_TITLES,
    TITLES,
)

_KINDS = {
    DocumentType.BANK_STATEMENT: BANK,
    DocumentType.CREDIT_CARD_STATEMENT: CARD,
    DocumentType.PAY_STUB: PAY,
    DocumentType.RECEIPT: RECEIPT,
    DocumentType.OTHER: OTHER,
}
STATEMENTS = (DocumentType.BANK_STATEMENT, DocumentType.CREDIT_CARD_STATEMENT)
_RIVAL = 0.6  # share of the points of the winner's words that makes a rival
_FIRST_ROWS, _TITLE_ROWS = 140, 4
_LETTER_ROWS, _SUBJECT = 30, 4  # rows, and words of one that says what the letter is about
_RUNNING = 4  # balances one below the other
_DIGITS = re.compile(r"\d+")
_SAID = 5  # points of a kind's words that say it at all
_LEAST = 6.0  # points below which nothing financial is said


_Phrase = tuple[int, str, float]  # id() of its row, its words, its points


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, how sure, and the points of every kind."""

    kind: DocumentType
    confidence: float
    points: dict[DocumentType, float]
    table: bool  # several dated amounts under one another
    rival: DocumentType | None = None  # the other kind of statement, where words hardly decide

    @property
    def unsaid(self) -> bool:
        """Hardly a word tells the kind: only the table does."""
        return self.table and max(self.points.values()) <= _LEAST

    @property
    def financial(self) -> bool:
        return max(self.points.values()) >= _LEAST or self.table


def classify(
    rows: Sequence[Row], entries: int, balanced: int = 0, booked: Container[int] = ()
) -> Verdict:
    """Score the vocabulary of each kind; a table of dated amounts speaks for a statement.

    `balanced`: how many of the entries have a balance of their own, or a side; `booked`: id() of
    their rows, which name shops and pay as receipts and stubs do.
    """
    listed = [(row, signs_of(row.tokens)) for row in rows[:_FIRST_ROWS]]
    said = {kind: _said(listed, lexicon) for kind, lexicon in _KINDS.items()}
    points = {kind: _sum(phrases) for kind, phrases in said.items()}
    card, bank = DocumentType.CREDIT_CARD_STATEMENT, DocumentType.BANK_STATEMENT
    if points[card] >= _SAID > (outside := _sum(said[card], booked)):
        points[card] = outside  # a card is paid here
    if balanced >= _RUNNING:
        points[DocumentType.PAY_STUB] = _sum(said[DocumentType.PAY_STUB], booked)
        if points[bank] >= _SAID:
            points[DocumentType.RECEIPT] = _sum(said[DocumentType.RECEIPT], booked)
    words, table = dict(points), min(entries, 12) * 0.8
    for kind in STATEMENTS:
        if points[kind] >= _SAID:
            points[kind] += table
    weak = all(words[kind] < _SAID for kind in STATEMENTS)
    if weak and balanced >= min(_RUNNING, entries) > 0 and words[DocumentType.BANK_STATEMENT]:
        points[DocumentType.BANK_STATEMENT] += max(table, _LEAST)
    _prefer_whole_statements(points, entries)
    if entries >= 3 and max(points.values()) < _LEAST:
        points[DocumentType.BANK_STATEMENT] = _LEAST
    points[DocumentType.PAY_STUB] += _points(listed[:_TITLE_ROWS], STUB_TITLES)
    points[DocumentType.OTHER] += _points(listed, FORM) + _points(listed[:_TITLE_ROWS], TITLES)
    subjects = [one for one in listed[:_LETTER_ROWS] if len(one[0].words) <= _SUBJECT]
    points[DocumentType.OTHER] += _points(subjects, LETTERS)
    ranked = sorted(points.values(), reverse=True)
    kind = max(points, key=lambda k: points[k])
    margin = (ranked[0] - ranked[1]) / ranked[0] if ranked[0] else 0.0
    return Verdict(
        kind, round(min(0.99, 0.5 + margin), 2), points, entries >= 3, _rival(kind, words)
    )


def _rival(kind: DocumentType, words: dict[DocumentType, float]) -> DocumentType | None:
    if kind not in STATEMENTS:
        return None
    other = next(k for k in STATEMENTS if k is not kind)
    return other if words[other] >= _RIVAL * words[kind] > 0 else None


def _prefer_whole_statements(points: dict[DocumentType, float], entries: int) -> None:
    """Investment words are decisive only where nothing was booked."""
    if entries >= 3:
        points[DocumentType.OTHER] *= 0.4


def _points(rows: Sequence[tuple[Row, frozenset[str]]], lexicon: Lexicon) -> float:
    return _sum(_said(rows, lexicon))


def _said(rows: Sequence[tuple[Row, frozenset[str]]], lexicon: Lexicon) -> list[_Phrase]:
    """The phrases of a vocabulary with their points, and id() of the rows they stand in."""
    return [
        (id(row), " ".join([w.text for w in row.words[hit.start : hit.end]]), float(hit.meaning))
        for row, signs in rows
        if not lexicon.is_silent_on(signs)
        for hit in lexicon.find(row.words)
    ]


def _sum(phrases: Iterable[_Phrase], without: Container[int] = ()) -> float:
    """Each phrase counts once, so that a repeated line of small print does not decide."""
    seen: set[str] = set()
    total = 0.0
    for row, text, points in phrases:
        phrase = _DIGITS.sub("#", text.lower())  # 'CARD-1001' says no more than 'CARD-1000'
        if row not in without and phrase not in seen:
            seen.add(phrase)
            total += points
    return total
