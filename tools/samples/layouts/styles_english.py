"""House styles of invented issuers in the United States, Britain, India and Canada."""

from tools.samples.layouts.numbers import Numbers
from tools.samples.layouts.style import Column, Labels, Style
from tools.samples.sheet import MONO, MONO_BOLD, SERIF, SERIF_BOLD

LETTER = (612.0, 792.0)
ENGLISH = Labels(
    title="Account statement", period="Statement period", to="to", account="Account number",
    opening="Opening balance", closing="Closing balance", carried="Carried forward",
    brought="Brought forward", money_in="Money in", money_out="Money out",
)  # fmt: skip

US = Style(
    country="US", issuer="Prairie Harbor Bank", currency="USD",
    holder=("JORDAN P ELLERY", "2207 CEDAR BEND DR", "MADISON WI 53704"), account="**** 6620",
    numbers=Numbers(symbol="$"),
    labels=Labels("Checking statement", "Statement period", "through", "Account number",
                  "Beginning balance", "Ending balance", "", "", "Deposits", "Withdrawals",
                  pending="Pending transactions (not yet posted, not in the balance)"),
    columns=(Column("date", "Date", 46), Column("text", "Description", 92),
             Column("amount", "Amount", 478, True), Column("balance", "Balance", 566, True)),
    row_date="%m/%d", full_date="%m/%d/%Y", accent="#1f3f77", heading="boxed", zebra=True,
    page_size=LETTER,
)  # fmt: skip
US_CARD = Style(
    country="US", issuer="Redbud Card Services", currency="USD", holder=US.holder, account="**** 0193",
    numbers=Numbers(symbol="$"),
    labels=Labels("Credit card statement", "Billing cycle", "through", "Card number",
                  "Previous balance", "New balance", "", "", "Payments", "Purchases"),
    columns=(Column("date", "Trans date", 46), Column("value_date", "Post date", 104),
             Column("text", "Description", 160), Column("amount", "Amount", 566, True)),
    row_date="%m/%d", full_date="%b %d, %Y", accent="#8a1f3d", heading="band", page_size=LETTER,
)  # fmt: skip
UK = Style(
    country="GB", issuer="Thistledown Bank", currency="GBP",
    holder=("MR C R PENHALE", "9 WEAVER STREET", "LEEDS LS1 0AA"), account="00-00-00 11223344",
    numbers=Numbers(sign="suffix", marks=("", "D")),
    labels=Labels("Your current account", "Period", "to", "Account", "Start balance", "End balance",
                  "Balance carried forward", "Balance brought forward", "Paid in", "Paid out"),
    columns=(Column("date", "Date", 46), Column("text", "Payment type and details", 104),
             Column("debit", "£ Paid out", 388, True), Column("credit", "£ Paid in", 466, True),
             Column("balance", "£ Balance", 549, True)),
    row_date="%d %b %y", full_date="%d %B %Y", accent="#4b2a6b", heading="letterhead",
    balance_once_a_day=True, leading=17,
)  # fmt: skip
INDIA = Style(
    country="IN", issuer="Banyan Bank of Commerce", currency="INR",
    holder=("MEERA R IYENGAR", "FLAT 4B LOTUS RESIDENCY", "PUNE 411001"), account="XXXX XXXX 9087",
    numbers=Numbers(lakh=True, sign="suffix", marks=("CR", "DR")),
    labels=Labels("Statement of account (INR)", "From", "To", "A/c no.", "OPENING BALANCE",
                  "CLOSING BALANCE", "C/F", "B/F", "Deposits", "Withdrawals"),
    columns=(Column("date", "Txn date", 46), Column("value_date", "Value dt", 94), Column("text", "Narration", 142),
             Column("debit", "Withdrawal", 392, True), Column("credit", "Deposit", 464, True),
             Column("balance", "Balance", 551, True)),
    row_date="%d/%m/%y", full_date="%d/%m/%Y", accent="#7a3b12", heading="plain", font=MONO,
    bold=MONO_BOLD, size=7.4, leading=14, grid=True,
)  # fmt: skip
CANADA = Style(
    country="CA", issuer="Loon Lake Credit Union", currency="CAD",
    holder=("SIMONE DESROSIERS", "18 BIRCHWOOD CRES", "KINGSTON ON K7L 0A1"), account="00391-222",
    numbers=Numbers(sign="parentheses", symbol="$"),
    labels=Labels("Chequing account statement", "Period", "to", "Account", "Balance forward",
                  "Closing balance", "", "", "Deposits and credits", "Withdrawals and debits",
                  subtotal="Total"),
    columns=(Column("date", "Date", 46), Column("text", "Description", 104),
             Column("amount", "Amount (CAD)", 470, True), Column("balance", "Balance", 566, True)),
    row_date="%b %d", full_date="%B %d, %Y", accent="#0b5a3c", heading="letterhead", font=SERIF,
    bold=SERIF_BOLD, size=9.2, leading=16.5, sub_totals=True, page_size=LETTER,
)  # fmt: skip
JAPAN = Style(
    country="JP", issuer="Hoshimi Bank", currency="JPY",
    holder=("TANAKA YUKI", "SAKURA HEIGHTS 203", "KYOTO"), account="1234567",
    numbers=Numbers(places=0, symbol="¥"), labels=ENGLISH,
    columns=(Column("date", "Date", 46), Column("debit", "Withdrawal", 190, True),
             Column("credit", "Deposit", 278, True), Column("balance", "Balance", 372, True),
             Column("text", "Remarks", 392)),
    row_date="%Y/%m/%d", full_date="%Y/%m/%d", accent="#b3202c", heading="boxed", grid=True,
)  # fmt: skip
