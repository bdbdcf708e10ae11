"""The doubles as containers."""

from deploy.compose.frame import CONFINED, Container, build, health
from deploy.compose.values import PUBLISHED, required
from deploy.platform import Platform


def doubles(platform: Platform) -> dict[str, Container]:
    """Stand-ins for Cognito and Stripe: for trying and testing, never for the public."""
    facts = platform.facts
    return {
        "cognito": {
            **CONFINED,
            "build": build("identity-double"),
            "environment": {"HOST": "0.0.0.0", "PORT": "9229", "CODE": facts["confirmation_code"]},  # noqa: S104
            "volumes": ["cognito:/home/node/pool", "./secrets/cognito:/first-content:ro"],
            "healthcheck": health("node", "-e", "fetch('http://127.0.0.1:9229/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"),
        },
        "devstripe": {
            **CONFINED,
            "build": build("payment-double"),
            "networks": ["inside", "outside"],
            "ports": [f"127.0.0.1:{PUBLISHED['devstripe']}:8420"],
            "command": [
                "--host", "0.0.0.0", "--inside-container", "--port", "8420", "--state", "/data",  # noqa: S104
                "--public-url", f"http://127.0.0.1:{PUBLISHED['devstripe']}",
                "--webhook-url", "http://gateway:8080/api/billing/webhooks/stripe",
                "--price-id", facts["stripe_price_id"],
            ],
            "environment": {"DEVSTRIPE_WEBHOOK_SECRET": required("STRIPE_WEBHOOK_SECRET")},
            "volumes": ["devstripe:/data"],
            "healthcheck": health("python", "-c", "import socket; socket.create_connection(('127.0.0.1', 8420), 2)"),
        },
    }  # fmt: skip
