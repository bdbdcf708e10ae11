"""Receipts and invoices of eight countries, drawn by hand."""

from decimal import Decimal

import pytest

from documents.domain.reading import DocumentType, read_document
from services.documents.tests.unit.reading.typesetter import pages_of

AU = """
        GAME WORLD
   12 Example St Sydney NSW
   ABN 12 345 678 901
        TAX INVOICE
03/07/2024 14:22
CATAN BOARD GAME           28.77
DICE SET                    3.00
SUBTOTAL                   31.77
GST                         3.18
TOTAL                     $34.95
VISA                      $34.95
Suggested tip 20 %          6.99
Loyalty points 100 points
"""

UK = """
         SAMPLE SUPERMARKET
        1 High Street London
        VAT No GB 123 4567 89
MILK 2L                     £1.45
BREAD                       £1.20
2 x £0.75
APPLES                      £1.50
CHEESE                      £4.00
Multibuy discount          -£0.50
SUBTOTAL                    £7.65
TOTAL TO PAY                £7.65
CASH                       £10.00
CHANGE DUE                  £2.35
14/06/24 12:03   Store 1234  Till 4
THANK YOU FOR SHOPPING
"""

DE = """
        MUSTER BAUMARKT GmbH
           Hauptstr. 5
        12345 Musterstadt
     USt-IdNr.: DE123456789
                               EUR
Schrauben 4x40                5,99 A
Farbe weiss 5L               24,95 A
   2 x 3,49
Pinsel                        6,98 A
Pfand                         0,25 A
Zwischensumme                38,17
SUMME                  EUR   38,17
Bar                          50,00
Rückgeld                     11,83
MwSt      Netto    Steuer    Brutto
A 19,00%  32,08      6,09     38,17
Datum: 21.05.2024  10:44
"""

FR = """
BOULANGERIE DU COIN SARL
3 place de la Mairie 69001 LYON
Ticket 00123        le 12/05/2024 08:31
2 BAGUETTE TRADITION           2,60
1 CROISSANT                    1,20
1 ECLAIR CHOCOLAT              3,10
TOTAL TTC                      6,90 €
Dont TVA 5,50%                 0,36
CB                             6,90 €
Merci de votre visite
"""

INV = """
Northwind Design Ltd                                        INVOICE
45 Dock Road, Bristol                                       Invoice No: 2024-118
                                                            Invoice Date: 5 March 2024
Bill to: Contoso plc                                        Due Date: 4 April 2024
Description                      Qty     Unit price      Amount
Logo design                        1         450.00      450.00
Website hosting (12 months)       12          15.00      180.00
Support hours                      3          60.00      180.00
                                           Subtotal      810.00
                                          VAT (20%)      162.00
                                       Total (GBP)      £972.00
Payment terms: 30 days   Bank: Example Bank  IBAN GB00EXMP00000012345678
"""

US = """
          TACO PLACE
      99 Main St, Austin TX
Server: Ann    Table 4   Check 5521
06/01/2024 7:15 PM
1 Burrito                 11.50
2 Taco al pastor           9.00
1 Horchata                 3.75
Subtotal                  24.25
Tax                        2.00
Total                     26.25
Tip Suggestions
18% $4.73  20% $5.25  22% $5.78
"""

SE = """
ICA EXEMPEL AB
Storgatan 1 Stockholm
Kvitto 2024-04-12 17:55
Mjölk 1,5%                    14,90
Knäckebröd                    22,50
Kaffe 450g                    59,00
Pant                           2,00
Totalt att betala SEK         98,40
Kort                          98,40
Moms%    Moms    Netto   Brutto
12,00   10,54    87,86    98,40
"""

IT = """
RISTORANTE ESEMPIO S.R.L.
Via Roma 1 Milano
DOCUMENTO COMMERCIALE
COPERTO X 2                    5,00
PIZZA MARGHERITA               7,50
LASAGNE                       11,00
ACQUA                          2,50
TOTALE COMPLESSIVO            26,00
DI CUI IVA                     2,36
PAGAMENTO ELETTRONICO         26,00
15-06-2024 21:10
"""

