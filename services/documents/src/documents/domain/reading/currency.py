"""Which currency a document speaks: codes and marks on the page, then what its marks allow."""

import re
from collections import Counter
from collections.abc import Iterable

from documents.domain.reading.country import currency_of_country, found, phrases_of

ISO_CODES = frozenset(
    "USD EUR GBP CHF JPY CNY INR AUD CAD NZD SGD HKD SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RUB "
    "UAH TRY ILS ZAR BRL MXN ARS CLP COP PEN UYU KRW TWD THB MYR IDR PHP VND AED SAR QAR KWD BHD "
    "OMR JOD EGP MAD TND DZD NGN KES GHS PKR BDT LKR NPR RSD GEL KZT XOF XAF "
    "IRR IQD LBP LYD ETB UGX TZS RWF ZMW MZN AOA BWP MUR XPF MKD AZN BYN MDL UZS KHR MMK JMD TTD DOP GTQ HNL PYG VES".split()
)
_MARKS = {
    "€": "EUR", "£": "GBP", "₹": "INR", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD",
    "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "mx$": "MXN", "zł": "PLN",
    "zl": "PLN", "kč": "CZK", "kc": "CZK", "ft": "HUF", "₽": "RUB", "₺": "TRY", "tl": "TRY",
    "₪": "ILS", "₩": "KRW", "฿": "THB", "₱": "PHP", "rm": "MYR", "rp": "IDR", "₫": "VND",
    "s/": "PEN", "s/.": "PEN", "lei": "RON", "fr.": "CHF", "sfr.": "CHF", "sfr": "CHF",
    "euro": "EUR", "euros": "EUR", "eurot": "EUR", "₴": "UAH", "₦": "NGN", "元": "CNY", "円": "JPY",
    "원": "KRW", "грн": "UAH", "грн.": "UAH", "บาท": "THB", "đ": "VND", "₸": "KZT", "ر.س": "SAR", "د.إ": "AED", "р.": "RUB",
    "৳": "BDT", "﷼": "IRR", "ریال": "IRR", "টাকা": "BDT", "₾": "GEL", "₼": "AZN", "₲": "PYG", "tsh": "TZS", "ush": "UGX", "gh₵": "GHS", "fcfa": "XOF",
    "nt$": "TWD", "rmb": "CNY", "din": "RSD", "din.": "RSD", "₵": "GHS", "ksh": "KES", "лв": "BGN", "лв.": "BGN", "руб": "RUB", "руб.": "RUB",
}  # fmt: skip
_WORDS = {
    "pound sterling": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "us dollar": "USD",
    "us dollars": "USD", "u.s. dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD",
    "canadian dollars": "CAD", "new zealand dollar": "NZD", "swiss franc": "CHF",
    "schweizer franken": "CHF", "indian rupee": "INR", "svenska kronor": "SEK",
    "norske kroner": "NOK", "moneda nacional": "MXN", "singapore dollar": "SGD",
    "hong kong dollar": "HKD", "turk lirasi": "TRY", "türk lirası": "TRY", "japanese yen": "JPY",
    "south african rand": "ZAR", "naira": "NGN", "kenya shilling": "KES", "danske kroner": "DKK", "koruna ceska": "CZK",
}  # fmt: skip
_AMBIGUOUS = ("$", "¥", "kr", "kr.", "r", "rs", "rs.")
ZERO_PLACES = frozenset("JPY KRW CLP VND ISK HUF IDR TWD XOF XAF IRR UGX RWF PYG XPF".split())
THREE_PLACES = frozenset("KWD BHD OMR JOD TND IQD LYD".split())

