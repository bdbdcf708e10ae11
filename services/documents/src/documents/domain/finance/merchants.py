"""Who was paid: a statement's description without the noise around the name."""

import re
from dataclasses import dataclass

from documents.domain.finance.category import Category
from documents.domain.finance.text import LONGEST, spellings, words
from documents.domain.finance.vocabulary.index import Hit, Meaning, find_meaning

# What banks print before the payee: how it was paid.
_LEADING = frozenset(
    """AUTO AUTOMATIC POS EFTPOS VISA MASTERCARD MAESTRO DEBIT CREDIT CARD PURCHASE PAYMENT PMT PYMT PAYMENTS DIRECT
    DD DC SO BP VIS CR DR CHQ TFR TRF DES DESC CHECKCARD CHECK ONLINE INTERNET BANKING MOBILE RECURRING
    ACH WITHDRAWAL DEPOSIT AUTHORITY TO FROM BY THE CONTACTLESS TAP BPAY OSKO PAYID NPP FAST PENDING
    INTL INT INT'L FOREIGN SEPA KARTENZAHLUNG FOLGELASTSCHRIFT ERSTLASTSCHRIFT LASTSCHRIFT BASISLASTSCHRIFT
    DAUERAUFTRAG GUTSCHRIFT UEBERWEISUNG UBERWEISUNG ECHTZEITUEBERWEISUNG EINZUG LOHN GEHALT RENTE RUECKLASTSCHRIFT
    ABBUCHUNG GIROCARD DEBITK KAUF PRLV PRELEVEMENT CARTE CB VIR VIREMENT RECU EMIS INST ACHAT PAIEMENT
    AVOIR DE POUR RECIBO COMPRA PAGO TARJETA TRANSFERENCIA ADEUDO DOMICILIACION PAGAMENTO ADDEBITO BONIFICO
    SDD CARTA BETAALAUTOMAAT BEA GEA INCASSO BETALING OVERBOEKING PIN IDEAL NEFT UPI IMPS RTGS BIL ONL
    PAYPAL PP SQ SP TST SUMUP ZLR IZ IZETTLE ZETTLE STRIPE ADYEN MOLLIE KLARNA CKO PAYU LS GOOGLE APPLE
    REFUND REVERSAL RETURN MERCHANT VALUE AUTOPAY WEB REC ZELLE VENMO TIKKIE BIZUM FPI FPO STO BGC
    STANDING ORDER TRANSFER INTERAC ETRANSFER""".split()
)
# From here on it is a reference, not a name.
_REFERENCE = frozenset(
    """REF REFERENCE EREF MREF SVWZ KREF KD KDNR ID INDN PPD CCD CONF CONFIRMATION MANDAT MANDATE
    RECHNUNG INVOICE INV FACTUUR FACTURE KENMERK PASVOLGNR NAAM OMSCHRIJVING ECH ACCT ACCOUNT TXN
    TRANS RECEIPT DEBITK IBAN BIC MOTIF AUTH CARDHOLDER PERS VN EUR USD GBP AUD CAD NZD CHF""".split()
)
_MONTHS = frozenset(
    """JAN JANUARY JANUAR JANVIER ENERO GENNAIO JANUARI FEB FEBRUARY FEBRUAR FEVRIER FEBRERO FEBBRAIO
    FEBRUARI MAR MARCH MARZ MAERZ MARS MARZO MAART APR APRIL AVRIL ABRIL APRILE MAI MAY MAYO MAGGIO MEI
    JUN JUNE JUNI JUIN JUNIO GIUGNO JUL JULY JULI JUILLET JULIO LUGLIO AUG AUGUST AOUT AGOSTO AUGUSTUS
    SEP SEPT SEPTEMBER SEPTEMBRE SETTEMBRE SEPTIEMBRE OCT OCTOBER OKT OKTOBER OCTOBRE OCTUBRE OTTOBRE
    NOV NOVEMBER NOVEMBRE NOVIEMBRE DEC DECEMBER DEZ DEZEMBER DECEMBRE DICIEMBRE DICEMBRE""".split()
)
REFUNDED = frozenset(
    """REFUND REFUNDED REFUNDS RETURN RETURNED AVOIR REMBOURSEMENT ERSTATTUNG RUECKERSTATTUNG
    RUCKERSTATTUNG DEVOLUCION REEMBOLSO RIMBORSO TERUGBETALING RETOUR TERUGBOEKING ESTORNO ZWROT
    REVERSAL REVERSED RUECKLASTSCHRIFT CHARGEBACK STORNO ANNULATION""".split()
)
_REGIONS = frozenset(
    """AL AK AZ AR CA CO CT DC FL GA HI IA IL KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY
    OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY NSW VIC QLD SA TAS ACT NT AU AUS US USA GB GBR UK
    DE DEU FR FRA NL NLD ES ESP IT ITA IE IRL NZ NZL CAN LU LUX CH CHE AT AUT BE BEL SG SGP IN IND""".split()
)
_FORMS = frozenset(
    """LTD LIMITED PTY PLC INC LLC CORP CO GMBH AG KG OHG UG SE SAS SARL SA SL SRL SPA BV NV AB OY PVT
    COM NET ORG WWW HTTP HTTPS EV""".split()
)
_NOISE = re.compile(
    r"\b[X*]{2,}[\dX*]*|\d*X{3,}\d*"  # masked card and account numbers
    r"|\b\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\b"  # dates
    r"|\b\d{1,2}[:H]\d{2}(?::\d{2})?\b"  # times
    r"|\b\d{1,3}(?:[.,\s]\d{3})*[.,]\d{2}\b"  # amounts
)
_CUT = re.compile(r"(?<=\S)(?://|\s#?\d{3,}|#\s?\d|@\d)")
_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Merchant:
    """A payee: `key` to compare and remember by, `name` to show, `meaning` of all its words."""

    key: str
    name: str
    meaning: Meaning
    words: tuple[str, ...]

    @property
    def hit(self) -> Hit | None:
        """What says most about it."""
        return self.meaning.hit


