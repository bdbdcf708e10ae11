"""Pay stubs of nine countries, drawn by hand."""

from datetime import date
from decimal import Decimal

import pytest

from documents.domain.reading import DocumentType, read_document
from documents.domain.reading.result import Amount, Day
from services.documents.tests.unit.reading.typesetter import pages_of

UK = """
ACME WIDGETS LTD                                            Payslip
Employee: 1042  J SMITH       NI Number: QQ123456C    Tax Code: 1257L
Payment Date: 28/06/2024      Tax Period: 3           Payment Method: BACS

Payments        Units   Rate      Amount     Deductions          Amount     Year to date
Salary                          2,500.00     PAYE Tax            290.40     Taxable Pay TD      7,500.00
Bonus                             150.00     National Insurance  128.16     Tax Paid TD           871.20
                                             Pension              75.00     Gross Pay TD        7,650.00

Total Gross Pay                 2,650.00     Total Deductions    493.56     Net Pay           2,156.44
"""

DE = """
Musterfirma GmbH                              Abrechnung der Brutto/Netto-Bezüge
Musterweg 1, 12345 Berlin                     für Juni 2024
Personal-Nr. 00815   Eintritt 01.04.2019      Steuerklasse 1

Lohnart  Bezeichnung                          Betrag
1000     Gehalt                             3.800,00
1200     VWL AG-Anteil                         26,59
Gesamt-Brutto                               3.826,59
Steuer/Sozialversicherung
Lohnsteuer                                    512,33
Kirchensteuer                                  46,10
Krankenversicherung                           313,78
Rentenversicherung                            355,87
Arbeitslosenversicherung                       49,75
Pflegeversicherung                             65,05
Summe Abzüge                                1.342,88
Gesetzliches Netto                          2.483,71
Auszahlungsbetrag                           2.483,71
Auszahlung am 28.06.2024                    Gesamtbrutto kumuliert   22.959,54
"""

FR = """
SOCIETE EXEMPLE SAS                                      BULLETIN DE PAIE
12 rue de la Demo 75011 Paris                            Période du 01/05/2024 au 31/05/2024
                                                         Paiement le 31/05/2024
Désignation                    Base      Taux     Part salariale    Part patronale
Salaire de base              151,67     15,00           2 275,05
Prime exceptionnelle                                      200,00
SALAIRE BRUT                                            2 475,05
Sécurité sociale           2 475,05      7,30             180,68            321,76
Retraite complémentaire    2 475,05      4,01              99,25            148,50
CSG déductible             2 431,74      6,80             165,36
Total des cotisations et contributions                    445,29            470,26
Net imposable                                           2 029,76
Net à payer avant impôt sur le revenu                   2 029,76
Impôt sur le revenu prélevé à la source                    81,19
NET A PAYER                                             1 948,57
Cumul brut                                             12 375,25
"""

NL = """
Voorbeeld B.V.                                    Salarisspecificatie
Periode: 01-03-2024 t/m 31-03-2024                Datum betaling: 25-03-2024

Omschrijving                     Deze periode      Cumulatief
Bruto salaris                        3.200,00        9.600,00
Loonheffing                           -612,50       -1.837,50
Pensioenpremie                        -144,00         -432,00
Totaal inhoudingen                    -756,50       -2.269,50
Netto loon                           2.443,50        7.330,50
"""

AU = """
Example Pty Ltd  ABN 12 345 678 901                        PAY SLIP
Employee: Pat Sample           Pay Frequency: Fortnightly
Pay Period: 03/06/2024 - 16/06/2024                Payment Date: 18/06/2024
Gross Earnings: $2,980.00      Net Pay: $2,310.40

Description            Hours      Rate      This Pay          YTD
Ordinary Hours         76.00   39.2105      2,980.00    74,500.00
Total Earnings                              2,980.00    74,500.00
PAYG Withholding                              669.60    16,740.00
Total Deductions                              669.60    16,740.00
Superannuation Guarantee                      357.60     8,940.00
"""

ES = """
EMPRESA EJEMPLO S.L.                          RECIBO DE SALARIOS
Periodo de liquidación: del 01/04/2024 al 30/04/2024
I. DEVENGOS                                            TOTALES
Salario base                                          1.450,00
Complemento                                             210,00
A. TOTAL DEVENGADO                                    1.660,00
II. DEDUCCIONES
Contingencias comunes          4,70 %                    78,02
Desempleo                      1,55 %                    25,73
I.R.P.F.                      12,00 %                   199,20
B. TOTAL A DEDUCIR                                      302,95
LIQUIDO TOTAL A PERCIBIR (A-B)                        1.357,05
Fecha de pago: 30/04/2024
"""

