"""What Ada buys in a month: three patterns in turn, each with the same totals to the cent.

Every pattern has groceries 780.00, transport 160.00, health 55.00 and other spending 547.87.
"""

from decimal import Decimal
from typing import NamedTuple

from tools.samples.golden.calendar import Period
from tools.samples.ledger import Line


class Purchase(NamedTuple):
    """Something bought on a day of the month that every month has."""

    day: int
    amount: str
    category: str
    description: str


SUPERMARKET = "EFTPOS BELLBIRD SUPERMARKET FITZROY"
GROCER = "EFTPOS HARVEST LANE GROCER NORTHCOTE"
MARKET = "EFTPOS CORNER PANTRY FOODMARKET"
TRANSIT = "EFTPOS METROLINE TRANSIT TOP UP"
FUEL = "EFTPOS DRIFTWOOD FUEL STATION"
PHARMACY = "EFTPOS GREENLEAF PHARMACY FITZROY"
CAFE = "EFTPOS SPARROW CAFE BRUNSWICK"
BISTRO = "EFTPOS OLIVE & ASH RESTAURANT"
CLOTHES = "EFTPOS THREADNEEDLE CLOTHING"
HOMEWARES = "EFTPOS HEARTHSIDE HOMEWARES"
HARDWARE = "EFTPOS PLUMB & LEVEL HARDWARE"
HAIR = "EFTPOS SNIPPETS HAIRDRESSER"
STORE = "EFTPOS MERRIDALE DEPARTMENT STORE"


def _many(category: str, description: str, *days: tuple[int, str]) -> list[Purchase]:
    return [Purchase(day, amount, category, description) for day, amount in days]


FIRST = (
    *_many("groceries", SUPERMARKET, (2, "94.35"), (7, "112.60"), (12, "84.15"), (18, "103.25"), (24, "118.70")),
    *_many("groceries", GROCER, (4, "38.20"), (15, "61.80"), (27, "92.60")),
    *_many("groceries", MARKET, (10, "27.45"), (21, "46.90")),
    *_many("transport", TRANSIT, (3, "30.00"), (19, "25.00")),
    Purchase(11, "58.40", "transport", FUEL),
    Purchase(25, "46.60", "transport", "EFTPOS SWIFTHAIL TAXI MELBOURNE"),
    Purchase(9, "18.40", "health", PHARMACY),
    Purchase(23, "36.60", "health", "EFTPOS LAUREL STREET DENTAL CLINIC"),
    *_many("dining", CAFE, (12, "4.50"), (12, "4.50")),
    Purchase(14, "68.40", "dining", BISTRO),
    Purchase(22, "31.75", "dining", "EFTPOS LUCKY LANTERN TAKEAWAY"),
    Purchase(16, "27.99", "entertainment", "EFTPOS DOG EAR BOOKSHOP CARLTON"),
    Purchase(8, "21.00", "entertainment", "EFTPOS LANTERN CINEMA BRUNSWICK"),
    Purchase(13, "129.95", "shopping", CLOTHES),
    Purchase(20, "84.60", "shopping", HOMEWARES),
    Purchase(26, "56.35", "shopping", HARDWARE),
    Purchase(11, "48.00", "shopping", HAIR),
    Purchase(18, "70.83", "shopping", STORE),
)  # fmt: skip
SECOND = (
    *_many("groceries", SUPERMARKET, (1, "76.40"), (6, "121.90"), (13, "88.60"), (19, "134.20"), (28, "123.25")),
    *_many("groceries", GROCER, (3, "52.15"), (22, "71.35"), (25, "58.45")),
    *_many("groceries", MARKET, (9, "33.75"), (16, "19.95")),
    *_many("transport", TRANSIT, (2, "35.00"), (20, "28.50")),
    Purchase(12, "61.75", "transport", FUEL),
    Purchase(26, "34.75", "transport", "EFTPOS CITYSIDE PARKING MELBOURNE"),
    Purchase(8, "21.95", "health", PHARMACY),
    Purchase(17, "33.05", "health", "EFTPOS CLEARVIEW OPTOMETRIST"),
    Purchase(11, "5.20", "dining", CAFE),
    Purchase(5, "54.20", "dining", BISTRO),
    Purchase(18, "23.80", "dining", "EFTPOS NOODLE ALLEY RESTAURANT"),
    Purchase(15, "78.00", "entertainment", "VISA DEBIT GASLIGHT CONCERT TICKETS"),
    Purchase(23, "32.00", "entertainment", "EFTPOS KINGPIN ALLEY BOWLING"),
    Purchase(10, "94.50", "shopping", CLOTHES),
    Purchase(14, "118.35", "shopping", HOMEWARES),
    Purchase(21, "41.25", "shopping", HARDWARE),
    Purchase(24, "46.00", "shopping", HAIR),
    Purchase(27, "54.57", "shopping", STORE),
)  # fmt: skip
THIRD = (
    *_many("groceries", SUPERMARKET, (2, "101.10"), (11, "128.35"), (17, "97.25"), (26, "109.40"), (28, "94.30")),
    *_many("groceries", GROCER, (5, "64.55"), (14, "36.70"), (20, "82.90")),
    *_many("groceries", MARKET, (8, "42.80"), (23, "22.65")),
    *_many("transport", TRANSIT, (4, "40.00"), (21, "24.80")),
    Purchase(13, "55.20", "transport", FUEL),
    Purchase(27, "40.00", "transport", "EFTPOS SWIFTHAIL TAXI MELBOURNE"),
    Purchase(12, "29.15", "health", PHARMACY),
    Purchase(24, "25.85", "health", "EFTPOS LAUREL STREET DENTAL CLINIC"),
    Purchase(7, "4.80", "dining", CAFE),
    Purchase(15, "61.90", "dining", BISTRO),
    Purchase(25, "37.25", "dining", "EFTPOS MAGPIE AND CO BRUNCH CAFE"),
    Purchase(9, "59.95", "entertainment", "VISA DEBIT PIXEL ATTIC VIDEO GAMES"),
    Purchase(22, "18.00", "entertainment", "EFTPOS HARBOUR MUSEUM TICKETS"),
    Purchase(6, "86.40", "shopping", CLOTHES),
    Purchase(16, "74.15", "shopping", HOMEWARES),
    Purchase(19, "63.80", "shopping", HARDWARE),
    Purchase(10, "47.00", "shopping", HAIR),
    Purchase(18, "94.62", "shopping", STORE),
)  # fmt: skip
PATTERNS = (FIRST, SECOND, THIRD)
FOR_FUN = frozenset({"dining", "entertainment"})


def purchases(period: Period, *, without: frozenset[str] = frozenset()) -> list[Line]:
    """The everyday purchases of a month, as far as the period reaches."""
    return [
        Line(period.start.replace(day=bought.day), bought.description,
             -Decimal(bought.amount), bought.category)
        for bought in PATTERNS[period.ordinal % len(PATTERNS)]
        if bought.day <= period.end.day and bought.category not in without
    ]  # fmt: skip
