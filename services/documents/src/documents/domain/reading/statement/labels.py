"""What the words of a statement row say: a balance, a total, a direction, a description."""

from itertools import dropwhile, pairwise

from documents.domain.reading.figures import LEADING
from documents.domain.reading.months import MONTH_TOKENS
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.text import FROM_THE_RIGHT, fold, tokens
from documents.domain.reading.vocabulary.balances import BALANCES, TOTALS
from documents.domain.reading.vocabulary.headings import DIRECTION_IN, DIRECTION_OUT
from documents.domain.reading.words import Word

_SMALL_WORDS = frozenset(
    "on at as of the am per vom zum um uhr op au du a al del em do na den pr til pa dnia k ao en votre faveur crediteur debiteur "
    "contabilistico contabile account end period euros cr dr h s d c eur usd gbp chf aud cad inr sek nok dkk pln czk auszug de la your date contable dia konta "
    "nr neu final close business month year and actual compte conto conta cuenta rekening konto overdrawn credit debit".split()
)


def words_beside(g: GridRow) -> list[Word]:
    """The words of a row that are neither its date nor the amounts in its columns."""
    taken: set[int] = set()
    for token in g.cells.values():
        taken.update(range(token.start, token.end))
    for date in g.dates:
        if g.date is not None and (date is g.date or _adjoins(g, date.start)):
            taken.update(range(date.start, date.end))
    return [w for i, w in enumerate(g.row.words) if i not in taken]


def _adjoins(g: GridRow, start: int) -> bool:
    """A date that stands among the leading dates of its row."""
    lead = 0
    for date in g.dates:
        if date.start <= lead + 1:
            lead = date.end
    return start < lead


def label_of(g: GridRow, *, first: bool = False) -> str:
    """'opening', 'closing', 'brought', 'carried', 'point', 'total', or '' for an ordinary row.

    `first`: no day was printed so far, so that a row without one cannot be a transaction.
    """
    sequence = tuple(t for w in words_beside(g) for t in tokens(w.text))
    if not g.row.text.isascii() and FROM_THE_RIGHT.search(g.row.text):
        sequence = tuple(dropwhile(str.isascii, sequence))
    while sequence and (
        sequence[0].isdigit() or sequence[0] in LEADING or sequence[0] == "statement"
    ):
        sequence = sequence[1:]
    if not sequence:
        return ""
    if g.date is None and _totals_after_a_colon(g):
        return "total"
    if TOTALS.starting(sequence) and BALANCES.starting(sequence) not in {"opening", "closing"}:
        return "total"
    found = BALANCES.starting(sequence)
    if found == "ignore":
        return ""
    if found is None or (found == "point" and not _states_a_day(sequence[1:])):
        return "brought" if first and g.date is None and _opens(g, found) else ""
    return found


def _opens(g: GridRow, found: str | None) -> bool:
    """A lone figure above all transactions whose words speak of a balance, if not at once."""
    if len(g.amounts) != 1:
        return False
    named = {h.meaning for h in BALANCES.find(g.row.words)}
    return found is not None or (bool(named) and named <= {"opening", "brought"})


def names_a_balance(row: Row) -> bool:
    """Whether a cell of this row is nothing but 'opening balance' or 'new balance per 31/01'."""
    if BALANCES.is_silent_on(row.tokens):
        return False
    return any(
        h.meaning in {"opening", "closing"}
        and h.start == 0
        and (h.length == len(said := _tokens_of(cell)) or _only_a_day(said[h.length :]))
        for cell in row.cells()
        for h in BALANCES.find(cell)
    )


def notes_a_balance(g: GridRow) -> bool:
    """'Average balance 2,110.00': a figure right behind a balance that is not the account's."""
    if not g.amounts or BALANCES.is_silent_on(g.row.tokens):
        return False
    noted = {h.end for h in BALANCES.find(g.row.words) if h.meaning == "ignore"}
    words = g.row.words
    return any(
        t.start in noted and words[t.start - 1].text.lower().strip(":.") == "balance"
        for t in g.amounts
    )


def _tokens_of(cell: list[Word]) -> list[str]:
    return [t for w in cell for t in tokens(w.text)]


def _only_a_day(rest: list[str]) -> bool:
    return any(t.isdigit() for t in rest) and all(
        t.isdigit() or t in _SMALL_WORDS or t in MONTH_TOKENS for t in rest
    )


def _totals_after_a_colon(g: GridRow) -> bool:
    """'JANE DOE #1234: Total transactions'."""
    words = g.row.words
    return any(
        before.text.endswith(":") and TOTALS.starting(tokens(word.text)) is not None
        for before, word in pairwise(words)
    )


def _states_a_day(rest: tuple[str, ...]) -> bool:
    """After 'balance' come a day, a currency or nothing; otherwise it is somebody's name."""
    named = [t for t in rest if t.isalpha() and t not in _SMALL_WORDS and t not in MONTH_TOKENS]
    return len(named) <= (1 if any(t.isdigit() for t in rest) else 0)


def direction_of(g: GridRow) -> str:
    """'in' or 'out' when a word of the row says so ('Af', 'Bij', 'CR', 'Debit'), else ''."""
    for index, word in enumerate(g.row.words):
        text = fold(word.text).strip("().")
        said = "in" if text in DIRECTION_IN else "out" if text in DIRECTION_OUT else ""
        if not said or any(t.start <= index < t.end for t in g.amounts):
            continue
        if _stands_alone(g, index):
            return said
    return ""


def _stands_alone(g: GridRow, index: int) -> bool:
    """A cell of its own: a gap on both sides, and not the first cell."""
    words, gap = g.row.words, 0.7 * g.row.height
    left = index > 0 and words[index].x0 - words[index - 1].x1 > gap
    right = index + 1 == len(words) or words[index + 1].x0 - words[index].x1 > gap
    return left and right
