import type { DocumentsSchema } from "@/api/client";

type Profile = DocumentsSchema["ProfileResponse"];
export type Goals = { savings: string; share: string; override: string };

/** The goals as they stand, as text for a form. */
export function goalsOf(profile: Profile): Goals {
  return {
    savings: plain(profile.savings_goal_percent),
    share: plain(profile.fun_share_percent),
    override: profile.budget_override?.amount ?? "",
  };
}

/** The whole profile with other goals: what a form does not show stays as it is. */
export function withGoals(profile: Profile, goals: Goals): DocumentsSchema["UpdateProfileRequest"] {
  const { monthly_income, fixed_expenses, essential_spending } = profile.told as Partial<
    Record<string, { amount: string } | null>
  >;
  return {
    savings_goal_percent: goals.savings,
    fun_share_percent: goals.share,
    budget_override: goals.override.trim() || null,
    currency: profile.chosen_currency,
    time_zone: profile.chosen_time_zone,
    told: {
      monthly_income: monthly_income?.amount ?? null,
      fixed_expenses: fixed_expenses?.amount ?? null,
      essential_spending: essential_spending?.amount ?? null,
    },
  };
}

/** A percentage as people write it: a decimal may arrive as `5E+1`. */
function plain(percent: string): string {
  return String(Number(percent));
}
