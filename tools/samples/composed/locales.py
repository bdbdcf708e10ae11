"""How made-up banks of many countries print: words, numbers and dates of their own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Locale:
    name: str
    currency: str
    mark: str
    decimal: str
    group: str
    dates: tuple[str, ...]  # strftime patterns; %B and %b take `months`
    months: tuple[str, ...]
    date: str
    value_date: str
    description: str
    debit: str
    credit: str
    amount: str
    balance: str
    opening: str
    closing: str
    carried: str
    brought: str
    period: str  # with {0} and {1}
    title: str
    total_in: str
    total_out: str


EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
FR = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
NL = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
ES = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
IT = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)
PT = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)
SV = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
NO = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
PL = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
CS = (
    "ledna",
    "února",
    "března",
    "dubna",
    "května",
    "června",
    "července",
    "srpna",
    "září",
    "října",
    "listopadu",
    "prosince",
)
FI = (
    "tammikuuta",
    "helmikuuta",
    "maaliskuuta",
    "huhtikuuta",
    "toukokuuta",
    "kesäkuuta",
    "heinäkuuta",
    "elokuuta",
    "syyskuuta",
    "lokakuuta",
    "marraskuuta",
    "joulukuuta",
)

TUNED = (
    Locale("en_US", "USD", "$", ".", ",", ("%m/%d/%Y", "%m/%d/%y", "%m/%d", "%b %d", "%b %d, %Y"), EN, "Date", "Posted", "Description", "Withdrawals", "Deposits", "Amount", "Balance", "Beginning Balance", "Ending Balance", "Balance carried forward", "Balance brought forward", "Statement Period: {0} to {1}", "Account Statement", "Total Deposits", "Total Withdrawals"),
    Locale("en_GB", "GBP", "£", ".", ",", ("%d/%m/%Y", "%d %b %Y", "%d %b", "%d/%m/%y", "%d%b%y"), EN, "Date", "Value date", "Details", "Paid out", "Paid in", "Amount", "Balance", "Opening balance", "Closing balance", "Balance carried forward", "Balance brought forward", "Statement period {0} to {1}", "Current account statement", "Total paid in", "Total paid out"),
    Locale("de_DE", "EUR", "EUR", ",", ".", ("%d.%m.%Y", "%d.%m.", "%d.%m.%y"), DE, "Buchung", "Wert", "Verwendungszweck", "Soll", "Haben", "Betrag", "Saldo", "Alter Kontostand", "Neuer Kontostand", "Übertrag auf Seite 2", "Übertrag von Seite 1", "Zeitraum: {0} bis {1}", "Kontoauszug Girokonto", "Summe Haben", "Summe Soll"),
    Locale("fr_FR", "EUR", "€", ",", " ", ("%d/%m/%Y", "%d.%m.%y", "%d/%m"), FR, "Date", "Valeur", "Libellé", "Débit", "Crédit", "Montant", "Solde", "Ancien solde", "Nouveau solde", "Solde à reporter", "Report de la page précédente", "du {0} au {1}", "Relevé de compte", "Total crédits", "Total débits"),
    Locale("nl_NL", "EUR", "€", ",", ".", ("%d-%m-%Y", "%d-%m", "%d-%m-%y"), NL, "Datum", "Rentedatum", "Omschrijving", "Af", "Bij", "Bedrag", "Saldo", "Beginsaldo", "Eindsaldo", "Transporteren naar", "Transport van", "Periode {0} t/m {1}", "Rekeningafschrift", "Totaal bij", "Totaal af"),
    Locale("es_ES", "EUR", "€", ",", ".", ("%d/%m/%Y", "%d-%m-%Y", "%d/%m"), ES, "Fecha", "Fecha valor", "Concepto", "Cargos", "Abonos", "Importe", "Saldo", "Saldo inicial", "Saldo final", "Suma y sigue", "Saldo arrastrado", "del {0} al {1}", "Extracto de cuenta corriente", "Total abonos", "Total cargos"),
    Locale("en_IN", "INR", "Rs.", ".", "lakh", ("%d/%m/%Y", "%d-%b-%Y", "%d/%m/%y"), EN, "Txn Date", "Value Date", "Particulars", "Debit", "Credit", "Amount", "Balance", "Opening Balance", "Closing Balance", "C/F", "B/F", "Statement from {0} to {1}", "Statement of account savings account", "Total Credits", "Total Debits"),
)  # fmt: skip

HELD_OUT = (
    Locale("it_IT", "EUR", "EUR", ",", ".", ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y"), IT, "Data", "Valuta", "Descrizione", "Addebiti", "Accrediti", "Importo", "Saldo", "Saldo iniziale", "Saldo finale", "A riportare", "Riporto", "dal {0} al {1}", "Estratto conto corrente", "Totale entrate", "Totale uscite"),
    Locale("pt_PT", "EUR", "EUR", ",", ".", ("%d-%m-%Y", "%d/%m/%Y", "%d.%m"), PT, "Data", "Data valor", "Descrição", "Débito", "Crédito", "Montante", "Saldo", "Saldo inicial", "Saldo final", "A transportar", "Transporte", "Período: {0} a {1}", "Extrato de conta à ordem", "Total créditos", "Total débitos"),
    Locale("sv_SE", "SEK", "kr", ",", " ", ("%Y-%m-%d", "%y-%m-%d", "%d %b %Y"), SV, "Bokföringsdag", "Valutadag", "Text", "Uttag", "Insättning", "Belopp", "Saldo", "Ingående saldo", "Utgående saldo", "Transport till", "Transport från", "{0} - {1}", "Kontoutdrag", "Summa insättningar", "Summa uttag"),
    Locale("nb_NO", "NOK", "kr", ",", ".", ("%d.%m.%Y", "%d.%m.%y", "%d.%m"), NO, "Dato", "Rentedato", "Forklaring", "Ut av konto", "Inn på konto", "Beløp", "Saldo", "Inngående saldo", "Utgående saldo", "Overføres til neste side", "Saldo fra forrige", "Periode {0} - {1}", "Kontoutskrift", "Sum inn", "Sum ut"),
    Locale("pl_PL", "PLN", "zł", ",", " ", ("%d.%m.%Y", "%Y-%m-%d", "%d-%m-%Y"), PL, "Data operacji", "Data waluty", "Opis operacji", "Obciążenia", "Uznania", "Kwota", "Saldo", "Saldo początkowe", "Saldo końcowe", "Do przeniesienia", "Z przeniesienia", "za okres od {0} do {1}", "Wyciąg z rachunku", "Suma uznań", "Suma obciążeń"),
    Locale("de_CH", "CHF", "CHF", ".", "'", ("%d.%m.%Y", "%d.%m.%y", "%d.%m"), DE, "Datum", "Valuta", "Buchungstext", "Belastung", "Gutschrift", "Betrag", "Saldo", "Anfangssaldo", "Schlusssaldo", "Übertrag", "Saldovortrag", "vom {0} bis {1}", "Kontoauszug Privatkonto", "Total Gutschriften", "Total Belastungen"),
    Locale("en_AU", "AUD", "$", ".", ",", ("%d %b %Y", "%d/%m/%Y", "%d %b", "%d %B"), EN, "Date", "Value Date", "Transaction Details", "Debit", "Credit", "Amount", "Balance", "Opening Balance", "Closing Balance", "CARRIED FORWARD", "BROUGHT FORWARD", "Statement period {0} - {1}", "Everyday account statement BSB 062-000 Australia", "Total Credits", "Total Debits"),
    Locale("cs_CZ", "CZK", "Kč", ",", " ", ("%d.%m.%Y", "%d.%m.%y", "%d. %m. %Y"), CS, "Datum", "Datum valuty", "Popis", "Výdaje", "Příjmy", "Částka", "Zůstatek", "Počáteční zůstatek", "Konečný zůstatek", "Převod", "Převod", "za období {0} - {1}", "Výpis z účtu", "Příjmy", "Výdaje"),
    Locale("fi_FI", "EUR", "EUR", ",", " ", ("%d.%m.%Y", "%d.%m."), FI, "Kirjauspäivä", "Arvopäivä", "Selite", "Otto", "Pano", "Määrä", "Saldo", "Alkusaldo", "Loppusaldo", "Siirto", "Siirto", "{0} - {1}", "Tiliote", "Panot yhteensä", "Otot yhteensä"),
    Locale("es_MX", "MXN", "$", ".", ",", ("%d/%b/%Y", "%d/%m/%Y", "%d %b"), ES, "Fecha", "Fecha valor", "Descripción", "Retiros", "Depósitos", "Monto", "Saldo", "Saldo anterior", "Saldo actual", "Saldo a la siguiente", "Saldo anterior", "Periodo del {0} al {1}", "Estado de cuenta CLABE México", "Total depósitos", "Total retiros"),
    Locale("da_DK", "DKK", "kr.", ",", ".", ("%d.%m.%Y", "%d-%m-%Y", "%d.%m"), NO, "Dato", "Valør", "Tekst", "Hævet", "Indsat", "Beløb", "Saldo", "Primo saldo", "Ultimo saldo", "Overføres", "Overført", "Periode {0} - {1}", "Kontoudtog Danmark", "Indsat i alt", "Hævet i alt"),
    Locale("fr_CA", "CAD", "$", ",", " ", ("%Y-%m-%d", "%d %b %Y", "%d %b"), FR, "Date", "Date valeur", "Description", "Retraits", "Dépôts", "Montant", "Solde", "Solde d'ouverture", "Solde de clôture", "Solde à reporter", "Solde reporté", "Du {0} au {1}", "Relevé de compte Québec Canada", "Total des dépôts", "Total des retraits"),
)  # fmt: skip
