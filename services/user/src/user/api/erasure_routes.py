"""Routes to leave, to be forgotten in part, and to look the receipt up afterwards."""

from uuid import UUID

from fastapi import APIRouter, Depends

from shared.clock import utc_now
from shared.http.auth import PUBLIC, CurrentUser
from shared.http.rate_limit import rate_limit
from user.api.dependencies import TheApp, Uow
from user.api.schemas import ErasureReceiptResponse
from user.application import erase_account
from user.domain.errors import ReceiptNotFound
from user.infrastructure import queries

router = APIRouter(prefix="/api/auth", tags=["account"])

_slowly = Depends(rate_limit("auth", limit=30))


@router.delete("/me", status_code=202)
async def erase_me(user: CurrentUser, uow: Uow) -> ErasureReceiptResponse:
    """Forget me everywhere; the receipt says what went here and whom else it was announced to."""
    receipt = await erase_account.erase_account(uow, user_id=user.user_id, now=utc_now())
    return ErasureReceiptResponse.model_validate(receipt)


@router.delete("/me/finances", status_code=202)
async def forget_my_finances(user: CurrentUser, uow: Uow) -> ErasureReceiptResponse:
    """Forget my documents and figures; keep my tastes."""
    receipt = await erase_account.forget_finances(uow, user_id=user.user_id, now=utc_now())
    return ErasureReceiptResponse.model_validate(receipt)


@router.get("/erasures/{receipt_id}", dependencies=[PUBLIC, _slowly])
async def get_erasure_receipt(receipt_id: UUID, app: TheApp) -> ErasureReceiptResponse:
    """A receipt by its id, which names nobody: who has left cannot sign in to ask for it."""
    row = await queries.receipt_of(app.resources.sessions, receipt_id)
    if row is None:
        raise ReceiptNotFound
    return ErasureReceiptResponse.model_validate(dict(row))
