"""The golden household: three months of Ada Marlow's account, this month, and what came with it."""

from datetime import date

from tools.samples.document import SampleDocument
from tools.samples.golden.calendar import last_payday
from tools.samples.golden.cinema_scan import cinema_scan
from tools.samples.golden.figures import expected_budget
from tools.samples.golden.game_receipt import game_receipt
from tools.samples.golden.ledgers import cinema_day, game_day, ledgers
from tools.samples.golden.pay_stub import pay_stub
from tools.samples.golden.statement_pdf import Printed, draw
from tools.samples.ledger import Ledger, line_truth

FIRST_STATEMENT = 26

__all__ = ["expected_budget", "household_documents"]


def household_documents(today: date) -> list[SampleDocument]:
    """Four statements (the last ends today), the latest pay stub and this month's two receipts."""
    chain = ledgers(today)
    return [
        *(
            _statement(ledger, interim=ledger is chain[-1], number=FIRST_STATEMENT + index)
            for index, ledger in enumerate(chain)
        ),
        pay_stub(last_payday(today)),
        game_receipt(game_day(today)),
        cinema_scan(cinema_day(today)),
    ]


def _statement(ledger: Ledger, *, interim: bool, number: int) -> SampleDocument:
    return statement_document(
        f"statement-{ledger.period_start:%Y-%m}",
        ledger,
        draw(ledger, interim=interim, number=number),
    )


def statement_document(name: str, ledger: Ledger, printed: Printed) -> SampleDocument:
    """A drawn household ledger beside its truth."""
    lines = [
        line_truth(line, page=page, balance=balance)
        for line, page, balance in zip(ledger.lines, printed.pages, ledger.balances, strict=True)
    ]
    truth = {
        "name": name,
        "document_type": "bank_statement",
        "expected": "completed",
        "currency": "AUD",
        "issuer": "Lyrebird Mutual",
        "period_start": ledger.period_start.isoformat(),
        "period_end": ledger.period_end.isoformat(),
        "opening_balance": str(ledger.opening),
        "closing_balance": str(ledger.closing),
        "total_credits": str(ledger.credits),
        "total_debits": str(ledger.debits),
        "reconciles": True,
        "pages": max(printed.pages, default=1),
        "lines": lines,
    }
    return SampleDocument(name, printed.content, truth)
