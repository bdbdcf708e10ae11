"""Statements of other shapes: cards, sections, several accounts, tables without headings."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from services.documents.tests.unit.reading.statements import NAMES, Made
from services.documents.tests.unit.reading.typesetter import Typesetter

ZERO = Decimal(0)


def money(value: Decimal, *, decimal: str = ".", group: str = ",") -> str:
    text = f"{abs(value):,.2f}"
    return text.replace(",", "\0").replace(".", decimal).replace("\0", group)


def some_lines(
    r: random.Random, count: int, start: date, share_in: float = 0.25
) -> list[tuple[date, Decimal]]:
    days = sorted(start + timedelta(days=r.randrange(30)) for _ in range(count))
    return [
        (d, Decimal(r.randrange(100, 90_000)) / 100 * (1 if r.random() < share_in else -1))
        for d in days
    ]


def card(seed: int) -> Made:  # noqa: C901 - a page from top to bottom
    """A card statement: charges positive, unmarked or with CR; balances are what is owed."""
    r = random.Random(f"card-{seed}")  # noqa: S311 - made-up data
    sheet, start = Typesetter(), date(2023, 1, 1) + timedelta(days=r.randrange(700))
    end = start + timedelta(days=30)
    lines = some_lines(r, r.choice((4, 15, 45)), start, 0.12)
    opening = Decimal(r.randrange(0, 300_000)) / 100
    closing = opening - sum((a for _, a in lines), ZERO)
    british, posted, sections = r.random() < 0.5, r.random() < 0.4, r.random() < 0.4
    mark = "£" if british else "$"
    pattern = r.choice(
        ("%d %b %y", "%d/%m/%Y", "%d %b") if british else ("%m/%d/%y", "%m/%d", "%b %d")
    )
    full = "%d %B %Y" if british else "%B %d, %Y"
    sheet.text(50, "Example Rewards Credit Card", size=14)
    sheet.down(24)
    sheet.text(50, f"Statement period {start.strftime(full)} to {end.strftime(full)}")
    sheet.down(20)

    def owed(value: Decimal) -> str:
        return f"{mark}{money(value)}{' CR' if value < 0 else ''}"

    for label, value in (("Previous balance", opening), ("New balance", closing)):
        sheet.text(50, label)
        sheet.text(300, owed(value), align="right")
        sheet.down()
    for label, value in (
        ("Minimum payment due", Decimal("25.00")),
        ("Credit limit", Decimal("5000.00")),
    ):
        sheet.text(50, label)
        sheet.text(300, f"{mark}{money(value)}", align="right")
        sheet.down()
    sheet.down(14)
    style = r.choice(("cr", "minus", "minus"))

    def heading() -> None:
        sheet.text(50, "Trans date" if posted else "Date")
        if posted:
            sheet.text(120, "Post date")
        sheet.text(190, "Description")
        sheet.text(540, f"Amount ({mark})", align="right")
        sheet.down(15)

    def row(day: date, amount: Decimal) -> None:
        if sheet.full():
            sheet.turn()
            heading()
        sheet.text(50, day.strftime(pattern))
        if posted:
            sheet.text(120, (day + timedelta(days=1)).strftime(pattern))
        sheet.text(190, r.choice(NAMES))
        text = money(amount)
        if amount > 0:
            text = f"{text} CR" if style == "cr" else f"-{text}"
            sheet.text(540 + (13.5 if style == "cr" else 0), text, align="right")
        else:
            sheet.text(540, text, align="right")
        sheet.down(14)

    if sections:
        for title, part in (
            ("Payments and Credits", [x for x in lines if x[1] > 0]),
            ("Purchases", [x for x in lines if x[1] < 0]),
        ):
            sheet.text(50, title, size=11)
            sheet.down(16)
            heading()
            for day, amount in part:
                row(day, amount)
            sheet.text(190, f"Total {title}")
            sheet.text(540, money(sum((a for _, a in part), ZERO)), align="right")
            sheet.down(20)
    else:
        heading()
        for day, amount in lines:
            row(day, amount)
    return Made(
        sheet.finish(),
        lines,
        opening,
        closing,
        {
            "british": british,
            "posted": posted,
            "sections": sections,
            "pattern": pattern,
            "style": style,
        },
    )


def sections(seed: int) -> Made:  # noqa: C901 - a page from top to bottom
    """A bank statement by section, amounts without signs, with a table of daily balances."""
    r = random.Random(f"sections-{seed}")  # noqa: S311 - made-up data
    sheet, start = Typesetter(), date(2023, 1, 1) + timedelta(days=r.randrange(700))
    end = start + timedelta(days=30)
    lines = some_lines(r, r.choice((5, 16, 40)), start, 0.35)
    opening = Decimal(r.randrange(100_000, 500_000)) / 100
    closing = opening + sum((a for _, a in lines), ZERO)
    signed = r.random() < 0.4
    sheet.text(50, "First Sample Bank", size=14)
    sheet.down(22)
    sheet.text(
        50,
        f"Checking account statement {start.strftime('%m/%d/%Y')} through {end.strftime('%m/%d/%Y')}",
    )
    sheet.down(20)
    for label, value in (("Beginning balance", opening), ("Ending balance", closing)):
        sheet.text(50, label)
        sheet.text(300, f"${money(value)}{'-' if value < 0 else ''}", align="right")
        sheet.down()
    out = [x for x in lines if x[1] < 0]
    cut = r.randrange(len(out) + 1)
    groups = (
        ("Deposits and Credits", [x for x in lines if x[1] > 0]),
        ("Checks Paid", out[:cut]),
        ("Electronic Withdrawals", out[cut:]),
    )
    for title, part in groups:
        if not part:
            continue
        if sheet.full(80):
            sheet.turn()
        sheet.down(10)
        sheet.text(50, title, size=11)
        sheet.down(16)
        sheet.text(50, "Date")
        sheet.text(130, "Description")
        sheet.text(540, "Amount", align="right")
        sheet.down(14)
        for day, amount in part:
            if sheet.full():
                sheet.turn()
            sheet.text(50, day.strftime("%m/%d"))
            sheet.text(130, r.choice(NAMES))
            sheet.text(540, f"{'-' if signed and amount < 0 else ''}{money(amount)}", align="right")
            sheet.down()
        sheet.text(130, f"Total {title}")
        sheet.text(540, money(sum((a for _, a in part), ZERO)), align="right")
        sheet.down(18)
    if sheet.full(120):
        sheet.turn()
    sheet.text(50, "Daily Balance Summary", size=11)
    sheet.down(16)
    for x in (50, 300):
        sheet.text(x, "Date")
        sheet.text(x + 180, "Balance", align="right")
    sheet.down()
    running = opening
    for n, (day, amount) in enumerate(lines[:8]):
        running += amount
        x = 50 if n % 2 == 0 else 300
        sheet.text(x, day.strftime("%m/%d"))
        sheet.text(x + 180, f"{money(running)}{'-' if running < 0 else ''}", align="right")
        if n % 2:
            sheet.down()
    return Made(sheet.finish(), lines, opening, closing, {"signed": signed})


def accounts(seed: int) -> Made:
    """Two accounts in one file, one after the other, each with its own ends."""
    r = random.Random(f"accounts-{seed}")  # noqa: S311 - made-up data
    sheet, start = Typesetter(), date(2023, 1, 1) + timedelta(days=r.randrange(700))
    every: list[tuple[date, Decimal]] = []
    sheet.text(50, "Beispielbank Kontoauszug", size=14)
    sheet.down(22)
    sheet.text(
        50,
        f"Zeitraum: {start.strftime('%d.%m.%Y')} bis {(start + timedelta(days=30)).strftime('%d.%m.%Y')}",
    )
    sheet.down(20)
    ends: list[tuple[Decimal, Decimal]] = []
    for name in ("Girokonto 1234567", "Tagesgeldkonto 7654321"):
        lines = some_lines(r, r.choice((3, 9, 20)), start, 0.3)
        opening = Decimal(r.randrange(0, 500_000)) / 100
        closing = opening + sum((a for _, a in lines), ZERO)
        every += lines
        ends.append((opening, closing))
        if sheet.full(120):
            sheet.turn()
        sheet.text(50, name, size=11)
        sheet.down(18)
        for x, text, align in (
            (50, "Datum", "left"),
            (120, "Buchungstext", "left"),
            (450, "Betrag EUR", "right"),
            (550, "Saldo EUR", "right"),
        ):
            sheet.text(x, text, align=align)
        sheet.down(15)

        def figure(value: Decimal) -> str:
            return f"{money(value, decimal=',', group='.')}{'-' if value < 0 else ''}"

        sheet.text(120, "Anfangssaldo")
        sheet.text(550, figure(opening), align="right")
        sheet.down()
        running = opening
        for day, amount in lines:
            if sheet.full():
                sheet.turn()
            running += amount
            sheet.text(50, day.strftime("%d.%m.%Y"))
            sheet.text(120, r.choice(NAMES))
            sheet.text(450, figure(amount), align="right")
            sheet.text(550, figure(running), align="right")
            sheet.down()
        sheet.text(120, "Endsaldo")
        sheet.text(550, figure(closing), align="right")
        sheet.down(30)
    return Made(sheet.finish(), every, ends[0][0], ends[0][1], {"accounts": True})


def bare(seed: int) -> Made:
    """A table whose headings no word list knows (or none at all): arithmetic must find the columns."""
    r = random.Random(f"bare-{seed}")  # noqa: S311 - made-up data
    sheet, start = Typesetter(), date(2023, 1, 1) + timedelta(days=r.randrange(700))
    lines = some_lines(r, r.choice((8, 20, 50)), start, 0.3)
    opening = Decimal(r.randrange(100_000, 500_000)) / 100
    closing = opening + sum((a for _, a in lines), ZERO)
    sheet.text(50, "Opening balance")
    sheet.text(300, money(opening) + ("-" if opening < 0 else ""), align="right")
    sheet.down()
    sheet.text(50, "Closing balance")
    sheet.text(300, money(closing) + ("-" if closing < 0 else ""), align="right")
    sheet.down(20)
    split, headed = r.random() < 0.5, r.random() < 0.5
    if headed:
        for x, text in ((50, "Xyzzy"), (130, "Plugh"), (400, "Fnord"), (550, "Quux")):
            sheet.text(x, text, align="left" if x < 200 else "right")
        sheet.down(16)
    running = opening
    for day, amount in lines:
        if sheet.full():
            sheet.turn()
        running += amount
        sheet.text(50, day.strftime("%Y-%m-%d"))
        sheet.text(130, r.choice(NAMES))
        text = money(amount) if split else f"{'-' if amount < 0 else ''}{money(amount)}"
        sheet.text(470 if split and amount > 0 else 400, text, align="right")
        sheet.text(550, f"{'-' if running < 0 else ''}{money(running)}", align="right")
        sheet.down()
    return Made(sheet.finish(), lines, opening, closing, {"split": split, "headed": headed})


FAMILIES: dict[str, Callable[[int], Made]] = {
    "card": card,
    "sections": sections,
    "accounts": accounts,
    "bare": bare,
}
