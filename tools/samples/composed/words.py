"""Words of composed statements that a locale does not name, by language."""

from tools.samples.composed.features import Features

_CARD_TITLES = {
    "en": "Credit Card Statement", "de": "Kreditkartenabrechnung", "fr": "Relevé de carte de crédit", "nl": "Creditcardoverzicht",
    "es": "Estado de cuenta tarjeta de crédito", "it": "Estratto conto carta di credito", "pt": "Extrato do cartão de crédito",
    "sv": "Faktura kreditkort", "nb": "Faktura kredittkort", "pl": "Wyciag z karty kredytowej", "da": "Kontoudtog kreditkort",
    "cs": "Výpis z kreditní karty", "fi": "Luottokortti lasku",
}  # fmt: skip
_ODD_ENDS = {
    "en": ("Money at the start of the period", "Money at the end of the period"),
    "de": ("Stand zu Beginn", "Stand am Ende"),
    "fr": ("Avoir en début de période", "Avoir en fin de période"),
    "es": ("Disponible al comenzar", "Disponible al terminar"),
}
_BALANCE_ON = {
    "en": "Balance on", "de": "Kontostand am", "fr": "Solde au", "nl": "Saldo op", "es": "Saldo al", "it": "Saldo al",
    "pt": "Saldo em", "sv": "Saldo den", "nb": "Saldo pr.", "da": "Saldo pr.", "pl": "Saldo na dzien", "cs": "Zustatek k",
}  # fmt: skip
_DIRECTION_TITLES = {
    "en": ("Deposits and other credits", "Withdrawals and other debits"),
    "de": ("Gutschriften", "Belastungen"),
    "fr": ("Encaissements", "Retraits"),
    "es": ("Abonos", "Cargos"),
}
_CARD_SECTIONS = {
    "en": ("Payments and credits", "Purchases"),
    "de": ("Zahlungen und Gutschriften", "Kartenumsätze"),
    "fr": ("Paiements et crédits", "Achats"),
    "es": ("Pagos y abonos", "Compras y cargos"),
}
_SUMS = {
    "en": "Total",
    "de": "Summe",
    "fr": "Total",
    "es": "Total",
    "it": "Totale",
    "nl": "Totaal",
    "pt": "Total",
}
_UNTIL = {
    "en": "Statement date",
    "de": "Kontoauszug vom",
    "fr": "Arrêté au",
    "es": "Fecha de corte",
    "it": "Data estratto",
}


def title(f: Features) -> str:
    """What the paper calls itself."""
    return _CARD_TITLES[f.locale[:2]] if f.kind == "card" else f.of.title


def ends(f: Features, days: tuple[str, str]) -> tuple[str, str]:
    """How the opening and the closing balance are called."""
    language = f.locale[:2]
    if f.words == "odd" and language in _ODD_ENDS:
        return _ODD_ENDS[language]
    if f.words == "dated" and language in _BALANCE_ON:
        return f"{_BALANCE_ON[language]} {days[0]}", f"{_BALANCE_ON[language]} {days[1]}"
    if f.kind == "card" and language == "en":
        return "Previous balance", "New balance"
    return f.of.opening, f.of.closing


def sections(f: Features) -> tuple[str, str]:
    """Titles over what comes in and what goes out."""
    return (_CARD_SECTIONS if f.kind == "card" else _DIRECTION_TITLES)[f.locale[:2]]


def total(f: Features) -> str:
    """The word before a sum."""
    return _SUMS.get(f.locale[:2], "Total")


def until(f: Features) -> str:
    """The label of the day a statement was made."""
    return _UNTIL.get(f.locale[:2], "Date")
