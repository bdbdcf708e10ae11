"""The golden rule: what is left for fun, what of it is promised and spent, and every term."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.domain.finance.category import Group
from documents.domain.finance.evidence import (
    Basis,
    Question,
    SourceKind,
    SourceRef,
    Term,
    rounded,
    total,
)
from documents.domain.finance.periods import Period
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.records import HUNDRED, Profile
from documents.domain.finance.subscriptions import Subscription
from shared.money import Money

_TIGHT = Decimal("0.20")


@dataclass(frozen=True, slots=True)
class MonthlyFigures:
    """Income and what it must cover, as far as known; each with the terms it adds up from."""

    income: Term | None
    fixed: Term | None
    essential: Term | None
    parts: tuple[Term, ...] = ()

    @property
    def known(self) -> tuple[Term, ...]:
        """The figures there are."""
        return tuple(term for term in (self.income, self.fixed, self.essential) if term)

    @property
    def complete(self) -> bool:
        """Whether a budget can be derived without making a figure up."""
        return self.income is not None and self.fixed is not None


@dataclass(frozen=True, slots=True)
class EntertainmentBudget:
    """One month's budget for fun. `used + remaining = budget` whenever there is a budget.

    `budget` is the override when one is set, else `derived`; None while nothing is known.
    `free_money` may be negative; `derived` never is.
    """

    period: Period
    currency: str
    income: Money | None
    fixed: Money | None
    savings: Money | None
    essential: Money | None
    free_money: Money | None
    derived: Money | None
    override: Money | None
    budget: Money | None
    committed: Money
    spent: Money
    used: Money
    remaining: Money | None
    basis: Basis | None
    estimate: bool
    money_is_tight: bool
    terms: tuple[Term, ...]
    subscriptions: tuple[Subscription, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    questions: tuple[Question, ...] = ()

    def term(self, name: str) -> Term | None:
        """The term of that name."""
        return next((term for term in self.terms if term.name == name), None)


def work_out_budget(
    period: Period,
    profile: Profile,
    figures: MonthlyFigures,
    subscriptions: Sequence[Subscription],
    purchases: Iterable[Purchase],
    questions: Iterable[Question] = (),
) -> EntertainmentBudget:
    """The budget of `period` from the month's figures, the subscriptions and what was bought."""
    rule = _golden_rule(figures, profile) if figures.complete else ()
    bought = fun_bought_in(period, purchases, subscriptions)
    use = _use(bought, subscriptions, profile.currency)
    amounts = {term.name: term.amount for term in (*figures.known, *rule, *use)}
    override, derived, used = profile.own_budget, amounts.get("derived"), amounts["used"]
    budget = override if override is not None else derived
    remaining = budget - used if budget is not None else None
    outcome = _outcome(override, budget, used, remaining)
    return EntertainmentBudget(
        period=period,
        currency=profile.currency,
        income=amounts.get("income"),
        fixed=amounts.get("fixed"),
        savings=amounts.get("savings"),
        essential=amounts.get("essential"),
        free_money=amounts.get("free_money"),
        derived=derived,
        override=override,
        budget=budget,
        committed=amounts["committed"],
        spent=amounts["spent"],
        used=used,
        remaining=remaining,
        basis=_basis(override, rule),
        estimate=override is None and _is_estimate(figures),
        money_is_tight=_is_tight(budget, remaining),
        terms=(*figures.known, *figures.parts, *rule, *use, *outcome),
        subscriptions=tuple(subscriptions),
        purchases=tuple(bought),
        questions=tuple(questions),
    )


def fun_bought_in(
    period: Period, purchases: Iterable[Purchase], subscriptions: Sequence[Subscription]
) -> list[Purchase]:
    """Entertainment bought or refunded in `period`, without the charges already committed."""
    return [
        purchase
        for purchase in purchases
        if purchase.group is Group.ENTERTAINMENT
        and period.contains(purchase.on)
        and not any(one.stands_for(purchase) for one in subscriptions)
    ]


