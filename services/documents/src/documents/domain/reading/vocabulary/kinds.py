"""Words that tell one kind of document from another; the weight is written before each group."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.further_tongues import KINDS_FURTHER
from documents.domain.reading.vocabulary.worldwide_statements import KINDS_WORLD

BANK = Lexicon(
    {
        "3": "beginning cash|ending cash|bank statement|statement of account|current account|checking account|account statement|statement period|opening balance|closing balance|"
        "beginning balance|ending balance|balance brought forward|balance carried forward|brought forward|paid in|paid out|money in|money out|"
        "withdrawals|deposits|kontoauszug|kontostand|girokonto|privatkonto|kontokorrent|releve de compte|releve d identite|solde crediteur|solde debiteur|"
        "extrait de compte|rekeningafschrift|beginsaldo|eindsaldo|betaalrekening|rekeningoverzicht|af bij|extracto de cuenta|extracto bancario|estado de cuenta|cuenta corriente|"
        "saldo anterior|saldo inicial|saldo final|estratto conto|conto corrente|saldo iniziale|saldo finale|saldo contabile|extrato de conta|extrato bancario|extrato|"
        "conta corrente|conta a ordem|kontoutdrag|kontoutskrift|kontoudskrift|kontoudtog|ingaende saldo|utgaende saldo|wyciag bankowy|wyciag z rachunku|wyciag|"
        "saldo poczatkowe|saldo koncowe|vypis z uctu|pocatecni zustatek|tiliote|alkusaldo|loppusaldo|bankszamlakivonat|hesap ozeti|"
        "share savings|savings account|transaction account|everyday account|cheque account|account activity|saldovortrag|ancien solde|nouveau solde|"
        "incoming outgoing|account holder|umsatze|anfangssaldo|endsaldo|schlusssaldo|saldo begin|account summary|running balance|overdraft",
        "1": "sort code|sortcode|account number|iban|bic|bsb|ifsc|routing number|direct debit|standing order|balance|saldo|solde|debit|credit|branch|"
        "transactions|kontonummer|blz|compte|cuenta|rekening|konto|conta|conto|valuta|valeur|wertstellung|buchung|transfer|atm|checks|deposit|withdrawal",
    },
    KINDS_WORLD["bank"],
    KINDS_FURTHER["bank"],
    stems=True,
)
CARD = Lexicon(
    {
        "7": "releve de vos operations carte|releve des operations carte|operations par carte bancaire|operations carte bancaire|releve d encours carte|credit card statement|minimum payment|minimum payment due|minimum amount due|minimum due|late payment warning|credit limit|total credit limit|"
        "available credit|pago minimo|paiement minimum|pagamento minimo|cash advance limit|available credit limit|"
        "kreditkartenabrechnung|estratto conto carta|estratto conto carta di credito|estratto conto della carta|releve de carte|releve carte|releve de vos depenses|"
        "depenses carte|releve des depenses|releve d operations carte|creditcardoverzicht|overzicht creditcard|fatura do cartao|fatura de cartao|fatura cartao|"
        "kreditkortsfaktura|kredittkortfaktura|kreditkortutdrag|luottokorttilasku|credit card account statement|extracto de tarjeta|extracto tarjeta|"
        "liquidacion de tarjeta|resumen de tarjeta|ingaende skuld|utgaende skuld|foregaende skuld|ny skuld|kreditkort faktura|saldo zadluzenia|lagsta belopp att betala|pago para no generar intereses|kreditkartenumsatze|kreditlimite|kartenlimite|mindestzahlung|carte a debit differe|debit differe|releve de votre carte|bestedingslimiet|minimaal te betalen bedrag|ics klantnummer|mindestbetrag",
        "4": "credit card|payment due date|new balance|previous balance|cash advance|cash advances|"
        "annual percentage rate|card statement|cardmember|cardholder|purchases apr|"
        "kreditkarte|kreditkartenabrechnung|kreditkartenkonto|kartenabrechnung|verfugungsrahmen|kartenkonto|carte de credit|releve de carte|plafond de la carte|"
        "limite de credit|creditcard|creditcardoverzicht|bestedingslimiet|kredietlimiet|tarjeta de credito|limite de credito|"
        "fecha limite de pago|carta di credito|cartao de credito|fatura|limite total|kreditkort|kredittkort|kreditgrans|kredittgrense|"
        "kreditramme|minimibelopp|karta kredytowa|karty kredytowej|kreditni karta|kreditni karty|limit kredytowy|minimalna kwota|minimalna splata|luottokortti|luottoraja|kredi karti|asgari odeme|estratto conto carta|"
        "amount owed|total amount due|payment due|statement closing date|membership rewards|interest charge calculation|purchases and cash advances|"
        "neuer saldo kreditkarte|solde precedent|nouvelles charges|credit card account|account ending|new charges|interest charged|"
        "payments and other credits|payments and credits|low rate card|low fee card|rewards card|platinum card|gold card|card account|card account number|"
        "fees charged|letzte abrechnung|abrechnungszeitraum karte|due date|finance charges",
        "2": "card number|card ending|billing cycle|billing period|closing date|visa|mastercard|american express|trans date|post date|posting date|kartennummer|"
        "payment thank you|purchases|rewards|limite|cashback",
    },
    KINDS_WORLD["card"],
    KINDS_FURTHER["card"],
    stems=True,
)
PAY = Lexicon(
    {
        "4": "lonebesked|lonespec|utbetalningsdag|manadslon|preliminar skatt|netto att utbetala|lonperiode|dispositionsdato|am bidrag|atp bidrag|a skat|til disposition|recibo de vencimentos|remuneracoes|subsidio de alimentacao|seguranca social|loonbrief|maandloon|bedrijfsvoorheffing|rsz|netto te betalen|pay advice|wage slip|pay stub|paystub|payslip|pay slip|pay advice|earnings statement|wage statement|payroll|statement of earnings|pay statement|gross pay|net pay|"
        "gross earnings|net earnings|take home pay|pay date|pay period|period beginning|period ending|year to date|ytd|taxable gross|gross wages|total gross|"
        "federal income tax|social security|medicare|fica|401k|withholding|national insurance|paye|tax code|ni number|ni letter|employee no|employer|superannuation|super guarantee|"
        "gehaltsabrechnung|lohnabrechnung|verdienstabrechnung|entgeltabrechnung|bezugeabrechnung|gesamtbrutto|steuerbrutto|sv brutto|lohnsteuer|"
        "solidaritatszuschlag|kirchensteuer|krankenversicherung|rentenversicherung|pflegeversicherung|arbeitslosenversicherung|auszahlungsbetrag|"
        "nettoverdienst|netto verdienst|bruttolohn|bruttogehalt|nettolohn|lohnausweis|ahv|bulletin de paie|bulletin de salaire|fiche de paie|"
        "salaire brut|salaire de base|net a payer|net imposable|cotisations|cotisations sociales|conge payes|loonstrook|salarisstrook|salarisspecificatie|loonspecificatie|"
        "loonheffing|brutoloon|bruto salaris|netto loon|nettoloon|netto salaris|nomina|recibo de nomina|recibo de salarios|salario base|total devengado|liquido a percibir|"
        "liquido total a percibir|irpf|seguridad social|busta paga|cedolino|retribuzione|netto in busta|netto a pagare|irpef|inps|recibo de vencimento|holerite|contracheque|"
        "salario liquido|vencimento base|liquido a receber|lonespecifikation|lonsedel|lonseddel|lonnsslipp|bruttolon|nettolon|skattetrekk|skattetrakk|"
        "pasek wynagrodzen|wynagrodzenie|wynagrodzenie brutto|do wyplaty|vyplatni paska|cista mzda|hruba mzda|palkkalaskelma|bruttopalkka|nettopalkka|utbetalt|"
        "employee contributions|deductions|total deductions|annual leave|hourly rate|overtime|regular hours|salary",
        "2": "earnings|hours|this period|current|gross|brutto|brut|bruto|employee id|employee name|taxes|abzuge|retenues|inhoudingen|deducciones|trattenute",
    },
    KINDS_WORLD["pay"],
    KINDS_FURTHER["pay"],
    stems=True,
)
RECEIPT = Lexicon(
    {
        "0": "statement or receipt",
        "4": "service address|meter reading|meter no|meter number|kwh|sewer|stormwater|water usage|zahlerstand|zahlernummer|arbeitspreis|releve de compteur|lectura actual|meterstand|amount enclosed|detach and return|sous total|tps|tvq|fakturadato|forfallsdato|fakturanummer|fakturanr|mva|a betale|kvitteringsnr|receipt|invoice|tax invoice|invoice number|invoice no|invoice date|bill to|order number|order date|subtotal|sub total|grand total|amount due|change due|"
        "cash tendered|sales tax|tip|gratuity|server|cashier|table|thank you for|rechnung|rechnungsnummer|rechnungsdatum|quittung|kassenbon|kassenbeleg|beleg nr|bon nr|"
        "mwst|ust|umsatzsteuer|mehrwertsteuer|gesamtbetrag|zwischensumme|ruckgeld|gegeben|geg|bar|kundenbeleg|facture|facture n|recu|ticket de caisse|ticket|tva|"
        "total ttc|total ht|montant ttc|montant ht|rendu|especes|factuur|factuurnummer|factuurdatum|bon|kassabon|btw|totaal|subtotaal|wisselgeld|"
        "factura|factura simplificada|recibo|iva|base imponible|cambio|efectivo|importe total|fattura|scontrino|ricevuta|documento commerciale|imponibile|"
        "totale complessivo|resto|contanti|fatura|fatura recibo|nif|troco|kvitto|kvittering|faktura|moms|att betala|vaxel|kontant|paragon fiskalny|paragon|"
        "sprzedaz opodatkowana|ptu|suma pln|reszta|gotowka|uctenka|dph|kuitti|alv|yhteensa|blagajna|racun|fis|fatura no|kdv|gst|hst|pst|vat|vat no|vat number|"
        "qty|quantity|unit price|price|item|items|menge|einzelpreis|artikel|anzahl|quantite|prix unitaire|prix|aantal|stuksprijs|prijs|cantidad|precio|prezzo|quantita|"
        "antal|pris|ilosc|cena|payment terms|due date|zahlbar|summe|te betalen|a payer|a pagar|da pagare",
        "2": "total|tax|amount|visa|mastercard|card|terminal|approved|auth|trace|kartenzahlung|summe eur|ec cash|cash|change|tax rate|steuer|netto|store|petrol|unleaded|pump no|rate ltr|price gal|price ltr",
    },
    KINDS_WORLD["receipt"],
    KINDS_FURTHER["receipt"],
    stems=True,
)
FORM = Lexicon(
    {
        "12": "jahressteuerbescheinigung|steuerbescheinigung|ertragnisaufstellung|imprime fiscal unique|certificado fiscal|certificado tributario|informe fiscal|informe de rendimentos|certificazione fiscale|certificate of interest|interest certificate|interest certificate for|tax certificate|consolidated tax statement|attestation fiscale|fiscaal jaaroverzicht|wage and tax statement|form w 2|form 1099|form 1040|form 1098|form 1095|p60|p45|p11d|p60 end of year certificate|tax return|tax assessment|notice of assessment|"
        "einkommensteuerbescheid|steuerbescheid|bescheid fur|bescheid uber|bescheid uber einkommensteuer|festgesetzt werden|avis de taxe|aviso de liquidacion|slutskattebesked|arsopgorelse|skattemelding|lohnsteuerbescheinigung|avis d impot|avis d imposition|declaration de revenus|jaaropgave|jaaropgaaf|aanslag inkomstenbelasting|"
        "certificado de retenciones|certificacion unica|certificazione unica|declaracion de la renta|pit 11|pit 37|form 16|t4 statement|payg payment summary|income statement for the year|"
        "amortization schedule|amortisation schedule|repayment schedule|tilgungsplan|tableau d amortissement|cuadro de amortizacion|piano di ammortamento|"
        "policy schedule|certificate of insurance|versicherungsschein|price list|preisliste|exchange rates|lease agreement|rental agreement|curriculum vitae|"
        "key facts|terms and conditions of|privacy notice|dividend statement|dividend voucher|consolidated tax voucher",
    }
)
STUB_TITLES = Lexicon(  # so do these for a pay stub, whatever words its table shares with receipts
    {
        "12": "conteggio salario|conteggio salariale|conteggio di salario|conteggio paga|payslip|pay slip|paystub|pay stub|pay advice|wage slip|salary slip|earnings statement|gehaltsabrechnung|lohnabrechnung|verdienstabrechnung|entgeltabrechnung|gehaltszettel|lohnzettel|"
        "bulletin de paie|bulletin de salaire|fiche de paie|loonstrook|salarisstrook|salarisspecificatie|loonspecificatie|loonbrief|recibo de nomina|recibo de salarios|recibo de haberes|busta paga|cedolino paga|"
        "recibo de vencimento|recibo de vencimentos|holerite|contracheque|lonespecifikation|lonebesked|lonsedel|lonseddel|lonnsslipp|pasek wynagrodzen|vyplatni paska|palkkalaskelma|palkkaerittely|palgaleht|"
        "boleta de pago|boleta de remuneraciones|liquidacion de sueldo|recibo de sueldo|comprobante de nomina|slip gaji|penyata gaji|תלוש שכר|berjegyzek|給与明細|給与明細書|給与支給明細書|工资单|工资条|薪资单|薪資單|급여명세서",
    }
)
TITLES = Lexicon(  # what only the first rows of a paper can say that it is
    {
        "12": "p60|p45|p11d|form w 2|wage and tax statement|p60 end of year certificate|lohnsteuerbescheinigung|steuerbescheid|bescheid fur|bescheid uber|avis d impot|notice of assessment|jaaropgave|form 16|form 1099",
        "24": "brokerage account statement|brokerage statement|investment account statement|investment statement|portfolio statement|securities account statement|annual pension statement|your annual pension statement|pension statement|expense report|expense claim|expenses claim|travel expenses|reisekostenabrechnung|spesenabrechnung|note de frais|notes de frais|nota spese|nota de gastos|informe de gastos|onkostendeclaratie|reserakning|reiseregning|"
        "timesheet|time sheet|time card|stundenzettel|stundennachweis|zeitnachweis|feuille de temps|hoja de horas|urenstaat|tidrapport|timeliste|"
        "itemised calls|itemized calls|call details|call detail records|einzelverbindungsnachweis|detail des appels|detalle de llamadas|gespreksspecificatie|"
        "delivery note|packing slip|packing list|lieferschein|bon de livraison|albaran|pakbon|fraktsedel|purchase order|"
        "balance sheet|trial balance|profit and loss|general ledger|aged receivables|inventory list|bilanz|bilan|balance de comprobacion",
    }
)
LETTERS = Lexicon(  # what a letter is about, on a line of its own
    {
        "24": "zahlungserinnerung|mahnung|letzte mahnung|payment reminder|overdue notice|final notice|final reminder|reminder notice|past due notice|rappel de paiement|lettre de relance|premier rappel|dernier rappel|"
        "recordatorio de pago|aviso de pago vencido|sollecito di pagamento|lembrete de pagamento|aviso de cobranca|betalingsherinnering|aanmaning|betalningspaminnelse|betalingspaminnelse|purring|inkassovarsel|rykker|"
        "wezwanie do zaplaty|upominka platby|maksumuistutus|odeme hatirlatma"
    }
)
OTHER = Lexicon(
    {
        "8": "annual benefit statement|benefit statement|pension pot|mortgage statement|portfolio statement|investment statement|statement of holdings|depotauszug|releve de portefeuille|annual pension statement|pension statement",
        "4": "investment|investments|portfolio|holdings|securities|unit price|units|fund|funds|account valuation|option code|market value|asset allocation|"
        "insurance cover|benefit amount|sum insured|premium|policy number|policyholder|superannuation fund|member statement|annuity|dividend reinvestment|shares held|depot|"
        "depotauszug|wertpapiere|kurswert|portefeuille|valorisation|effectenoverzicht|cartera|fondos|tax return|w 2|form 1099|1099|mortgage statement|"
        "loan statement|amortization|escrow|annual report|balance sheet|income statement|cash flow|profit and loss|meter reading|kwh|brokerage|valor liquidativo|"
        "unrealized gain|cost basis|net asset value|nav|lease agreement|quotation|quote|purchase order|lohnsteuerbescheinigung|steuerbescheid",
    }
)
ACCOUNT_KINDS = Lexicon(  # titles of one of several accounts
    {
        "card": "credit card|visa credit|mastercard credit|visa card|visa signature|visa platinum|mastercard|kreditkarte|kreditkartenkonto|carte de credit|tarjeta de credito|carta di credito|cartao de credito|creditcard|kreditkort|"
        "kredittkort|karta kredytowa|kreditni karta|luottokortti|kredi karti|クレジットカード|信用卡|신용카드|кредитная карта|πιστωτική κάρτα|บัตรเครดิต|thẻ tín dụng|kartu kredit|kad kredit",
        "account": "checking|chequing|savings|current account|share account|share draft|money market|girokonto|sparkonto|privatkonto|compte courant|compte cheque|livret|cuenta corriente|cuenta de ahorro|conto corrente|conta corrente|"
        "betaalrekening|spaarrekening|lonekonto|sparekonto|brukskonto|rachunek|bezny ucet|kayttotili|vadesiz|普通預金|定期|活期|储蓄|예금|текущий счет|debit card|debitkarte|carte de debit",
    }
)
