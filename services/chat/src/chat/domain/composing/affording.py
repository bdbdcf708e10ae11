"""Whether an amount or one item fits into what is left: a yes or no first, then the figures."""

import re
from collections.abc import Sequence
from decimal import Decimal

from chat.domain.composing.budget import unknown_budget
from chat.domain.composing.offers import offer, over_by, place_of, price_of
from chat.domain.composing.recommending import choose
from chat.domain.composing.subscriptions import meant_service, one_service
from chat.domain.composing.voice import Line, Voice, listed, say
from chat.domain.facts import Budget, Candidate, Facts
from chat.domain.language.references import pointed_at, referenced, several
from chat.domain.language.understanding import Understanding
from chat.domain.language.vocabulary import plural_of

MAX_ALTERNATIVES = 2
_HOW_MUCH = re.compile(r"\bhow much\b|\bprice\b|\bcost", re.IGNORECASE)


def afford(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """The answer, and for what is too dear something that fits."""
    if items := several(read.text, facts.previous):
        return [Line(_together(items, facts, voice))]
    item = wanted_item(read, facts)
    if item is not None:
        return _afford_item(item, read, facts, voice)
    if (paid := meant_service(read.text, facts.budget)) is not None and facts.budget:
        return [Line(one_service(paid, facts.budget, read.text, voice))]
    if read.asking.title is not None:
        return [Line(_not_in_catalogue(facts, voice))]
    if read.asking.amount is not None:
        answer = _afford_amount(read.asking.amount, facts, voice)
        kinds = read.asking.types
        ideas = (
            f" Shall I look for {plural_of(kinds[0])}?" if kinds and "Shall" not in answer else ""
        )
        return [Line(answer + ideas)]
    return [
        Line(
            voice.pick(
                "Which one do you mean? Give me a title or an amount, and I'll check.",
                "Tell me the title or the amount, and I'll check it against your budget.",
            )
        )
    ]


def wanted_item(read: Understanding, facts: Facts) -> Candidate | None:
    """The item meant: one just shown, an exact title, one that begins with it, or "it"."""
    if (shown := referenced(read.text, facts.previous)) is not None:
        return shown
    title = (read.asking.title or "").casefold().strip()
    if not title:
        bare = read.asking.amount is None
        return pointed_at(read.text, facts.previous, facts.focus) if bare else None
    for matches in (lambda t: t == title, lambda t: t.startswith(title), lambda t: title in t):
        for candidate in facts.candidates:
            if matches(candidate.title.casefold()):
                return candidate
    return None


def _together(items: Sequence[Candidate], facts: Facts, voice: Voice) -> str:
    names, budget = listed([f"**{item.spoken}**" for item in items]), facts.budget
    total = _sum_of(items, budget)
    if budget is None or budget.remaining is None:
        return unknown_budget(voice)
    if total is None:
        return f"I can't add up {names}: one of them has no price on record that I could count."
    cost, rest = say(budget.money(total)), budget.remaining - total
    if rest < 0:
        return (
            f"Not together: {names} come to {cost}, and that is {say(budget.money(rest))} too much."
        )
    if not total:
        return f"Yes: {names} cost nothing extra."
    return voice.pick(
        f"Yes. Together {names} come to {cost}, leaving {say(budget.money(rest))}.",
        f"That works: {names} take {cost} together, which leaves you {say(budget.money(rest))}.",
    )


def _sum_of(items: Sequence[Candidate], budget: Budget | None) -> Decimal | None:
    """What they cost together in the budget's currency; None when one of them cannot be counted."""
    costs = [item.cost for item in items if item.cost is not None]
    if budget is None or len(costs) < len(items):
        return None
    if any(cost.currency != budget.currency for cost in costs if cost.amount):
        return None
    return sum((cost.amount for cost in costs), Decimal(0))


def derived_figures(read: Understanding, facts: Facts) -> list[Decimal]:
    """The figures an affordability answer computes from the ledger."""
    amount, budget = read.asking.amount, facts.budget
    total = _sum_of(several(read.text, facts.previous), budget)
    if total and budget and budget.remaining is not None:
        return [total, abs(budget.remaining - total)]
    if amount is None or budget is None or budget.remaining is None:
        return []
    return [abs(budget.remaining - amount)]


def _afford_amount(amount: Decimal, facts: Facts, voice: Voice) -> str:
    budget = facts.budget
    if budget is None or budget.remaining is None:
        return unknown_budget(voice)
    left, rest = say(budget.money(budget.remaining)), budget.remaining - amount
    if budget.remaining <= 0:
        return "Not this month, I'm afraid: there is nothing left. Shall I look for free things?"
    if rest < 0:
        over = say(budget.money(rest))
        return voice.pick(
            f"That is {over} over the {left} you have left. I'd look for something smaller, or wait for next month.",
            f"Not quite: you have {left} left, so it would be {over} too much.",
        )
    spare = say(budget.money(rest))
    return voice.pick(
        f"Yes. You have {left} left, so that would still leave {spare}.",
        f"Yes, that fits: of your {left}, there would be {spare} left.",
    )


def _afford_item(item: Candidate, read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    budget, name = facts.budget, f"**{item.spoken}**"
    if item.cost is None:
        unknown = f"I have no price for {name} on record, so I can't promise it fits. Please check it first."
        return [Line(unknown, item)]
    if item.cost.amount == 0 and _HOW_MUCH.search(read.text):
        return [Line(f"{name} is {price_of(item, voice)}.", item)]
    if item.cost.amount == 0:
        return [Line(f"Yes. {name} is {price_of(item, voice)}.", item)]
    if budget is None or budget.remaining is None:
        return [Line(f"{name} costs {say(item.cost)}. "), Line(unknown_budget(voice), item)]
    over = over_by(item, budget)
    if over is None:
        return [Line(_item_fits(item, budget, read.text, voice), item)]
    left = say(budget.money(budget.remaining))
    if budget.remaining <= 0:
        answer = f"{name} costs {say(item.cost)}, and this month's budget is used up. "
    else:
        answer = voice.pick(
            f"{name} costs {say(item.cost)}. That is {over} over the {left} you have left. ",
            f"Not this month: {name} costs {say(item.cost)}, which is {over} over. ",
        )
    return [Line(answer, item), *_alternatives(item, read, facts, voice)]


def _item_fits(item: Candidate, budget: Budget, text: str, voice: Voice) -> str:
    name = f"**{item.spoken}**"
    cost = item.cost or budget.money(Decimal(0))
    if cost.currency != budget.currency or budget.remaining is None:
        return f"{name} costs {voice.say(cost)}, in another currency than your budget, so compare it first."
    stays = say(item.left_after or budget.money(budget.remaining - cost.amount))
    place = place_of(item)
    where = f" ({place})" if place else ""
    if _HOW_MUCH.search(text):
        return voice.pick(
            f"{name} costs {say(cost)}{where}. That fits, leaving {stays}.",
            f"{say(cost)}{where}. With {name} bought, you would have {stays} left.",
        )
    if cost.amount * 2 > budget.remaining:
        return voice.pick(
            f"Yes, but it is a big bite: {name} costs {say(cost)}{where}, leaving {stays} for the rest of the month.",
            f"It fits, though only just comfortably: {name} costs {say(cost)}{where}, leaving {stays}.",
        )
    return voice.pick(
        f"Yes. {name} costs {say(cost)}{where}, leaving {stays}.",
        f"Yes, {name} fits: it costs {say(cost)}{where}, leaving {stays} for the rest of the month.",
        f"Easily: {name} costs {say(cost)}{where}, leaving {stays}.",
    )


def _alternatives(item: Candidate, read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    fitting = [c for c in choose(read, facts) if c.item_id != item.item_id][:MAX_ALTERNATIVES]
    if not fitting:
        return [
            Line(
                voice.pick(
                    "Shall I look for something closer to what is left?",
                    "I can look for something similar that fits.",
                )
            )
        ]
    return [Line("These would fit instead:\n"), *(offer(c, voice) for c in fitting)]


def _not_in_catalogue(facts: Facts, voice: Voice) -> str:
    budget = facts.budget
    left = ""
    if budget and budget.remaining is not None and budget.remaining > 0:
        left = f" You have {say(budget.money(budget.remaining))} left, so tell me its price and I'll check."
    if facts.catalogue_away:
        return f"I can't reach the catalogue at the moment, so I can't look it up.{left}"
    return voice.pick(
        f"I couldn't find that one in the catalogue, so I won't guess its price.{left}",
        f"That one isn't in the catalogue.{left}",
    )
