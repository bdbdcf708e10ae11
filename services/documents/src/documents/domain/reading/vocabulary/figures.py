"""Labels of a statement's summary: what came in, what went out."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.further_tongues import SUMMARY_FURTHER
from documents.domain.reading.vocabulary.worldwide_statements import SUMMARY_WORLD

_CREDITS = (
    "no credit transactions|no of credit transactions|credit transactions|funds received|funds received credits|new credits|inbetalningar|innbetalinger|indbetalinger|credit s|credit s this period|payment credits|payments credits received|payment credits received|"
    "total amount credit|amounts added|amount added|total amounts added|money added|amounts deposited|"
    "deposits|total deposits|total credits|total credit|total deposits and credits|total deposits credits|credits|payments in|total payments in|"
    "money in|total money in|paid in|total paid in|total in|deposits and other additions|deposits and additions|deposits and credits|deposits credits|"
    "deposits and other credits|total deposits and other credits|total deposits and other additions|other credits|payments credits|payments and credits|"
    "payments and other credits|payments other credits|payments received|total payments|total payments and credits|payments|cr total|total cr|total additions|additions|total receipts|"
    "summe haben|haben umsatze|summe gutschriften|summe eingange|gutschriften|zahlungseingange|summe der gutschriften|summe zahlungseingange|"
    "eingange gesamt|haben gesamt|gesamtsumme haben|einnahmen|gesamt haben|habenumsatze|summe der eingange|umsatz haben|total gutschriften|"
    "total credits eur|total crediteur|total des credits|total operations credit|total des operations au credit|total au credit|"
    "total entrees|total encaissements|totaal bij|totaal bedrag bij|totaal bijgeschreven|totaal bijschrijvingen|bijgeschreven|bijschrijvingen|totaal ontvangen|"
    "total abonos|abonos|total depositos|depositos|total ingresos|total haber|total creditos|total entradas|ingresos|entradas|"
    "totale entrate|totale accrediti|totale avere|totale crediti|entrate|accrediti|total de creditos|total de depositos|total de entradas|"
    "summa insattningar|sum inn|sum inn pa konto|inn pa konto|insattningar|indsat i alt|indbetalt i alt|totalt inn|sum innskudd|total innbetalinger|"
    "suma uznan|uznania|suma wplywow|wplywy|total uznania|prijmy|kreditni obrat|osszes jovairas|panot|panot yhteensa|"
    "total paid into account|total paid into your account|total amount credited|credit turnover|total inflow|inflow|incoming payments|suma wplat|"
    "total money received|money received|obroty kredytowe|obroty ma|suma ma|ukupno uplate|kredit|total income|income|creditos|"
    "depositos y abonos|abonos y depositos|depositos y transferencias|celkem pripsano|pripsano celkem|prijate platby|umsatztotal gutschriften|total gutschriften|total importe abonos|importe abonos|eingehende transaktionen|eingehende zahlungen|incoming transactions|transactions entrantes|transacciones entrantes|transazioni in entrata|total in entrata|"
    "inkomende transacties|total deposit|dinero recibido|total recibido|total abonado|total received|total recu|totale ricevuto|money added|total added|"
    "amount received|total amount received|payments into your account|total paid into your accounts|total money paid in|deposits made|total depose|sum of credits|sum credits|credits total|"
    "suma creditos|funds in|total funds in|deposits and other additions|totaal ontvangen betalingen|depositos transferencias creditos|suma de abonos|suma de depositos|suma abonos|suma entradas|soma dos creditos|somme des credits|somma entrate|summe der zahlungseingange|saldo entradas|total de entradas r"
)
_DEBITS = (
    "no debit transactions|no of debit transactions|debit transactions|funds used|funds used debits|new debits|debit s|debit s this period|purchases debit|purchases debits|purchase debits|"
    "total amount debit|amounts deducted|amount deducted|total amounts deducted|withdrawn|amounts withdrawn|"
    "withdrawals|total withdrawals|total debits|total debit|total withdrawals and debits|total withdrawals debits|debits|payments out|total payments out|"
    "money out|total money out|paid out|total paid out|total out|withdrawals and other subtractions|withdrawals and debits|withdrawals debits|"
    "withdrawals and other debits|total withdrawals and other debits|total withdrawals and other subtractions|other debits|total charges|total spend|"
    "new charges|total new charges|purchases|new purchases|total purchases|purchases and debits|purchases and other debits|purchases and adjustments|checks|checks paid|total checks|total checks paid|total subtractions|"
    "service fees|service charges|fees|fees charged|total fees|fees and charges|interest charged|interest charges|interest|cash advances|balance transfers|transactions|electronic withdrawals|"
    "electronic payments|atm withdrawals|atm and debit card withdrawals|atm debit card withdrawals|other withdrawals|finance charges|charges|new transactions|purchases cash advances|"
    "new activity|total new activity|new spending|purchases and charges|"
    "summe soll|soll umsatze|summe belastungen|summe ausgange|belastungen|zahlungsausgange|summe der belastungen|summe lastschriften|"
    "ausgange gesamt|soll gesamt|gesamtsumme soll|ausgaben|gesamt soll|sollumsatze|summe der ausgange|summe zahlungsausgange|umsatz soll|total belastungen|neue umsatze|summe umsatze|summe der umsatze|"
    "total debits eur|total debiteur|total des debits|total operations debit|total des operations au debit|total au debit|"
    "total sorties|total decaissements|totaal af|totaal bedrag af|totaal afgeschreven|totaal afschrijvingen|afgeschreven|afschrijvingen|totaal uitgegeven|"
    "total cargos|cargos|total retiros|retiros|total egresos|total debe|total debitos|total salidas|compras|compras y cargos|egresos|salidas|nuevos cargos|total compras|achats|total achats|total des achats|nouveaux achats|"
    "totale uscite|totale addebiti|totale dare|totale debiti|uscite|addebiti|total de debitos|total de retiros|total de saidas|saidas|total de compras|"
    "summa uttag|sum ut|sum ut av konto|ut av konto|uttag|haevet i alt|udbetalt i alt|totalt ut|sum uttak|sum belastet|total utbetalinger|kop|inkop|nya kop|"
    "suma obciazen|obciazenia|suma wydatkow|wydatki|total obciazenia|vydaje|debetni obrat|osszes terheles|otot|otot yhteensa|"
    "total paid out of account|total paid from your account|total amount debited|debit turnover|total outflow|outflow|outgoing payments|suma wyplat|"
    "total money spent|money spent|obroty debetowe|obroty wn|suma wn|ukupno isplate|total expenses|debitos|"
    "cheques y cargos|giros y cargos|giros y transferencias|cargos y cheques|otros cargos|celkem odepsano|odepsano celkem|odeslane platby|total belastungen|total importe cargos|importe cargos|ausgehende transaktionen|ausgehende zahlungen|outgoing transactions|transactions sortantes|transacciones salientes|transazioni in uscita|total outgoings|outgoings|"
    "uitgaande transacties|total withdrawal|dinero enviado|total enviado|total cargado|total sent|total envoye|totale inviato|total spent|amount paid out|total money paid out|"
    "payments out of your account|sum of debits|sum debits|debits total|suma debitos|funds out|total funds out|checks and other deductions|totaal nieuwe uitgaven|saques pagamentos debitos|suma de cargos|suma de retiros|suma cargos|suma salidas|soma dos debitos|somme des debits|somma uscite|"
    "summe der zahlungsausgange|saldo saidas|total de saidas r|purchases and cash advances|total outgoing"
)
_CREDITS += "|payment credits|payment and credits|pagos y abonos|paiements et credits|zahlungen und gutschriften|loads|total loads|top ups|total top ups"
_DEBITS += "|neue belastungen|compras del periodo|compras y cargos del periodo|total cargos del periodo|total spending|spending"
_OTHER = (
    "credit limit|available credit|credit available|minimum payment due|minimum payment|minimum due|past due amount|cash advance limit|payment due date|overdraft limit|"
    "credit line|available cash|arranged overdraft|dr count|cr count|debit count|credit count|# of deposits|# of withdrawals|number of|no of|"
    "average|days in billing|rewards|points|interest rate|kreditlimit|kreditlinie|verfugungsrahmen|dispositionskredit|limite de credito|pago minimo|plafond|"
    "total fees in|total interest in|available credit limit|cash limit|fees charged in|interest charged in|total fees charged in|total interest charged in|"
    "year to date|overlimit|amount over|payments due|total minimum|autorisation de decouvert|interest earned|interest paid|annual percentage yield|apy|interest saver"
)

SUMMARY = Lexicon(
    {"credits": _CREDITS, "debits": _DEBITS, "other": _OTHER}, SUMMARY_WORLD, SUMMARY_FURTHER
)
