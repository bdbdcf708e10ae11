"""Routes of sign-up, sign-in and passwords."""

from fastapi import APIRouter, Depends, Response

from shared.clock import utc_now
from shared.http.auth import PUBLIC, MaybeUser
from shared.http.rate_limit import rate_limit
from user.api.dependencies import TheApp, Uow
from user.api.schemas import (
    AcceptedResponse,
    ConfirmRequest,
    ForgotPasswordRequest,
    LoginRequest,
    RefreshRequest,
    RegisterRequest,
    ResetPasswordRequest,
    TokensResponse,
)
from user.application import register as registration
from user.application import reset_password as passwords
from user.application import sign_in, sign_out
from user.domain.account import normalised_email

router = APIRouter(prefix="/api/auth", tags=["auth"], dependencies=[PUBLIC])

# Per address: enough for a household, too few for a dictionary.
_slowly = Depends(rate_limit("auth", limit=30))
_CHECK_YOUR_MAIL = AcceptedResponse(
    message="If this e-mail can have an account, a code is on its way."
)


@router.post("/register", status_code=202, dependencies=[_slowly])
async def register(body: RegisterRequest, app: TheApp, uow: Uow) -> AcceptedResponse:
    """Register; the answer is the same when the e-mail has an account."""
    await registration.register(
        app.identities,
        uow,
        email=body.email,
        password=body.password.get_secret_value(),
        display_name=body.display_name,
        time_zone=body.time_zone,
        currency=body.currency,
        now=utc_now(),
    )
    return _CHECK_YOUR_MAIL


@router.post("/confirm", status_code=204, dependencies=[_slowly])
async def confirm(body: ConfirmRequest, app: TheApp) -> Response:
    """Confirm the e-mail with the code that was sent to it."""
    await app.identities.confirm(normalised_email(body.email), body.code)
    return Response(status_code=204)


@router.post("/login", dependencies=[_slowly])
async def login(body: LoginRequest, app: TheApp, uow: Uow) -> TokensResponse:
    """Sign in."""
    tokens = await sign_in.sign_in(
        app.identities,
        uow,
        email=body.email,
        password=body.password.get_secret_value(),
        now=utc_now(),
    )
    return TokensResponse.model_validate(tokens)


@router.post("/refresh", dependencies=[_slowly])
async def refresh(body: RefreshRequest, app: TheApp) -> TokensResponse:
    """A new access token."""
    tokens = await app.identities.refresh(body.refresh_token.get_secret_value())
    return TokensResponse.model_validate(tokens)


@router.post("/logout", status_code=204)
async def logout(body: RefreshRequest, user: MaybeUser, app: TheApp, uow: Uow) -> Response:
    """End the session: its refresh token works no more, nor within a minute the access token.

    Send the access token too (`Authorization`); without it, it lives on until it expires.
    """
    await sign_out.sign_out(app.identities, refresh_token=body.refresh_token.get_secret_value())
    if user is not None:
        await sign_out.end_session(
            uow, user_id=user.user_id, session_id=user.session_id, now=utc_now()
        )
    return Response(status_code=204)


@router.post("/password/forgot", status_code=202, dependencies=[_slowly])
async def forgot_password(body: ForgotPasswordRequest, app: TheApp) -> AcceptedResponse:
    """Send a code to set a new password, if the e-mail has an account."""
    await app.identities.send_reset_code(normalised_email(body.email))
    return _CHECK_YOUR_MAIL


@router.post("/password/reset", status_code=204, dependencies=[_slowly])
async def reset_password(body: ResetPasswordRequest, app: TheApp) -> Response:
    """Set a new password with the code."""
    await passwords.reset_password(
        app.identities,
        email=body.email,
        code=body.code,
        password=body.password.get_secret_value(),
    )
    return Response(status_code=204)
