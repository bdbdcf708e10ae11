"""A proposed statement: every line on its row, nothing left over, and the balances follow."""

from decimal import Decimal

from documents.domain.reading.dates import dates_in
from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.proposed.printed import Page, Printed
from documents.domain.reading.proposed.proposal import Proposal, ProposedLine
from documents.domain.reading.result import (
    Account,
    Day,
    Line,
    ParsedDocument,
    Reconciliation,
    StatementFigures,
)
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.statement.chain import Step, follow
from documents.domain.reading.statement.items import Entry
from documents.domain.reading.vocabulary.balances import BALANCES

_CONFIDENCE = 0.9  # proven, though the layout was not one that the rules know
_BALANCES: Lexicon = BALANCES


def prove_statement(
    page: Page, proposal: Proposal, blank: ParsedDocument, *, card: bool
) -> ParsedDocument | None:
    """The reading, or None unless all of it is printed and its balances prove it."""
    if proposal.opening_balance is None or proposal.closing_balance is None or not proposal.lines:
        return None
    steps: list[Step] = []
    lines: list[Line] = []
    for proposed in proposal.lines:
        line = _line(page, proposed, blank.currency)
        if line is None:
            return None
        lines.append(line[0])
        steps.append(line[1])
    opening, closing = page.take(proposal.opening_balance), page.take(proposal.closing_balance)
    if opening is None or closing is None or _leaves_rows(page, lines):
        return None
    end = Step(None, Decimal(0), proposal.closing_balance, closing.row.page, name="closing_balance")
    chain = follow([*steps, end], proposal.opening_balance, owed=card)
    if chain.failed or chain.unproven or not page.dates_are_certain:
        return None
    return _reading(blank, opening, closing, lines, Reconciliation(True, None, chain.checks))


def _line(page: Page, proposed: ProposedLine, currency: str | None) -> tuple[Line, Step] | None:
    """The row that prints the day, the amount and, when told, the balance of one transaction."""
    for row in page.rows:
        day = page.day(proposed.date, [row])
        tokens = page.amounts(row)
        sizes = [t.value for t in tokens]
        if day is None or abs(proposed.amount) not in sizes:
            continue
        if proposed.balance is not None and proposed.balance not in [t.signed for t in tokens]:
            continue
        amount = page.take_size(proposed.amount, [row])
        if amount is None:
            continue
        if proposed.balance is not None and page.take(proposed.balance, [row]) is None:
            return None
        return _of_row(page, row, day, proposed, currency)
    return None


def _of_row(
    page: Page, row: Row, day: Day, proposed: ProposedLine, currency: str | None
) -> tuple[Line, Step]:
    dates = dates_in(row)
    spans = [(t.start, t.end) for t in page.amounts(row)] + [(d.start, d.end) for d in dates]
    used = {n for start, end in spans for n in range(start, end)}
    words = [w for n, w in enumerate(row.words) if n not in used]
    text = " ".join(w.text for w in words)[:500]
    entry = Entry({}, dates[0], True, words, row, None)
    line = Line(
        day.value, text, proposed.amount, proposed.balance, currency, None,
        row.page, box_of(row.words), _CONFIDENCE,
    )  # fmt: skip
    return line, Step(entry, proposed.amount, proposed.balance, row.page)


def _leaves_rows(page: Page, lines: list[Line]) -> bool:
    """A dated figure, or one between the lines, that nobody speaks for: something was left out."""
    places = sorted((line.page, line.box[1]) for line in lines)
    for row in page.unclaimed():
        between = places[0] < (row.page, row.words[0].y0) < places[-1]
        if (between and not _BALANCES.find(row.words)) or dates_in(row):
            return True
    return False


def _reading(
    blank: ParsedDocument, opening: Printed, closing: Printed, lines: list[Line],
    proof: Reconciliation,
) -> ParsedDocument:  # fmt: skip
    first, last = opening.as_amount(), closing.as_amount()
    account = Account(None, blank.currency, first, last)
    return ParsedDocument(
        blank.document_type, blank.type_confidence, blank.currency, blank.pages, proof,
        accounts=[account], lines=lines, warnings=blank.warnings,
        statement=StatementFigures(opening_balance=first, closing_balance=last),
    )  # fmt: skip