def merchant_of(description: str) -> Merchant:
    """The payee in a statement's `description`; a known brand goes by its own name alone."""
    folded, *spelled = spellings(description[:LONGEST])
    clean = _without_noise(folded)
    found = words(clean)
    meaning = find_meaning(found + [w for other in spelled for w in words(_without_noise(other))])
    hit = meaning.hit
    if hit is not None and hit.is_brand:
        return Merchant(hit.phrase, hit.phrase.title(), meaning, tuple(found))
    named = _name(clean)
    if hit is not None and hit.category is Category.PAY and named[1:] and named[-1] in hit.phrase:
        named.pop()
    key = " ".join(named) or " ".join(found[:_NAME_WORDS]) or "UNKNOWN"
    return Merchant(key, key.title(), meaning, tuple(found))


def _without_noise(folded: str) -> str:
    return _NOISE.sub(" ", folded) if any(map(str.isdigit, folded)) else folded


def _name(clean: str) -> list[str]:
    for cut in _CUT.finditer(clean):
        named = _named(clean[: cut.start()])
        if named and named[0] not in _LEADING:
            return named
    return _named(clean)


def _named(text: str) -> list[str]:
    found = [word for word in words(text) if _is_name(word)]
    return _without_place(_after_leading(found))[:_NAME_WORDS]


def _is_name(word: str) -> bool:
    digits = sum(map(str.isdigit, word))
    return digits < 3 and digits < len(word) and word not in _FORMS


def _after_leading(named: list[str]) -> list[str]:
    at = 0
    while at < len(named) - 1 and (named[at] in _LEADING or len(named[at]) == 1):
        at += 1
    kept = named[at:]
    for index, word in enumerate(kept):
        if index and word in _REFERENCE:
            kept = kept[:index]
            break
    return kept[:1] + [w for w in kept[1:] if w not in _MONTHS and w not in REFUNDED]


def _without_place(named: list[str]) -> list[str]:
    """Drop a trailing state or country, and the one word before it: the town."""
    if len(named) >= 3 and named[-1] in _REGIONS:
        return named[:-2] if len(named) >= 4 else named[:-1]
    return named