def _golden_rule(figures: MonthlyFigures, profile: Profile) -> tuple[Term, ...]:
    income, fixed = figures.income, figures.fixed
    if income is None or fixed is None:
        return ()
    currency, goal = profile.currency, profile.savings_goal_percent
    savings = rounded(income.amount.amount * goal / HUNDRED, currency)
    essential = figures.essential.amount if figures.essential else Money.zero(currency)
    free = income.amount - fixed.amount - savings - essential
    share = profile.fun_share_percent
    derived = rounded(max(free.amount, Decimal(0)) * share / HUNDRED, currency)
    made = f"{income.amount.amount:,} − {fixed.amount.amount:,} − {savings.amount:,}"
    made += f" − {essential.amount:,}" if figures.essential else ""
    basis = _worst(figures)
    return (
        Term(
            "savings",
            "Savings goal",
            savings,
            f"{goal.normalize():f} % of {income.amount.amount:,}",
            basis=Basis.SETTING,
        ),
        Term("free_money", "Free money", free, made, basis=basis),
        Term(
            "derived",
            "Entertainment budget",
            derived,
            f"{share.normalize():f} % of {max(free.amount, Decimal(0)):,}",
            basis=basis,
        ),
    )


def _use(
    bought: Sequence[Purchase], subscriptions: Iterable[Subscription], currency: str
) -> tuple[Term, ...]:
    promised = [term for one in subscriptions if (term := one.term()) is not None]
    spending = [_spent_term(purchase, currency) for purchase in bought]
    committed = _sum_term("committed", "Committed to subscriptions", promised, currency)
    spent = _sum_term("spent", "Bought this month", spending, currency)
    used = Term(
        "used",
        "Used this month",
        committed.amount + spent.amount,
        f"{committed.amount.amount:,} + {spent.amount.amount:,}".replace("+ -", "− "),
        (*committed.sources, *spent.sources),
    )
    return (*promised, *spending, committed, spent, used)


def _spent_term(purchase: Purchase, currency: str) -> Term:
    amount = rounded(purchase.amount, currency)
    label = purchase.title if purchase.amount > 0 else f"Refund: {purchase.title}"
    return Term(
        f"spent.{purchase.id}",
        label,
        amount,
        f"{purchase.category.label}, {purchase.on.isoformat()}",
        purchase.sources(),
        part_of="spent",
    )


def _sum_term(name: str, label: str, parts: Sequence[Term], currency: str) -> Term:
    amount = Money(total(part.amount.amount for part in parts), currency).rounded()
    formula = " + ".join(f"{part.amount.amount:,}" for part in parts) or "none"
    sources = tuple(source for part in parts for source in part.sources)
    return Term(name, label, amount, formula.replace("+ -", "− "), sources)


def _outcome(
    override: Money | None, budget: Money | None, used: Money, remaining: Money | None
) -> tuple[Term, ...]:
    if budget is None or remaining is None:
        return ()
    formula = "you set this" if override is not None else "derived"
    told = (SourceRef(SourceKind.TOLD, amount=override, text="you set this"),) if override else ()
    basis = Basis.SETTING if override is not None else Basis.DOCUMENTS
    return (
        Term("budget", "Budget in force", budget, formula, told, basis),
        Term("remaining", "Remaining", remaining, f"{budget.amount:,} − {used.amount:,}"),
    )


def _worst(figures: MonthlyFigures) -> Basis:
    bases = {term.basis for term in figures.known}
    if Basis.ESTIMATE in bases or figures.essential is None:
        return Basis.ESTIMATE
    return Basis.TOLD if Basis.TOLD in bases else Basis.DOCUMENTS


def _is_estimate(figures: MonthlyFigures) -> bool:
    return figures.complete and _worst(figures) is Basis.ESTIMATE


def _basis(override: Money | None, rule: Sequence[Term]) -> Basis | None:
    if override is not None:
        return Basis.SETTING
    return rule[-1].basis if rule else None


def _is_tight(budget: Money | None, remaining: Money | None) -> bool:
    if budget is None or remaining is None:
        return False
    return remaining.amount <= 0 or remaining.amount < budget.amount * _TIGHT
