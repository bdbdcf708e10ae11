"""Rows and labels that state a balance or a total rather than a transaction."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.further_tongues import BALANCES_FURTHER, TOTALS_FURTHER
from documents.domain.reading.vocabulary.worldwide_statements import BALANCES_WORLD, TOTALS_WORLD

BALANCES = Lexicon(
    {
        "opening": "previous monthly balance|vorig openstaand saldo|ยอดเงินคงเหลือยกมา|balance from statement|saldo fra kontoutskrift|saldo fra|saldo fran|saldo van uittreksel|saldo letzte rechnung|saldovortrag letzte rechnung|saldo em aberto anterior|previous statement dues|previous dues|primosaldo|primo saldo|saldo primo|opening account balance|opening cash balance|beginning cash balance|starting cash balance|opening ledger balance|opening book balance|opening available balance|previous ledger balance|opening principal balance|opening cash|beginning cash|opening position|adeudo del periodo anterior|adeudo anterior|saldo deudor anterior|saldo del corte anterior|saldo al corte anterior|saldo periodo anterior|available beginning|opening balance|opening account balance|your opening balance|your opening account balance|beginning balance|"
        "starting balance|start balance|previous balance|previous statement balance|last statement balance|balance last statement|"
        "balance from last statement|balance on last statement|opening bal|initial balance|balance at start|your previous balance|"
        "balance at beginning|beginning ledger balance|previous account balance|old balance|balance at the beginning|"
        "anfangssaldo|alter saldo|alter kontostand|anfangsbestand|eroffnungssaldo|startsaldo|saldo vortrag alt|letzter kontostand|"
        "letzter saldo|saldo letzte abrechnung|saldo der letzten abrechnung|kontostand alt|kontostand zu beginn|"
        "ancien solde|solde initial|solde precedent|solde d ouverture|solde anterieur|solde au debut|solde de depart|solde du dernier releve|"
        "beginsaldo|vorig saldo|oud saldo|openingssaldo|saldo begin|saldo vorige|"
        "saldo inicial|saldo anterior|saldo de apertura|saldo iniziale|saldo precedente|saldo di apertura|saldo inicial do periodo|"
        "ingaende saldo|inngaende saldo|startsaldo|saldo fra forrige|primo saldo|saldo primo|indgaende saldo|foregaende saldo|"
        "saldo poczatkowe|saldo poprzednie|stan poczatkowy|pocatecni zustatek|pocatecni stav|alkusaldo|nyito egyenleg|"
        "pocetno stanje|devreden bakiye|acilis bakiyesi|amount owed previously|your last balance|balance previous statement|sold initial|"
        "previous total balance|last month s balance|amount of last statement|montant du dernier releve|saldo al inicio",
        "closing": "saldo zu unseren gunsten|saldo zu ihren gunsten|saldo zu ihren lasten|saldo zu ihrer gutschrift|month end balance|your monthly balance|monthly balance|balance in your favour|balance in our favour|nieuw openstaand saldo|saldo total|rechnungsbetrag|ultimosaldo|ultimo saldo|closing account balance|closing cash balance|ending cash balance|closing ledger balance|closing book balance|current statement balance|ending ledger balance|closing principal balance|closing cash|ending cash|closing position|statement ending balance|current balance as of|pago para no generar intereses|saldo deudor total|saldo al corte|saldo deudor del periodo|available ending|closing balance|closing account balance|your closing balance|your closing account balance|ending balance|"
        "end balance|final balance|new balance|new balance total|new statement balance|statement balance|closing bal|your new balance|current balance|"
        "balance at end|ending ledger balance|balance this statement|total new balance|new total balance|total balance due|"
        "endsaldo|neuer saldo|neuer kontostand|schlusssaldo|schlussaldo|endbestand|endstand|abschlusssaldo|kontostand neu|rechnungsbetrag neu|"
        "nouveau solde|solde final|solde de cloture|solde en fin|solde a la fin|solde actuel|nouveau solde total|"
        "eindsaldo|nieuw saldo|slotsaldo|saldo eind|huidig saldo|"
        "saldo final|saldo actual|saldo nuevo|nuevo saldo|saldo de cierre|saldo finale|saldo di chiusura|nuovo saldo|saldo final do periodo|"
        "utgaende saldo|ultimo saldo|saldo ultimo|slutsaldo|sluttsaldo|ny saldo|saldo til neste|"
        "saldo koncowe|saldo aktualne|stan koncowy|konecny zustatek|konecny stav|loppusaldo|zaro egyenleg|zavrsno stanje|"
        "kapanis bakiyesi|sold final|saldo al cierre|closing ledger balance|saldo al final|neuer rechnungssaldo|total amount owing",
        "brought": "balance brought forward|brought forward|balance b f|balance b fwd|bal b fwd|b f|b fwd|opening balance b f|balance fwd|balance forward|"
        "balance from previous page|brought forward from previous page|ubertrag von|uebertrag von|ubertrag von seite|ubertrag vorseite|vortrag|saldovortrag|"
        "saldo vortrag|ubertrag|uebertrag|report|a reporter|report de la page precedente|report page precedente|report solde|transport|transport van|transport saldo|"
        "overgebracht|transporteren|saldo van vorige pagina|suma y sigue|suma anterior|saldo arrastrado|viene de|riporto|a riporto|"
        "riporto da pagina|saldo riportato|transporte|a transportar|saldo transportado|overforing fra forrige side|"
        "saldo overfort fra|fran foregaende sida|transport fran|z przeniesienia|do przeniesienia|saldo z przeniesienia|siirto edelliselta sivulta|"
        "amount brought forward|total brought forward|balance from last page",
        "carried": "solde intermediaire|balance carried forward|carried forward|balance c f|balance c fwd|c f|c fwd|balance carried over|carried over|ubertrag auf|"
        "uebertrag auf|ubertrag auf seite|ubertrag nach|ubertrag zu|solde a reporter|total a reporter|transport naar|transporteren naar|"
        "sigue|suma y sigue saldo|pasa a|saldo da riportare|da riportare|a transportar saldo|overfores til neste side|till nasta sida|transport till|"
        "amount carried forward|balance to carry forward|continued on next page balance",
        "point": "eur on|usd on|gbp on|aud on|cad on|nzd on|sgd on|chf on|inr on|personal account balance|current account balance|kontostand am|kontostand per|kontostand vom|kontostand|saldo am|saldo per|saldo vom|saldo zum|saldo op|saldo a|saldo al|saldo em|"
        "saldo pr|saldo den|saldo na|saldo do dia|saldo del|saldo em|solde crediteur au|solde debiteur au|solde au|solde crediteur|solde debiteur|"
        "solde en votre faveur|solde du|balance on|balance as at|balance as of|balance at|balance at the|"
        "account balance as at|account balance as of|your balance on|your balance at|saldo dnia|saldo|balance|saldo contable|saldo contabilistico|saldo contabile|indestaende|saldo ao|stav k|"
        "zustatek k|egyenleg|account balance|personal account balance|current account balance|solde|saldo pa|saldo d",
        "ignore": "mindestzahlung|mindestbetrag|minimum balance|average balance|average ledger balance|available balance|balance transfer|balance transfers|"
        "average daily balance|balance protection|balance subject to interest rate|balance interest|overdraft limit|lowest balance|"
        "balance enquiry|balance inquiry|balance adjustment|balance refund|saldo disponible|saldo disponibile|saldo medio|available credit|"
        "beschikbaar saldo|verfugbarer saldo|solde disponible|points balance|reward balance|rewards balance|saldo beschikbaar|"
        "past due balance|past due amount|saldo mulige|disponibelt belop|disponibel saldo|disponibelt saldo|balance computed|average collected balance|"
        "minimum payment due|minimum due|payment due|total minimum payment|reported balance|report card|report fee|balance insurance|"
        "saldo promedio|balance with|cash advance balance|balance type|solde moyen|minimum daily balance|low balance|monthly average balance|"
        "transporte publico|transports|transport for|transport fee|report a|report any|report lost|transport ticket|statement balance paid",
    },
    BALANCES_WORLD,
    BALANCES_FURTHER,
)

TOTALS = Lexicon(
    {
        "total": "closing totals|closing total|transaction total|transactions total|transaction totals|umsatztotal|total umsatze|total|totals|total of|subtotal|sub total|summe|zwischensumme|gesamtsumme|gesamt|gesamtumsatz|gesamtumsatze|total des|total des operations|"
        "totaux|total general|sous total|totaal|subtotaal|totale|totali|suma|sumy|razem|sum|totalt|i alt|yhteensa|celkem|osszesen|toplam|ukupno|"
        "summa|totales|totais|total periodo|grand total|total for|sum of|somme|totaux des mouvements|summe soll|summe haben|"
        "total debits|total credits|total deposits|total withdrawals|page total|turnover|umsatzsumme|period totals|totaal af|totaal bij",
    },
    TOTALS_WORLD,
    TOTALS_FURTHER,
)
