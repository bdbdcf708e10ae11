import type { DocumentsSchema } from "@/api/client";
import { inWords } from "@/lib/words";

export type Category = DocumentsSchema["Category"];

// A record, so that the compiler says when the service knows a category that this page does not.
const GROUPS: Record<Category, string> = {
  pay: "Income", benefits: "Income", other_credit: "Income", interest_earned: "Income",
  transfer: "Moved", savings: "Moved", card_repayment: "Moved", loan_payout: "Moved",
  reversal: "Moved", reward: "Moved", gambling_win: "Moved", tax_refund: "Moved",
  reimbursement: "Moved",
  rent: "Fixed", mortgage: "Fixed", loan_repayment: "Fixed", utilities: "Fixed", phone: "Fixed",
  internet: "Fixed", insurance: "Fixed", gym: "Fixed", childcare: "Fixed", education: "Fixed",
  software: "Fixed", membership: "Fixed", other_bill: "Fixed",
  groceries: "Essential", transport: "Essential", health: "Essential",
  streaming: "Fun", music: "Fun", cinema: "Fun", games: "Fun", books: "Fun", dining: "Fun",
  events: "Fun", apps: "Fun", stories: "Fun",
  shopping: "Other", clothing: "Other", home: "Other", travel: "Other", cash: "Other",
  fees: "Other", interest_charged: "Other", gambling: "Other", tax: "Other", person: "Other",
  charity: "Other", other: "Other",
}; // prettier-ignore

/** Every category by its group, for a select. */
export const categoryChoices = ["Income", "Moved", "Fixed", "Essential", "Fun", "Other"].map(
  (group) => ({
    group,
    items: (Object.keys(GROUPS) as Category[])
      .filter((category) => GROUPS[category] === group)
      .map((category) => ({ value: category, label: inWords(category) })),
  }),
);
