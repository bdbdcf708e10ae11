"""Interest and fees that a statement lists without a day: they are charged on its last."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.statement.items import Entry

_CHARGES = Lexicon(
    {
        "charge": "interest|interest charge|interest charged|fee|fees|late fee|annual fee|finance charge|service charge|"
        "zinsen|sollzinsen|entgelt|gebuhr|jahresgebuhr|interets|agios|frais|cotisation|rente|kosten|intereses|comision|"
        "comisiones|iva|interessi|commissioni|imposta di bollo|canone|juros|encargos|iof|anuidade|ranta|avgift|arsavgift|"
        "renter|gebyr|arsgebyr|odsetki|prowizja|oplata|korko|maksu|faiz|urok|poplatek"
    }
)


def charged_at_end(entry: Entry) -> bool:
    """An undated, non-zero row that names interest or a fee, under the title of a section."""
    titled = entry.section is not None and entry.section.polarity == "debit"
    moved = any(token.value for token in entry.cells.values())
    return titled and moved and bool(_CHARGES.find(entry.words))
