"""The summary of a statement: balances and totals that stand outside its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.domain.reading.dates import dates_in
from documents.domain.reading.figures import Labelled, labelled_amounts
from documents.domain.reading.numbers import AmountToken, NumberStyle
from documents.domain.reading.result import Amount
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.stacked_labels import join_stacked_labels
from documents.domain.reading.statement.items import BalanceRow, Entry, Item, TotalRow
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.balances import BALANCES
from documents.domain.reading.vocabulary.figures import SUMMARY

_PART = frozenset("fee fees interest checks cheques atm charges".split())  # not all that went out
_DAY = frozenset("day dia giorno jour tag dag".split())
_DEBTOR = frozenset("debiteur overdrawn deudor debitore soll".split())


@dataclass(frozen=True, slots=True)
class Summary:
    """Candidates for each figure, in reading order."""

    opening: tuple[Amount, ...]
    closing: tuple[Amount, ...]
    credits: tuple[Labelled, ...]
    debits: tuple[Labelled, ...]


def read_summary(rows: Sequence[Row], style: NumberStyle, *, card: bool) -> Summary:
    """Find the labelled figures among rows that hold no transaction."""
    rows = join_stacked_labels(rows, style)
    balances = labelled_amounts(rows, BALANCES, style, above=True)
    totals = labelled_amounts(rows, SUMMARY, style, above=True)
    points = [_signed(f, card) for f in balances if f.meaning == "point" and not _of_a_day(f)]
    brought, carried = _side_by_side(balances)
    openings = [f for f in balances if f.meaning == "opening"] or brought
    closings = [f for f in balances if f.meaning == "closing"] or carried
    closings = closings or _behind(openings, balances)
    return Summary(
        (*(_signed(f, card) for f in openings), *points[:1]),
        (*points[-1:], *(_signed(f, card) for f in closings)),
        tuple(f for f in totals if f.meaning == "credits"),
        tuple(f for f in totals if f.meaning == "debits"),
    )


def _side_by_side(balances: Sequence[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """'Brought forward 10.00   Carried forward 25.00' on one row are the ends of the account."""
    brought = [f for f in balances if f.meaning == "brought"]
    carried = [f for f in balances if f.meaning == "carried"]
    rows = {id(f.row) for f in brought} & {id(f.row) for f in carried}
    return [f for f in brought if id(f.row) in rows], [f for f in carried if id(f.row) in rows]


def _behind(openings: Sequence[Labelled], balances: Sequence[Labelled]) -> list[Labelled]:
    """'Last balance  + Charges  = Balance' over a row of figures: the last of them is the new one."""
    ends = {id(f.row): f.token.start for f in openings if f.below}
    return [
        f for f in balances if f.meaning == "point" and f.token.start > ends.get(id(f.row), 999)
    ]


def _of_a_day(figure: Labelled) -> bool:
    """Printed below its label, or said to be of a day, which stands before it."""
    dates = dates_in(figure.row)
    said = not _DAY.isdisjoint(tokens(figure.label))
    return figure.below or (said and bool(dates) and dates[0].start == 0)


def _signed(figure: Labelled, card: bool) -> Amount:
    amount = figure.amount()
    if card and figure.token.marker:
        return Amount(-amount.value, amount.page, amount.box)  # CR: less than nothing is owed
    if figure.token.plain and _DEBTOR & set(tokens(figure.row.text)):
        return Amount(-amount.value, amount.page, amount.box)
    return amount


def choose_total(
    figures: Sequence[Labelled], items: Sequence[Item], key: str, actual: Decimal, *, proven: bool
) -> Amount | None:
    """The printed total of one direction: what the rows add up to; unproven, the only one."""
    rows = [
        t for i in items if isinstance(i, TotalRow) for k, t in i.cells.items() if k.startswith(key)
    ]
    sources = [
        i.row for i in items if isinstance(i, TotalRow) for k in i.cells if k.startswith(key)
    ]
    stated = {id(i.row) for i in items if isinstance(i, BalanceRow)}
    figures = [f for f in figures if id(f.row) not in stated]
    candidates = [f.amount() for f in figures]
    candidates += [_at(t, r) for t, r in zip(rows, sources, strict=True)]
    whole = [_of_row(i) for i in items if isinstance(i, TotalRow) and len(i.cells) <= 1]
    whole += [_at(t, i.row) for i in items if isinstance(i, Entry) for t in _summed(i)]
    for candidate in (*candidates, *whole):
        if abs(candidate.value) == actual != 0:
            return candidate
    if proven and actual:
        return None  # what is printed adds up something else
    figures = [f for f in figures if _PART.isdisjoint(tokens(f.label))]
    names = {tokens(f.label)[-2:] for f in figures}
    if len(names) == 1 and figures:
        return figures[0].amount()
    return candidates[-1] if not figures and len(candidates) == 1 else None


def _summed(entry: Entry) -> list[AmountToken]:
    """The figure of an undated row that is called a total, though it stands among transactions."""
    named = not entry.dated and SUMMARY.starting(entry.row.tokens) in {"credits", "debits"}
    return list(entry.cells.values()) if named and len(entry.cells) == 1 else []


def _of_row(item: TotalRow) -> Amount:
    """The figure of a total row under an amount column that both directions share."""
    return _at(item.token, item.row)


def _at(token: AmountToken, row: Row) -> Amount:
    return Amount(token.signed, row.page, box_of(row.words[token.start : token.end]))
