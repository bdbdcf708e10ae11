"""The varied statements: two of each country's bank, and three cards."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from tools.samples.document import SampleDocument, Truth
from tools.samples.layouts import markets, styles_english, styles_europe
from tools.samples.layouts.everyday import Market, everyday
from tools.samples.layouts.statement import Part, print_statement
from tools.samples.layouts.style import Style
from tools.samples.layouts.table import rows_of
from tools.samples.ledger import Ledger, Line, line_truth


@dataclass(frozen=True)
class Edition:
    """One statement to be printed: whose, when, from which balance."""

    name: str
    style: Style
    market: Market
    opening: str
    start: date
    end: date
    purchases: int = 22
    card: bool = False
    second_account: bool = False
    pending: bool = False


EDITIONS = (
    Edition("us-checking", styles_english.US, markets.US, "2418.06", date(2026, 9, 1), date(2026, 9, 30), pending=True),
    Edition("us-checking-year-end", styles_english.US, markets.US, "1730.44", date(2025, 12, 13), date(2026, 1, 12)),
    Edition("us-card", styles_english.US_CARD, markets.US, "-612.80", date(2026, 8, 18), date(2026, 9, 17), card=True),
    Edition("uk-current", styles_english.UK, markets.UK, "318.52", date(2026, 9, 4), date(2026, 10, 3), purchases=30),
    Edition("uk-current-leap", styles_english.UK, markets.UK, "1045.90", date(2028, 2, 1), date(2028, 2, 29)),
    Edition("de-kontoauszug", styles_europe.GERMANY, markets.DE, "1893.27", date(2026, 9, 1), date(2026, 9, 30), purchases=28),
    Edition("de-kontoauszug-jahreswechsel", styles_europe.GERMANY, markets.DE, "742.15", date(2025, 12, 13), date(2026, 1, 12)),
    Edition("fr-releve", styles_europe.FRANCE, markets.FR, "1206.91", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("fr-releve-long", styles_europe.FRANCE, markets.FR, "2010.00", date(2026, 7, 1), date(2026, 9, 30), purchases=60),
    Edition("nl-afschrift", styles_europe.NETHERLANDS, markets.NL, "1544.60", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("nl-afschrift-long", styles_europe.NETHERLANDS, markets.NL, "3211.07", date(2026, 8, 1), date(2026, 9, 30), purchases=48),
    Edition("es-extracto", styles_europe.SPAIN, markets.ES, "1120.35", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("es-extracto-two-accounts", styles_europe.SPAIN, markets.ES, "984.20", date(2026, 10, 1), date(2026, 10, 31),
            purchases=14, second_account=True),
    Edition("in-savings", styles_english.INDIA, markets.IN, "548230.55", date(2026, 8, 1), date(2026, 8, 31)),
    Edition("in-savings-quarter", styles_english.INDIA, markets.IN, "1203415.00", date(2026, 7, 1), date(2026, 9, 30), purchases=52),
    Edition("ca-chequing", styles_english.CANADA, markets.CA, "1688.12", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("ca-chequing-long", styles_english.CANADA, markets.CA, "2950.41", date(2026, 8, 1), date(2026, 9, 30), purchases=44),
    Edition("ch-kontoauszug-rotated", styles_europe.SWITZERLAND, markets.CH, "8120.40", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("ch-kontoauszug-rotated-long", styles_europe.SWITZERLAND, markets.CH, "12455.85", date(2026, 8, 1), date(2026, 9, 30),
            purchases=40),
    Edition("se-kontoutdrag", styles_europe.SWEDEN, markets.SE, "14250.30", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("se-kort", styles_europe.SWEDEN_CARD, markets.SE, "-3120.00", date(2026, 9, 1), date(2026, 9, 30), card=True),
    Edition("pl-wyciag", styles_europe.POLAND, markets.PL, "2310.77", date(2026, 9, 1), date(2026, 9, 30), purchases=40),
    Edition("pl-wyciag-short", styles_europe.POLAND, markets.PL, "512.05", date(2026, 10, 1), date(2026, 10, 31), purchases=9),
    Edition("pl-karta", styles_europe.POLAND_CARD, markets.PL, "-940.18", date(2026, 9, 1), date(2026, 9, 30), card=True),
    Edition("jp-account", styles_english.JAPAN, markets.JP, "412300", date(2026, 9, 1), date(2026, 9, 30)),
    Edition("jp-account-long", styles_english.JAPAN, markets.JP, "198455", date(2026, 7, 1), date(2026, 9, 30), purchases=56),
)  # fmt: skip


_SIX_PAGES = Edition(
    "us-checking-six-pages",
    styles_english.US,
    markets.US,
    "2418.06",
    date(2026, 7, 1),
    date(2026, 9, 30),
    purchases=200,
)


def six_pages() -> SampleDocument:
    """The statement by which waiting is measured."""
    return _document(_SIX_PAGES, len(EDITIONS))


def statements() -> Iterator[SampleDocument]:
    """Print every edition."""
    for seed, edition in enumerate(EDITIONS):
        yield _document(edition, seed)


def _document(edition: Edition, seed: int) -> SampleDocument:
    style = edition.style
    ledgers = _ledgers(edition, seed)
    parts, first = [], 0
    for account, ledger in ledgers.items():
        pending = _pending(ledger) if edition.pending else None
        rows = rows_of(style, ledger, first=first, card=edition.card, pending=pending)
        heading = f"{style.labels.account} {account}" if edition.second_account else None
        parts.append(Part(heading, rows))
        first += len(ledger.lines)
    period = f"{style.full_day(edition.start)} {style.labels.to} {style.full_day(edition.end)}"
    facts = [
        (style.labels.account, style.account),
        (style.labels.period, period),
        *_totals(edition, ledgers),
    ]
    content, printed_on = print_statement(style, style.labels.title, facts, parts)
    return SampleDocument(
        edition.name, content, _truth(edition, ledgers, printed_on), folder="varied"
    )


def _ledgers(edition: Edition, seed: int) -> dict[str, Ledger]:
    market = _card_market(edition.market) if edition.card else edition.market
    main = everyday(
        market, edition.opening, edition.start, edition.end, seed=seed, purchases=edition.purchases
    )
    if not edition.second_account:
        return {edition.style.account: main}
    savings = Ledger(
        Decimal("4300.00"), edition.start, edition.end,
        (Line(edition.start + timedelta(days=9), "TRASPASO DESDE CUENTA PROPIA", Decimal("150.00"), "transfer"),
         Line(edition.end, "ABONO DE INTERESES", Decimal("3.61"), "interest")),
    )  # fmt: skip
    return {edition.style.account: main, "ES00 0000 0000 0099 8877": savings}


def _card_market(market: Market) -> Market:
    """On a card the only money in is the holder's own payment, and no rent is paid with it."""
    subscription = tuple(bill for bill in market.regular if bill[1] == "subscription")
    return replace(market, salary=market.repayment, regular=subscription)


