"""`python -m deploy.local.devstripe --port N --state DIR ...`"""

import argparse
import ipaddress
import logging
import os
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn

from deploy.local.devstripe.app import create_app
from deploy.local.devstripe.settings import SIGNING_VARIABLE, Settings


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="devstripe", description="A Stripe for development.")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address")
    parser.add_argument(
        "--inside-container",
        action="store_true",
        help="allow a --host that is not loopback: the container's own network is the boundary",
    )
    parser.add_argument("--state", type=Path, required=True, help="folder that keeps everything")
    parser.add_argument("--public-url", help="where browsers reach this server")
    parser.add_argument("--webhook-url", help="where events are sent")
    parser.add_argument("--price-id", default=Settings.price_id)
    parser.add_argument("--product-name", default=Settings.product_name)
    parser.add_argument("--amount", type=int, default=Settings.amount, help="in minor units")
    parser.add_argument("--currency", default=Settings.currency)
    parser.add_argument(
        "--draft-seconds",
        type=int,
        default=Settings.draft_seconds,
        help="how long a renewal's invoice stays a draft before it is charged",
    )
    parser.add_argument(
        "--retry-days", type=int, nargs="*", default=Settings.retry_days, metavar="DAYS"
    )
    parser.add_argument(
        "--after-dunning", choices=("cancel", "unpaid", "past_due"), default="cancel"
    )
    return parser


def main() -> None:
    """Serve until stopped."""
    parser = arguments()
    given = parser.parse_args()
    public_url = (given.public_url or f"http://127.0.0.1:{given.port}").rstrip("/")
    if not given.inside_container:
        for host in (given.host, urlsplit(public_url).hostname or ""):
            if not is_loopback(host):
                parser.error(f"{host} is not a loopback address")
    try:
        settings = Settings(
            state=given.state,
            public_url=public_url,
            webhook_url=given.webhook_url,
            webhook_secret=os.environ.get(SIGNING_VARIABLE),
            price_id=given.price_id,
            product_name=given.product_name,
            amount=given.amount,
            currency=given.currency,
            draft_seconds=given.draft_seconds,
            retry_days=tuple(given.retry_days),
            after_dunning=given.after_dunning,
        )
    except ValueError as error:
        parser.error(str(error))
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    uvicorn.run(
        create_app(settings),
        host=given.host,
        port=given.port,
        access_log=False,
        log_config=None,
        ws="none",
        # Longer than clients keep an idle connection, so that none is closed as they use it.
        timeout_keep_alive=75,
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


if __name__ == "__main__":
    main()
