"""Reads the grid from top to bottom and says what each row is."""

from collections import Counter
from itertools import zip_longest

from documents.domain.reading.dates import DateToken
from documents.domain.reading.numbers import AmountToken, is_mark, marked
from documents.domain.reading.rows import Row
from documents.domain.reading.statement.dates_below import take_dates_from_below
from documents.domain.reading.statement.day_titles import (
    is_day_title,
    names_its_day,
    take_days_from_titles,
)
from documents.domain.reading.statement.grid_row import GridRow
from documents.domain.reading.statement.items import (
    BalanceRow,
    Entry,
    Item,
    Section,
    TotalRow,
)
from documents.domain.reading.statement.labels import (
    direction_of,
    label_of,
    names_a_balance,
    notes_a_balance,
    words_beside,
)
from documents.domain.reading.statement.page_heads import repeated_heads
from documents.domain.reading.statement.row_dates import fills_date_column
from documents.domain.reading.statement.settled import settled
from documents.domain.reading.statement.titles import continues
from documents.domain.reading.vocabulary.figures import SUMMARY
from documents.domain.reading.vocabulary.headings import MOVEMENT_ROLES

_PITCH = 2.3  # row heights: further apart is another paragraph
_MAX_FOLLOWING = 12
_SIDES = ("debit", "credit")
_IN_DOUBT = 2  # dated rows without an entry: more than one, and none of them need be the day


