"""The rows of a pay stub: what was earned and what was deducted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.domain.reading.numbers import AmountToken, NumberStyle, amounts_in
from documents.domain.reading.pay.columns import Heading, pair_of
from documents.domain.reading.result import PayLine
from documents.domain.reading.rows import Row, box_of
from documents.domain.reading.text import tokens
from documents.domain.reading.vocabulary.further_tongues import EARNINGS_FURTHER
from documents.domain.reading.vocabulary.pay import (
    DEDUCTION_WORDS,
    EMPLOYER_PAID,
    PAY_COLUMNS,
    PAY_FIGURES,
    PAY_RATES,
)
from documents.domain.reading.vocabulary.worldwide_pay import EARNINGS_WORLD
from documents.domain.reading.words import Word

_EARNING_WORDS = (
    EARNINGS_WORLD
    | EARNINGS_FURTHER
    | frozenset(
        "regular salary basic base wages pay overtime bonus commission holiday hourly ordinary gehalt lohn grundgehalt "
        "grundlohn salaire prime salaris loon toeslag salario sueldo complemento stipendio retribuzione paga vencimento "
        "lon lonn fastlon manadslon manedslonn wynagrodzenie zasadnicza mzda palkka vacation shift allowance sick "
        "heures conges uberstunden zulage premie overwerk horas straordinario subsidio".split()
    )
)


@dataclass(slots=True)
class PayLines:
    earnings: list[PayLine] = field(default_factory=list)
    deductions: list[PayLine] = field(default_factory=list)


def pay_lines(rows: Sequence[Row], style: NumberStyle, headings: Sequence[Heading]) -> PayLines:
    """Every labelled row that is earned or deducted in this period."""
    lines = PayLines()
    employers = False  # below a title such as 'Employer contributions'
    for row in rows:
        if not amounts_in(row, style):
            employers = _says_employer(row, employers)
        if employers:
            continue
        for words, group in groups_of(row, amounts_in(row, style)):
            label = " ".join(w.text for w in words)
            sequence = tokens(label)
            if not sequence or PAY_FIGURES.find(words) or is_no_line(sequence):
                continue
            deducted = DEDUCTION_WORDS.count(sequence, "deduction") > 0
            pair = pair_of(row, group, headings, "deductions" if deducted else "current")
            current = pair.current.signed if pair.current else None
            ytd = pair.ytd.signed if pair.ytd else None
            line = PayLine(label[:120], current, ytd, row.page, box_of(row.words))
            if deducted:
                lines.deductions.append(line)
            elif _EARNING_WORDS & set(sequence) and current is not None:
                lines.earnings.append(line)
    return lines


def is_no_line(sequence: tuple[str, ...]) -> bool:
    """What the employer pays, or what a year or an hour is worth, is no part of this pay."""
    return EMPLOYER_PAID.count(sequence, "employer") > 0 or PAY_RATES.count(sequence, "rate") > 0


def _says_employer(row: Row, before: bool) -> bool:
    """Whether the rows below are what the employer pays; a row of column headings changes nothing."""
    if len(PAY_COLUMNS.find(row.words)) >= 2:
        return before
    return len(row.words) <= 4 and EMPLOYER_PAID.starting(row.tokens) is not None


def groups_of(
    row: Row, amounts: Sequence[AmountToken]
) -> list[tuple[list[Word], list[AmountToken]]]:
    """Split a row at its labels: each label with the amounts that follow it."""
    groups: list[tuple[list[Word], list[AmountToken]]] = []
    at = 0
    for token in amounts:
        label = [w for w in row.words[at : token.start] if any(c.isalpha() for c in w.text)]
        if label or not groups:
            groups.append((label, [token]))
        else:
            groups[-1][1].append(token)
        at = token.end
    return groups
