"""Somebody sets a new password."""

from user.application.ports import IdentityProvider
from user.domain.account import normalised_email
from user.domain.passwords import check_password


async def reset_password(
    identities: IdentityProvider, *, email: str, code: str, password: str
) -> None:
    """Set it with the code from the e-mail; raises WeakPassword or WrongCode.

    The policy is asked first: a weak password must not cost the person their code.
    """
    check_password(password)
    await identities.reset_password(normalised_email(email), code, password)