class Scanner:
    """Keeps what one row means for the next: section, date, and rows not yet attached."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._section: Section | None = None
        self._sections = 0
        self._date: DateToken | None = None
        self._loose: list[GridRow] = []
        self._open: GridRow | None = None  # a dated row whose amount stands on a later row
        self._unused = 0  # dated rows since the last entry
        self._named = False  # the day comes from a title that stands in no column
        self._titled = False  # the day stands on a line of its own, where words begin
        self._ended = False
        self._titled_by: GridRow | None = None  # the title that the rows below stand under

    def scan(self, grid: list[GridRow]) -> list[Item]:
        """The items of the whole document in reading order."""
        before: GridRow | None = None
        take_dates_from_below(grid)
        take_days_from_titles(grid)
        heads = repeated_heads(grid)
        often = Counter(g.row.text for g in grid if g.title is not None)
        for g, after in zip_longest(grid, grid[1:]):
            only = after is not None and after.date is not None and often[g.row.text] == 1
            if g.title is not None and not self._inside(g, only_one=only):
                self._begin_section(*g.title)
                titled = True
            else:
                titled = False
            if g.kind == "heading":
                self._attach_loose()
                self._open = None
                self._forget_page_head(g)
                self._ended = self._ended and (titled or self._titled_by is before)
            elif not (titled or self._ended or id(g) in heads or _below_its_label(before, g)):
                self._read(g)
            if titled:
                self._titled_by = g
            before = g
        self._attach_loose()
        return settled(self.items)

    def _inside(self, g: GridRow, *, only_one: bool) -> bool:
        """A description's continuation may read like a title; it stands right of the dates.

        `only_one`: no other row has these words, and the next begins with a day.
        """
        if only_one and g.title is not None and g.title[0] in {"credit", "debit"}:
            return False
        last = self.items[-1] if self.items else None
        if g.kind != "transactions" or not isinstance(last, Entry) or last.date is None:
            return False
        return g.row.page == last.page and g.row.x0 > last.date.x1

    def _begin_section(self, polarity: str, title: str) -> None:
        self._attach_loose()
        self._open, self._ended = None, polarity == "end"
        if self._section is not None and continues(self._section, polarity, title):
            return
        self._date = None
        self._sections += 1
        self._section = Section(polarity, title, self._sections)

    def _read(self, g: GridRow) -> None:
        if g.kind in {"other", "balances"} or self._marks_the_last(g):
            return
        label = label_of(g, first=self._date is None)
        if label and self._state(g, label):
            return
        if g.kind != "transactions" or (g.date is None and notes_a_balance(g)):
            return
        if _adds_both_sides(g):
            self._attach_loose()
            self.items.append(TotalRow(g.cells, g.row, self._section, next(iter(g.cells.values()))))
        elif g.cells and any(not k.startswith("balance") for k in g.cells):
            if self._adds_up_beside_an_end(g):
                self.items.append(TotalRow(g.cells, g.row, None, next(iter(g.cells.values()))))
            else:
                self._enter(g, label)
        elif g.date is not None and not _spans_a_period(g):
            self._attach_loose()
            self._open, self._date = g, g.date
            self._named, self._titled = names_its_day(g), is_day_title(g)
            self._unused += 1
        else:
            self._loose.append(g)

    def _forget_page_head(self, heading: GridRow) -> None:
        """A day above the columns' repeated names is not the day of the rows below them."""
        last = self.items[-1] if self.items else None
        if isinstance(last, Entry) and last.table == id(heading.layout) and self._unused:
            self._date, self._unused = last.date, _IN_DOUBT

    def _marks_the_last(self, g: GridRow) -> bool:
        """'CR' on a line of its own, below the amount that it belongs to."""
        last = self.items[-1] if self.items else None
        if len(g.row.words) != 1 or not isinstance(last, Entry) or not _near(last.row, g.row):
            return False
        word = g.row.words[0]
        for key, token in last.cells.items():
            if is_mark(word.text) and token.plain and word.x0 < token.x1 and word.x1 > token.x0:
                last.cells[key] = marked(token, word.text)
                return True
        return False

    def _adds_up_beside_an_end(self, g: GridRow) -> bool:
        """'Total in 80.00' below the closing balance, or between the two in a summary."""
        last = next((i for i in reversed(self.items) if not isinstance(i, TotalRow)), None)
        if g.date is not None or not isinstance(last, BalanceRow) or not _sums_up(g):
            return False
        between = last.meaning == "opening" and _near(self.items[-1].row, g.row)
        return between or last.meaning == "closing"

    def _state(self, g: GridRow, label: str) -> bool:
        """Take the row as a balance or a total when it is one."""
        token = _stated_token(g, label)
        if token is None:
            return False
        if label == "total":
            headed = {k.rstrip("0123456789") for k in g.cells}
            if g.date is not None and not headed >= {"debit", "credit"}:
                return False
            self._attach_loose()
            self.items.append(TotalRow(g.cells, g.row, self._section, token))
            if headed == {"debit", "credit", "balance"}:
                self.items.append(BalanceRow("carried", g.cells, g.row, g.date, token))
        else:
            self._attach_loose()
            self.items.append(BalanceRow(label, g.cells, g.row, g.date, token))
            self._date = g.date if label == "point" and g.date else self._date
            sides = {k: t for k, t in g.cells.items() if t is not token}
            if len(sides) > 1:
                self.items.append(TotalRow(sides, g.row, None, token))
        self._open, self._unused = None, 0
        return True

    def _enter(self, g: GridRow, label: str) -> None:
        before: list[GridRow] = []
        own = g.date
        if own is not None:
            self._titled = False
            self._attach_loose()
        else:
            before = self._near_before(g)
            if self._open is not None and (before or _near(self._open.row, g.row)):
                before = [self._open, *before]
                own = self._open.date
            self._loose = []
        self._open = None
        entry = Entry(
            g.cells, own or self._date, own is not None,
            [w for b in before for w in words_beside(b)] + words_beside(g),
            g.row, self._section, direction_of(g), spans=[b.row for b in before], label=label,
            date_unread=self._is_date_unread(own, [*before, g]), table=id(g.layout),
            day_above=g.date is None and self._unused > 0,
        )  # fmt: skip
        self._unused = 0
        self._named = self._named and g.date is None
        self._date = own or self._date
        self.items.append(entry)

    def _is_date_unread(self, own: DateToken | None, rows: list[GridRow]) -> bool:
        """Whether the date taken over from above may not be this entry's."""
        if self._unused > 1 and own is not None and rows[-1].date is None:
            return True
        if own is not None or self._date is None:
            return False
        last = self.items[-1] if self._titled and self.items else None
        flush = last is not None and rows[0].row.x0 == last.row.x0
        unread = not (self._named or flush) and fills_date_column(rows, self._date)
        return self._unused > 1 or unread

    def _near_before(self, g: GridRow) -> list[GridRow]:
        """The loose rows that lead up to this one without a gap."""
        lead: list[GridRow] = []
        row = g.row
        for loose in reversed(self._loose):
            if not _near(loose.row, row):
                break
            lead.insert(0, loose)
            row = loose.row
        self._loose = self._loose[: len(self._loose) - len(lead)]
        self._attach_loose()
        return lead

    def _attach_loose(self) -> None:
        """Rows without an amount or date of their own continue the entry above them."""
        last = self.items[-1] if self.items else None
        if isinstance(last, Entry):
            row = last.following[-1] if last.following else last.row
            for loose in self._loose:
                if not _near(row, loose.row) or len(last.following) >= _MAX_FOLLOWING:
                    break
                if _sums_up(loose) or names_a_balance(loose.row):
                    break
                last.following.append(loose.row)
                row = loose.row
        self._loose = []


