"""The tools of the MCP endpoint: read-only, and always about the person whose token it is."""

from collections.abc import Awaitable
from decimal import Decimal
from typing import Annotated, Literal

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import BaseModel, Field
from starlette.requests import Request

from chat.application.catalogue_port import Wanted
from chat.bootstrap import App
from chat.domain.facts import Candidate, speakable
from shared.errors import Unavailable
from shared.http.auth import Principal
from shared.money import Money

MAX_RESULTS = 10
READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
ItemType = Literal[
    "movie", "series", "book", "video_game", "board_game", "card_game", "event", "restaurant"
]
Query = Annotated[str, Field(min_length=1, max_length=200, description="Words to look for")]
MaxPrice = Annotated[
    Decimal | None, Field(ge=0, le=100_000, description="Highest price, in the person's currency")
]
Limit = Annotated[int, Field(ge=1, le=MAX_RESULTS)]


class Amount(BaseModel):
    """Money as an exact decimal string."""

    amount: str
    currency: str

    @classmethod
    def of(cls, money: Money | None) -> "Amount | None":
        """Rounded to the currency's coin; None when it is not known."""
        if money is None:
            return None
        rounded = money.rounded()
        return cls(amount=str(rounded.amount), currency=rounded.currency)


class Item(BaseModel):
    """One item of the catalogue as it stands for the person. A null cost is unknown, never zero."""

    item_id: str
    title: str
    type: str
    cost: Amount | None
    left_after: Amount | None
    platform: str | None
    description: str
    taste_reason: str
    budget_reason: str

    @classmethod
    def of(cls, candidate: Candidate) -> "Item":
        """The item with its stored texts as inert prose."""
        return cls(
            item_id=str(candidate.item_id),
            title=candidate.spoken,
            type=candidate.type,
            cost=Amount.of(candidate.cost),
            left_after=Amount.of(candidate.left_after),
            platform=candidate.platform,
            description=speakable(candidate.description),
            taste_reason=speakable(candidate.taste_reason),
            budget_reason=speakable(candidate.budget_reason),
        )


class Items(BaseModel):
    """What was found, best first."""

    items: list[Item]


class BudgetStatus(BaseModel):
    """The entertainment budget of this month; nulls while it is not known."""

    known: bool
    period: str | None = None
    budget: Amount | None = None
    used: Amount | None = None
    remaining: Amount | None = None
    estimate: bool = False


def add_tools(server: MCPServer, app: App) -> None:
    """Register the three tools."""

    @server.tool(annotations=READ_ONLY)
    async def get_budget_status(ctx: Context) -> BudgetStatus:
        """How much of this month's entertainment budget is used and left."""
        return await _budget(app, _caller(ctx))

    @server.tool(annotations=READ_ONLY)
    async def search(
        ctx: Context,
        query: Query,
        type: ItemType | None = None,
        max_price: MaxPrice = None,
        limit: Limit = 5,
    ) -> Items:
        """Find items by words, whether they fit the budget or not, with their prices."""
        wanted = _wanted(ctx, query, type, None, max_price, limit)
        return await _found(app.catalogue.search(wanted))

    @server.tool(annotations=READ_ONLY)
    async def recommend(
        ctx: Context,
        type: ItemType | None = None,
        mood: Annotated[str | None, Field(max_length=30)] = None,
        max_price: MaxPrice = None,
        limit: Limit = 5,
    ) -> Items:
        """What suits the person's taste and fits what is left of their budget, with the reasons."""
        wanted = _wanted(ctx, None, type, mood, max_price, limit)
        return await _found(app.catalogue.recommend(wanted))


def _caller(ctx: Context) -> Principal:
    request = ctx.request_context.request
    if not isinstance(request, Request):
        raise ToolError("These tools answer over HTTP only.")
    principal: Principal = request.state.principal
    return principal


def _wanted(
    ctx: Context,
    query: str | None,
    item_type: str | None,
    mood: str | None,
    max_price: Decimal | None,
    limit: int,
) -> Wanted:
    types = (item_type,) if item_type else ()
    return Wanted(_caller(ctx).token, query, types, mood, max_price, limit)


async def _found(asked: Awaitable[list[Candidate]]) -> Items:
    try:
        return Items(items=[Item.of(candidate) for candidate in await asked])
    except Unavailable as error:
        raise ToolError("The catalogue does not answer at the moment. Try again soon.") from error


async def _budget(app: App, caller: Principal) -> BudgetStatus:
    budget = await app.conversations.budget(caller.user_id)
    if budget is None or budget.budget is None or budget.remaining is None:
        return BudgetStatus(known=False)
    return BudgetStatus(
        known=True,
        period=budget.period,
        budget=Amount.of(budget.money(budget.budget)),
        used=Amount.of(budget.money(budget.used)),
        remaining=Amount.of(budget.money(budget.remaining)),
        estimate=budget.estimate,
    )