US2 = """
SAMPLE LOGISTICS LLC                                                  Pay Stub
Pay Period: 01/01/2025 to 01/15/2025        Check Date: 01/20/2025    Check No: 10045

EARNINGS      Hours    Rate   Current       YTD      DEDUCTIONS           Current       YTD
Regular       80.00   25.00  2,000.00  2,000.00      Federal Tax           180.00    180.00
Overtime       5.00   37.50    187.50    187.50      Social Security       135.63    135.63
                                                     Medicare               31.72     31.72
                                                     401(k)                100.00    100.00
Gross Pay                    2,187.50  2,187.50      Total Deductions      447.35    447.35
                                                     NET PAY             1,740.15  1,740.15
"""

SE = """
Exempel AB                                   Lönespecifikation
Period: 2024-05-01 - 2024-05-31              Utbetalningsdag: 2024-05-24
Benämning                      Antal     Belopp
Månadslön                                38 000,00
Bruttolön                                38 000,00
Preliminärskatt                          -9 120,00
Nettolön att utbetala                    28 880,00
"""

PL = """
PRZYKLAD SP. Z O.O.                  Pasek wynagrodzeń
Okres od 01.05.2024 do 31.05.2024    Data wypłaty: 28.05.2024
Wynagrodzenie zasadnicze              7 000,00
Wynagrodzenie brutto                  7 000,00
Składka emerytalna                      683,20
Składka rentowa                         105,00
Podatek                                 427,00
Do wypłaty                            5 133,12
"""

# gross, net, pay date, period, total of deductions, gross of the year to date
EXPECTED = {
    UK: ("2650.00", "2156.44", "2024-06-28", None, None, "493.56", "7650.00"),
    DE: ("3826.59", "2483.71", "2024-06-28", "2024-06-01", "2024-06-30", "1342.88", "22959.54"),
    FR: ("2475.05", "1948.57", "2024-05-31", "2024-05-01", "2024-05-31", "445.29", "12375.25"),
    NL: ("3200.00", "2443.50", "2024-03-25", "2024-03-01", "2024-03-31", "756.50", "9600.00"),
    AU: ("2980.00", "2310.40", "2024-06-18", "2024-06-03", "2024-06-16", "669.60", "74500.00"),
    ES: ("1660.00", "1357.05", "2024-04-30", "2024-04-01", "2024-04-30", "302.95", None),
    US2: ("2187.50", "1740.15", "2025-01-20", "2025-01-01", "2025-01-15", "447.35", "2187.50"),
    SE: ("38000.00", "28880.00", "2024-05-24", "2024-05-01", "2024-05-31", None, None),
    PL: ("7000.00", "5133.12", "2024-05-28", "2024-05-01", "2024-05-31", None, None),
}


def shown(evidence: Amount | Day | None) -> str | None:
    if isinstance(evidence, Amount):
        return str(abs(evidence.value))
    return None if evidence is None else evidence.value.isoformat()


@pytest.mark.parametrize(
    "text", EXPECTED, ids=["UK", "DE", "FR", "NL", "AU", "ES", "US", "SE", "PL"]
)
def test_a_pay_stub_gives_what_it_prints_and_nothing_else(text: str) -> None:
    reading = read_document(pages_of(text))
    stub = reading.pay_stub

    assert reading.document_type is DocumentType.PAY_STUB
    found = (
        stub.gross,
        stub.net,
        stub.pay_date,
        stub.period_start,
        stub.period_end,
        stub.deductions_total,
        stub.ytd_gross,
    )
    assert tuple(shown(x) for x in found) == EXPECTED[text]
    assert reading.reconciliation.reconciles is not False


def test_employer_contributions_are_not_income() -> None:
    """D8: superannuation is not income."""
    stub = read_document(pages_of(AU)).pay_stub

    assert [(x.label, x.amount) for x in stub.earnings] == [("Ordinary Hours", Decimal("2980.00"))]
    assert [x.amount for x in stub.deductions] == [Decimal("669.60")]
    assert (stub.frequency, stub.one_off_bonus) == ("fortnightly", False)


def test_a_bonus_is_flagged_as_one_off() -> None:
    """D8: a bonus is flagged."""
    assert read_document(pages_of(UK)).pay_stub.one_off_bonus


def test_gross_less_deductions_must_be_net() -> None:
    """D8: gross less deductions is net."""
    reading = read_document(pages_of(NL.replace("2.443,50 ", "2.543,50 ")))

    assert reading.reconciliation.reconciles is False


def test_a_figure_knows_where_it_is_printed() -> None:
    stub = read_document(pages_of(US2)).pay_stub

    assert stub.gross is not None
    assert stub.gross.page == 1
    assert stub.gross.box[2] > stub.gross.box[0]
    assert stub.pay_date is not None
    assert stub.pay_date.value == date(2025, 1, 20)
