"""What a composed statement looks like: independent choices, each with a plain value."""

import random
from dataclasses import dataclass, fields, replace

from tools.samples.composed.locales import HELD_OUT, TUNED, Locale

_SHORT = 18  # rows of a page
TITLED = frozenset({"en", "de", "fr", "es"})  # languages whose titles of sections are known
LOCALES = {locale.name: locale for locale in (*TUNED, *HELD_OUT)}


@dataclass(frozen=True)
class Features:
    """The first of the CHOICES of each is plain; a seed draws, a search for the cause takes back."""

    seed: int
    locale: str = "en_GB"
    kind: str = "account"
    columns: str = "split"
    swap: bool = False
    signs: str = "minus"
    balance: str = "every"
    overdrawn: str = "sign"
    mirrored: bool = False
    align: str = "right"
    mark: str = "none"
    date: int = 0
    value_date: str = "none"
    days: str = "every"
    date_at: str = "first"
    amount_at: str = "first"
    wraps: int = 0
    noise: str = "none"
    newest: bool = False
    heads: str = "every"
    page_top: str = "none"
    carry: str = "none"
    subtotal: str = "none"
    ends: str = "table"
    words: str = "usual"
    period: str = "printed"
    totals: str = "none"
    sections: str = "none"
    accounts: int = 1
    lines: int = 12
    oddity: str = "none"
    year_end: bool = False
    rows_a_page: int = 40
    aside: str = "none"
    aside_at: str = "after"
    prose: str = "none"
    size: float = 9.0
    leading: float = 1.45
    font: str = "Helvetica"

    @property
    def of(self) -> Locale:
        """How the country prints."""
        return LOCALES[self.locale]


CHOICES: dict[str, tuple[object, ...]] = {
    "locale": tuple(LOCALES),
    "kind": ("account", "account", "account", "card"),
    "columns": ("split", "split", "single"),
    "swap": (False, False, True),
    "signs": ("minus", "trailing", "parentheses", "both", "marks", "word", "plus only", "spaced", "debits only"),
    "balance": ("every", "every", "day", "none", "page"),
    "overdrawn": ("sign", "sign", "DR", "D", "OD"),
    "mirrored": (False, False, False, False, True),
    "align": ("right", "right", "right", "left"),
    "mark": ("none", "none", "before", "after", "balance"),
    "date": (0, 0, 1, 2, 3, 4),
    "value_date": ("none", "none", "after", "before", "last"),
    "days": ("every", "every", "every", "once", "title"),
    "date_at": ("first", "first", "last"),
    "amount_at": ("first", "first", "last", "middle"),
    "wraps": (0, 0, 1, 2, 3),
    "noise": ("none", "none", "dates", "amounts", "both"),
    "newest": (False, False, False, False, True),
    "heads": ("every", "every", "first", "second"),
    "page_top": ("none", "none", "date", "period", "dated number"),
    "carry": ("none", "none", "both", "brought", "carried"),
    "subtotal": ("none", "none", "none", "page", "day"),
    "ends": ("table", "summary", "both", "opening", "closing", "none", "box"),
    "words": ("usual", "usual", "odd", "dated"),
    "period": ("printed", "printed", "apart", "end"),
    "totals": ("none", "none", "summary", "table"),
    "sections": ("none", "none", "none", "signed", "unsigned", "summed"),
    "accounts": (1, 1, 1, 1, 1, 2),
    "lines": (12, 3, 25, 60, 1, 7),
    "oddity": ("none", "none", "zero", "pair", "twice", "refund", "round"),
    "year_end": (False, False, True),
    "rows_a_page": (40, 40, 18, 9),
    "aside": ("none", "none", "days", "pending", "interest", "rewards", "orders", "fees", "zero fees", "cancelled",
              "next month", "foreign", "budget"),
    "aside_at": ("after", "before"),
    "prose": ("none", "none", "legal", "news", "foot"),
    "size": (9.0, 7.0, 8.0, 10.0),
    "leading": (1.45, 1.2, 1.75, 2.1),
    "font": ("Helvetica", "Helvetica", "Times-Roman", "Courier"),
}  # fmt: skip


def drawn(seed: int) -> Features:
    """The features of a seed: about half of them plain, so that a failure has few causes."""
    r = random.Random(f"features-{seed}")  # noqa: S311 - made-up data
    plain = r.choice((0.3, 0.5, 0.7))
    chosen: dict[str, object] = {
        name: r.choice(choices)
        for name, choices in CHOICES.items()
        if name == "locale" or r.random() > plain
    }
    return sound(replace(Features(seed), **chosen))  # type: ignore[arg-type]


def simplified(features: Features) -> list[Features]:
    """The same statement with one of its features plain, for each that is not."""
    plain = Features(features.seed)
    simpler = []
    for field in fields(Features):
        value = getattr(plain, field.name)
        if field.name != "seed" and value != getattr(features, field.name):
            one = sound(replace(features, **{field.name: value}))
            if one != features:
                simpler.append(one)
    return simpler


def departures(features: Features) -> dict[str, object]:
    """What is not plain about it."""
    plain = Features(features.seed)
    return {
        field.name: getattr(features, field.name)
        for field in fields(Features)
        if field.name != "seed" and getattr(features, field.name) != getattr(plain, field.name)
    }


def sound(f: Features) -> Features:
    """Take back what no issuer prints together, or what nobody could read with certainty."""
    for rule in (_kinds, _orders, _signs, _pages):
        f = replace(f, **rule(f))  # type: ignore[arg-type]
    return f


def _kinds(f: Features) -> dict[str, object]:
    if f.kind == "card":
        return {
            "columns": "single",
            "accounts": 1,
            "balance": "none",
            "carry": "none",
            "overdrawn": "sign",
        }
    return {"overdrawn": "sign"} if not f.locale.startswith("en") else {}


def _orders(f: Features) -> dict[str, object]:
    """Newest first and sections leave no balance that runs from row to row."""
    if f.sections != "none" and f.locale[:2] not in TITLED:
        return {"sections": "none"}
    if f.sections != "none":
        return {
            "balance": "none",
            "newest": False,
            "carry": "none",
            "subtotal": "none",
            "days": "every",
        }
    if not f.newest:
        return {}
    return {
        "carry": "none",
        "ends": "summary" if f.ends in {"table", "both"} else f.ends,
        "balance": "every" if f.balance in {"day", "page"} else f.balance,
    }


def _signs(f: Features) -> dict[str, object]:
    if f.columns == "split":
        return {} if f.signs == "debits only" else {"signs": "minus"}
    if f.signs == "debits only":
        return {"signs": "minus"}
    return {"signs": "both"} if f.signs == "marks" and not f.locale.startswith("en") else {}


def _pages(f: Features) -> dict[str, object]:
    change: dict[str, object] = {}
    if f.balance != "every" and f.ends in {"opening", "closing", "none"}:
        change["ends"] = "both"
    if f.date >= len(f.of.dates):
        change["date"] = 0
    if f.rows_a_page < _SHORT and f.lines > _SHORT:
        change["lines"] = 25
    if f.heads == "second" and f.lines <= f.rows_a_page:
        change["heads"] = "every"  # there is hardly a second page
    if f.heads == "second" or f.mirrored:
        change["value_date"] = "none"
    return change
