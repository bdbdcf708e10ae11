"""House styles of invented issuers in seven countries of continental Europe."""

from tools.samples.layouts.numbers import NO_BREAK, Numbers
from tools.samples.layouts.style import Column, Labels, Style
from tools.samples.sheet import MONO, MONO_BOLD, SERIF, SERIF_BOLD

GERMANY = Style(
    country="DE", issuer="Kranichbank", currency="EUR",
    holder=("Frau Lena Brückner", "Lindenhof 4", "04109 Leipzig"), account="DE00 0000 0000 0000 0042 17",
    numbers=Numbers(",", ".", sign="suffix", marks=("H", "S")),
    labels=Labels("Kontoauszug (EUR)", "Zeitraum", "bis", "IBAN", "Alter Kontostand", "Neuer Kontostand",
                  "Übertrag", "Übertrag", "Gutschriften", "Belastungen", page="Seite"),
    columns=(Column("date", "Buchung", 46), Column("value_date", "Wert", 94),
             Column("text", "Vorgang / Verwendungszweck", 136), Column("amount", "Betrag EUR", 462, True),
             Column("balance", "Saldo EUR", 549, True)),
    row_date="%d.%m.", full_date="%d.%m.%Y", accent="#2c3e50", heading="plain", leading=17,
)  # fmt: skip
FRANCE = Style(
    country="FR", issuer="Banque du Phare", currency="EUR",
    holder=("MME CLAIRE VASSEUR", "RESIDENCE LES TILLEULS", "44000 NANTES"), account="00000 00012345678 90",
    numbers=Numbers(",", NO_BREAK),
    labels=Labels("Relevé de compte", "Période du", "au", "Compte n°", "Solde précédent", "Nouveau solde",
                  "", "", "Crédits", "Débits"),
    columns=(Column("date", "Date", 46), Column("value_date", "Valeur", 104), Column("text", "Libellé", 162),
             Column("debit", "Débit (EUR)", 470, True), Column("credit", "Crédit (EUR)", 549, True)),
    row_date="%d/%m/%Y", full_date="%d/%m/%Y", accent="#123c69", heading="letterhead", font=SERIF,
    bold=SERIF_BOLD, size=9.2, zebra=True,
)  # fmt: skip
NETHERLANDS = Style(
    country="NL", issuer="Waterkant Bank", currency="EUR",
    holder=("Dhr. P. Hoekstra", "Kanaalweg 31", "3521 AA Utrecht"), account="NL00 WKBK 0000 0012 34",
    numbers=Numbers(",", "."),
    labels=Labels("Rekeningafschrift", "Periode", "t/m", "Rekening", "Vorig saldo", "Nieuw saldo",
                  "Transport", "Transport", "Bij", "Af", page="Pagina", direction=("Bij", "Af")),
    columns=(Column("date", "Datum", 46), Column("text", "Naam / omschrijving", 112),
             Column("direction", "Af/Bij", 372), Column("amount", "Bedrag (EUR)", 465, True),
             Column("balance", "Saldo na boeking", 549, True)),
    row_date="%d-%m-%Y", full_date="%d-%m-%Y", accent="#d9541e", heading="band", zebra=True,
)  # fmt: skip
SPAIN = Style(
    country="ES", issuer="Caja del Olivar", currency="EUR",
    holder=("D. MATEO CORRALES", "FINCA LOS OLIVOS 12", "41001 SEVILLA"), account="ES00 0000 0000 0012 3456",
    numbers=Numbers(",", "."),
    labels=Labels("Extracto de cuenta", "Periodo del", "al", "Cuenta", "Saldo anterior", "Saldo final",
                  "Suma y sigue", "Suma anterior", "Abonos", "Cargos", page="Página"),
    columns=(Column("date", "Fecha", 46), Column("text", "Concepto", 116), Column("amount", "Importe EUR", 452, True),
             Column("balance", "Saldo EUR", 549, True)),
    row_date="%d/%m/%Y", full_date="%d/%m/%Y", accent="#6b7a1e", heading="boxed", grid=True,
)  # fmt: skip
SWITZERLAND = Style(
    country="CH", issuer="Gipfel Kantonalkasse", currency="CHF",
    holder=("Herr Urs Amberg", "Seeblick 9", "6003 Luzern"), account="CH00 0000 0000 0012 3456 7",
    numbers=Numbers(".", "'"),
    labels=Labels("Kontoauszug in CHF", "Periode", "bis", "IBAN", "Saldovortrag", "Schlusssaldo",
                  "Übertrag", "Übertrag", "Gutschrift", "Belastung", page="Seite"),
    columns=(Column("date", "Datum", 46), Column("text", "Buchungstext", 112), Column("debit", "Belastung", 532, True),
             Column("credit", "Gutschrift", 632, True), Column("value_date", "Valuta", 652),
             Column("balance", "Saldo", 795, True)),
    row_date="%d.%m.%y", full_date="%d.%m.%Y", accent="#a01818", heading="letterhead", rotated=True,
    page_size=(841.89, 595.27),
)  # fmt: skip
SWEDEN = Style(
    country="SE", issuer="Norrskensbanken", currency="SEK",
    holder=("ELSA LINDGÅRD", "BJÖRKVÄGEN 7", "903 20 UMEÅ"), account="9999 123 456-7",
    numbers=Numbers(",", " "),
    labels=Labels("Kontoutdrag", "Period", "till", "Konto", "Ingående saldo", "Utgående saldo", "", "",
                  "Insättningar", "Uttag", page="Sida"),
    columns=(Column("date", "Bokförd", 46), Column("text", "Text", 120), Column("amount", "Belopp SEK", 452, True),
             Column("balance", "Saldo SEK", 549, True)),
    row_date="%Y-%m-%d", full_date="%Y-%m-%d", accent="#1c6e8c", heading="band",
)  # fmt: skip
SWEDEN_CARD = Style(
    country="SE", issuer="Polarljus Kort", currency="SEK", holder=SWEDEN.holder, account="**** **** **** 5512",
    numbers=Numbers(",", " ", sign="trailing"),
    labels=Labels("Kreditkort faktura", "Period", "till", "Kortnummer", "Föregående skuld", "Ny skuld", "", "",
                  "Inbetalningar", "Köp", page="Sida"),
    columns=(Column("date", "Datum", 46), Column("text", "Specifikation", 120), Column("amount", "Belopp SEK", 549, True)),
    row_date="%y-%m-%d", full_date="%Y-%m-%d", accent="#33415c", heading="plain",
)  # fmt: skip
POLAND = Style(
    country="PL", issuer="Bank Latarnik", currency="PLN",
    holder=("JAN WIERZBA", "UL. POD LIPAMI 3", "61-001 POZNAN"), account="00 0000 0000 0000 0000 0012 3456",
    numbers=Numbers(",", " ", sign="both", unit=" PLN"),
    labels=Labels("Wyciag z rachunku", "Okres od", "do", "Rachunek", "Saldo poczatkowe", "Saldo koncowe",
                  "Do przeniesienia", "Z przeniesienia", "Uznania", "Obciazenia", page="Strona"),
    columns=(Column("date", "Data", 46), Column("text", "Opis operacji", 108), Column("amount", "Kwota", 456, True),
             Column("balance", "Saldo", 551, True)),
    row_date="%d.%m.%Y", full_date="%d.%m.%Y", accent="#5b1a4c", heading="plain", font=MONO, bold=MONO_BOLD,
    size=7.6, leading=24,
)  # fmt: skip
POLAND_CARD = Style(
    country="PL", issuer="Iskra Karty", currency="PLN", holder=POLAND.holder, account="**** 7781",
    numbers=Numbers(",", " ", unit=" PLN"),
    labels=Labels("Zestawienie karty kredytowej", "Okres od", "do", "Karta", "Poprzednie saldo zadluzenia",
                  "Aktualne saldo zadluzenia", "", "", "Splaty", "Transakcje", page="Strona"),
    columns=(Column("date", "Data transakcji", 46), Column("value_date", "Data ksieg.", 124), Column("text", "Opis", 190),
             Column("amount", "Kwota", 549, True)),
    row_date="%d-%m-%Y", full_date="%d-%m-%Y", accent="#1e5945", heading="boxed", zebra=True,
)  # fmt: skip
