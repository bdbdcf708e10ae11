"""What the API gives about plans: evenings for the money, and subscriptions in turn."""

from datetime import date
from decimal import Decimal
from typing import Self
from uuid import UUID

from pydantic import BaseModel

from catalog.api.recommendation_schemas import BudgetResponse, RecommendedItem, recommended
from catalog.api.schemas import EvidenceResponse, MoneyResponse, evidence_of
from catalog.application.plan_evenings import Planned
from catalog.domain.candidate import Candidate
from catalog.domain.evening_plan import OtherPlan, Plan
from catalog.domain.kinds import ItemType, OfferKind
from catalog.domain.rotation import Advice, Month, Rotation, Service
from catalog.domain.wishlist import Wished
from shared.money import Money


class PlanResponse(BaseModel):
    """A set of evenings. `left_after` is what stays after all of it; null while not known."""

    items: list[RecommendedItem]
    total: MoneyResponse
    left_after: MoneyResponse | None
    worth: int
    hours: Decimal

    @classmethod
    def of(cls, plan: Plan, planned: Planned) -> Self:
        """A plan as it travels."""
        ids = planned.recommendation_ids
        return cls(
            items=[
                recommended(ids[pick.quote.item.id], pick, planned.person) for pick in plan.picks
            ],
            total=_money(plan.total),
            left_after=MoneyResponse.of(plan.left_after),
            worth=plan.worth,
            hours=plan.hours,
        )


class OtherPlanResponse(PlanResponse):
    """Another plan: without one item of the best one, for half the money, or for nothing."""

    kind: OtherPlan
    without: UUID | None = None
    without_title: str | None = None


class EveningPlanResponse(BaseModel):
    """The best evenings for what is left, exactly; and others to choose from."""

    budget: BudgetResponse
    limit: MoneyResponse
    evenings: int
    best: PlanResponse
    alternatives: list[OtherPlanResponse]
    note: str

    @classmethod
    def of(cls, planned: Planned, evenings: int) -> Self:
        """The whole answer."""
        plan = planned.plan
        return cls(
            budget=BudgetResponse.of(planned.person.purse),
            limit=_money(plan.limit),
            evenings=evenings,
            best=PlanResponse.of(plan.best, planned),
            alternatives=[
                OtherPlanResponse(
                    **dict(PlanResponse.of(other.plan, planned)),
                    kind=other.kind,
                    without=other.without.id if other.without else None,
                    without_title=other.without.title if other.without else None,
                )
                for other in plan.alternatives
            ],
            note=plan.note,
        )


class WishResponse(BaseModel):
    """One thing on my list."""

    item_id: UUID
    title: str
    type: ItemType
    hours: Decimal | None

    @classmethod
    def of(cls, item: Candidate) -> Self:
        """One item, short."""
        return cls(item_id=item.id, title=item.title, type=item.type, hours=item.expected_hours)


class ServiceResponse(BaseModel):
    """One subscription: its monthly fee, what to do with it, and the bank line that shows it."""

    service: str
    fee: MoneyResponse
    held: bool
    advice: Advice
    months: int
    wishes: list[WishResponse]
    evidence: EvidenceResponse | None

    @classmethod
    def of(cls, service: Service) -> Self:
        """A subscription as it travels."""
        return cls(
            service=service.name,
            fee=_money(service.fee),
            held=service.held is not None,
            advice=service.advice,
            months=service.months,
            wishes=[WishResponse.of(wish.item) for wish in service.wishes],
            evidence=evidence_of(service.held),
        )


class MonthResponse(BaseModel):
    """One month: the subscription to hold, what to begin in it, and what it costs."""

    month: str
    starts: date
    service: str | None
    begins: list[WishResponse]
    cost: MoneyResponse
    keeping_all: MoneyResponse

    @classmethod
    def of(cls, month: Month) -> Self:
        """A month as it travels."""
        return cls(
            month=f"{month.starts:%Y-%m}",
            starts=month.starts,
            service=month.service.name if month.service else None,
            begins=[WishResponse.of(item) for item in month.begins],
            cost=_money(month.cost),
            keeping_all=_money(month.keeping_all),
        )


class AloneResponse(WishResponse):
    """Something that is cheaper got on its own than with a month's fee."""

    cost: MoneyResponse | None
    platform: str | None
    kind: OfferKind | None

    @classmethod
    def alone(cls, wish: Wished) -> Self:
        """A wish and its own way."""
        way = wish.alone
        return cls(
            **dict(WishResponse.of(wish.item)),
            cost=MoneyResponse.of(way.cost if way else None),
            platform=way.platform if way else None,
            kind=way.offer if way else None,
        )


class RotationResponse(BaseModel):
    """Which subscription to hold in which month for my list, against keeping all of them."""

    months: list[MonthResponse]
    services: list[ServiceResponse]
    alone: list[AloneResponse]
    later: list[WishResponse]
    cost: MoneyResponse
    keeping_all: MoneyResponse
    saving: MoneyResponse
    note: str

    @classmethod
    def of(cls, rotation: Rotation) -> Self:
        """The whole answer."""
        return cls(
            months=[MonthResponse.of(month) for month in rotation.months],
            services=[ServiceResponse.of(service) for service in rotation.services],
            alone=[AloneResponse.alone(wish) for wish in rotation.alone],
            later=[WishResponse.of(item) for item in rotation.later],
            cost=_money(rotation.cost),
            keeping_all=_money(rotation.keeping_all),
            saving=_money(rotation.saving),
            note=rotation.note,
        )


def _money(money: Money) -> MoneyResponse:
    rounded = money.rounded()
    return MoneyResponse(amount=str(rounded.amount), currency=rounded.currency)
