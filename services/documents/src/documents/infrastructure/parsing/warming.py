"""What a fork server does first, so that its children import, open and compile nothing."""

import os
from collections.abc import Sequence
from functools import cache

import pymupdf

from documents.domain.reading.numbers import NumberStyle, compile_style
from documents.infrastructure.parsing.job import run_job
from documents.infrastructure.parsing.ocr import OcrEngine

_STATEMENT = """Example Bank account statement
Statement period 01/02/2024 to 29/02/2024
Opening balance 10.00
Date        Details           Amount     Balance
{rows}
Closing balance 10.00"""
_ROWS = """03 Feb      CAFÉ              -4.00      6.00
04 Feb      WAGES              4.00      10.00"""
_TIMES = 40  # as much memory as a usual statement takes
_LINES = 40  # of a page
_ROUNDS = 3  # after these the interpreter knows what types its instructions meet
# What a file may name without having it; each is loaded once, for all children.
_FONTS = "helv hebo heit hebi cour cobo coit cobi tiro tibo tiit tibi symb zadb".split()
_ABROAD = """Beispielbank AG  Kontoauszug Nr. 3
IBAN DE00 1234 5678 9012 3456 78        Zeitraum 01.02.2024 - 29.02.2024
Buchung     Valuta      Vorgang                     Soll        Haben      Saldo EUR
01.02.2024              Alter Saldo                                         1.210,00
02.02.2024  05.02.2024  Bäckerei Müller             4,10                    1.205,90
            Kartenzahlung
12.02.2024  12.02.2024  Gehalt                                  1.000,00    2.205,90
29.02.2024              Neuer Saldo                                         2.205,90"""
_CARD = """Example Card credit card statement        Statement date 29 February 2024
Previous balance 10.00     New balance 26.50     Minimum payment due 5.00
Payments and credits
Feb 3    PAYMENT THANK YOU          10.00 CR
Purchases and charges
Feb 12   Mar 1    BOOK SHOP LONDON          $12.25
Feb 13   Mar 1    COFFEE                    $14.25
Total purchases 26.50"""
_RECEIPT = """EXAMPLE SHOP Ltd
Receipt 01/02/2024 12:30
2 x Tea       4.00
Bread         3.00
Subtotal      7.00
VAT 20%       1.17
Total EUR     7.00"""
_PAY_STUB = """Example Ltd payslip
Pay date 01/02/2024   Pay period 01/01/2024 - 31/01/2024
Earnings     Amount     YTD
Salary       100.00     100.00
Gross pay    100.00     100.00
Tax           20.00      20.00
Net pay       80.00      80.00"""


def warm_up(engine: OcrEngine | None) -> None:
    """Parse small documents of our own, one of each kind."""
    for decimal in ".,":
        for places in (0, 2, 3):
            for spaced in (True, False):
                compile_style(NumberStyle(decimal, places, spaced))
    for _ in range(_ROUNDS):
        parse_samples()
    if engine is not None:
        engine.warm()


def parse_samples() -> None:
    """Read one small document of each kind."""
    for sample in _samples():
        _parse(sample)


def parse_statement() -> None:
    """Read the kind that comes most often: the others touch little that it does not."""
    _parse(_samples()[0])


def _parse(sample: bytes) -> None:
    null = os.open(os.devnull, os.O_WRONLY)
    run_job({}, sample, null, None)
    os.close(null)


@cache
def _samples() -> list[bytes]:
    statement = _STATEMENT.format(rows="\n".join([_ROWS] * _TIMES))
    plain = [_document(text) for text in (statement, _ABROAD, _CARD, _PAY_STUB)]
    return [*plain, _document(_RECEIPT, _FONTS)]


def _document(text: str, fonts: Sequence[str] = ()) -> bytes:
    """The text, with white words so that looking for hidden ones is warm as well."""
    document = pymupdf.open()
    for number, line in enumerate(text.split("\n")):
        if number % _LINES == 0:
            page = document.new_page()
        page.insert_text((72, 72 + 16 * (number % _LINES)), line, fontname="cour", fontsize=9)
    page.insert_text((72, 400), "white", color=(1, 1, 1))
    page.draw_rect((72, 420, 200, 440), fill=(0.1, 0.2, 0.3))
    page.insert_text((80, 435), "Date", color=(1, 1, 1))
    for number, font in enumerate(fonts):
        page.insert_text((400, 500 + 16 * number), "x", fontname=font)
    data: bytes = document.tobytes()
    return data
