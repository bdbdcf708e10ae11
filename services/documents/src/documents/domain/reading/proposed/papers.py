"""A proposed pay stub or receipt: its figures are printed, and they add up."""

from dataclasses import replace
from decimal import Decimal

from documents.domain.reading.proposed.printed import Page, Printed
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.result import (
    Check,
    ParsedDocument,
    PayStubFigures,
    ReceiptFigures,
    Reconciliation,
)


def prove_pay_stub(page: Page, proposal: Proposal, blank: ParsedDocument) -> ParsedDocument | None:
    """Gross less deductions is net, all of this period; None when that cannot be shown."""
    figures = _printed(page, proposal.gross, proposal.deductions_total, proposal.net)
    paid = page.day(proposal.day) if proposal.day else None
    if figures is None or paid is None or not page.dates_are_certain:
        return None
    gross, deductions, net = figures
    if not _adds_up(gross.token.value, deductions.token.value, net.token.value):
        return None
    if any(_has_smaller(page, figure) for figure in figures):
        return None  # the year to date proves itself as well as the period does
    check = _check("gross_less_deductions", net)
    stub = PayStubFigures(
        gross=gross.as_amount(), net=net.as_amount(), pay_date=paid,
        deductions_total=deductions.as_amount(),
    )  # fmt: skip
    return replace(blank, reconciliation=Reconciliation(True, None, [check]), pay_stub=stub)


def prove_receipt(page: Page, proposal: Proposal, blank: ParsedDocument) -> ParsedDocument | None:
    """Subtotal and tax make the total; None when that cannot be shown."""
    figures = _printed(page, proposal.total, proposal.tax, proposal.subtotal)
    day = page.day(proposal.day) if proposal.day else None
    if figures is None or day is None or not page.dates_are_certain:
        return None
    total, tax, subtotal = figures
    if not _adds_up(total.token.value, tax.token.value, subtotal.token.value):
        return None
    receipt = ReceiptFigures(
        date=day, total=total.as_amount(), tax=tax.as_amount(), subtotal=subtotal.as_amount()
    )
    proof = Reconciliation(True, None, [_check("subtotal_and_tax", total)])
    return replace(blank, reconciliation=proof, receipt=receipt)


def _printed(page: Page, *values: Decimal | None) -> list[Printed] | None:
    found: list[Printed] = []
    for value in values:
        printed = page.take_size(value) if value is not None and value > 0 else None
        if printed is None:
            return None
        found.append(printed)
    return found


def _adds_up(whole: Decimal, part: Decimal, other: Decimal) -> bool:
    return part + other == whole


def _has_smaller(page: Page, figure: Printed) -> bool:
    return any(0 < t.value < figure.token.value for t in page.amounts(figure.row))


def _check(name: str, figure: Printed) -> Check:
    return Check(name, True, figure.token.value, figure.token.value, figure.row.page)
