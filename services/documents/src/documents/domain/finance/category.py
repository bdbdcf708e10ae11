"""What a line was for, and what that means for the budget."""

from enum import StrEnum


class Group(StrEnum):
    """What the budget does with a category."""

    INCOME = "income"
    MOVEMENT = "movement"
    FIXED = "fixed"
    ESSENTIAL = "essential"
    ENTERTAINMENT = "entertainment"
    OTHER = "other"


class Category(StrEnum):
    """What one line was for. A refund has the category of what it refunds."""

    PAY = "pay"
    BENEFITS = "benefits"
    OTHER_CREDIT = "other_credit"
    INTEREST_EARNED = "interest_earned"

    TRANSFER = "transfer"
    SAVINGS = "savings"
    CARD_REPAYMENT = "card_repayment"
    LOAN_PAYOUT = "loan_payout"
    REVERSAL = "reversal"
    REWARD = "reward"
    GAMBLING_WIN = "gambling_win"
    TAX_REFUND = "tax_refund"
    REIMBURSEMENT = "reimbursement"

    RENT = "rent"
    MORTGAGE = "mortgage"
    LOAN_REPAYMENT = "loan_repayment"
    UTILITIES = "utilities"
    PHONE = "phone"
    INTERNET = "internet"
    INSURANCE = "insurance"
    GYM = "gym"
    CHILDCARE = "childcare"
    EDUCATION = "education"
    SOFTWARE = "software"
    MEMBERSHIP = "membership"
    OTHER_BILL = "other_bill"

    GROCERIES = "groceries"
    TRANSPORT = "transport"
    HEALTH = "health"

    STREAMING = "streaming"
    MUSIC = "music"
    CINEMA = "cinema"
    GAMES = "games"
    BOOKS = "books"
    DINING = "dining"
    EVENTS = "events"
    APPS = "apps"
    STORIES = "stories"

    SHOPPING = "shopping"
    CLOTHING = "clothing"
    HOME = "home"
    TRAVEL = "travel"
    CASH = "cash"
    FEES = "fees"
    INTEREST_CHARGED = "interest_charged"
    GAMBLING = "gambling"
    TAX = "tax"
    PERSON = "person"
    CHARITY = "charity"
    OTHER = "other"

    @property
    def group(self) -> Group:
        """What the budget does with this category."""
        return _GROUPS[self]

    @property
    def label(self) -> str:
        """The category in words."""
        return self.value.replace("_", " ").capitalize()


_MEMBERS: dict[Group, str] = {
    Group.INCOME: "pay benefits other_credit interest_earned",
    Group.MOVEMENT: (
        "transfer savings card_repayment loan_payout reversal reward gambling_win tax_refund "
        "reimbursement"
    ),
    Group.FIXED: (
        "rent mortgage loan_repayment utilities phone internet insurance gym childcare education "
        "software membership other_bill"
    ),
    Group.ESSENTIAL: "groceries transport health",
    Group.ENTERTAINMENT: "streaming music cinema games books dining events apps stories",
    Group.OTHER: (
        "shopping clothing home travel cash fees interest_charged gambling tax person charity other"
    ),
}
_GROUPS = {Category(name): group for group, names in _MEMBERS.items() for name in names.split()}

ESSENTIALS = tuple(category for category in Category if category.group is Group.ESSENTIAL)
SPENDING_GROUPS = frozenset({Group.FIXED, Group.ESSENTIAL, Group.ENTERTAINMENT, Group.OTHER})
