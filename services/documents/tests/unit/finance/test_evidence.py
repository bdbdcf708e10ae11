"""Every figure of every household can be worked out again from the lines it names."""

import re
from collections import Counter, defaultdict
from decimal import Decimal
from statistics import median

import pytest

from documents.domain.finance.analysis import Analysis
from documents.domain.finance.evidence import SourceKind, Term
from services.documents.tests.unit.finance.households import EVERY_HOUSEHOLD, Household
from services.documents.tests.unit.finance.households_elsewhere import ELSEWHERE
from services.documents.tests.unit.finance.ledgers import TODAY, analysed, golden_ledger
from shared.money import round_money

HOUSEHOLDS = EVERY_HOUSEHOLD | ELSEWHERE
_AMOUNT = r"-?\d[\d,]*(?:\.\d+)?"
_RATE = re.compile(rf"^({_AMOUNT})(?: × (\d+)(?:/(\d+))?| ÷ (\d+))?(?:, .*)?$")
_MONTH = re.compile(rf"(\d{{4}}-\d{{2}}) ({_AMOUNT})")


def every_analysis() -> list[Analysis]:
    analyses = [household.analysed() for household in HOUSEHOLDS.values()]
    return [*analyses, analysed(golden_ledger(), TODAY)]


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def parts_of(name: str, result: Analysis) -> list[Term]:
    return [term for term in result.budget.terms if term.part_of == name]


def named(result: Analysis, name: str) -> Decimal:
    term = result.budget.term(name)
    assert term is not None
    return term.amount.amount


def counted(result: Analysis, part: Term) -> dict[str, Decimal]:
    """What the lines of a part come to, by month."""
    amounts = {entry.line.id: -entry.amount for entry in result.entries}
    months: dict[str, Decimal] = defaultdict(Decimal)
    for source in part.sources:
        assert source.line_id is not None
        assert source.on is not None
        months[f"{source.on:%Y-%m}"] += amounts[source.line_id]
    return months


@pytest.mark.parametrize("household", HOUSEHOLDS.values(), ids=HOUSEHOLDS)
def test_a_sum_has_the_amounts_and_the_lines_of_its_parts_and_no_line_twice(
    household: Household,
) -> None:
    result = household.analysed()
    for whole in result.budget.terms:
        parts = parts_of(whole.name, result)
        if not parts:
            continue
        assert whole.amount.amount == sum(part.amount.amount for part in parts)
        assert all(part.sources for part in parts if part.amount.amount), whole.name
        lines = [source.line_id for part in parts for source in part.sources]
        assert [source.line_id for source in whole.sources] == lines
        assert max(Counter(lines).values(), default=0) <= 1, whole.name


@pytest.mark.parametrize("household", HOUSEHOLDS.values(), ids=HOUSEHOLDS)
def test_a_source_is_a_line_of_the_ledger_as_it_was_printed(household: Household) -> None:
    ledger = household.ledger()
    printed = {line.description: line for line in ledger.lines}
    for term in household.analysed().budget.terms:
        for source in term.sources:
            assert source.kind is SourceKind.LINE
            assert source.amount is not None
            assert printed[source.text].amount.currency == source.amount.currency
            assert (source.document_id, source.page, source.box) != (None, None, None)


def test_what_a_month_comes_to_is_what_its_formula_says() -> None:
    for result in every_analysis():
        for part in (*parts_of("income", result), *parts_of("fixed", result)):
            made = _RATE.match(part.formula)
            if made is None:
                if " + " in part.formula:
                    assert part.amount.amount == sum(map(number, part.formula.split(" + ")))
                    continue
                listed = [number(found) for found in re.findall(_AMOUNT, part.formula)]
                assert part.formula.startswith("median of "), part.formula
                assert part.amount.amount == median(listed)
                continue
            each, times, of, share = made.groups()
            exact = number(each) * int(times or 1) / int(of or 1) / int(share or 1)
            assert part.amount.amount == round_money(exact, result.currency), part.formula


def test_essential_spending_is_the_middle_of_what_its_lines_come_to() -> None:
    for result in every_analysis():
        for part in parts_of("essential", result):
            shown = {month: number(amount) for month, amount in _MONTH.findall(part.formula)}
            months = counted(result, part)
            assert months.keys() <= shown.keys()
            assert {month: months.get(month, Decimal(0)) for month in shown} == shown
            assert part.amount.amount == median(shown.values())


def test_what_was_spent_is_what_its_lines_say() -> None:
    for result in every_analysis():
        for part in parts_of("spent", result):
            assert part.amount.amount == sum(counted(result, part).values())


def test_the_figures_of_the_golden_rule_follow_from_one_another() -> None:
    for result in every_analysis():
        budget, currency = result.budget, result.currency
        assert named(result, "used") == named(result, "committed") + named(result, "spent")
        if budget.income is None or budget.derived is None:
            continue
        savings = round_money(named(result, "income") * 15 / 100, currency)
        costs = named(result, "fixed") + named(result, "essential")
        assert named(result, "savings") == savings
        free = named(result, "income") - costs - savings
        assert named(result, "free_money") == free
        assert named(result, "derived") == round_money(max(free, Decimal(0)) / 2, currency)
        assert named(result, "remaining") == named(result, "budget") - named(result, "used")
