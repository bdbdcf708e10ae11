import type { DocumentsSchema } from "@/api/client";

type Profile = DocumentsSchema["ProfileResponse"];
/** Figures a person tells where no document shows them. */
export type Told = { income: string; fixed: string; essential: string };
export type Goals = { savings: string; share: string; override: string } & Told;

/** The goals as they stand, as text for a form. */
export function goalsOf(profile: Profile): Goals {
  return {
    savings: plain(profile.savings_goal_percent),
    share: plain(profile.fun_share_percent),
    override: profile.budget_override?.amount ?? "",
    income: profile.told["monthly_income"]?.amount ?? "",
    fixed: profile.told["fixed_expenses"]?.amount ?? "",
    essential: profile.told["essential_spending"]?.amount ?? "",
  };
}

/** The whole profile with other goals: what a form does not show stays as it is. */
export function withGoals(profile: Profile, goals: Goals): DocumentsSchema["UpdateProfileRequest"] {
  return {
    savings_goal_percent: goals.savings,
    fun_share_percent: goals.share,
    budget_override: goals.override.trim() || null,
    currency: profile.chosen_currency,
    time_zone: profile.chosen_time_zone,
    told: {
      monthly_income: goals.income.trim() || null,
      fixed_expenses: goals.fixed.trim() || null,
      essential_spending: goals.essential.trim() || null,
    },
  };
}

/** A percentage as people write it: a decimal may arrive as `5E+1`. */
function plain(percent: string): string {
  return String(Number(percent));
}
