"""What proves a pay stub: its gross leads to its net, by totals or row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from documents.domain.reading.figures import amount_of, labelled_amounts
from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.columns import Heading, pair_of, role_of
from documents.domain.reading.pay.lines import groups_of, is_no_line
from documents.domain.reading.pay.sums import leads_by_sums
from documents.domain.reading.result import Amount, Check, PayStubFigures, Reconciliation
from documents.domain.reading.rows import Row
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.pay import DEDUCTION_WORDS, PAY_FIGURES, TOTALS
from documents.domain.reading.words import Word

_PARTS, _MOST_TOTALS = (2, 3), 8  # totals that make all deductions, of how many at most
_UNSURE = 4  # rows of which nothing says whether they are added or taken away

Step = tuple[Decimal, bool]  # a signed figure, and whether its sign is sure


def reconcile(
    figures: PayStubFigures, rows: Sequence[Row], headings: Sequence[Heading], style: NumberStyle
) -> Reconciliation:
    """Gross less deductions is net, by the printed total, by the deduction rows, or step by step."""
    gross, net, total = figures.gross, figures.net, figures.deductions_total
    if gross is None or net is None:
        return Reconciliation(None)
    checks = [_by_rows(figures, gross, net)]
    if total is not None:
        left = gross.value - abs(total.value)
        holds = left == net.value or _rounded(left, net.value, rows, style)
        checks.insert(0, Check("gross_less_deductions", holds, net.value, left))
    if not any(check.holds for check in checks):
        checks.append(_step_by_step(gross, total, net, _Stub(rows, headings, style)))
        checks.append(_by_parts(gross, net, rows, style))
        if not any(check.holds for check in checks):
            holds = leads_by_sums(gross.value, net.value, rows, headings, style)
            checks.append(Check("sums", holds, net.value, net.value, net.page))
    proven = [check for check in checks if check.holds]
    if proven:
        return Reconciliation(True, None, checks if total is not None else proven)
    if total is None:
        return Reconciliation(None)
    return Reconciliation(False, checks[0].found - checks[0].expected, checks[:2])


def _by_rows(figures: PayStubFigures, gross: Amount, net: Amount) -> Check:
    wanted = gross.value - net.value
    rows = sum((abs(x.amount) for x in figures.deductions if x.amount is not None), Decimal(0))
    return Check("deduction_rows", rows == wanted, wanted, rows, gross.page)


def _rounded(left: Decimal, net: Decimal, rows: Sequence[Row], style: NumberStyle) -> bool:
    """A net in whole units, by this month's rounding and the last one's, which are printed too."""
    if net != net.to_integral_value() or abs(net - left) >= 1:
        return False
    small = {t.value for row in rows for t in amounts_in(row, style) if t.value < 1}
    return any(abs(net - left) in (a, abs(a - b)) for a, b in product(small, repeat=2))


def _step_by_step(gross: Amount, total: Amount | None, net: Amount, stub: "_Stub") -> Check:
    """Every row between the gross and the net, or between the total of deductions and the net."""
    starts = [(gross, gross.value)]
    if total is not None:
        starts.append((total, gross.value - abs(total.value)))
    for start, value in starts:
        steps = list(stub.steps(start, stub.again(net, start)))
        if steps and _arrives(value, steps, net.value, falling=start is gross):
            return Check("gross_to_net", True, net.value, net.value, net.page)
    return Check("gross_to_net", False, net.value, gross.value, net.page)


def _by_parts(gross: Amount, net: Amount, rows: Sequence[Row], style: NumberStyle) -> Check:
    """Several totals of deductions: 'Total taxes', 'Total benefits', or all in one row with both."""
    wanted = gross.value - net.value
    parts = {t.value for row in rows for t in _totals_in(row, style) if 0 < t.value < wanted}
    several = (c for n in _PARTS for c in combinations(sorted(parts)[:_MOST_TOTALS], n))
    holds = any(sum(parts) == wanted for parts in several)
    for row in rows:
        values = [t.value for t in amounts_in(row, style)]
        if gross.value in values and net.value == values[-1]:
            between = values[values.index(gross.value) + 1 : -1]
            holds = holds or (len(between) > 1 and sum(between) == wanted)
    return Check("parts_of_deductions", holds, wanted, wanted if holds else Decimal(0), gross.page)


def _totals_in(row: Row, style: NumberStyle) -> Iterator[AmountToken]:
    """The first figure behind every cell that begins with 'Total'."""
    for found in labelled_amounts([row], TOTALS, style):
        yield found.token


@dataclass(frozen=True, slots=True)
class _Stub:
    rows: Sequence[Row]
    headings: Sequence[Heading]
    style: NumberStyle

    def again(self, net: Amount, start: Amount) -> Amount:
        """The net where it stands below the start: a first time it may be printed over everything."""
        first = (start.page, start.box[3])
        below = (row for row in self.rows if (row.page, row.y) > first)
        same = (
            (t, row) for row in below for t in amounts_in(row, self.style) if t.value == net.value
        )
        found = next(same, None) if (net.page, net.box[1]) < first else None
        return amount_of(*found) if found else net

    def steps(self, start: Amount, end: Amount) -> Iterator[Step]:
        """What the rows between two figures add or take away."""
        first, last = (start.page, start.box[3]), (end.page, end.box[1])
        for row in self.rows:
            if not first < (row.page, row.y) < last:
                continue
            for words, group in groups_of(row, amounts_in(row, self.style)):
                sequence = tuple(t for w in words for t in tokens(w.text))
                if not sequence or is_no_line(sequence):
                    continue
                token = pair_of(row, group, self.headings, "deductions").current
                if token is None or not token.value or _is_figure(words, token):
                    continue
                less = _is_less(row, token, sequence, self.headings)
                yield -token.value if less else token.value, less or token.sign == "+"


def _is_figure(words: Sequence[Word], token: AmountToken) -> bool:
    """It begins as one of the stub's figures does; 'VWL Überweisung  -40.00' is a row of its own."""
    said = [
        hit.meaning
        for hit in PAY_FIGURES.find(words)
        if not any(c.isalpha() for w in words[: hit.start] for c in w.text)
    ]
    return bool(said) and not (said[0] == "net" and token.sign == "-")


def _is_less(
    row: Row, token: AmountToken, label: tuple[str, ...], headings: Sequence[Heading]
) -> bool:
    if token.signed < 0 or role_of(row, token, headings) == "deductions":
        return True
    return DEDUCTION_WORDS.count(label, "deduction") > 0


def _arrives(start: Decimal, steps: Sequence[Step], end: Decimal, *, falling: bool) -> bool:
    """Whether all steps together lead there; rows that repeat what is left so far are no steps.

    `falling`: the first takes something away, as nothing is added to a gross.
    """
    unsure = sum(not sure for _, sure in steps)
    if unsure > _UNSURE:
        return False
    for signs in product((1, -1), repeat=unsure):
        left, turned = start, iter(signs)
        taken = [value if sure else value * next(turned) for value, sure in steps]
        for value in taken:
            left += value if abs(value) != left else 0
        if left == end and not (falling and taken[0] > 0):
            return True
    return False
