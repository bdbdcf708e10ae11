"""Routes of a person's financial profile."""

from uuid import UUID

from fastapi import APIRouter

from documents.api.dependencies import TheApp
from documents.api.money import money, percent
from documents.api.profile_schemas import ExpenseResponse, ProfileResponse, UpdateProfileRequest
from documents.application.update_profile import update_profile
from documents.bootstrap import App
from documents.domain.profile import Settings
from documents.infrastructure import queries
from shared.http.auth import CurrentUser

router = APIRouter(prefix="/api/financial/profile", tags=["profile"])


@router.get("")
async def get_financial_profile(user: CurrentUser, app: TheApp) -> ProfileResponse:
    """How my money is counted, and what came of it."""
    await app.bring_current(user.user_id)
    return await profile_of(app, user.user_id)


@router.put("")
async def put_financial_profile(
    body: UpdateProfileRequest, user: CurrentUser, app: TheApp
) -> ProfileResponse:
    """Replace my settings; an override wins over the derived budget, which stays visible."""
    settings = Settings(
        savings_goal_percent=body.savings_goal_percent,
        fun_share_percent=body.fun_share_percent,
        budget_override=body.budget_override,
        told_monthly_income=body.told.monthly_income,
        told_fixed_expenses=body.told.fixed_expenses,
        told_essential_spending=body.told.essential_spending,
        currency=body.currency,
        time_zone=body.time_zone,
    )
    await update_profile(app.uow, user_id=user.user_id, settings=settings)
    await app.refresh_soon(user.user_id)
    return await profile_of(app, user.user_id)


async def profile_of(app: App, user_id: UUID) -> ProfileResponse:
    """Settings, figures told and worked out, and expenses by category."""
    row = await queries.profile_of(app.resources.sessions, user_id)
    currency = row["chosen_currency"] or row["account_currency"]
    expenses = await queries.expenses_of(app.resources.sessions, user_id)
    return ProfileResponse.model_validate(
        dict(row)
        | {
            "currency": currency,
            "time_zone": row["chosen_time_zone"] or row["account_time_zone"],
            "savings_goal_percent": percent(row["savings_goal_percent"]),
            "fun_share_percent": percent(row["fun_share_percent"]),
            "budget_override": money(row["entertainment_budget_override"], currency),
            "told": {
                name: money(row[f"told_{name}"], currency)
                for name in ("monthly_income", "fixed_expenses", "essential_spending")
            },
            "monthly_income": money(row["monthly_income"], currency),
            "fixed_expenses": money(row["fixed_expenses"], currency),
            "derived_budget": money(row["entertainment_budget"], currency),
            "expense_categories": [
                ExpenseResponse.model_validate(
                    dict(one) | {"monthly_amount": money(one["monthly_amount"], one["currency"])}
                )
                for one in expenses
            ],
        }
    )