def _spans_a_period(g: GridRow) -> bool:
    """'From March 1, 2024 to March 31, 2024' in the head of a page: two days apart, both whole."""
    whole = [d for d in g.dates if d.year is not None]
    return len(whole) == 2 and whole[0].start > 0 and whole[0].end < whole[1].start


def _adds_both_sides(g: GridRow) -> bool:
    """An undated row with money on both sides books nothing: it adds the columns up."""
    return g.date is None and all(side in g.cells and g.cells[side].value for side in _SIDES)


def _below_its_label(before: GridRow | None, g: GridRow) -> bool:
    """Figures right below 'New balance' are the summary's, whatever columns they stand in."""
    if before is None or g.date is not None or not g.amounts or before.amounts:
        return False
    return _near(before.row, g.row) and before.kind != "heading" and names_a_balance(before.row)


def _sums_up(g: GridRow) -> bool:
    """A label of the summary with its figure at the end of the row: no description goes on so."""
    said = SUMMARY.starting(g.row.tokens) in {"credits", "debits"}
    return said and bool(g.amounts) and g.amounts[-1].end == len(g.row.words)


def _near(above: Row, below: Row) -> bool:
    distance = below.y - above.y
    return above.page == below.page and 0 < distance < _PITCH * max(above.height, below.height)


def _stated_token(g: GridRow, label: str) -> AmountToken | None:
    """The figure of a balance or total row; None when the row is rather a transaction."""
    columns = {
        k: t for k, t in g.cells.items() if k.rstrip("0123456789") in MOVEMENT_ROLES | {"unknown"}
    }
    balances = [t for k, t in g.cells.items() if k.startswith("balance")]
    if balances and not any(t.value for t in columns.values()):
        columns = {}  # 'Closing balance 0.00 125.10'
    weak = label in {"brought", "carried", "point"}
    if len(g.cells) == 1 and weak and all(k.startswith("unknown") for k in g.cells):
        return next(iter(g.cells.values()))
    sides = {k.rstrip("0123456789") for k in columns}
    if sides == {"debit", "credit"} and balances and (g.date is None or label == "total"):
        return balances[-1]  # a balance row that adds up its columns as well
    if balances and label == "closing" and all(k.startswith("unknown") for k in columns):
        return balances[-1]
    if columns and label != "opening" and (balances or (weak and g.date is not None)):
        return None
    if balances:
        return balances[-1]
    if columns:
        return list(columns.values())[-1]
    end = label in {"opening", "closing"}
    alone = g.kind == "outside" and end and len(g.amounts) == 1
    below = g.kind == "transactions" and (end or not g.cells)
    return g.amounts[-1] if g.amounts and (alone or below) else None
