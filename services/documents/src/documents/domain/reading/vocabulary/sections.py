"""Titles over groups of transactions, and what they say about the sign."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.worldwide_statements import SECTIONS_WORLD

SECTIONS = Lexicon(
    {
        "credit": "deposits|deposit|deposits and other additions|deposits and other credits|deposits and additions|deposits credits|other deposits|"
        "deposits and credits|credits|other credits|credit|credits and deposits|electronic deposits|electronic credits|additions|money in|payments in|"
        "paid in|direct deposits|interest paid to you|interest earned|refunds|payments and credits|payments and other credits|payments credits|payments other credits|payments received|"
        "credits and payments|payment and credits|payments returns|gutschriften|zahlungseingange|eingange|einnahmen|haben|"
        "credits et depots|depots|versements|operations au credit|encaissements|remboursements|bijschrijvingen|ontvangsten|abonos|depositos|"
        "ingresos|entradas|accrediti|entrate|creditos|innskudd|inn pa konto|insattningar|indbetalinger|uznania|wplywy|total deposits|total credits|"
        "other additions|atm deposits|payments to your account|credits received|transfers in|incoming|pagos y abonos|zahlungen und gutschriften|"
        "paiements et credits|betalingen en creditering|deposits received|other income",
        "debit": "withdrawals|withdrawal|withdrawals and other subtractions|withdrawals and other debits|withdrawals debits|other withdrawals|"
        "debits|other debits|debit|electronic withdrawals|electronic payments|electronic debits|atm and debit card withdrawals|atm debit card withdrawals|"
        "atm withdrawals|debit card purchases|card purchases|checks|checks paid|cheques|cheques paid|checks cleared|checks and other debits|subtractions|"
        "money out|payments out|paid out|purchases|purchase|new charges|charges|fees|service fees|service charges|bank fees|fees charged|"
        "interest charged|interest charges|interest|cash advances|cash advance|balance transfers|purchases and adjustments|purchases and other debits|"
        "purchases and debits|new purchases|fees and interest|other fees|belastungen|zahlungsausgange|ausgange|ausgaben|lastschriften|soll|"
        "achats|retraits|prelevements|operations au debit|depenses|frais|frais bancaires|interets|afschrijvingen|"
        "uitgaven|cargos|retiros|compras|compras y cargos|comisiones|egresos|salidas|intereses|addebiti|uscite|spese|acquisti|debitos|compras e saques|lancamentos compras e saques|tarifas|ut av konto|uttag|kop|kob|"
        "udbetalinger|obciazenia|wyplaty|oplaty|total withdrawals|total debits|total fees|total interest|total purchases|finance charges|standing orders|banking debit card withdrawals and purchases|debit card withdrawals and purchases|online and electronic banking deductions|checks and substitute checks|other deductions|checks and other deductions|banking machine withdrawals and deductions|atm and misc debit card transactions|"
        "direct debits|bill payments|online banking payments|card payments|cash withdrawals|payments made|transfers out|outgoing|purchases and cash advances|"
        "withdrawals and debits|checks written|other charges|installments|instalments|gebuhren|entgelte|zinsen|gebuhren und zinsen",
        "neutral": "transactions|transaction|card transactions|transaction details|account activity|account transactions|activity|your transactions|"
        "transaction history|umsatze|kartenumsatze|buchungen|operations|vos operations|mouvements|movimientos|detalle de movimientos|movimenti|"
        "lista movimenti|movimentos|transacties|verrichtungen|transaksjoner|transaktioner|posteringer|operacje|historia operacji|tapahtumat|detail des operations",
        "end": "compras parceladas|compras parceladas proximas faturas|lancamentos futuros|reverted|reverted transactions|declined transactions|failed transactions|daily balance|daily balances|daily ledger balances|daily ledger balance|daily balance summary|ending daily balances|daily account balance|"
        "daily ending balance|interest charge calculation|interest calculation|interest rate calculation|fees and interest totals|year to date|totals year to date|"
        "total year to date|ytd|rewards|reward summary|rewards summary|points summary|overdraft and returned item fees|overdraft summary|total overdraft fees|"
        "interest summary|interest rates|how we calculate|important information|important notice|account messages|notes|allgemeine hinweise|"
        "wichtige hinweise|hinweise|informations importantes|informacion importante|informazioni importanti|belangrijke informatie|informacje|"
        "scheduled payments|upcoming payments|pending transactions|pending|future payments|vorgemerkte umsatze|ausstehende umsatze|operations en attente|"
        "movimientos pendientes|gereserveerde bedragen|outstanding authorisations|balance by day|tagessalden|in case of errors|"
        "authorised but not yet|pending charges|operations a venir|interest charges calculation|credit card interest|loyalty points|"
        "installment plan|instalment plan|payment plan summary|direct debit mandates|reserved amounts|reserverte belop|reservationer|"
        "summary of fees|fee summary|annual summary|loan summary|investment summary|portfolio|holdings|exchange rates|exchange rates used",
    },
    SECTIONS_WORLD,
)
