"""Documents that are readable but not what they seem; each names what a reader must do with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tools.samples.document import SampleDocument
from tools.samples.golden import statement_document
from tools.samples.golden.ledgers import ledger_before, ledgers
from tools.samples.golden.statement_pdf import draw
from tools.samples.layouts.numbers import Numbers
from tools.samples.layouts.receipts import Item, Receipt, receipt_document
from tools.samples.ledger import Ledger, Line
from tools.samples.traps.aes256 import Aes256
from tools.samples.traps.hidden_text import COMMAND, hide_text

FOLDER = "traps"
PASSWORD = "lyrebird-1926"  # noqa: S105  printed in the truth: it opens a sample
CENT = Decimal("0.01")

__all__ = ["trap_documents"]


def trap_documents(today: date) -> Iterator[SampleDocument]:
    """One document for each trap, made of the household's own months."""
    chain = ledgers(today)
    yield _altered(chain[1])
    yield _locked(ledger_before(chain[0]))
    yield _hidden(chain[1])
    yield _receipt_sent_as_statement(chain[:3])


def _altered(ledger: Ledger) -> SampleDocument:
    """One debit is a cent larger than the balances beside it allow."""
    victim = next(n for n, line in enumerate(ledger.lines) if line.category == "groceries")
    rows = tuple(
        replace(line, amount=line.amount - CENT) if n == victim else line
        for n, line in enumerate(ledger.lines)
    )
    name = "statement-altered-by-one-cent"
    true = statement_document(name, ledger, draw(ledger, number=27, rows=rows))
    lines = [dict(line) for line in true.truth["lines"]]
    lines[victim]["amount"] = str(rows[victim].amount)
    changed = {
        "expected": "needs_review", "reconciles": False, "difference": str(CENT),
        "altered_line": victim, "twin": f"statement-{ledger.period_start:%Y-%m}", "lines": lines,
    }  # fmt: skip
    return SampleDocument(name, true.content, true.truth | changed, FOLDER)


def _locked(ledger: Ledger) -> SampleDocument:
    """The month before the household's first, asking for a password."""
    name = "statement-locked"
    printed = draw(ledger, number=25, encrypt=Aes256(PASSWORD))
    true = statement_document(name, ledger, printed)
    return SampleDocument(
        name,
        true.content,
        true.truth | {"expected": "password_required", "password": PASSWORD},
        FOLDER,
    )


def _hidden(ledger: Ledger) -> SampleDocument:
    """The clean month, with text that only a machine would read; every figure stays the twin's."""
    name = "statement-hidden-text"
    true = statement_document(name, ledger, draw(ledger, number=27, stamp=hide_text))
    told = {"hidden_text": COMMAND, "twin": f"statement-{ledger.period_start:%Y-%m}"}
    return SampleDocument(name, true.content, true.truth | told, FOLDER)


def _receipt_sent_as_statement(months: list[Ledger]) -> SampleDocument:
    """A bookshop's receipt, uploaded under the wrong type; its bank line is in one of the months."""
    bought = next(
        line for month in months for line in month.lines if "BOOKSHOP" in line.description
    )
    document = receipt_document(_bookshop(bought), folder=FOLDER)
    return replace(document, truth=document.truth | {"sent_as": "bank_statement"})


def _bookshop(bought: Line) -> Receipt:
    return Receipt(
        "receipt-sent-as-statement", "AU", "AUD", "Dog Ear Bookshop", ("77 Lygon Mews, Carlton VIC 3053", "ABN 00 000 000 000"),
        bought.on, f"{bought.on:%d/%m/%Y} 12:06", (Item("The Inkwell Murders", "24.99"), Item("Bookmark", "3.00")),
        "TOTAL", "Includes GST", "2.54", (("Visa debit 4417", str(-bought.amount)), ("Gift points", "2799")),
        ("Balance of kindness: 100%",), Numbers(symbol="$"), "entertainment",
    )  # fmt: skip
