"""Refunds and disputes: what can happen to a charge that succeeded."""

from typing import Literal

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.errors import invalid
from deploy.local.devstripe.objects.aftermath import build_dispute, build_refund
from deploy.local.devstripe.store import JsonObject

Outcome = Literal["won", "lost"]
OPEN_DISPUTE = ("needs_response", "under_review", "warning_needs_response", "warning_under_review")


def refund(
    account: Account,
    charge: JsonObject,
    *,
    amount: int | None,
    reason: str | None,
    metadata: dict[str, str],
) -> JsonObject:
    """Give money back; everything that is left when `amount` is None."""
    left = charge["amount_captured"] - charge["amount_refunded"]
    if charge["status"] != "succeeded":
        raise invalid(f"Charge {charge['id']} is not paid.", param="charge")
    if left == 0:
        raise invalid(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded"
        )
    if _is_charged_back(account, charge):
        raise invalid(f"Charge {charge['id']} has been charged back.", code="charge_disputed")
    if amount is not None and amount > left:
        raise invalid("Refund amount is greater than unrefunded amount on charge.", param="amount")
    given = left if amount is None else amount
    made = build_refund(
        account.now(), charge=charge, amount=given, reason=reason, metadata=metadata
    )
    account.add(made)
    total = charge["amount_refunded"] + given
    account.change(
        charge,
        "charge.refunded",
        amount_refunded=total,
        refunded=total == charge["amount_captured"],
    )
    account.emit("refund.created", made)
    return made


def open_dispute(account: Account, charge: JsonObject, *, inquiry: bool, reason: str) -> JsonObject:
    """The bank asks (inquiry), or takes the money back at once (chargeback)."""
    if charge["status"] != "succeeded" or charge["disputed"]:
        raise invalid(f"Charge {charge['id']} cannot be disputed.", param="charge")
    account.change(charge, disputed=True)
    dispute = build_dispute(account.now(), charge=charge, reason=reason, inquiry=inquiry)
    account.add(dispute, "charge.dispute.created")
    if not inquiry:
        account.emit("charge.dispute.funds_withdrawn", dispute)
    return dispute


def submit_evidence(account: Account, dispute: JsonObject, evidence: dict[str, str]) -> JsonObject:
    """Answer a dispute; Stripe's test texts `winning_evidence` and `losing_evidence` decide it."""
    _require_open(dispute)
    inquiry = dispute["status"].startswith("warning")
    account.change(
        dispute,
        "charge.dispute.updated",
        status="warning_under_review" if inquiry else "under_review",
        evidence={**dispute["evidence"], **evidence},
        evidence_details={
            **dispute["evidence_details"],
            "has_evidence": True,
            "submission_count": dispute["evidence_details"]["submission_count"] + 1,
            "submission_method": "manual",
        },
    )
    match evidence.get("uncategorized_text"):
        case "winning_evidence":
            return close_dispute(account, dispute, "won")
        case "losing_evidence":
            return close_dispute(account, dispute, "lost")
    return dispute


def close_dispute(account: Account, dispute: JsonObject, outcome: Outcome) -> JsonObject:
    """The bank decides. A lost inquiry becomes a chargeback, as it does there."""
    _require_open(dispute)
    if not dispute["status"].startswith("warning"):
        account.change(dispute, "charge.dispute.closed", status=outcome)
        if outcome == "won":
            account.emit("charge.dispute.funds_reinstated", dispute)
        return dispute
    if outcome == "won":
        return account.change(dispute, "charge.dispute.closed", status="warning_closed")
    account.change(
        dispute, "charge.dispute.updated", status="needs_response", is_charge_refundable=False
    )
    account.emit("charge.dispute.funds_withdrawn", dispute)
    return dispute


def _require_open(dispute: JsonObject) -> None:
    if dispute["status"] not in OPEN_DISPUTE:
        raise invalid("This dispute is already closed.", param="dispute")


def _is_charged_back(account: Account, charge: JsonObject) -> bool:
    return any(
        dispute["charge"] == charge["id"] and not dispute["is_charge_refundable"]
        for dispute in account.scan("dispute")
    )
