"""Four ways in which banks open a page: a band, a letterhead, a box and bare type."""

from tools.samples.layouts.style import Style
from tools.samples.sheet import BOLD, GREY, INK, SERIF_BOLD, WHITE, Sheet

SPECIMEN = "Invented issuer and account holder. Specimen made for testing."


def first_heading(
    paper: Sheet, style: Style, facts: list[tuple[str, str]], title: str, margin: float
) -> float:
    """Draw the opening of page one and return the y at which the table may begin."""
    right = paper.width - margin
    {"band": _band, "letterhead": _letterhead, "boxed": _boxed, "plain": _plain}[style.heading](
        paper, style, title, margin, right
    )
    paper.block(margin, 108, list(style.holder), leading=13, font=style.font, size=9.5)
    for row, (label, value) in enumerate(facts):
        paper.text(right - 210, 108 + row * 14, label, font=style.font, size=8, ink=GREY)
        paper.text(right, 108 + row * 14, value, font=style.bold, size=8, right=True)
    return 132.0 + max(len(facts), len(style.holder)) * 14


def later_heading(paper: Sheet, style: Style, title: str, margin: float) -> float:
    """Draw the short heading of a following page."""
    paper.text(margin, 40, style.issuer, font=style.bold, size=11, ink=style.accent)
    paper.text(
        paper.width - margin,
        40,
        f"{title}  {style.account}",
        font=style.font,
        size=8,
        ink=GREY,
        right=True,
    )
    paper.rule(margin, 47, paper.width - margin, ink=style.accent, width=1.2)
    return 62.0


def foot(paper: Sheet, style: Style, margin: float, number: int, of: int) -> None:
    """Draw the page number and say that nothing here is real."""
    y = paper.height - 26
    paper.text(margin, y, SPECIMEN, font=style.font, size=6.5, ink=GREY)
    paper.text(
        paper.width - margin,
        y,
        f"{style.labels.page} {number}/{of}",
        font=style.font,
        size=7,
        ink=GREY,
        right=True,
    )


def _band(paper: Sheet, style: Style, title: str, left: float, right: float) -> None:
    paper.fill(0, 0, paper.width, 62, style.accent)
    paper.fill(left, 18, 26, 26, WHITE, radius=13)
    paper.text(left + 13, 36, style.issuer[0], font=BOLD, size=15, ink=style.accent, centre=True)
    paper.text(left + 36, 37, style.issuer, font=BOLD, size=16, ink=WHITE)
    paper.text(right, 37, title, size=11, ink=WHITE, right=True)


def _letterhead(paper: Sheet, style: Style, title: str, left: float, right: float) -> None:
    paper.text(left, 46, style.issuer, font=SERIF_BOLD, size=22, ink=style.accent)
    paper.rule(left, 56, right, ink=style.accent, width=2)
    paper.rule(left, 59, right, ink=style.accent, width=0.5)
    paper.text(right, 78, title, font=SERIF_BOLD, size=13, right=True)


def _boxed(paper: Sheet, style: Style, title: str, left: float, right: float) -> None:
    paper.frame(left, 24, right - left, 48, style.accent, radius=7)
    paper.fill(left + 8, 32, 8, 32, style.accent, radius=2)
    paper.text(left + 26, 54, style.issuer, font=BOLD, size=16, ink=INK)
    paper.text(right - 14, 54, title, size=11, ink=style.accent, right=True)


def _plain(paper: Sheet, style: Style, title: str, left: float, right: float) -> None:
    paper.text(left, 44, style.issuer.upper(), font=style.bold, size=14)
    paper.text(left, 60, title.upper(), font=style.font, size=10)
    paper.rule(left, 68, right, ink=INK, width=0.8)