NLO = """
Bol Voorbeeld B.V.                                Factuur
Factuurnummer: 123456        Factuurdatum: 3 februari 2024
Besteldatum: 1 februari 2024
Artikel                     Aantal     Prijs     Totaal
Boek: De Aanslag                 1     12,99      12,99
Koptelefoon                      1     59,00      59,00
Verzendkosten                                      2,99
Totaal incl. btw                                € 74,98
Btw 21%                                         € 13,01
"""

# total, tax, date, number of items, currency, merchant
EXPECTED = {
    AU: ("34.95", "3.18", "2024-07-03", 2, "AUD", "GAME WORLD"),
    UK: ("7.65", None, "2024-06-14", 4, "GBP", "SAMPLE SUPERMARKET"),
    DE: ("38.17", "6.09", "2024-05-21", 4, "EUR", "MUSTER BAUMARKT GmbH"),
    FR: ("6.90", "0.36", "2024-05-12", 3, "EUR", "BOULANGERIE DU COIN SARL"),
    INV: ("972.00", "162.00", "2024-03-05", 3, "GBP", "Northwind Design Ltd"),
    US: ("26.25", "2.00", "2024-06-01", 3, "USD", "TACO PLACE"),
    SE: ("98.40", "10.54", "2024-04-12", 4, "SEK", "ICA EXEMPEL AB"),
    IT: ("26.00", "2.36", "2024-06-15", 4, "EUR", "RISTORANTE ESEMPIO S.R.L."),
    NLO: ("74.98", "13.01", "2024-02-03", 2, "EUR", "Bol Voorbeeld B.V."),
}


@pytest.mark.parametrize(
    "text", EXPECTED, ids=["AU", "UK", "DE", "FR", "invoice", "US", "SE", "IT", "NL"]
)
def test_a_receipt_gives_what_it_prints(text: str) -> None:
    """D9: the total is what was charged, neither the largest figure nor a suggestion."""
    reading = read_document(pages_of(text))
    receipt = reading.receipt
    assert receipt.total is not None
    assert receipt.date is not None
    assert receipt.merchant is not None

    found = (
        str(receipt.total.value),
        str(receipt.tax.value) if receipt.tax else None,
        receipt.date.value.isoformat(),
        len(receipt.items),
        reading.currency,
        receipt.merchant.value,
    )

    assert reading.document_type is DocumentType.RECEIPT
    assert found == EXPECTED[text]
    assert reading.reconciliation.reconciles is True


def test_items_that_do_not_add_up_are_flagged() -> None:
    """D9: items that do not give the total are kept and flagged."""
    reading = read_document(pages_of(US.replace("11.50", "11.60")))

    assert reading.receipt.total is not None
    assert reading.receipt.total.value == Decimal("26.25")
    assert reading.reconciliation.reconciles is False


def test_a_tax_that_no_arithmetic_reaches_leaves_the_proof_open() -> None:
    """The items make up the total; whether 1.93 is the tax of it, nothing on the page tells."""
    reading = read_document(pages_of(UK.replace("CASH     ", "VAT £1.93\nCASH     ")))

    assert reading.receipt.tax is not None
    assert reading.reconciliation.reconciles is None


def test_a_slip_of_a_petrol_pump_is_a_receipt() -> None:
    reading = read_document(
        pages_of("""
BHARAT FUELS
Receipt No: 11822        Date: 22/11/25
Product: PETROL
Volume(L): 14.34         Rate/Ltr: Rs. 104.62
Sale: Rs. 1500.24
""")
    )

    assert reading.document_type is DocumentType.RECEIPT
    assert reading.reconciliation.reconciles is not True


TWO_ON_A_PAGE = """
SUNLINE GAS                      BEAN COUNTER CAFE
05/02/2024  07:12                05/02/2024  09:31
Pump 06                          1 Latte           5.75
Gallons       11.204             1 Muffin          4.25
                                 Subtotal         10.00
TOTAL         $43.24             Tax               0.86
VISA XXXX 0093                   Total           $10.86
"""


def test_two_receipts_on_one_page_prove_nothing_about_each_other() -> None:
    assert read_document(pages_of(TWO_ON_A_PAGE)).reconciliation.reconciles is None
    alone = "\n".join(line[33:] for line in TWO_ON_A_PAGE.splitlines())
    assert read_document(pages_of(alone)).reconciliation.reconciles is True
