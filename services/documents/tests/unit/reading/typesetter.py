"""Sets text on pages the way a statement program does, and gives back its words and boxes."""

from documents.domain.reading.words import PageText, Word

WIDTH, HEIGHT = 595.0, 842.0
_EM = 0.5  # width of a character, of the font size


class Typesetter:
    """A cursor over pages; every piece of text becomes words with boxes."""

    def __init__(self) -> None:
        self.pages: list[list[Word]] = [[]]
        self.y = 60.0

    def text(self, x: float, text: str, *, size: float = 9.0, align: str = "left") -> None:
        """Place a text with its left, right or middle edge at x on the current line."""
        width = len(text) * _EM * size
        left = x if align == "left" else x - width if align == "right" else x - width / 2
        at = 0
        for part in text.split(" "):
            if part:
                x0 = left + at * _EM * size
                x1 = x0 + len(part) * _EM * size
                self.pages[-1].append(Word(part, x0, self.y - 0.8 * size, x1, self.y + 0.22 * size))
            at += len(part) + 1

    def down(self, points: float = 13.0) -> None:
        self.y += points

    def full(self, needed: float = 40.0) -> bool:
        return self.y + needed > HEIGHT - 60

    def turn(self) -> None:
        self.pages.append([])
        self.y = 60.0

    def finish(self) -> list[PageText]:
        return [PageText(n, WIDTH, HEIGHT, words) for n, words in enumerate(self.pages, 1)]


def pages_of(*texts: str) -> list[PageText]:
    """Pages from drawings in plain text: a character's column and line are its place."""
    pages = []
    for number, text in enumerate(texts, 1):
        words = []
        for line, content in enumerate(text.strip("\n").split("\n")):
            top, at = 40 + 14.0 * line, 0
            for part in content.split(" "):
                if part:
                    words.append(
                        Word(part, 20 + 5.0 * at, top, 20 + 5.0 * (at + len(part)), top + 10)
                    )
                at += len(part) + 1
        pages.append(PageText(number, WIDTH, HEIGHT, words))
    return pages
