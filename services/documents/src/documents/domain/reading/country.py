"""The country a document comes from, told by account numbers, script and language."""

import re
from collections import Counter

_IBAN = re.compile(r"(?<![A-Z0-9])([A-Z]{2})\d{2} ?(?:[A-Z0-9]{4} ?){2,}")
_EURO = "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM".split()
_BY_COUNTRY = dict.fromkeys(_EURO, "EUR") | {
    "GB": "GBP", "CH": "CHF", "LI": "CHF", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "SE": "SEK", "NO": "NOK",
    "DK": "DKK", "IS": "ISK", "RO": "RON", "BG": "BGN", "TR": "TRY", "IL": "ILS", "AE": "AED", "SA": "SAR",
    "UA": "UAH", "BR": "BRL", "PK": "PKR", "QA": "QAR", "KW": "KWD", "JO": "JOD", "RS": "RSD", "KZ": "KZT",
}  # fmt: skip
_SCRIPTS = (
    ("JPY", r"[\u3040-\u30ff]"),
    ("KRW", r"[\uac00-\ud7a3]"),
    ("ILS", r"[\u0590-\u05ff]"),
    ("THB", r"[\u0e00-\u0e7f]"),
    ("EUR", r"[\u0370-\u03ff]"),
)
# A word or two that no statement in another tongue has.
_LANGUAGES = (
    ("PLN", r"\b(wyciąg|rachunku|saldo (?:początkowe|końcowe|otwarcia)|kwota|wynagrodzenie|do zapłaty|obciążenia)\b"),
    ("CZK", r"\b(výpis z účtu|zůstatek|částka|mzda|účtenka|celkem)\b"),
    ("HUF", r"\b(számlakivonat|egyenleg|összeg|jóváírás|bérjegyzék|fizetendő|végösszeg|nyugta|összesen|kerekítés|adószám|készpénz)\b"),
    ("SEK", r"\b(kontoutdrag|belopp|lönespecifikation|kvitto|insättning|att betala)\b"),
    ("NOK", r"\b(kontoutskrift|beløp|lønnsslipp|inn på konto|å betale|bokført)\b"),
    ("DKK", r"\b(kontoudskrift|kontoudtog|beløb|lønseddel|at betale|bogført)\b"),
    ("TRY", r"\b(hesap|bakiye|tutar|bordro|bordrosu|ücret|vergisi|toplam|toplamı|açıklama|fiş)\b"),
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
    ("INR", r"\b(provident fund|professional tax|uan|ifsc|neft|upi|gstin|pan no|epf|aadhaar)\b"),
    ("BRL", r"\b(lançamentos|pix|boleto|cpf|cnpj|holerite|histórico|inss)\b"),
    ("PEN", r"\bmoneda ?:? ?soles\b|\bnuevos soles\b|\bs/\. ?\d"),
    ("CLP", r"\bcartola\b"),
    ("CAD", r"\b(chequing|interac)\b"),
    ("GBP", r"\b(paye|national insurance|ni number|nino|sort code|student loan)\b"),
    ("USD", r"\b(fica|medicare|401k|federal income tax|fed income tax|social security|ssn|w-2|sales tax)\b|\(\d{3}\) ?\d{3}-\d{4}|\b[a-z]{2} \d{5}(?:-\d{4})?\b|\btax \d{1,2}\.\d+ ?%|\bserver: |\bsub-? ?total:? \$?[\d,]+\.\d\d (?:sales )?tax\b"),
    ("ZAR", r"\b(uif|sars|south africa)\b"),
    ("JPY", r"(給与|支給|控除)"),
    ("EUR", r"\b(ppsn|prsi|usc|irpf|seguridad social|loonheffing|lohnsteuer|csg|inps|irpef|salarisspecificatie|kontoauszug|kontostand|tiliote|kirjauspäivä|määrä|rekeningafschrift|uittreksel|gehaltsabrechnung|lohnabrechnung|mwst|loonstrook|btw|bulletin de paie|ttc|"
            r"busta paga|cedolino|estratto conto|scontrino|documento commerciale|di cui iva|nómina|kontoväljavõte|konta izraksts|sąskaitos|izvadak|výpis|zostatok|recibo de vencimento|irs|yhteensä|alv)\b"),
)  # fmt: skip
_SWISS = re.compile(r"\d['’]\d{3}|\b(schweiz|suisse|svizzera|ahv|quellensteuer)\b")


Phrases = tuple[re.Pattern[str], re.Pattern[str]]


def phrases_of(pattern: str) -> Phrases:
    """A pattern, and before it one without its first word boundary: sooner told where it is not."""
    return re.compile(pattern.removeprefix(r"\b")), re.compile(pattern)


def found(phrases: Phrases, text: str) -> set[str]:
    """Which of the phrases stand in a text."""
    likely, exact = phrases
    return set(exact.findall(text)) if likely.search(text) else set()


_BY_LANGUAGE = [(code, phrases_of(pattern)) for code, pattern in _LANGUAGES]


def currency_of_country(text: str) -> str | None:
    """By account numbers, then by script and language; None where several countries share them."""
    ibans = Counter(_BY_COUNTRY.get(code) for code in _IBAN.findall(text))
    ibans.pop(None, None)
    if ibans:
        return ibans.most_common(1)[0][0]
    for code, script in () if text.isascii() else _SCRIPTS:
        if len(re.findall(script, text)) >= 8:
            return code
    lower = text.lower()
    scored = {code: len(found(phrases, lower)) for code, phrases in _BY_LANGUAGE}
    best = max(scored, key=lambda code: scored[code])
    if best == "EUR" and _SWISS.search(lower):
        return "CHF"
    return best if scored[best] else None
