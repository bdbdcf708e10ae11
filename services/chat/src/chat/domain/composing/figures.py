"""Talking about the money: the budget as it stands, and whether something can be afforded."""

from decimal import Decimal

from chat.domain.composing.offers import offer, over_by, price_of
from chat.domain.composing.recommending import choose
from chat.domain.composing.voice import Line, Voice, listed, say
from chat.domain.facts import Budget, Candidate, Facts, speakable
from chat.domain.language.understanding import Understanding

MAX_ALTERNATIVES = 2


def budget_status(facts: Facts, voice: Voice) -> list[Line]:
    """Budget, used, remaining, and what is committed."""
    budget = facts.budget
    if budget is None or budget.budget is None or budget.remaining is None:
        return [Line(unknown_budget(voice))]
    whole, used = say(budget.money(budget.budget)), say(budget.money(budget.used))
    parts = [_where_it_stands(budget, whole, used, voice)]
    if budget.committed > 0:
        parts.append(_committed(budget, voice))
    if budget.estimate:
        parts.append("It is an estimate, since your income varies or some documents are missing.")
    if budget.is_tight:
        parts.append(
            voice.pick(
                "Shall I look for free things?",
                "I can look for things that cost nothing, if you like.",
            )
        )
    else:
        parts.append(voice.pick("Shall I find something that fits?", "Want ideas for it?", ""))
    return [Line(" ".join(part for part in parts if part))]


def _where_it_stands(budget: Budget, whole: str, used: str, voice: Voice) -> str:
    remaining = budget.remaining or Decimal(0)
    left = say(budget.money(remaining))
    if remaining < 0:
        return voice.pick(
            f"Your budget is {whole} and you have used {used}, so you are {left} over this month.",
            f"You are {left} over: you have used {used}, and your budget is {whole}.",
        )
    return voice.pick(
        f"You have {left} left. Your budget is {whole}, and you have used {used} so far.",
        f"Your budget is {whole} this month. You have used {used}, which leaves {left}.",
        f"There is {left} left for fun this month. You have used {used}, and your budget is {whole}.",
    )


def _committed(budget: Budget, voice: Voice) -> str:
    amount = say(budget.money(budget.committed))
    named = [
        f"{speakable(s.service)} {say(s.price)}" for s in budget.services if s.price is not None
    ]
    if not named:
        return f"Of that, {amount} goes to subscriptions."
    return voice.pick(
        f"Subscriptions take {amount} of it: {listed(named)}.",
        f"That includes {amount} for subscriptions ({listed(named)}).",
    )


def unknown_budget(voice: Voice) -> str:
    """Nothing is known: ask instead of inventing."""
    return voice.pick(
        "I don't have figures for you yet. Upload a bank statement or a pay stub on the Documents page, or set a budget yourself, and I can answer that.",
        "I can't say yet: there is no statement and no budget of yours here. Could you upload one, or set a figure on the Budget page?",
        "Your budget isn't known to me yet, and I won't guess. A bank statement, or a figure you set yourself, would do.",
    )


def afford(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """Whether an amount or an item fits into what is left."""
    item = wanted_item(read, facts)
    if item is not None:
        return _afford_item(item, read, facts, voice)
    if read.asking.title is not None:
        return [Line(_not_in_catalogue(facts, voice))]
    if read.asking.amount is not None:
        return [Line(_afford_amount(read.asking.amount, facts, voice))]
    return [
        Line(
            voice.pick(
                "Which one do you mean? Give me a title or an amount, and I'll check.",
                "Tell me the title or the amount, and I'll check it against your budget.",
            )
        )
    ]


def wanted_item(read: Understanding, facts: Facts) -> Candidate | None:
    """The item the person names: an exact title, one that begins with it, or the one just shown."""
    title = (read.asking.title or "").casefold().strip()
    if not title:
        return facts.previous[0] if facts.previous and read.asking.amount is None else None
    known = [*facts.candidates, *facts.previous]
    for matches in (lambda t: t == title, lambda t: t.startswith(title), lambda t: title in t):
        for candidate in known:
            if matches(candidate.title.casefold()):
                return candidate
    return None


def derived_figures(read: Understanding, facts: Facts) -> list[Decimal]:
    """The figures an affordability answer computes from the ledger."""
    amount, budget = read.asking.amount, facts.budget
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
        return [
            Line(
                f"I have no price for {name} on record, so I can't promise it fits. Please check it first.",
                item,
            )
        ]
    if item.cost.amount == 0:
        return [Line(f"Yes. {name}: {price_of(item, voice)}.", item)]
    if budget is None or budget.remaining is None:
        return [Line(f"{name} costs {say(item.cost)}. "), Line(unknown_budget(voice), item)]
    over = over_by(item, budget)
    if over is None:
        return [Line(_item_fits(item, budget, name, voice), item)]
    left = say(budget.money(budget.remaining))
    if budget.remaining <= 0:
        answer = f"{name} costs {say(item.cost)}, and this month's budget is used up. "
    else:
        answer = voice.pick(
            f"{name} costs {say(item.cost)}. That is {over} over the {left} you have left. ",
            f"Not this month: {name} costs {say(item.cost)}, which is {over} over. ",
        )
    return [Line(answer, item), *_alternatives(item, read, facts, voice)]


def _item_fits(item: Candidate, budget: Budget, name: str, voice: Voice) -> str:
    cost = item.cost or budget.money(Decimal(0))
    if cost.currency != budget.currency or budget.remaining is None:
        return (
            f"{name} costs {say(cost)}, in another currency than your budget, so compare it first."
        )
    stays = item.left_after or budget.money(budget.remaining - cost.amount)
    return voice.pick(
        f"Yes. {name} costs {say(cost)}, leaving {say(stays)}.",
        f"Yes, {name} fits: it costs {say(cost)}, leaving {say(stays)} for the rest of the month.",
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
    return [Line("These would fit instead:\n\n"), *(offer(c, voice) for c in fitting)]


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