def _pending(ledger: Ledger) -> Line:
    bought = next(line for line in reversed(ledger.lines) if line.amount < 0)
    return replace(bought, on=ledger.period_end)


def _totals(edition: Edition, ledgers: dict[str, Ledger]) -> list[tuple[str, str]]:
    if edition.second_account:
        return []
    ledger, labels, numbers = (
        next(iter(ledgers.values())),
        edition.style.labels,
        edition.style.numbers,
    )
    return [
        (labels.money_in, numbers.plain(ledger.credits)),
        (labels.money_out, numbers.plain(ledger.debits)),
    ]


def _truth(edition: Edition, ledgers: dict[str, Ledger], printed_on: dict[int, int]) -> Truth:
    style, turn = edition.style, -1 if edition.card else 1
    running = style.has("balance") and not style.sub_totals and not style.balance_once_a_day
    lines: list[Truth] = []
    for account, ledger in ledgers.items():
        for line, balance in zip(ledger.lines, ledger.balances, strict=True):
            said = replace(line, description=line.description.replace("\n", " "))
            told = line_truth(
                said, page=printed_on[len(lines)], balance=balance if running else None
            )
            lines.append({**told, "account": account} if edition.second_account else told)
    main = next(iter(ledgers.values()))
    return {
        "name": edition.name,
        "document_type": "credit_card_statement" if edition.card else "bank_statement",
        "expected": "completed",
        "country": style.country,
        "currency": style.currency,
        "issuer": style.issuer,
        "period_start": edition.start.isoformat(),
        "period_end": edition.end.isoformat(),
        "balance_is": "owed" if edition.card else "held",
        "opening_balance": str(main.opening * turn),
        "closing_balance": str(main.closing * turn),
        "accounts": [
            {"account": account, "opening_balance": str(ledger.opening * turn), "closing_balance": str(ledger.closing * turn)}
            for account, ledger in ledgers.items()
        ],
        "reconciles": True,
        "pages": max(printed_on.values()),
        "lines": lines,
    }  # fmt: skip
