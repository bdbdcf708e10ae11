from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.devstripe.tests.harness import Double, Shop, open_shop, run_devstripe


@pytest.fixture
def shop() -> Iterator[Shop]:
    with open_shop() as shop:
        yield shop


@pytest.fixture
def double(tmp_path: Path, shop: Shop) -> Iterator[Double]:
    """devstripe that sends its webhooks to `shop`."""
    with run_devstripe(tmp_path, shop.url) as double:
        yield double
