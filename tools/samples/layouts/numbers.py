"""How issuers around the world print an amount."""

from dataclasses import dataclass
from decimal import Decimal

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Numbers:
    """Separators, decimals and the way a debit is told from a credit."""

    decimal: str = "."
    group: str = ","
    places: int = 2
    lakh: bool = False
    sign: str = "minus"
    marks: tuple[str, str] = ("CR", "DR")
    symbol: str = ""
    unit: str = ""

    def plain(self, amount: Decimal) -> str:
        """The amount without any sign: 1.234,56 or ¥12,345."""
        whole, _, fraction = f"{abs(amount):.{self.places}f}".partition(".")
        text = self._grouped(whole) + (self.decimal + fraction if fraction else "")
        return f"{self.symbol}{text}{self.unit}"

    def signed(self, amount: Decimal) -> str:
        """The amount with its direction in the issuer's manner."""
        text, credit = self.plain(amount), amount >= 0
        if self.sign == "suffix":
            return f"{text} {self.marks[0 if credit else 1]}".strip()
        if self.sign == "both":
            return f"{'+' if credit else '-'} {text}"
        if credit:
            return text
        return {"minus": f"-{text}", "parentheses": f"({text})", "trailing": f"{text}-"}[self.sign]

    def _grouped(self, whole: str) -> str:
        head, tail = whole[:-3], whole[-3:]
        size = 2 if self.lakh else 3
        groups = [tail]
        while head:
            groups.insert(0, head[-size:])
            head = head[:-size]
        return self.group.join(groups)
