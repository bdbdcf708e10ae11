"""Labels of figures, those of the year told from those of the period by a word beside them."""

from collections.abc import Iterable, Iterator, Mapping

from documents.domain.reading.lexicon import Hit, Lexicon
from documents.domain.reading.words import Word

_SPACE = 0.9  # of a word's height: wider is another column


class YearlyLexicon(Lexicon):
    """'Gross pay YTD', 'Ack. bruttolön', 'Cumul brut': whichever of both words comes first."""

    def __init__(
        self, years: Lexicon, meanings: Mapping[str, str], *vocabularies: Mapping[str, str]
    ) -> None:
        """`years` has words of meaning 'ytd'; `meanings` says what a label means beside one."""
        super().__init__(*vocabularies)
        self._years, self._meanings = years, meanings

    def find(self, words: Iterable[Word]) -> list[Hit]:
        """Every label, joined with a word for the year that stands beside it."""
        listed = list(words)
        hits = super().find(listed)
        years = _of_the_year(self._years.find(listed)) if hits else []
        return list(self._joined(listed, hits, years)) if years else hits

    def _joined(self, words: list[Word], hits: list[Hit], years: list[Hit]) -> Iterator[Hit]:
        for hit in hits:
            meaning = self._meanings.get(hit.meaning)
            year = next((y for y in years if _are_one(words, hit, y)), None)
            if meaning is None or year is None:
                yield hit
                continue
            first, last = sorted((hit, year), key=lambda h: h.start)
            length = hit.length + year.length
            yield Hit(meaning, first.start, last.end, first.x0, last.x1, length)


def _of_the_year(hits: list[Hit]) -> list[Hit]:
    """The words for the year, those that follow each other as one: 'Cumul', 'jaar'."""
    years: list[Hit] = []
    for hit in (h for h in hits if h.meaning == "ytd"):
        if years and years[-1].end == hit.start:
            last = years.pop()
            length = last.length + hit.length
            hit = Hit("ytd", last.start, hit.end, last.x0, hit.x1, length)
        years.append(hit)
    return years


def _are_one(words: list[Word], hit: Hit, year: Hit) -> bool:
    first, last = sorted((hit, year), key=lambda h: h.start)
    if words[last.start - 1].text.endswith(":"):
        return (
            False  # 'Cumulative this tax year: Gross 10,866.40  Tax 702.80' is a title and its row
        )
    gap = words[last.start].x0 - words[last.start - 1].x1
    return first.end == last.start and gap < _SPACE * words[last.start].height
