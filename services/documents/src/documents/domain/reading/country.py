"""The country a document comes from, told by its numbers, script and language."""

import re
from collections import Counter
from functools import lru_cache

from documents.domain.reading.vocabulary.countries import COUNTRIES

_IBAN = re.compile(r"(?<![A-Z0-9])([A-Z]{2})\d{2} ?(?:[A-Z0-9]{4} ?){2,}")
_EURO = "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM".split()
_BY_COUNTRY = dict.fromkeys(_EURO, "EUR") | {
    "GB": "GBP", "CH": "CHF", "LI": "CHF", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "SE": "SEK", "NO": "NOK",
    "DK": "DKK", "IS": "ISK", "RO": "RON", "BG": "BGN", "TR": "TRY", "IL": "ILS", "AE": "AED", "SA": "SAR",
    "UA": "UAH", "MA": "MAD", "EG": "EGP", "BR": "BRL", "PK": "PKR", "QA": "QAR", "KW": "KWD", "JO": "JOD", "RS": "RSD", "KZ": "KZT",
}  # fmt: skip
_BY_DOMAIN = _BY_COUNTRY | {
    "AR": "ARS", "AU": "AUD", "BD": "BDT", "CA": "CAD", "CL": "CLP", "CN": "CNY", "CO": "COP", "GH": "GHS", "HK": "HKD", "ID": "IDR",
    "IN": "INR", "IR": "IRR", "JP": "JPY", "KE": "KES", "KR": "KRW", "LK": "LKR", "MX": "MXN", "MY": "MYR", "NG": "NGN", "NP": "NPR",
    "NZ": "NZD", "PE": "PEN", "PH": "PHP", "SG": "SGD", "TH": "THB", "TW": "TWD", "UK": "GBP", "UY": "UYU", "VN": "VND", "ZA": "ZAR",
}  # fmt: skip
# '@bank.co.ke', 'www.shop.cl'; a bare '.co' is taken by firms of every country
_DOMAIN = re.compile(
    r"[a-z0-9]\.(?:com?|net|org|go[vb]|gub|edu|ac|or|ne|go)\.([a-z]{2})(?![a-z0-9.-])"
    r"|(?:www\.|@|://)[a-z0-9.-]+?\.(?!co(?![a-z]))([a-z]{2})(?![a-z0-9.-])"
)
_CALLING_CODES = {
    "44": "GBP", "41": "CHF", "46": "SEK", "47": "NOK", "45": "DKK", "48": "PLN", "420": "CZK", "36": "HUF", "354": "ISK", "40": "RON",
    "359": "BGN", "90": "TRY", "380": "UAH", "81": "JPY", "82": "KRW", "86": "CNY", "852": "HKD", "886": "TWD", "65": "SGD", "60": "MYR",
    "62": "IDR", "63": "PHP", "66": "THB", "84": "VND", "91": "INR", "92": "PKR", "880": "BDT", "94": "LKR", "977": "NPR", "98": "IRR",
    "61": "AUD", "64": "NZD", "27": "ZAR", "254": "KES", "255": "TZS", "256": "UGX", "234": "NGN", "233": "GHS", "20": "EGP", "212": "MAD",
    "55": "BRL", "52": "MXN", "54": "ARS", "56": "CLP", "57": "COP", "51": "PEN", "971": "AED", "966": "SAR", "972": "ILS", "974": "QAR",
} | dict.fromkeys("43 32 357 49 372 34 358 33 30 385 353 39 370 352 371 377 356 31 351 386 421".split(), "EUR")  # fmt: skip
_CALLED = re.compile(
    rf"(?<!\d)(?:\+|00) ?({'|'.join(sorted(_CALLING_CODES, key=len, reverse=True))})(?=[ ()./-]*\d[\d ()./-]{{6,}})"
)
_BIC = re.compile(
    r"(?:BIC|SWIFT)\b[^A-Z0-9]{0,12}(?:CODE\W{0,3})?[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?![A-Z]{2})",
    re.IGNORECASE,
)
_VAT_NUMBER = re.compile(
    r"(?:VAT|TVA|BTW|IVA|UST|MWST|UID|MVA|MOMS|DIČ|NIP|CVR|ÁFA|ALV|P\. ?IVA|TAX)\b[^\d\n]{0,24}?\b(?:([A-Z]{2})U?(?: ?\d){8,12}|(CHE)-?\d{3})"
)
_TAX_NUMBERS = (
    ("SAR", re.compile(r"(?<!\d)3\d{13}3(?!\d)")),
    ("AED", re.compile(r"\bTRN\b\D{0,12}1\d{14}(?!\d)")),
)
_SCRIPTS = (
    ("JPY", r"[\u3040-\u30ff]"),
    ("KRW", r"[\uac00-\ud7a3]"),
    ("ILS", r"[\u0590-\u05ff]"),
    ("THB", r"[\u0e00-\u0e7f]"),
    ("EUR", r"[\u0370-\u03ff]"),
    ("BDT", r"[\u0980-\u09ff]"),
    ("INR", r"[\u0900-\u097f]"),
)
# A word or two that no statement in another tongue has.
_LANGUAGES = (
    ("PLN", r"\b(wyciąg|rachunku|saldo (?:początkowe|końcowe|otwarcia)|kwota|wynagrodzenie|płaca|do wypłaty|składka|do zapłaty|obciążenia)\b"),
    ("CZK", r"\b(výpis z účtu|zůstatek|částka|mzda|účtenka|celkem)\b"),
    ("HUF", r"\b(számlakivonat|egyenleg|összeg|jóváírás|bérjegyzék|fizetendő|végösszeg|nyugta|összesen|kerekítés|adószám|készpénz)\b"),
    ("SEK", r"\b(kontoutdrag|belopp|lönespecifikation|kvitto|insättning|att betala)\b"),
    ("NOK", r"\b(kontoutskrift|beløp|lønnsslipp|inn på konto|å betale|bokført)\b"),
    ("DKK", r"\b(kontoudskrift|kontoudtog|beløb|lønseddel|at betale|bogført)\b"),
    ("TRY", r"\b(hesap|bakiye|tutar|bordro|bordrosu|ücret|vergisi|toplam|toplamı|açıklama|fiş|tarih|topkdv|kdv|vergi dairesi)\b"),
    ("UAH", r"\b(виписка|рахун(?:ок|ком|ку)|залишок|до сплати)\b"),
    ("BGN", r"\b(извлечение по|салдо|касова бележка)\b"),
    ("RUB", r"\b(выписка|остаток|списание|расч[её]тный листок|кассовый чек|итого)\b"),
    ("VND", r"\b(sao kê|số dư|diễn giải|hóa đơn|phiếu lương)\b"),
    ("IDR", r"\b(rekening koran|mutasi|saldo awal|slip gaji|bpjs)\b"),
    ("MYR", r"\b(penyata|baki|urusniaga|kwsp|perkeso|sdn\.? bhd|socso|kuala lumpur)\b"),
    ("RON", r"\b(extras de cont|sold (?:initial|inițial|anterior|final)|fluturaș|bon fiscal|salariu)\b"),
    ("CNY", r"(超市|找零|实收|账户|余额|交易|工资|发票)"),
    ("TWD", r"(帳戶|餘額|新臺幣|新台幣)"),
    ("SAR", r"(الرياض|السعودية|ريال)"),
    ("AED", r"(درهم|الإمارات|دبي)"),
    ("INR", r"\b(provident fund|professional tax|esic|uan|ifsc|neft|upi|gstin|pan no|epf|aadhaar)\b"),
    ("BRL", r"\b(lançamentos|pix|boleto|cpf|cnpj|holerite|histórico|inss)\b"),
    ("ISK", r"\b(reikningsyfirlit|launaseðill|kvittun|upphæð|kennitala|útborguð|kt\.? ?\d{6}-\d{4})\b"),
    ("IRR", r"(ریال|تومان|میلادی|مانده|واریز|فیش حقوقی)"),
    ("EGP", r"(جنيه|القاهرة|مصر)"),
    ("TZS", r"\b(dar es salaam|tanzania|taarifa ya)\b"),
    ("PEN", r"\bmoneda ?:? ?soles\b|\bnuevos soles\b|\bs/\. ?\d"),
    ("CLP", r"\bcartola\b"),
    ("CAD", r"\b(chequing|interac)\b"),
    ("NZD", r"\b(kiwisaver|ird|acc levy)\b"),
    ("AUD", r"\b(payg|superannuation|abn|bsb)\b"),
    ("GBP", r"\b(paye|national insurance|ni number|nino|sort code|student loan)\b"),
    ("USD", r"\b(fica|medicare|401k|federal income tax|fed income tax|social security|ssn|w-2|sales tax)\b|\(\d{3}\) ?\d{3}-\d{4}|\b[a-z]{2} \d{5}(?:-\d{4})?\b|\btax \d{1,2}\.\d+ ?%|\bserver: |\bsub-? ?total:? \$?[\d,]+\.\d\d (?:sales )?tax\b"),
    ("ZAR", r"\b(uif|sars|south africa)\b"),
    ("JPY", r"(給与|支給|控除)"),
    ("EUR", r"\b(brutopalk|netopalk|tulumaks|priskaityta|išskaityta|vsaoi|caisse de maladie|plačilna lista|ppsn|prsi|usc|irpf|i\.r\.p\.f|líquido a percibir|seguridad social|loonheffing|lohnsteuer|csg|inps|irpef|salarisspecificatie|kontoauszug|kontostand|tiliote|kirjauspäivä|määrä|rekeningafschrift|uittreksel|gehaltsabrechnung|lohnabrechnung|mwst|loonstrook|btw|bulletin de paie|ttc|relev[ée] de comptes?|"
            r"busta paga|cedolino|estratto conto|scontrino|documento commerciale|di cui iva|nómina|kontoväljavõte|konta izraksts|sąskaitos|izvadak|výpis|zostatok|recibo de vencimento|irs|yhteensä|alv)\b"),
)  # fmt: skip
_SWISS = re.compile(r"\d['’]\d{3}|\b(schweiz|suisse|svizzera|ahv|quellensteuer)\b")


