"""Column headings of statement tables."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.further_tongues import HEADINGS_FURTHER
from documents.domain.reading.vocabulary.worldwide_statements import (
    DIRECTION_IN_WORLD,
    DIRECTION_OUT_WORLD,
    HEADINGS_WORLD,
)

HEADINGS = Lexicon(
    {
        "transaction_date": "trans date|trans dt|transaction date|date of transaction|tran date|txn date|date of trans|"
        "kaufdatum|belegdatum|einkaufsdatum|transactiedatum|transaktionsdatum|transaktionsdato|kobsdato|kjopsdato|inkopsdatum|"
        "data transakcji|data operazione|fecha operacion|fecha de operacion|data operacji|date operation|date d operation|"
        "date de l operation|date d achat|date achat|data acquisto|umsatz vom|date of purchase|data operacao|"
        "fecha oper|fec oper|f operacion|date de transaction|date transaction",
        "date": "mm jj|jj mm|mm dd|dd mm|jour mois|mois jour|date|dates|datum|data|fecha|fecha operacion|fecha de operacion|fec oper|f operacion|dato|dag|tag|bu tag|"
        "buchung|buchungstag|buchungsdatum|buch tag|buchungs tag|date operation|date de l operation|date d operation|"
        "date opération|date comptable|trans date|trans dt|transaction date|date of transaction|tran date|txn date|"
        "data operazione|data contabile|data movimento|data mov|data lancamento|data do movimento|fecha contable|"
        "boekdatum|transactiedatum|transaktionsdag|transaktionsdatum|bokforingsdag|bokfort|bokforingsdato|bokfort dato|"
        "bogfort|bogforingsdato|bogfdato|data ksiegowania|data operacji|data transakcji|datum zauctovani|datum provedeni|"
        "datum uctovani|pvm|paiva|kirjauspaiva|tapahtumapaiva|konyveles napja|datum knjizenja|tarih|islem tarihi|"
        "kaufdatum|belegdatum|einkaufsdatum|fecha mov|fecha movimiento|date achat|date d achat|date of purchase|"
        "completion time|date posted on|transaction|dt|entry date|data valor operacao|umsatzdatum|umsatz vom|koopdatum|data acquisto",
        "value_date": "value date|value dt|val date|valeur|date valeur|date de valeur|wert|wertst|wertstellung|valuta|"
        "valutadatum|data valuta|fecha valor|f valor|fec valor|rentedatum|valor data|data valor|data de valor|valutadag|"
        "valuteringsdato|valor|data waluty|valoer|rentedato|posting date|post date|posted|date posted|post dt|"
        "date inscription|date d inscription|inscription|date of posting|arvopaiva|arvo paiva|ertek nap|datum valute|eff date|"
        "effective date|process date|processed|processing date|date processed|settlement date|entry|data lancamento cartao|rentedat",
        "debit": "amounts deducted|amount deducted|amounts withdrawn|amounts deducted from your account|from your account|debe|debit|debits|debit amount|debits amount|debito|debitos|debiti|debet|debit eur|soll|af|bedrag af|withdrawal|withdrawals|"
        "withdrawal amt|withdrawal amount|withdrawals debits|debits withdrawals|withdrawals dr|withdrawal dr|paid out|money out|"
        "payments out|payment out|payments|out|outgoing|lastschrift|lastschriften|belastung|belastungen|zu ihren lasten|"
        "uitgaven|uit|cargo|cargos|cargos eur|addebiti|addebito|dare|uscite|uscita|ut|uttag|ud|udbetaling|udgift|haevet|udbetalt|ut av konto|"
        "ut fra konto|belastet|obciazenia|obciazenie|wyplaty|wydatki|wydatek|saidas|saida|retiros|retiro|egresos|spent|"
        "charges|paid by you|debit dr|dr|checks debits|checks and debits|subtractions|ausgaben|ausgang|withdrawn|panot|otto|"
        "vydaje|terheles|borc|cheques debits|cheques and debits|dr amount|purchases|withdrawals payments|debit transactions|"
        "amounts debited|debited|amount debited|decaissements|retraits|retraits chequs|lastschrift eur|soll eur|dépenses|depenses|pagos|giros",
        "credit": "amounts added|amount added|amounts deposited|amounts added to your account|to your account|haber|credit|credits|credit amount|credito|creditos|crediti|kredit|credit eur|haben|bij|bedrag bij|deposit|deposits|"
        "deposit amt|deposit amount|deposits credits|credits deposits|deposits cr|deposit cr|paid in|money in|payments in|payment in|"
        "in|incoming|gutschrift|gutschriften|zu ihren gunsten|ontvangsten|abono|abonos|abonos eur|accrediti|accredito|avere|"
        "entrate|entrata|insattning|insattningar|ind|indbetaling|indbetalt|indsat|pano|inn|inn pa konto|inn til konto|godskrevet|uznania|uznanie|wplaty|wplyw|"
        "wplywy|entradas|entrada|depositos|deposito|ingresos|ingreso|received|receipts|credit cr|cr|additions|einnahmen|eingang|"
        "paid to you|panot ja|prijmy|jovairas|alacak|encaissements|cr amount|payments credits|payments and credits|credit transactions|"
        "amounts credited|credited|amount credited|depots|haben eur|versements|insatt|innskudd|recettes|deposited|haberes",
        "amount": "cargos y abonos|abonos y cargos|cargos abonos|amount|amounts|amt|betrag|betrag eur|betrag chf|bedrag|bedrag eur|montant|montants|importe|importe eur|importo|"
        "belopp|belob|belop|kwota|summe|umsatz|umsatze|transaction amount|amount usd|amount gbp|montant eur|monto|maara|"
        "castka|osszeg|iznos|tutar|summa|suma|kwota operacji|kwota transakcji|net amount|betrag in eur|bedrag in eur|"
        "amount in aud|importo eur|transactions|debit credit|debits credits|credit debit|in out|movement|bewegung|movimento|"
        "valor em r|importo in euro|bedrag in euro s|bedrag in euro|valor em reais|valor rs|net|netto|net eur|net usd|net amount usd|valor r|valor eur|valor operacao|montante|quantia|valor movimento|amount eur|mutatie|sum",
        "balance": "balance|running balance|closing balance|account balance|balance amount|ledger balance|daily balance|end of day balance|"
        "saldo|solde|solde eur|kontostand|saldo eur|saldo contable|saldo disponible|saldo contabile|saldo disponibile|saldo contabilistico|"
        "saldo po operacji|saldo po transakcji|bal|nieuw saldo|zustatek|egyenleg|stanje|bakiye|balance eur|ending daily balance|"
        "balance usd|balance gbp|available balance|saldo final|saldo dopo|book balance|ending balance|new balance|saldo chf|"
        "solde chf|saldo nok|saldo sek|saldo dkk|stan konta|solde courant|running bal|account bal",
        "description": "description|descriptions|details|detail|particulars|narration|narrative|transaction details|transaction description|"
        "payment type and details|payment details|payment type|transaction|memo|beschreibung|vorgang|verwendungszweck|buchungstext|text|"
        "vorgang verwendungszweck|buchungsinformation|empfanger|auftraggeber|umsatzdetails|umsatzart|libelle|libelles|nature|nature des operations|"
        "nature de l operation|operation|operations|designation|detail des operations|descripcion|concepto|conceptos|detalle|detalles|"
        "movimiento|descrizione|descrizione operazione|causale|descrizione delle operazioni|omschrijving|naam|naam omschrijving|"
        "descricao|descritivo|historico|movimentos|beskrivning|beskrivelse|tekst|forklaring|posteringstekst|specifikation|"
        "opis|opis operacji|opis transakcji|tytul|tytulem|selite|saaja maksaja|popis|popis transakce|leiras|kozlemeny|"
        "aciklama|merchant|merchant name|payee|transaction details and reference|comercio|establecimiento|commerce|commercant|"
        "handelaar|unternehmen|handler|transaksjon|forsaljningsstalle|mottaker|mottagare|activity|item|remarks|information|informationen|explanation",
        "fee": "fee|fees|service fee|fee amount|transaction fee|bank fee|bank charges|bank charge|commission|frais|gebuhr|gebuhren|entgelt|"
        "kosten|comision|comisiones|tarifa|commissioni|provisjon|gebyr|avgift|prowizja|oplata|poplatek",
        "reference": "saldo a diferir|saldo por diferir|saldo diferido|importo in valuta|importo valuta|importo in divisa|bedrag in vreemde valuta|vreemde valuta|utl belopp|reference|ref|ref no|reference number|chq ref no|chq no|cheque no|check|check #|check no|check number|cheque|number|"
        "no|referenz|referencia|referenza|kenmerk|referens|viite|chq|beleg|belegnr|reference no|serial no|numero|num|ref number|"
        "check nr|documento|doc|cheque number|transaction id|txn id|instrument id|code|type|art|soort|mededelingen|tegenrekening|"
        "categorie|category|location|city|ville|ort|card|card no|branch|filiale|oficina|n mov|s no|sl no|sr no|tran id|mcc|"
        "exchange rate|rate|kurs|wechselkurs|tipo|sucursal|state|plaats|by|country|land|fx|foreign amount|foreign currency|"
        "original amount|wahrung|currency|devise|moneda|valutakod|fremdwahrung|betrag fremdwahrung|amount foreign currency|"
        "montant devise|importe divisa|kwota w walucie|oorspronkelijk bedrag|originalbetrag|charge type|cy|ccy|waluta|valutabelob|"
        "points|reward|rewards|cashback",
        "direction": "af bij|bij af|dr cr|cr dr|debit credit|credit debit|d c|c d|s h|h s|soll haben|type d c|cr db|db cr",
        "foreign": "percentage|annual percentage rate|apr|balance subject to interest rate|interest rate|interest charge|rate of interest|"
        "units|unit price|price|quantity|option code|shares|maturity|market value|due date|instalment no|principal|"
        "outstanding|limit|year to date|ytd|hours|tax rate|benefit amount|insurance cover|cover amount|days|giorni|numeri",
    },
    HEADINGS_WORLD,
    HEADINGS_FURTHER,
)

OWN_DAYS = Lexicon(  # days of the statement itself: no column of a table is called so
    {
        "day": "statement date|date of statement|statement closing date|payment due date|bill date|billing date|fecha de corte|fecha limite de pago|data de vencimento|data de fechamento|"
        "rechnungsdatum|abrechnungsdatum|date limite de paiement|date d echeance|data di scadenza|vervaldatum"
    }
)
PLANS = Lexicon(  # what is paid in instalments, and how much of it is left
    {
        "plan": "original amount|start date|end date|plan balance|monto original|importe original|saldo pendiente|pago requerido|num de pago|n de pago|no de pago|cuota|cuotas|importe cuota|valor cuota|n cuota|plazo|plazos|pendiente|importe pendiente|capital pendiente|cuotas pendientes|"
        "loan amount|tenure|emi|emi amt|emi amount|emi no|outstanding|outstanding amount|principal outstanding|balance remaining|remaining balance|remaining payments|payments remaining|instalments remaining|installments remaining|"
        "initial purchase|promotional balance|deferred interest|promo expiration|plan start date|plan end date|monthly payment|monthly instalment|original balance|instalment amount|installment amount|no of instalments|instalment no|total instalments|"
        "ratenbetrag|anzahl raten|restschuld|restlaufzeit|monatsrate|mensualite|mensualites|nombre d echeances|capital restant du|reste a payer|rata|rate residue|debito residuo|numero rate|parcela|parcelas|valor da parcela|parcelas restantes|valor total"
    }
)

AMOUNT_ROLES = frozenset({"debit", "credit", "amount", "balance"})
MOVEMENT_ROLES = frozenset({"debit", "credit", "amount"})
DATE_ROLES = frozenset({"date", "transaction_date", "value_date"})

DIRECTION_IN = DIRECTION_IN_WORLD | frozenset(
    "bij cr credit kredit c in haben h avere credito abono entree entrada eingang gutschrift "
    "deposit deposits uznanie ma inn ind insattning + received incoming ingreso".split()
)
DIRECTION_OUT = DIRECTION_OUT_WORLD | frozenset(
    "af dr debit debet d out soll s dare debito cargo sortie salida ausgang lastschrift "
    "withdrawal withdrawals obciazenie wn ut ud uttag - db sent outgoing belastung".split()
)
