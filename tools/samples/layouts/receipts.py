"""Till receipts of invented shops; the total is never simply the largest number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tools.samples.document import SampleDocument
from tools.samples.layouts.numbers import NO_BREAK, Numbers
from tools.samples.sheet import GREY, MONO, MONO_BOLD, SERIF_BOLD, Sheet

LEFT, RIGHT, WIDTH = 16.0, 210.8, 226.8
ROW = 13.0


@dataclass(frozen=True)
class Item:
    """A printed item; `detail` is a continuation line and no item of its own."""

    label: str
    amount: str
    detail: str = ""
    quantity: int = 1


@dataclass(frozen=True)
class Receipt:
    """A receipt whose prices include tax, in the shop's own words."""

    name: str
    country: str
    currency: str
    shop: str
    address: tuple[str, ...]
    on: date
    printed_date: str
    items: tuple[Item, ...]
    total_label: str
    tax_label: str
    tax: str
    after: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]
    numbers: Numbers
    category: str

    @property
    def total(self) -> Decimal:
        """The sum of the items."""
        return sum((Decimal(item.amount) for item in self.items), Decimal(0))


EURO, FRANC, YEN = Numbers(",", "."), Numbers(".", "'"), Numbers(places=0, symbol="¥")
RECEIPTS = (
    Receipt(
        "de-kassenbon", "DE", "EUR", "Kornblume Supermarkt", ("Rosenweg 3, 04109 Leipzig", "St.-Nr. 000/000/00000"),
        date(2026, 9, 18), "18.09.2026 17:42",
        (Item("Roggenbrot", "3.49"), Item("Äpfel Elstar", "2.99", "1,500 kg x 1,99 EUR/kg"), Item("Butter", "2.29"),
         Item("Kaffee 500 g", "6.99"), Item("Pfandrückgabe", "-0.75")),
        "SUMME EUR", "inkl. MwSt 7 %", "0.98", (("Geg. BAR", "20.00"), ("Rückgeld", "4.99")),
        ("Treuepunkte: 150", "Vielen Dank!"), EURO, "groceries",
    ),
    Receipt(
        "fr-ticket", "FR", "EUR", "Cinéma Le Rialtino", ("2 quai du Phare, 44000 Nantes", "SIRET 000 000 000 00000"),
        date(2026, 9, 19), "19/09/2026 20:15",
        (Item("2 x Place adulte", "21.00", "2 x 10,50", 2), Item("Pop-corn moyen", "5.20")),
        "TOTAL TTC", "dont TVA", "1.79", (("CB", "26.20"), ("Points fidélité", "260.00")),
        ("Merci de votre visite", "Bon film !"), Numbers(",", NO_BREAK), "entertainment",
    ),
    Receipt(
        "nl-kassabon", "NL", "EUR", "Boekhandel De Uil", ("Kanaalweg 12, Utrecht", "BTW NL000000000B00"),
        date(2026, 9, 9), "09-09-2026 11:08",
        (Item("De stille haven (roman)", "24.99"), Item("Ansichtkaart", "1.50"), Item("Korting 10% clubpas", "-2.65")),
        "Te betalen", "waarvan BTW 9%", "1.97", (("PIN", "23.84"), ("Gespaard dit jaar", "118.40")),
        ("Ruilen binnen 14 dagen", "Tot ziens!"), EURO, "entertainment",
    ),
    Receipt(
        "es-factura-simplificada", "ES", "EUR", "Bar La Plazuela", ("Plaza del Olivo 1, Sevilla", "NIF B00000000"),
        date(2026, 10, 3), "03/10/2026 14:31",
        (Item("Menu del dia", "27.00", "2 x 13,50", 2), Item("Cafe solo", "1.40"), Item("Agua", "1.60")),
        "TOTAL EUR", "IVA 10% incluido", "2.73", (("Entregado", "50.00"), ("Cambio", "20.00"), ("Propina sugerida", "3.00")),
        ("Gracias por su visita",), EURO, "dining",
    ),
    Receipt(
        "ch-quittung", "CH", "CHF", "Restaurant Zur Traube", ("Seegasse 8, 6003 Luzern", "CHE-000.000.000 MWST"),
        date(2026, 9, 25), "25.09.26 21:10",
        (Item("Rösti mit Spiegelei", "24.50"), Item("Salat", "9.50"), Item("Mineral 5 dl", "6.50")),
        "Total CHF", "inkl. MwSt 8.1 %", "3.03", (("Karte", "40.50"), ("Total in EUR", "43.27")),
        ("Es bediente Sie: Vreni",), FRANC, "dining",
    ),
    Receipt(
        "se-kvitto", "SE", "SEK", "Spelhörnan", ("Björkvägen 20, Umeå", "Org.nr 000000-0000"),
        date(2026, 9, 12), "2026-09-12 13:22",
        (Item("Brädspel Norrsken", "349.00"), Item("Tärningar", "59.00"), Item("Kasse", "5.00")),
        "Att betala", "varav moms 25 %", "82.60", (("Kort", "413.00"), ("Bonuspoäng", "4130")),
        ("Öppet köp 30 dagar", "Välkommen åter"), Numbers(",", " "), "entertainment",
    ),
    Receipt(
        "jp-receipt", "JP", "JPY", "KOMOREBI CAFE", ("Shijo 4-12, Kyoto", "T0000000000000"),
        date(2026, 9, 21), "2026/09/21 15:03",
        (Item("Matcha latte", "620"), Item("Cheese toast", "780"), Item("Set discount", "-100")),
        "TOTAL", "(tax incl. 10%)", "118", (("Cash", "2000"), ("Change", "700"), ("Points", "13")),
        ("Thank you",), YEN, "dining",
    ),
)  # fmt: skip


