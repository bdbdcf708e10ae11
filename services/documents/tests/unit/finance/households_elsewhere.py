"""More households, each with what was hard about it: what an adviser would write down."""

from datetime import date

from services.documents.tests.unit.finance.households import Household, each, monthly, once

JUNE, MAY, JANUARY = date(2026, 6, 1), date(2026, 5, 1), date(2026, 1, 1)

BRAZILIAN_WITH_A_THIRTEENTH = Household(
    "BRL",
    monthly(5, "CREDITO SALARIO METALURGICA ANDRADE", "3850.00", since=JUNE)
    + once(11, 19, "13 SALARIO METALURGICA ANDRADE", "1925.00")
    + monthly(10, "PIX ENVIADO MARIA DAS DORES ALUGUEL", "-1200.00", since=JUNE)
    + monthly(8, "CONDOMINIO EDIFICIO SOL", "-430.00", since=JUNE)
    + monthly(15, "ENEL ENERGIA", "-149.10", "-155.70", "-147.25", "-151.00")
    + monthly(3, "SUPERMERCADO DA PRACA", "-640.00", "-655.00", "-612.00", "-310.00")
    + monthly(18, "NETFLIX.COM", "-44.90", since=JUNE)
    + once(11, 7, "IFOOD RESTAURANTE", "-58.40"),
    income="3850.00",  # half of the thirteenth is one-off
    fixed="1781.00",  # 1,200.00, 430.00, and the middle of 155.70, 147.25 and 151.00
    essential="640.00",
    committed="44.90",
    spent="58.40",
    first=JUNE,
)
AUSTRIAN_WITH_FOURTEEN_PAYS = Household(
    "EUR",
    [
        (date(2026, month, day), "GEHALT BERGHOLZ GMBH", "2210.00")
        for month, day in ((5, 29), (6, 30), (7, 31), (8, 31), (9, 30), (10, 30))
    ]
    + once(6, 30, "URLAUBSZUSCHUSS BERGHOLZ GMBH", "2150.00")
    + monthly(1, "MIETE HAUSVERWALTUNG LINDNER", "-870.00", since=MAY)
    + monthly(9, "WIENER LINIEN JAHRESKARTE RATE", "-33.00", since=MAY)
    + monthly(13, "SKY OESTERREICH", "-25.00", "-25.00", "-25.00", "-30.00", since=MAY)
    + once(11, 5, "THALIA BUCHHANDLUNG", "-22.90"),
    income="2210.00",
    fixed="870.00",
    essential="33.00",
    committed="30.00",
    spent="22.90",
    first=MAY,
)
ITALIAN_BILLED_EVERY_TWO_MONTHS = Household(
    "EUR",
    monthly(27, "ACCREDITO STIPENDIO OFFICINE ROMANO SRL", "1640.00", since=JUNE)
    + monthly(3, "BONIFICO ROSSI MARIO AFFITTO", "-620.00", since=JUNE)
    + once(6, 19, "ADDEBITO SDD ENEL ENERGIA", "-88.10")
    + once(8, 20, "ADDEBITO SDD ENEL ENERGIA", "-94.30")
    + once(10, 20, "ADDEBITO SDD ENEL ENERGIA", "-91.00")
    + monthly(14, "DAZN", "-34.99", since=JUNE)
    + once(11, 4, "PRELIEVO BANCOMAT", "-100.00"),
    income="1640.00",
    fixed="665.50",  # 620.00, and half of 91.00
    essential="0.00",
    committed="34.99",
    spent="0.00",
    first=JUNE,
)
CANADIAN_BETWEEN_TWO_JOBS = Household(
    "CAD",
    [
        row
        for row in each(14, date(2026, 6, 5), "MAPLE FOODS INC PAYROLL", "1510.00")
        if row[0] < date(2026, 8, 20)
    ]
    + [
        row
        for row in each(14, date(2026, 9, 4), "EI CANADA", "1100.00")
        if row[0] < date(2026, 10, 5)
    ]
    + each(14, date(2026, 10, 16), "NORTHGATE LTD PAYROLL", "1690.00")
    + monthly(1, "INTERAC E-TRANSFER TO LANDLORD RENT", "-1450.00", since=JUNE)
    + monthly(
        15,
        "LAKESHORE SERVICES",
        "-88.00",
        "-91.00",
        "-97.00",
        "-85.00",
        "-90.00",
        "-94.00",
        since=JUNE,
    )
    + monthly(10, "CRAVE", "-19.99", since=JUNE),
    income="3661.67",  # the new job's 1,690.00 x 26/12
    fixed="1540.00",  # nobody knows what Lakeshore does; it sends a bill by the day all the same
    essential="0.00",
    committed="19.99",
    spent="0.00",
    first=JUNE,
)
FREELANCER_WITH_ONE_NAMED_FEE = Household(
    "EUR",
    once(5, 6, "STUDIO BRANDT RECHNUNG 17", "2400.00")
    + once(5, 28, "KAPPA MEDIEN GMBH", "650.00")
    + once(6, 19, "STUDIO BRANDT RECHNUNG 18", "1900.00")
    + once(7, 3, "AGENTUR LINK", "3200.00")
    + once(8, 14, "STUDIO BRANDT RECHNUNG 19", "1200.00")
    + once(8, 30, "KAPPA MEDIEN GMBH", "900.00")
    + once(9, 9, "AGENTUR LINK", "2750.00")
    + once(10, 22, "STUDIO BRANDT RECHNUNG 20", "2050.00")
    + once(10, 29, "VERLAG OST HONORAR", "480.00")
    + once(6, 10, "FINANZAMT EINKOMMENSTEUER", "-900.00")
    + once(9, 10, "FINANZAMT EINKOMMENSTEUER", "-900.00")
    + monthly(1, "MIETE", "-700.00", since=MAY),
    income="2640.00",  # between 2,530.00 and 2,750.00, the middle two of six months
    fixed="1000.00",  # 700.00, and a quarter's tax by the month
    essential="0.00",
    committed="0.00",
    spent="0.00",
    first=MAY,
)
PAID_A_LITTLE_IN_BETWEEN = Household(
    "AUD",
    each(14, date(2026, 8, 7), "LANTERN MINING PTY LTD PAY", "1980.00")
    + once(9, 11, "LANTERN MINING PTY LTD PAY", "42.60")
    + each(7, date(2026, 8, 3), "LJ HOOKER RENT", "-450.00")
    + each(7, date(2026, 8, 7), "TRANSFER TO EMMA POCKET MONEY", "-10.00")
    + once(10, 29, "EB GAMES 3341", "-59.99")
    + once(11, 5, "REFUND EB GAMES 3341", "59.99")
    + once(10, 15, "ZXTRONIX ONLINE STORE", "-129.00")
    + once(11, 12, "CHARGEBACK ZXTRONIX ONLINE STORE", "129.00")
    + once(11, 6, "SPORTSBET", "-50.00")
    + once(11, 9, "SPORTSBET WITHDRAWAL", "180.00"),
    income="4290.00",  # expenses paid back a week after pay day are no pay
    fixed="1993.33",  # 450.00 x 52/12, 10.00 x 52/12
    essential="0.00",
    committed="0.00",
    spent="-59.99",
)
CHARGED_IN_DOLLARS = Household(
    "GBP",
    monthly(28, "MERIDIAN LTD SALARY", "2200.00", since=JUNE)
    + monthly(1, "LETTINGS PLUS RENT", "-900.00", since=JUNE)
    + monthly(
        7, "CRUNCHYROLL USD 7.99", "-6.31", "-6.28", "-6.35", "-6.30", "-6.33", "-6.29", since=JUNE
    ),
    income="2200.00",
    fixed="900.00",
    essential="0.00",
    committed="6.29",
    spent="0.00",
    first=JUNE,
)
DUTCH_WITH_DOLLARS = Household(
    "EUR",
    monthly(28, "SALARIS KLAVER BV", "3100.00")
    + monthly(3, "WISE EUROPE OVERBOEKING A JANSEN", "-500.00")
    + monthly(1, "HUUR WOONSTEDE", "-1050.00"),
    abroad=monthly(4, "RECEIVED FROM A JANSEN", "541.20", "546.90", "538.75", "544.10")
    + once(11, 10, "STEAM GAMES", "-11.72"),
    income="3100.00",  # what was moved to the other bank is no income there
    fixed="1050.00",
    essential="0.00",
    committed="0.00",
    spent="10.00",
)
RETIRED_ON_A_FUND = Household(
    "AUD",
    each(14, date(2026, 1, 7), "CENTRELINK AGE PENSION", "1682.80")
    + monthly(15, "AUSTRALIANSUPER PENSION PAYMENT", "900.00", since=JANUARY)
    + once(1, 10, "RACV HOME INSURANCE", "-1420.00")
    + monthly(2, "BUPA HEALTH INSURANCE", "-310.00", "-310.00", "-322.00", since=JANUARY)
    + once(11, 11, "DYMOCKS BOOKSELLERS", "-29.99"),
    income="4546.07",  # 1,682.80 x 26/12 and 900.00
    fixed="440.33",  # 1,420.00 / 12 and 322.00
    essential="0.00",
    committed="0.00",
    spent="29.99",
    first=JANUARY,
)
ON_COMMISSION = Household(
    "EUR",
    [
        (date(2026, month, 27), "GEHALT SUEDWERK VERTRIEB AG", amount)
        for month, amount in (
            (6, "2400.00"),
            (7, "3150.00"),
            (8, "2780.00"),
            (9, "2950.00"),
            (10, "2610.00"),
        )
    ]
    + monthly(1, "MIETE", "-980.00", since=JUNE),
    income="2780.00",  # the middle of the last three
    fixed="980.00",
    essential="0.00",
    committed="0.00",
    spent="0.00",
    first=JUNE,
)
ON_LEAVE_WITH_A_CHILD = Household(
    "GBP",
    [
        (date(2026, month, 26), "FENWICK NURSERIES SALARY", amount)
        for month, amount in (
            (6, "2300.00"),
            (7, "2070.00"),
            (8, "1200.00"),
            (9, "797.50"),
            (10, "797.50"),
        )
    ]
    + each(28, date(2026, 8, 10), "HMRC CHILD BENEFIT", "104.20")
    + monthly(1, "SANTANDER MORTGAGE", "-795.00", since=JUNE)
    + monthly(14, "DISNEY PLUS", "-8.99", since=JUNE),
    income="910.38",  # 797.50 and 104.20 x 13/12
    fixed="795.00",
    essential="0.00",
    committed="8.99",
    spent="0.00",
    first=JUNE,
)
WITH_MONTHS_NOBODY_UPLOADED = Household(
    "GBP",
    monthly(25, "CASTLE GROUP SALARY", "-", "-", "-", "-", "-", "-", "-", "2300.00", since=JANUARY)
    + once(1, 5, "AVIVA CAR INSURANCE", "-480.00")
    + monthly(1, "LETTINGS PLUS RENT", "-900.00")
    + monthly(9, "NETFLIX.COM", "-12.99"),
    income="2300.00",
    fixed="980.00",  # 900.00, and 480.00 for the half year nobody has seen the end of
    essential="0.00",
    committed="12.99",
    spent="0.00",
    first=JANUARY,
    unseen=[(date(2026, 1, 31), date(2026, 8, 1))],
)
ELSEWHERE = {
    "a brazilian with a thirteenth": BRAZILIAN_WITH_A_THIRTEENTH,
    "an austrian with fourteen pays": AUSTRIAN_WITH_FOURTEEN_PAYS,
    "an italian billed every two months": ITALIAN_BILLED_EVERY_TWO_MONTHS,
    "a canadian between two jobs": CANADIAN_BETWEEN_TWO_JOBS,
    "a freelancer with one named fee": FREELANCER_WITH_ONE_NAMED_FEE,
    "paid a little in between": PAID_A_LITTLE_IN_BETWEEN,
    "charged in dollars": CHARGED_IN_DOLLARS,
    "a dutch person with dollars": DUTCH_WITH_DOLLARS,
    "retired on a fund": RETIRED_ON_A_FUND,
    "on commission": ON_COMMISSION,
    "on leave with a child": ON_LEAVE_WITH_A_CHILD,
    "with months nobody uploaded": WITH_MONTHS_NOBODY_UPLOADED,
}