_LONGEST_FIRST = sorted([*_MARKS, *_AMBIGUOUS], key=len, reverse=True)
CURRENCY_PATTERN = (
    "(?:" + "|".join(re.escape(m) for m in _LONGEST_FIRST) + "|" + "|".join(sorted(ISO_CODES)) + ")"
)
_CURRENCY = re.compile(CURRENCY_PATTERN, re.IGNORECASE)
_SPELLINGS = frozenset(mark.lower() for mark in (*_LONGEST_FIRST, *ISO_CODES))
# 'CAD.' is a street in Turkey; what stands before is asked last: a pattern is sooner found by its start
_CODE = re.compile(r"[A-Z](?<![A-Za-z][A-Z])[A-Z]{2}(?![A-Za-z])(?!(?<=CAD)\.)")
_UNIT = re.compile(r"\((?:in )?([^()\s\d]{1,6})\)")
_DOLLARS = re.compile(r"(?<![a-z0-9$])(?:r|hk|nt|a|nz|us|s|c|mx)\$(?![a-z])")
_BEFORE_RATE = re.compile(r"(?<![^\s(])\$ ?\d")  # '$24.180000 hourly' is no amount
_LETTER_LAST = {"$a": "AUD", "$c": "CAD", "$nz": "NZD"}  # '($A)' above a column
_LEI, _EUROS = re.compile(r"\bLEI\b|\d ?lei\b"), re.compile(r"\beuros?\b")
_WORDS_TOO = frozenset("GEL BHD PEN COP TRY MAD DOP".split())  # 'Sdn Bhd', 'alcohol gel'
_ONLY_CODES = ISO_CODES - _WORDS_TOO
_BESIDE_FIGURE = re.compile(
    rf"(?<![A-Za-z])(?:{'|'.join(sorted(_WORDS_TOO))})(?=[ :]{{0,2}}-?\d(?!\d{{5}})|\))"
    rf"|(?<=\d[ .,-])(?:{'|'.join(sorted(_WORDS_TOO))})(?![A-Za-z])|(?<=: )(?:{'|'.join(sorted(_WORDS_TOO))})(?![A-Za-z0-9])"
)
_HINTS = (
    ("SEK", r"\b(sverige|sweden|stockholm|bankgiro|plusgiro|kronor|svenska|utdrag|kontoutdrag|belopp|kvitto|varav moms)\b"),
    ("NOK", r"\b(norge|norway|oslo|norske|kontoutskrift|beløp|bokført|utbetaling|bankaxept|vipps|herav mva)\b"),
    ("DKK", r"\b(danmark|denmark|københavn|danske|kontoudtog|beløb|bogført|cvr|dankort|heraf moms)\b"),
    ("AUD", r"\b(australia|abn|bsb|nsw|vic|qld|sydney|melbourne|brisbane|perth|superannuation|superannuat)\b"),
    ("NZD", r"\b(new zealand|auckland|wellington|kiwisaver|christchurch)\b|\bgst\b[^\d]{0,12}\d{2,3}[- ]\d{3}[- ]\d{3}(?![- ]?\d)"),
    ("CAD", r"\b(canada|rrq|rqap|assurance-emploi|chequing|ontario|toronto|hst|interac|québec|quebec|vancouver|cpp|e-transfer|montréal|calgary)\b|\b\d{9} ?rt ?\d{4}\b|\b[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d\b"),
    ("SGD", r"\b(singapore|cpf|paynow)\b"),
    ("HKD", r"\b(hong kong|kowloon)\b|香港|九龍"),
    ("MXN", r"\b(méxico|mexico|rfc|imss|infonavit|cfdi|clabe|spei|cdmx|condusef|cat promedio|pago para no generar intereses)\b"),
    ("CLP", r"\b(chile|santiago|rut)\b"),
    ("ARS", r"\b(argentina|cbu|cuit|buenos aires)\b"),
    ("COP", r"\b(colombia|bogotá|nit)\b"),
    ("JPY", r"\b(japan|tokyo)\b|円|[\u3040-\u30ff]"),
    ("CNY", r"\b(china|beijing|shanghai|rmb)\b|[发单额价购务]"),  # no sign of Japan's
    ("TWD", r"[臺]|統編|統一編號|發票|新台幣|台灣|台北"),
    ("PKR", r"\b(pakistan|karachi|lahore|islamabad|rawalpindi|faisalabad|cnic|eobi)\b"),
    ("LKR", r"\b(sri lanka|colombo|kandy)\b"),
    ("NPR", r"\b(nepal|kathmandu)\b"),
    ("ZAR", r"\b(south africa|johannesburg|cape town|pretoria|durban)\b"),
)  # fmt: skip
_HINTED = [(code, phrases_of(pattern)) for code, pattern in _HINTS]
_MARK_FAMILY = {
    "$": ("AUD", "NZD", "CAD", "SGD", "HKD", "MXN", "CLP", "ARS", "COP", "UYU", "TWD"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "kr.": ("DKK", "ISK", "SEK", "NOK"),
    "r": ("ZAR",),
    "rs": ("PKR", "LKR", "NPR"),
    "rs.": ("PKR", "LKR", "NPR"),
}
_DEFAULT = {
    "$": "USD",
    "¥": "JPY",
    "kr": "SEK",
    "kr.": "DKK",
    "r": "ZAR",
    "rs": "INR",
    "rs.": "INR",
}


def currency_of_mark(mark: str) -> str | None:
    """The currency of an unambiguous mark or code; None for '$', 'kr' and the like."""
    if mark.upper() in ISO_CODES:
        return mark.upper()
    return _MARKS.get(mark.lower())


def is_currency(text: str) -> bool:
    """Is this whole text a currency mark or code?"""
    if text.isascii():  # asked of every word beside a number
        return text.lower() in _SPELLINGS
    return _CURRENCY.fullmatch(text) is not None


def document_currency(
    marks: Iterable[str], text: str, hints: str = "", home: str | None = None
) -> str | None:
    """The main currency: marks beside amounts, codes in `text`, and the country that `hints` tell.

    Where only `$` is printed and nothing says whose, it is the one that the reader has at `home`.
    """
    counted = Counter(m.lower() for m in marks)
    clear: Counter[str] = Counter()
    for mark, count in counted.items():
        code = currency_of_mark(mark)
        if code:
            clear[code] += count
    vague: Counter[str] = Counter({m: n for m, n in counted.items() if m in _AMBIGUOUS})
    vague.update(re.findall(r"\((?:in )?(\$|¥|kr\.?|rs\.?)\)", text.lower()))
    if "rupees" in text.lower():  # of which country they are is not said
        vague["rs"] += 1
    stated = _stated(text)
    clear = _believed(clear, counted, hints or text)
    if clear and vague.total() <= clear.total():
        return (clear + stated).most_common(1)[0][0]
    named = stated.most_common(1)[0][0] if stated else None
    if vague:
        return _of_family(vague.most_common(1)[0][0], named, hints or text, home)
    if named is None and _BEFORE_RATE.search(text):
        return _of_family("$", None, hints or text, home)
    return named


def _believed(clear: Counter[str], marks: Counter[str], text: str) -> Counter[str]:
    """Two letters beside an amount or two are no mark of a currency where the words tell another country."""
    letters = {currency_of_mark(m) for m in marks if m.isalpha() and m.isascii() and len(m) == 2}
    if clear.total() > 2 or not letters & set(clear):
        return clear
    country = currency_of_country(text)
    return clear if country is None or country in clear else Counter()


def likely_currency(stated: str | None, text: str) -> str | None:
    """The currency that is stated, else that of the country: it tells how dates are written there."""
    return stated or _hinted(text) or currency_of_country(text)


def unprinted_currency(text: str) -> str | None:
    """The currency of the country whose taxes, towns and tongue these are; a dollar is printed.

    Social security, Medicare and the like are deducted in several countries.
    """
    local = likely_currency(None, text)
    return None if local == "USD" else local


def _hinted(text: str) -> str | None:
    """The country whose words appear, if only one's do."""
    lower = text.lower()
    codes = {code for code, phrases in _HINTED if found(phrases, lower)}
    return codes.pop() if len(codes) == 1 else None


def _of_family(mark: str, stated: str | None, text: str, home: str | None) -> str | None:
    family = _MARK_FAMILY[mark]
    if stated and (stated in family or stated == _DEFAULT[mark]):
        return stated
    lower = text.lower()
    scored = {c: len(re.findall(p, lower)) for c, p in _HINTS if c in family}
    best = max(scored, key=lambda c: scored[c], default=None)
    if best and scored[best] >= 1:
        return best
    country = currency_of_country(text)
    if country in family:
        return country
    if home in family and country is None:
        return home
    # of the countries whose tax has this name, the one that says least else
    return "AUD" if mark == "$" and re.search(r"\bgst\b", lower) else _DEFAULT[mark]


def _stated(text: str) -> Counter[str]:
    """A code or currency name printed by itself: 'Currency: INR', 'en EUROS', 'Betrag EUR'."""
    codes = _codes(text)
    lower = text.lower()
    for name, code in _WORDS.items():
        if name in lower:
            codes[code] += 1
    for unit in _UNIT.findall(lower):
        said = currency_of_mark(unit) or _LETTER_LAST.get(unit)
        if said:
            codes[said] += 1
    if "lei" in lower:
        codes["HUF"] += len(re.findall(r"\d Ft\b", text))
        codes["RON"] += len(_LEI.findall(text))
    for mark in ("€", "£", "₹", "zł", "kč", "₺", "₪", "₩"):
        codes[_MARKS[mark]] += lower.count(mark)
    codes.update(_dollars(lower))
    if "euro" in lower:
        codes["EUR"] += len(_EUROS.findall(lower))
    return +codes


def _codes(text: str) -> Counter[str]:
    printed = _CODE.findall(text)
    codes = Counter(code for code in printed if code in _ONLY_CODES)
    if not _WORDS_TOO.isdisjoint(printed):  # a long text is read once more only for these
        codes.update(_BESIDE_FIGURE.findall(text))
    return codes


def _dollars(lower: str) -> list[str]:
    return [_MARKS[mark] for mark in _DOLLARS.findall(lower)] if "$" in lower else []
