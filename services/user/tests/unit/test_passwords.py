import pytest

from user.domain.errors import WeakPassword
from user.domain.passwords import check_password


def test_a_password_of_all_four_kinds_is_enough() -> None:
    check_password("Penny-1840!")


@pytest.mark.parametrize(
    "password", ["Sh0rt-!", "no-upper-1840", "NO-LOWER-1840", "No-Digits-Here", "NoSymbols1840"]
)
def test_a_password_that_lacks_a_kind_is_refused(password: str) -> None:
    with pytest.raises(WeakPassword):
        check_password(password)