def receipts() -> Iterator[SampleDocument]:
    """Print every receipt."""
    for receipt in RECEIPTS:
        yield receipt_document(receipt, folder="varied")


def receipt_document(receipt: Receipt, *, folder: str) -> SampleDocument:
    """One receipt and its truth."""
    truth = {
        "name": receipt.name,
        "document_type": "receipt",
        "expected": "completed",
        "country": receipt.country,
        "currency": receipt.currency,
        "merchant": receipt.shop,
        "date": receipt.on.isoformat(),
        "items": [{"description": i.label, "quantity": i.quantity, "amount": i.amount} for i in receipt.items],
        "tax": receipt.tax,
        "total": str(receipt.total),
        "category": receipt.category,
        "pages": 1,
    }  # fmt: skip
    return SampleDocument(receipt.name, _print(receipt), truth, folder)


def _print(receipt: Receipt) -> bytes:
    rows = (
        len(receipt.items) + sum(bool(item.detail) for item in receipt.items) + len(receipt.after)
    )
    paper = Sheet(receipt.shop, receipt.shop, size=(WIDTH, 250 + rows * ROW))
    middle, numbers = WIDTH / 2, receipt.numbers
    paper.text(middle, 38, receipt.shop, font=SERIF_BOLD, size=17, centre=True)
    for row, words in enumerate(receipt.address):
        paper.text(middle, 55 + row * 11, words, font=MONO, size=7.5, centre=True)
    _pair(paper, 92, receipt.printed_date, receipt.currency)
    _dashes(paper, 100)
    y = _items(paper, receipt, 116)
    _dashes(paper, y - 6)
    paper.text(LEFT, y + 12, receipt.total_label, font=MONO_BOLD, size=12)
    paper.text(RIGHT, y + 12, numbers.plain(receipt.total), font=MONO_BOLD, size=12, right=True)
    _pair(paper, y + 28, receipt.tax_label, numbers.plain(Decimal(receipt.tax)))
    _dashes(paper, y + 36)
    for row, (label, amount) in enumerate(receipt.after):
        _pair(paper, y + 52 + row * ROW, label, numbers.plain(Decimal(amount)))
    y += 64 + len(receipt.after) * ROW
    for row, words in enumerate(receipt.closing):
        paper.text(middle, y + row * 12, words, font=MONO, size=8, centre=True)
    paper.text(
        middle,
        paper.height - 14,
        "Invented shop. Specimen for testing.",
        font=MONO,
        size=6,
        ink=GREY,
        centre=True,
    )
    return paper.finish()


def _items(paper: Sheet, receipt: Receipt, y: float) -> float:
    for item in receipt.items:
        _pair(paper, y, item.label, receipt.numbers.signed(Decimal(item.amount)))
        y += ROW
        if item.detail:
            paper.text(LEFT + 10, y - 2, item.detail, font=MONO, size=7.2, ink=GREY)
            y += ROW
    return y


def _pair(paper: Sheet, y: float, label: str, value: str) -> None:
    paper.text(LEFT, y, label, font=MONO, size=8.5)
    paper.text(RIGHT, y, value, font=MONO, size=8.5, right=True)


def _dashes(paper: Sheet, y: float) -> None:
    paper.rule(LEFT, y, RIGHT, ink="#333333", width=0.7, dash=(2, 2))