_WORD = re.compile(r"[^\W\d_]{3,}")
_OWN = 2  # how much a word that one country alone prints counts for
Phrases = tuple[re.Pattern[str], re.Pattern[str]]


def phrases_of(pattern: str) -> Phrases:
    """A pattern, and before it one without its first word boundary: sooner told where it is not."""
    return re.compile(pattern.removeprefix(r"\b")), re.compile(pattern)


def found(phrases: Phrases, text: str) -> set[str]:
    """Which of the phrases stand in a text."""
    likely, exact = phrases
    return set(exact.findall(text)) if likely.search(text) else set()


_BY_LANGUAGE = [(code, phrases_of(pattern)) for code, pattern in _LANGUAGES]


@lru_cache(maxsize=16)  # the same head is asked about for numbers, dates and the currency
def currency_of_country(text: str) -> str | None:
    """By account and tax numbers, script and language, last by telephone; None where all are silent."""
    ibans = Counter(_BY_COUNTRY.get(code) for code in _IBAN.findall(text))
    ibans.update(_numbered(text))
    ibans.pop(None, None)
    if ibans:
        return ibans.most_common(1)[0][0]
    for code, script in () if text.isascii() else _SCRIPTS:
        if len(re.findall(script, text)) >= 8:
            return code
    lower = text.lower()
    scored = Counter({code: len(found(phrases, lower)) for code, phrases in _BY_LANGUAGE})
    for word in COUNTRIES.keys() & set(_WORD.findall(lower)):
        scored[COUNTRIES[word]] += _OWN  # phrases such as 'PAYE' are used by neighbours too
    best = max(scored, key=lambda code: scored[code])
    if best == "EUR" and _SWISS.search(lower):
        return "CHF"
    return best if scored[best] else _reached(text)


def _numbered(text: str) -> list[str | None]:
    """The countries of a bank's code and of numbers for value-added tax."""
    codes = [*_BIC.findall(text.upper()), *(a or b[:2] for a, b in _VAT_NUMBER.findall(text))]
    own = [code for code, number in _TAX_NUMBERS if number.search(text)]
    return [*own, *(_BY_COUNTRY.get(code) for code in codes)]


def _reached(text: str) -> str | None:
    """The country of telephone numbers and internet addresses, where nothing else tells one."""
    reached = Counter(_CALLING_CODES[code] for code in _CALLED.findall(text))
    domains = [a or b for a, b in _DOMAIN.findall(text.lower())]
    reached.update(code for d in domains if (code := _BY_DOMAIN.get(d.upper())))
    return reached.most_common(1)[0][0] if reached else None
