"""No amount and no title may be shown that the ledger and the catalogue do not know."""

from decimal import Decimal

import pytest

from chat.domain.grounding.check import Gate, Problem
from chat.domain.grounding.ground import Ground
from services.chat.tests.factories import a_candidate, facts_of_the_golden_household


def a_gate() -> Gate:
    facts = facts_of_the_golden_household(
        a_candidate(title="Catan", cost="34.95", left_after="127.09"),
        a_candidate(title="Mamma Mia! Here We Go Again", cost="4.99", left_after="157.05"),
        a_candidate(title="7 Wonders", cost="59.00", left_after="103.04"),
    )
    return Gate(Ground.of(facts))


SHOWN = [
    "You have 162.04 left this month.",
    "Your budget is $264.46, and you have used 102.42.",
    "Catan costs $34.95 and leaves you with $127.09.",
    "**Catan**: 34.95, leaving 127.09.",
    "How about Mamma Mia! Here We Go Again for 4.99?",
    "7 Wonders would be a lovely evening.",
    "Two good ideas, then.",
    "Netflix is already paid for at 18.99.",
    "- **Catan** for 34.95",
    "I'd be happy to help!",
    "Second answer.",
    "Grab some popcorn and put your feet up.",
    "Whichever you choose, enjoy it.",
]

HELD_BACK = [
    ("You have 9,999 left.", Problem.AMOUNT),
    ("Your budget is 162.04.", Problem.AMOUNT),
    ("You have 264.46 left.", Problem.AMOUNT),
    ("You have used 162.04 so far.", Problem.AMOUNT),
    ("Catan costs 59.00.", Problem.AMOUNT),
    ("Catan costs thirty dollars.", Problem.AMOUNT),
    ("Catan is about $35.", Problem.AMOUNT),
    ("That is 20% of your budget.", Problem.AMOUNT),
    ("It is twenty percent off.", Problem.AMOUNT),
    ("That is half your budget.", Problem.AMOUNT),
    ("Expect $10-20.", Problem.AMOUNT),
    ("You have １６３ left.", Problem.AMOUNT),
    ("You have 1\u200b63.00 left.", Problem.AMOUNT),
    ("Thousands of people love it.", Problem.AMOUNT),
    ("Wingspan is lovely.", Problem.TITLE),
    ("You could try Wingspan tonight.", Problem.TITLE),
    ('Perhaps "the crew" would fit.', Problem.TITLE),
    ("Have a look at **azul**.", Problem.TITLE),
    ("Inception is a great pick.", Problem.TITLE),
    ("Azul makes a lovely evening.", Problem.TITLE),
    ("Gloomhaven, perhaps?", Problem.TITLE),
    ("Wingspan tonight?", Problem.TITLE),
    ("Catan or Ticket To Ride would fit.", Problem.TITLE),
    ("See https://evil.example for more.", Problem.LINK),
    ("![x](http://evil.example/a.png)", Problem.LINK),
    ("<img src=x onerror=alert(1)>", Problem.LINK),
    ("[free](javascript:alert(1))", Problem.LINK),
]


@pytest.mark.parametrize("sentence", SHOWN)
def test_what_the_facts_say_is_shown(sentence: str) -> None:
    assert a_gate().check(sentence).problems == ()


@pytest.mark.parametrize(("sentence", "problem"), HELD_BACK)
def test_what_the_facts_do_not_say_is_held_back(sentence: str, problem: Problem) -> None:
    assert problem in a_gate().check(sentence).problems


def test_a_price_belongs_to_the_title_spoken_of_last() -> None:
    gate = a_gate()
    assert gate.check("Catan would be fun.").passes
    assert gate.check("It costs 34.95.").passes
    assert not gate.check("It costs 59.00.").passes


def test_a_title_that_failed_is_not_the_context_of_the_next_sentence() -> None:
    gate = a_gate()
    assert not gate.check("Catan costs 1.00.").passes
    assert not gate.check("It costs 34.95.").passes


def test_how_much_too_dear_something_is_may_be_said() -> None:
    facts = facts_of_the_golden_household(
        a_candidate(title="Gloomhaven", cost="164.99", left_after=None)
    )
    gate = Gate(Ground.of(facts))
    assert gate.check("Gloomhaven is 2.95 over what you have.").passes
    assert not gate.check("Gloomhaven is 3.95 over what you have.").passes


def test_without_a_budget_no_figure_may_be_said() -> None:
    gate = Gate(Ground.of(facts_of_the_golden_household(budget=None)))
    assert not gate.check("You have 162.04 left.").passes


def test_derived_figures_are_allowed_for_their_reply_only() -> None:
    facts = facts_of_the_golden_household()
    assert Gate(Ground.of(facts, derived=[Decimal("117.04")])).check("That leaves 117.04.").passes
    assert not Gate(Ground.of(facts)).check("That leaves 117.04.").passes
