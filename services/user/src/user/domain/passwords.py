"""What a password must have: the pool's own policy, told before the pool is asked."""

from user.domain.errors import WeakPassword

MIN_LENGTH = 8


def check_password(password: str) -> None:
    """Raises WeakPassword unless there are 8 characters of all four kinds."""
    kinds = (str.isupper, str.islower, str.isdigit, _is_symbol)
    if len(password) < MIN_LENGTH or not all(any(map(kind, password)) for kind in kinds):
        raise WeakPassword


def _is_symbol(character: str) -> bool:
    return not character.isalnum() and not character.isspace()
